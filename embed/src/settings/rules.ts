// What each setting takes.

import { INVISIBLE, NOT_KNOWN, NOT_USED } from "./complaint.ts";
import { alternatives, splitList } from "./text.ts";
import type { AttributeName, Known, Settings } from "./types.ts";

// A scheme that leads to a clinic with something behind it, or a path whose first part cannot be a scheme.
const ADDRESS = /^(?:https?:\/\/[^/?#]|(?:tel|mailto|sms):.|[^:&/?#]*(?:[/?#]|$))/i;
// Letters would be dialled as nothing, an extension as part of the number.
const PHONE = /^[-+\d ()./\u00a0\u2010-\u2013]*\d[-+\d ()./\u00a0\u2010-\u2013]*$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The longest texts, in characters. */
export const MAX_TEXT = 5000;
export const MAX_LABEL = 200;
const MAX_ADDRESS = 2000;

const IDS = "ids in quotes, or a list of them";

/** How one setting is read from text. */
interface Rule<Value> {
  /** In characters. */
  maxLength?: number;
  /** Returns the value of a trimmed text; nothing if the text is refused. */
  parse: (text: string, known: Known) => Value | undefined;
  /** What is wrong with a text that is refused. */
  problem?: string;
  /** What to write instead. */
  fix?: (known: Known) => string;
  /** Whether the value is a list of ids. */
  isList?: true;
  /** What to write instead of a JSON value of another kind, where it is not only text. */
  jsonFix?: string;
}

const oneOf = (
  choices: (known: Known) => readonly string[],
  normalize = (text: string): string => text,
): Rule<string> => ({
  parse: (text, known) => {
    const value = normalize(text);
    const all = choices(known);
    return !all.length || all.includes(value) ? value : undefined;
  },
  problem: NOT_KNOWN,
  fix: (known) => alternatives(choices(known)),
});

/** What to write for the day of a review. */
export const REVIEWED_ON = "a day up to today, such as 2026-12-10";

const anyText = (text: string): string => text;
const LEVEL = "a whole number from 1 to 5";
const HASH = /^[\da-f]{64}$/i;
const INSPECT = "true or a day such as 2026-12-01, or leave it out";

/** Whether a text is a day of the calendar, such as `2026-12-01`. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // Engines take the 31st of a shorter month for a day of the next one, or for no day.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The rules, in the order in which messages list the names. */
export const RULES: { readonly [Name in AttributeName]: Rule<NonNullable<Settings[Name]>> } = {
  contact: {
    maxLength: MAX_ADDRESS,
    parse: (text) => (ADDRESS.test(text) && !/[<>"]/.test(text) && !INVISIBLE.test(text) ? text : undefined),
    fix: () => "an https, http, tel, mailto or sms address, or a path such as /contact",
  },
  "contact-label": { maxLength: MAX_LABEL, parse: anyText },
  clinic: { maxLength: MAX_LABEL, parse: anyText },
  phone: {
    maxLength: MAX_LABEL,
    parse: (text) => (PHONE.test(text) ? text : undefined),
    fix: () => "digits, such as (555) 010-0142",
  },
  lang: oneOf(
    ({ languages }) => languages,
    (text) => text.toLowerCase().replace(/-.*/s, ""),
  ),
  region: oneOf(
    ({ regions }) => regions,
    (text) => text.toUpperCase(),
  ),
  hide: { maxLength: MAX_TEXT, parse: splitList, isList: true, jsonFix: IDS },
  open: { maxLength: MAX_TEXT, parse: splitList, isList: true, jsonFix: IDS },
  "heading-level": {
    parse: (text) => (/^[1-5]$/.test(text) ? Number(text) : undefined),
    fix: () => LEVEL,
    jsonFix: LEVEL,
  },
  theme: oneOf(() => ["auto", "light", "dark"]),
  "reviewed-by": { maxLength: MAX_LABEL, parse: anyText },
  "reviewed-on": { parse: (text) => (isDay(text) ? text : undefined), fix: () => REVIEWED_ON },
  "reviewed-hash": {
    parse: (text) => (HASH.test(text) ? text.toLowerCase() : undefined),
    fix: () => "the 64 letters and digits of the review pack",
  },
  inspect: {
    parse: (text) => (["", "inspect", "true"].includes(text) ? true : isDay(text) ? text : undefined),
    fix: () => INSPECT,
    jsonFix: INSPECT,
  },
};

export const ATTRIBUTE_NAMES = Object.keys(RULES) as AttributeName[];

export const problemOf = ({ problem = NOT_USED }: Pick<Rule<unknown>, "problem">): string => problem;
