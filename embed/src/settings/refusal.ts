// Refusals of values that cannot be used. Their messages are in messages.ts, which the page loads later.

import type { AttributeName } from "./types.ts";

/** What a message contains besides place and value, for each kind of refusal. */
interface RefusalDetails {
  /** The allowed values. */
  choice: readonly string[];
  /** The setting whose rule the value breaks. */
  rule: AttributeName;
  /** The maximum number of characters. */
  long: number;
  /** What ids may name. */
  ids: "questions" | "parts" | "question";
  /** What cannot be done with it. */
  protected: "hidden" | "replaced";
  /** The topics that are hidden together with it. */
  together: readonly string[];
  /** The setting that takes another kind of JSON value; undefined for a text in a list. */
  kind: AttributeName | "questions" | "entry" | "answer" | "facts" | undefined;
  /** The known keys. */
  key: readonly string[];
  count: number;
  id: "form" | "taken" | "replaced" | "beside";
  missing: "question" | "answer";
  json: undefined;
  /** The engine's message about the JSON. */
  broken: string;
  /** The settings that the review lacks. */
  review: readonly string[];
  /** The hash of the text on the page. */
  hash: string | undefined;
  overdue: string | undefined;
  contact: undefined;
  caught: undefined;
  /** The version of the files. */
  version: string;
  colour: undefined;
}

export type RefusalKind = keyof RefusalDetails;

/** The place of a value that cannot be used, the value, its kind, and the details for the message. */
export type Refusal = {
  [Kind in RefusalKind]: readonly [place: string, value: unknown, kind: Kind, detail: RefusalDetails[Kind]];
}[RefusalKind];

/** Records a refusal. Returns undefined, so that a reader can refuse a value by returning the result. */
export type Refuse = (...refusal: Refusal) => undefined;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the strings of a list, and refuses every other value. */
export const readTexts = (list: readonly unknown[], place: string, refuse: Refuse): string[] =>
  list.filter((text, index): text is string => {
    if (typeof text === "string") return true;
    refuse(`${place}[${index}]`, text, "kind", undefined);
    return false;
  });
