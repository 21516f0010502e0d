// The reader's day, and days in words. A day is written as `2026-12-01`, so that days compare as texts do.

const MINUTE = 60_000;

/** Returns the reader's day, by the reader's clock and time zone. */
export const todayOf = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * MINUTE).toISOString().slice(0, 10);

const inWords = (day: string, lang: string, options: Intl.DateTimeFormatOptions) =>
  new Date(day).toLocaleDateString(lang, { timeZone: "UTC", ...options });

/** Returns a day in words, such as "December 1, 2026". */
export const dayInWords = (day: string, lang: string): string => inWords(day, lang, { dateStyle: "long" });

/** Returns the month of a day in words, such as "December 2026". */
export const monthInWords = (day: string, lang: string): string =>
  inWords(day, lang, { month: "long", year: "numeric" });
