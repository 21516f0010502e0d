// The words about something that the check of a page finds.

export interface FindingWords {
  title: string;
  /** What patients see of it. */
  what: string;
  todo: string[];
}

export type WriteFinding = (values: Readonly<Record<string, string>>) => FindingWords;

/** Returns words that name no values. */
export const words =
  (title: string, what: string, ...todo: string[]): WriteFinding =>
  () => ({ title, what, todo });
