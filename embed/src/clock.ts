// The reader's date, and dates in words. A date is written as `2026-12-01`, so that dates can be compared as strings.

import type { Settings } from "./settings/types.ts";

const MINUTE = 60_000;

/** Returns the current date by the reader's clock and time zone. */
export const todayOf = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * MINUTE).toISOString().slice(0, 10);

/** Returns the date that counts as today: the one that `inspect` sets, otherwise the reader's. */
export const todayIn = ({ inspect }: Settings): string => (typeof inspect === "string" ? inspect : todayOf(new Date()));

const inWords = (day: string, lang: string, options: Intl.DateTimeFormatOptions) =>
  new Date(day).toLocaleDateString(lang, { timeZone: "UTC", ...options });

/** Returns a date in words, such as "December 1, 2026". */
export const dayInWords = (day: string, lang: string): string => inWords(day, lang, { dateStyle: "long" });

/** Returns the month of a date in words, such as "December 2026". */
export const monthInWords = (day: string, lang: string): string =>
  inWords(day, lang, { month: "long", year: "numeric" });
