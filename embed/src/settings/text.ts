// Splits texts in the same way as HTML does, and limits their characters and lengths.

/**
 * Invisible characters: control characters, zero-width characters, direction marks, and every space except the ordinary
 * one.
 */
export const INVISIBLE = /(?! )[\p{C}\p{Z}\p{DI}]/u;

/** The maximum lengths of texts, in characters. */
export const MAX_TEXT = 5000;
export const MAX_LABEL = 200;

export const trim = (text: string): string => text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, "");

/** Returns the words of a list that is separated by spaces or commas. */
export const splitList = (text: string): string[] => text.split(/[ \t\n\f\r,]+/).filter(Boolean);

/** Returns the length in characters, whereas `length` counts UTF-16 code units. */
export const lengthOf = (text: string): number => [...text].length;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a text is a valid date, such as `2026-12-01`. */
export function isDay(text: string): boolean {
  const day = new Date(text);
  // For the 31st of a shorter month, engines return a day of the next month or an invalid date. Some pages replace
  // `toJSON`.
  return DAY.test(text) && !Number.isNaN(+day) && day.toISOString().startsWith(text);
}

/** Returns a list in words, such as "a, b or c". */
export const alternatives = (all: readonly string[]): string =>
  all.length < 2 ? `${all}` : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
