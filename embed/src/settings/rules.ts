// The values that each setting accepts.

import { INVISIBLE, isDay, MAX_LABEL, MAX_TEXT, splitList } from "./text.ts";
import type { AttributeName, Names, Settings } from "./types.ts";

// An allowed scheme followed by something, or a path whose first part cannot be a scheme.
const ADDRESS = /^(?:https?:\/\/[^/?#]|(?:tel|mailto|sms):.|[^:&/?#]*(?:[/?#]|$))/i;
// No letters: they would be ignored when dialling, and an extension would be dialled as part of the number.
const PHONE = /^[-+\d ()./\u00a0\u2010-\u2013]*\d[-+\d ()./\u00a0\u2010-\u2013]*$/;

const MAX_ADDRESS = 2000;

/** The rule by which a setting is read from text. */
interface SettingRule<Value> {
  /** The maximum length, in characters. */
  maxLength?: number;
  /** Returns the value of a trimmed text; undefined if the text is refused. */
  parse: (text: string, known: Names) => Value | undefined;
  /** The allowed values, if there are only a few. */
  choices?: (known: Names) => readonly string[];
  /** Whether the value is a list. */
  isList?: true;
}

const oneOf = (
  choices: (known: Names) => readonly string[],
  normalize = (text: string): string => text,
): SettingRule<string> => ({
  parse: (text, known) => {
    const value = normalize(text);
    const all = choices(known);
    return !all.length || all.includes(value) ? value : undefined;
  },
  choices,
});

/** Returns the primary tag of a language, such as `en` for `en-US`. */
const primaryTag = (tag: string): string => tag.toLowerCase().replace(/-.*/s, "");

const anyText = (text: string): string => text;
const HASH = /^[\da-f]{64}$/i;

/** The rules, in the order in which messages list the settings. */
export const RULES: { readonly [Name in AttributeName]: SettingRule<NonNullable<Settings[Name]>> } = {
  contact: {
    maxLength: MAX_ADDRESS,
    parse: (text) => (ADDRESS.test(text) && !/[<>"]/.test(text) && !INVISIBLE.test(text) ? text : undefined),
  },
  "contact-label": { maxLength: MAX_LABEL, parse: anyText },
  clinic: { maxLength: MAX_LABEL, parse: anyText },
  phone: {
    maxLength: MAX_LABEL,
    parse: (text) => (PHONE.test(text) ? text : undefined),
  },
  lang: oneOf(({ languages }) => languages, primaryTag),
  languages: {
    parse: (text, { languages }) => {
      const chosen = [...new Set(splitList(text).map(primaryTag))];
      const areKnown = !languages.length || chosen.every((tag) => languages.includes(tag));
      return areKnown && chosen.length > 1 ? chosen : undefined;
    },
    isList: true,
  },
  region: oneOf(
    ({ regions }) => regions,
    (text) => text.toUpperCase(),
  ),
  hide: { maxLength: MAX_TEXT, parse: splitList, isList: true },
  open: { maxLength: MAX_TEXT, parse: splitList, isList: true },
  "heading-level": {
    parse: (text) => (/^[1-5]$/.test(text) ? Number(text) : undefined),
  },
  theme: oneOf(() => ["auto", "light", "dark"]),
  "reviewed-by": { maxLength: MAX_LABEL, parse: anyText },
  "reviewed-on": { parse: (text) => (isDay(text) ? text : undefined) },
  "reviewed-hash": {
    parse: (text) => (HASH.test(text) ? text.toLowerCase() : undefined),
  },
  inspect: {
    parse: (text) => (["", "inspect", "true"].includes(text) ? true : isDay(text) ? text : undefined),
  },
};

export const ATTRIBUTE_NAMES = Object.keys(RULES) as AttributeName[];
