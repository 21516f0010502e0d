// Texts as HTML takes them apart, and what they may be.

/** Characters without a shape: controls, zero widths, marks of direction, and every space but the common one. */
export const INVISIBLE = /(?! )[\p{C}\p{Z}\p{DI}]/u;

/** The longest texts, in characters. */
export const MAX_TEXT = 5000;
export const MAX_LABEL = 200;

export const trim = (text: string): string => text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, "");

/** Returns the words of a list that spaces or commas separate. */
export const splitList = (text: string): string[] => text.split(/[ \t\n\f\r,]+/).filter(Boolean);

/** Returns the length in characters, where `length` counts UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length;

/** Returns "a, b or c". */
export const alternatives = (all: readonly string[]): string =>
  all.length < 2 ? `${all}` : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
