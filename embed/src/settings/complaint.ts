// The messages about settings that cannot be used: where the value is, what is wrong, and what to write instead.

const MAX_SHOWN = 60; // characters of a refused value

/** Characters without a shape: controls, zero widths, marks of direction, and every space but the common one. */
export const INVISIBLE = /(?! )[\p{C}\p{Z}\p{DI}]/u;

export const NOT_KNOWN = "is not known";
export const NOT_USED = "is not used";
export const QUOTED_TEXT = "text in quotes";

/** Takes one complaint. Returns nothing, so that a reader can refuse a value by returning what this returns. */
export type Report = (complaint: string) => undefined;

export const isObject = (value: unknown): value is Record<string, unknown> => kindOf(value) === "an object";

/** Returns what a JSON value is, in words that follow "is". */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return "text";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    default:
      return "an object";
  }
}

/** Returns a text with its invisible characters written as `\u{…}`. */
export const escapeInvisible = (text: string): string =>
  [...text]
    .map((character) => (INVISIBLE.test(character) ? `\\u{${character.codePointAt(0)?.toString(16)}}` : character))
    .join("");

/** Returns a text as complaints show it: shortened, and without invisible characters. */
export function printable(text: string): string {
  const characters = [...text];
  const isLong = characters.length > MAX_SHOWN;
  return escapeInvisible(isLong ? characters.slice(0, MAX_SHOWN).join("") : text) + (isLong ? "…" : "");
}

export const complaint = (place: string, value: string, problem: string, fix: string): string =>
  `${place}="${printable(value)}" ${problem}: write ${fix}`;

export const wrongKind = (place: string, value: unknown, fix: string): string =>
  `${place} is ${kindOf(value)}: write ${fix}`;

/** Returns the complaint about a JSON key that nobody reads. */
export const unknownKey = (place: string, value: unknown, fix: string): string =>
  typeof value === "string" ? complaint(place, value, NOT_KNOWN, fix) : `${place} ${NOT_KNOWN}: write ${fix}`;
