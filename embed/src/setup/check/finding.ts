// What the check finds.

import type { Refusal } from "../../settings/refusal.ts";
import type { Build, Language } from "../data.ts";
import type { Words } from "../words/en.ts";
import type { CheckedPage } from "./page.ts";

/** Something that is wrong with a page. */
export interface Finding {
  id: keyof Words["findings"];
  /** What the words about it name. */
  values: Readonly<Record<string, string>>;
  /** A line to add or to copy. */
  line?: string;
  /** The setting that is refused, for the words about it. */
  refusal?: Refusal;
}

/** What this copy of the files is. */
export interface Own extends Build {
  /** The language that is chosen in the form. */
  language: Language;
  /** All languages. Not empty: the first one is the default. */
  languages: readonly Language[];
  /** The address of the folder in which this page is; undefined if it was opened from a computer. */
  here?: string | undefined;
}

/** Looks for problems of one kind in a page. */
export type Check = (page: CheckedPage, own: Own) => Finding[];

export const finding = (id: Finding["id"], values: Record<string, string> = {}, line?: string): Finding =>
  line === undefined ? { id, values } : { id, values, line };
