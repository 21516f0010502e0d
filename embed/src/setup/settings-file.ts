// The file in which a clinic keeps its settings: the object that the widget reads, with what only this page needs.

import { FACT_NAMES } from "../settings/facts.ts";
import { isObject } from "../settings/refusal.ts";
import { type Draft, newDraft, newQuestion, type OwnQuestion, settingsOf, TEXT_NAMES } from "./draft.ts";
import { isSiteKind, usableWay } from "./output/kinds.ts";

export const FILE_NAME = "settings.json";

const MAX_FILE = 1_000_000; // characters; 50 long answers are a quarter of that

/** The keys of this page, beside those of the settings. */
const PAGE_KEYS = ["site", "way", "folder", "fixed", "accent", "radius"];
const LIST_KEYS = ["hide", "open", "questions", "facts", "reviewed-hash"];
const KEYS: readonly string[] = [...PAGE_KEYS, ...TEXT_NAMES, ...LIST_KEYS];

/** Returns the text of the file for a draft. */
export function writeFile(draft: Draft): string {
  const { site, way, folder, fixed, accent, corners } = draft;
  const page = {
    site,
    way,
    folder,
    ...(fixed && { fixed }),
    ...(accent && { accent }),
    ...(corners && { radius: corners }),
  };
  return `${JSON.stringify({ ...settingsOf(draft), ...page }, null, 2)}\n`;
}

/** What a file holds, or why it cannot be used. */
export type Opened =
  | { draft: Draft /** Keys that this page does not know, and leaves out. */; unknown: string[] }
  | { problem: "broken" | "foreign" | "long"; detail: string };

/** Reads a file of settings. Wrong values are kept as they are written, so that the form can show them. */
export function openFile(text: string, start: Draft = newDraft("en", "US")): Opened {
  if (text.length > MAX_FILE) return { problem: "long", detail: "" };
  let object: unknown;
  try {
    object = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return { problem: "broken", detail: error instanceof Error ? error.message : "" };
  }
  if (!isObject(object) || !Object.keys(object).some((key) => KEYS.includes(key)))
    return { problem: "foreign", detail: "" };
  const unknown = Object.keys(object).filter((key) => !KEYS.includes(key));
  return { draft: readDraft(object, start), unknown };
}

const asText = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? `${value}` : "";

/** Returns the ids of a list, or of a text in which spaces or commas separate them. */
function asIds(value: unknown): string[] {
  const words = Array.isArray(value) ? value.map(asText) : asText(value).split(/[\s,]+/);
  return [...new Set(words.filter(Boolean))];
}

function asQuestion(entry: unknown): OwnQuestion[] {
  if (!isObject(entry)) return [];
  const { answer } = entry;
  const paragraphs = Array.isArray(answer) ? answer.map(asText) : [asText(answer)];
  const texts = {
    id: asText(entry.id),
    question: asText(entry.question),
    answer: paragraphs.join("\n\n"),
    topic: asText(entry.topic),
    replaces: asText(entry.replaces),
  };
  return [{ ...newQuestion(), ...texts }];
}

function readDraft(object: Record<string, unknown>, start: Draft): Draft {
  const site = isSiteKind(object.site) ? object.site : start.site;
  const texts = { ...start.texts };
  for (const name of TEXT_NAMES) {
    const value = object[name];
    if (Object.hasOwn(object, name)) texts[name] = Array.isArray(value) ? value.map(asText).join(" ") : asText(value);
  }
  const facts = { ...start.facts };
  const given = isObject(object.facts) ? object.facts : {};
  for (const name of FACT_NAMES) facts[name] = asText(given[name]);
  return {
    site,
    way: usableWay(site, object.way),
    folder: asText(object.folder) || start.folder,
    fixed: object.fixed === true,
    accent: asText(object.accent),
    corners: asText(object.radius),
    texts,
    hide: asIds(object.hide),
    open: asIds(object.open),
    hash: asText(object["reviewed-hash"]),
    questions: Array.isArray(object.questions) ? object.questions.flatMap(asQuestion) : [],
    facts,
  };
}
