// All checks, in the order of how much patients lose.

import * as content from "./content.ts";
import * as country from "./country.ts";
import * as damage from "./damage.ts";
import * as files from "./files.ts";
import type { Check, Finding, Own } from "./finding.ts";
import { type Given, readPage } from "./page.ts";
import * as settings from "./settings.ts";
import * as snippet from "./snippet.ts";

/** Checks for problems after which nothing of the widget is left in the page, so that no other check can work. */
const ARRIVAL: readonly Check[] = [
  snippet.asText,
  snippet.inert,
  damage.mailEncoded,
  damage.oddSpaces,
  snippet.curlyQuotes,
  damage.quoteLost,
  damage.renamed,
  damage.shortcode,
  snippet.filtered,
];

/** Checks for problems because of which the widget does not start. */
const START: readonly Check[] = [
  snippet.scriptChanged,
  snippet.frameHeld,
  files.addresses,
  files.policy,
  files.baseElsewhere,
  files.olderMissing,
  files.integrity,
  files.served,
  files.relative,
];

const OTHERS: readonly Check[] = [
  snippet.inHead,
  country.country,
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

export interface Diagnosis {
  /** What is wrong with the page, most important first. */
  findings: Finding[];
  /** Whether a browser can show more than the code of the page tells: nothing is known that keeps the widget from starting. */
  canStart: boolean;
}

export function diagnose(given: Given, own: Own): Diagnosis {
  const page = readPage(given);
  const find = (checks: readonly Check[]) => checks.flatMap((check) => check(page, own));
  for (const check of ARRIVAL) {
    const findings = check(page, own);
    if (findings.length) return { findings, canStart: false };
  }
  const start = find(START);
  // What a browser sees is told only if its reason is not known.
  const found = [
    ...find([country.unknownRegion, snippet.hidden]),
    ...(start.length ? start : find([content.shown])),
    ...find(OTHERS),
  ];
  const keys = new Set<string>();
  const findings = found.filter(({ id, values }) => {
    const key = `${id}${JSON.stringify(values)}`;
    return !keys.has(key) && keys.add(key);
  });
  return { findings, canStart: !start.length };
}
