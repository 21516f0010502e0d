// All checks, in the order of how much patients lose.

import * as content from "./content.ts";
import * as files from "./files.ts";
import type { Check, Finding, Own } from "./finding.ts";
import { type Given, readPage } from "./page.ts";
import * as settings from "./settings.ts";
import * as snippet from "./snippet.ts";

/** Checks for problems after which nothing of the widget is left in the page, so that no other check can work. */
const ARRIVAL: readonly Check[] = [snippet.asText, snippet.inert, snippet.curlyQuotes, snippet.filtered];

const CHECKS: readonly Check[] = [
  snippet.scriptChanged,
  snippet.hidden,
  files.addresses,
  files.policy,
  files.served,
  files.relative,
  content.silent,
  settings.country,
  snippet.copies,
  content.caught,
  settings.contact,
  files.frame,
  settings.refused,
  settings.jsonElsewhere,
  content.covered,
  content.folder,
  content.garbled,
  content.version,
  content.language,
  snippet.style,
  content.phone,
];

/** Returns what is wrong with a page, most important first. */
export function diagnose(given: Given, own: Own): Finding[] {
  const page = readPage(given);
  for (const check of ARRIVAL) {
    const found = check(page, own);
    if (found.length) return found;
  }
  const found = CHECKS.flatMap((check) => check(page, own));
  const keys = new Set<string>();
  return found.filter(({ id, values }) => {
    const key = `${id}${JSON.stringify(values)}`;
    return !keys.has(key) && keys.add(key);
  });
}
