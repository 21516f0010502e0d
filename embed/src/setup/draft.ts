// What is in the form, and the settings that it stands for. A draft holds each text as it was typed, right or wrong.

import { FACT_NAMES } from "../settings/facts.ts";
import type { FactName } from "../settings/types.ts";
import type { SiteKind, Way } from "./output/kinds.ts";

export const TEXT_NAMES = [
  "contact",
  "contact-label",
  "clinic",
  "phone",
  "lang",
  "languages",
  "region",
  "heading-level",
  "theme",
  "reviewed-by",
  "reviewed-on",
] as const;
export type TextName = (typeof TEXT_NAMES)[number];

export interface OwnQuestion {
  id: string;
  question: string;
  /** The paragraphs, separated by empty lines. */
  answer: string;
  /** The id of a topic, or of the question that it replaces; at most one is not empty. */
  topic: string;
  replaces: string;
}

export interface Draft {
  site: SiteKind;
  way: Way;
  /** The address of the folder with the files. */
  folder: string;
  /** Whether the script is the one that never changes. */
  fixed: boolean;
  accent: string;
  /** A CSS length; empty for the usual corners. */
  corners: string;
  texts: Record<TextName, string>;
  hide: string[];
  /** Cannot be edited here, but is kept from a file of settings. */
  open: string[];
  /** The hash of the text that the reviewer has signed. */
  hash: string;
  questions: OwnQuestion[];
  facts: Record<FactName, string>;
}

export const FOLDER = "/ketamine-faq-files/";

const empty = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, ""])) as Record<Name, string>;

/** Returns the draft with which a clinic starts. */
export const newDraft = (lang: string, region: string, folder = FOLDER): Draft => ({
  site: "html",
  way: "snippet",
  folder,
  fixed: false,
  accent: "",
  corners: "",
  texts: { ...empty(TEXT_NAMES), lang, region, theme: "auto" },
  hide: [],
  open: [],
  hash: "",
  questions: [],
  facts: empty(FACT_NAMES),
});

export const newQuestion = (): OwnQuestion => ({ id: "", question: "", answer: "", topic: "", replaces: "" });

const isBlank = ({ question, answer }: OwnQuestion) => !question.trim() && !answer.trim();

/** Returns the questions that have a text, each with its place in the form. */
export const writtenQuestions = ({ questions }: Draft): [place: number, question: OwnQuestion][] =>
  [...questions.entries()].filter(([, question]) => !isBlank(question));

/** Returns the paragraphs of a text: what is separated by empty lines. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

function writtenQuestion({ id, question, answer, topic, replaces }: OwnQuestion) {
  const paragraphs = paragraphsOf(answer);
  return {
    ...(id && !replaces && { id }),
    question: question.trim(),
    answer: paragraphs.length > 1 ? paragraphs : (paragraphs[0] ?? ""),
    ...(replaces ? { replaces } : topic && { topic }),
  };
}

/** Returns the settings object that a draft stands for, with the keys of the attributes. Nothing in it is checked. */
export function settingsOf(draft: Draft): Record<string, unknown> {
  const { texts, hide, open, hash, facts } = draft;
  const settings: Record<string, unknown> = {};
  for (const name of TEXT_NAMES) {
    const text = texts[name].trim();
    if (!text || (name === "theme" && text === "auto")) continue;
    settings[name] = name === "heading-level" && /^\d$/.test(text) ? Number(text) : text;
  }
  if (hash) settings["reviewed-hash"] = hash;
  if (hide.length) settings.hide = hide;
  if (open.length) settings.open = open;
  const questions = writtenQuestions(draft).map(([, question]) => writtenQuestion(question));
  if (questions.length) settings.questions = questions;
  const written = FACT_NAMES.filter((name) => facts[name].trim());
  if (written.length) settings.facts = Object.fromEntries(written.map((name) => [name, facts[name].trim()]));
  return settings;
}
