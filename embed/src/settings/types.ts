// What a clinic can set.

/** A question that a clinic has added, with the paragraphs of its answer. */
export interface CustomQuestion {
  id: string;
  question: string;
  answer: string[];
}

/** What is set, by the name of its attribute. A setting that was not made, or was refused, is missing. */
export interface Settings {
  contact?: string;
  "contact-label"?: string;
  clinic?: string;
  phone?: string;
  lang?: string;
  region?: string;
  /** Ids of questions and topics. Never empty, each id once. */
  hide?: string[];
  /** Ids of questions. Never empty, each id once. */
  open?: string[];
  "heading-level"?: number;
  theme?: string;
  "reviewed-by"?: string;
  /** A day, not later than today. */
  "reviewed-on"?: string;
  /** In small letters. */
  "reviewed-hash"?: string;
  /** `true`, or the day (`2026-12-01`) that the widget takes for today. */
  inspect?: true | string;
  /** Never empty; each id once. */
  questions?: CustomQuestion[];
}

export type AttributeName = Exclude<keyof Settings, "questions">;

/** The review of the text on the page by a clinician. */
export interface Review {
  by: string;
  /** The day. */
  on: string;
  /** Whether a part of the text was due for a check since. */
  isOverdue: boolean;
}

/** What the settings may name. An empty list of languages or regions allows all. */
export interface Known {
  languages: readonly string[];
  regions: readonly string[];
  /** Ids of the questions on the page. */
  questions: readonly string[];
  /** Ids of the topics on the page. */
  topics: readonly string[];
  /** Ids of the questions that cannot be hidden, and of the topics that have one. */
  protected: readonly string[];
  /** Topics that are hidden together with another one, by the id of that one. */
  hidesToo: Readonly<Record<string, readonly string[]>>;
  /** Every other id that a custom question cannot have. */
  taken: readonly string[];
  /** The reader's day. The one that `inspect` sets goes before it. */
  today: string;
  /** The hash of what a clinician signs of the text, if the page has it. */
  hash?: string | undefined;
  /** The first day on which some part of that is due for a check. */
  due?: string | undefined;
}

/** Topic of the clinic's own questions. */
export const CUSTOM_TOPIC = "clinic";
