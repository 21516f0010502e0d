// Values that cannot be used. The words about them are in messages.ts, which the page loads later.

import type { AttributeName } from "./types.ts";

/** What a message names besides place and value, for each kind of fault. */
interface Details {
  /** The values that are allowed. */
  choice: readonly string[];
  /** The setting whose rule the value breaks. */
  rule: AttributeName;
  /** The most characters. */
  long: number;
  /** `questions` or `parts`: what ids may name. */
  ids: "questions" | "parts";
  protected: undefined;
  /** The topics that are hidden, too. */
  together: readonly string[];
  /** The setting that takes another kind of JSON value; none for a text in a list. */
  kind: AttributeName | "questions" | "entry" | "answer" | undefined;
  /** The keys that are read. */
  key: readonly string[];
  count: number;
  id: "form" | "taken";
  missing: "question" | "answer";
  json: undefined;
  /** What the engine says of the JSON. */
  broken: string;
  /** What the review lacks. */
  review: readonly string[];
  /** The hash of the text on the page. */
  hash: string | undefined;
  overdue: string | undefined;
  contact: undefined;
  /** The version of the files. */
  version: string;
  colour: undefined;
}

export type Problem = keyof Details;

/** Where a value stands that cannot be used, the value, what is wrong with it, and what the message names besides. */
export type Refusal = {
  [Kind in Problem]: readonly [place: string, value: unknown, problem: Kind, detail: Details[Kind]];
}[Problem];

/** Takes a refusal. Returns nothing, so that a reader can refuse a value by returning what this returns. */
export type Refuse = (...refusal: Refusal) => undefined;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the texts of a list, and refuses every other value. */
export const readTexts = (list: readonly unknown[], place: string, refuse: Refuse): string[] =>
  list.filter((text, index): text is string => {
    if (typeof text === "string") return true;
    refuse(`${place}[${index}]`, text, "kind", undefined);
    return false;
  });
