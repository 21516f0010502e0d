// Texts as HTML takes them apart.

export const trim = (text: string): string => text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, "");

/** Returns the words of a list that spaces or commas separate. */
export const splitList = (text: string): string[] => text.split(/[ \t\n\f\r,]+/).filter(Boolean);

/** Returns the length in characters, where `length` counts UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length;

/** Returns "a, b or c". */
export const alternatives = (all: readonly string[]): string =>
  all.length < 2 ? `${all}` : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
