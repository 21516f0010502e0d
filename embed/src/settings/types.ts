// The types of a clinic's settings.

/** A question that a clinic has added, with the paragraphs of its answer. */
export interface CustomQuestion {
  /** The id of the question that it replaces, otherwise an id of its own. */
  id: string;
  question: string;
  answer: string[];
  /** The topic of the text in which it is the last question. If missing, it is in the clinic's own topic. */
  topic?: string;
  /** The question of the text in whose place it is shown. */
  replaces?: string;
}

/** What a clinic says about itself. Plain texts with line breaks. */
export type FactName = "price" | "hours" | "address" | "parking";
export type Facts = { [Name in FactName]?: string };

/** The settings, by the name of their attribute. A setting that is not set, or was refused, is missing. */
export interface Settings {
  contact?: string;
  "contact-label"?: string;
  clinic?: string;
  phone?: string;
  lang?: string;
  /** The languages that a patient can choose from: at least two, each once. */
  languages?: string[];
  region?: string;
  /** Ids of questions and topics. Not empty, each id once. */
  hide?: string[];
  /** Ids of questions. Not empty, each id once. */
  open?: string[];
  "heading-level"?: number;
  theme?: string;
  "reviewed-by"?: string;
  /** A date, today or earlier. */
  "reviewed-on"?: string;
  /** In lower case. */
  "reviewed-hash"?: string;
  /** `true`, or the date (`2026-12-01`) that the widget uses as today. */
  inspect?: true | string;
  /** Not empty, each id once. */
  questions?: CustomQuestion[];
  /** Not empty. */
  facts?: Facts;
}

/** The settings that can only be in the JSON. */
export const JSON_NAMES = ["questions", "facts"] as const;

export type AttributeName = Exclude<keyof Settings, (typeof JSON_NAMES)[number]>;

/** The review of the text on the page by a clinician. */
export interface ClinicReview {
  by: string;
  /** The date of the review. */
  on: string;
  /** Whether the check of a part of the text has become due since. */
  isOverdue: boolean;
}

/** The names that settings may use. An empty list of languages or regions allows all. */
export interface Names {
  languages: readonly string[];
  regions: readonly string[];
  /** The ids of the questions on the page. */
  questions: readonly string[];
  /** The ids of the topics on the page. */
  topics: readonly string[];
  /** The ids of the questions that can be neither hidden nor replaced, and of the topics that contain one. */
  protected: readonly string[];
  /** The topics that are hidden together with another one, by the id of the other one. */
  hidesToo: Readonly<Record<string, readonly string[]>>;
}

/** What is known about a text and its day when all settings are read. */
export interface Known extends Names {
  /** All other ids that a custom question cannot use. */
  taken: readonly string[];
  /** The reader's date. The date that `inspect` sets takes precedence. */
  today: string;
  /** The hash of the signed text, if the page has it. */
  hash?: string | undefined;
  /** The first date on which a part of the signed text is due for a check. */
  due?: string | undefined;
}

/** The id of the topic with the clinic's own questions. */
export const CUSTOM_TOPIC = "clinic";
