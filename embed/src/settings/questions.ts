// Reads the clinic's own questions from the JSON child.

import { isObject, type Refuse, readTexts } from "./refusal.ts";
import { lengthOf, MAX_LABEL, MAX_TEXT, trim } from "./text.ts";
import { CUSTOM_TOPIC, type CustomQuestion, type Known } from "./types.ts";

const MAX_QUESTIONS = 50;
const KEYS = ["id", "question", "answer", "topic", "replaces"];

/** Returns the valid questions, each with a unique id. */
export function readQuestions(list: unknown, known: Known, refuse: Refuse): CustomQuestion[] {
  if (list === undefined || (typeof list === "string" && !trim(list))) return [];
  if (!Array.isArray(list)) {
    refuse("JSON questions", list, "kind", "questions");
    return [];
  }
  if (list.length > MAX_QUESTIONS) refuse("JSON questions", list.length, "count", MAX_QUESTIONS);
  const reader = new EntryReader(known, refuse);
  return list.slice(0, MAX_QUESTIONS).flatMap((entry: unknown, index) => reader.read(entry, index) ?? []);
}

/** Reads the entries of the list, one after the other: an id can be used once. */
class EntryReader {
  readonly #known: Known;
  readonly #refuse: Refuse;
  readonly #taken: Set<string>;
  readonly #replaced = new Set<string>();

  constructor(known: Known, refuse: Refuse) {
    this.#known = known;
    this.#refuse = refuse;
    const { taken, questions, topics } = known;
    this.#taken = new Set([...taken, ...questions, ...topics, CUSTOM_TOPIC, `topic-${CUSTOM_TOPIC}`]);
  }

  read(entry: unknown, index: number): CustomQuestion | undefined {
    const refuse = this.#refuse;
    const place = `JSON questions[${index}]`;
    if (!isObject(entry)) return refuse(place, entry, "kind", "entry");
    for (const [key, value] of Object.entries(entry))
      if (!KEYS.includes(key)) refuse(`${place}.${key}`, value, "key", KEYS);
    const replaces = this.#readReplaced(entry.replaces, `${place}.replaces`);
    if (replaces) this.#refuseBeside(entry, place);
    const topic = replaces ? undefined : this.#readTopic(entry.topic, `${place}.topic`);
    const id = replaces ?? this.#readId(entry.id, `${place}.id`) ?? `${CUSTOM_TOPIC}-${index + 1}`;
    const question = readQuestion(entry.question, `${place}.question`, refuse);
    const answer = readAnswer(entry.answer, `${place}.answer`, refuse);
    if (!question || !answer) return undefined;
    if (replaces) this.#replaced.add(replaces);
    this.#taken.add(id);
    return { id, question, answer, ...(topic && { topic }), ...(replaces && { replaces }) };
  }

  /** Refuses what an answer that replaces another one takes from it. */
  #refuseBeside(entry: Record<string, unknown>, place: string): void {
    for (const key of ["topic", "id"]) {
      const text = this.#readText(entry[key], `${place}.${key}`);
      if (text) this.#refuse(`${place}.${key}`, text, "id", "beside");
    }
  }

  /** Returns a trimmed text; undefined if it is missing, blank or of another kind. */
  #readText(given: unknown, place: string): string | undefined {
    if (given === undefined) return undefined;
    if (typeof given !== "string") return this.#refuse(place, given, "kind", undefined);
    return trim(given) || undefined;
  }

  #readReplaced(given: unknown, place: string): string | undefined {
    const id = this.#readText(given, place);
    if (!id) return undefined;
    if (!this.#known.questions.includes(id)) return this.#refuse(place, id, "ids", "question");
    if (this.#known.protected.includes(id)) return this.#refuse(place, id, "protected", "replaced");
    if (this.#replaced.has(id)) return this.#refuse(place, id, "id", "replaced");
    return id;
  }

  #readTopic(given: unknown, place: string): string | undefined {
    const topics = this.#known.topics.filter((topic) => topic !== CUSTOM_TOPIC);
    const id = this.#readText(given, place);
    if (!id || id === CUSTOM_TOPIC) return undefined;
    return topics.includes(id) ? id : this.#refuse(place, id, "choice", topics);
  }

  // The ids `clinic-1` and so on are reserved for questions without an id.
  #readId(given: unknown, place: string): string | undefined {
    const id = this.#readText(given, place);
    if (!id) return undefined;
    if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(id)) return this.#refuse(place, id, "id", "form");
    if (this.#taken.has(id) || /^clinic-\d+$/.test(id)) return this.#refuse(place, id, "id", "taken");
    return id;
  }
}

function readQuestion(given: unknown, place: string, refuse: Refuse): string | undefined {
  if (typeof given !== "string") return refuse(place, given, "kind", undefined);
  return readParagraphs([given], place, MAX_LABEL, "question", refuse)?.[0];
}

function readAnswer(given: unknown, place: string, refuse: Refuse): string[] | undefined {
  if (typeof given !== "string" && !Array.isArray(given)) return refuse(place, given, "kind", "answer");
  const texts = Array.isArray(given) ? readTexts(given, place, refuse) : [given];
  return readParagraphs(texts, place, MAX_TEXT, "answer", refuse);
}

// Reads the paragraphs of an answer. Blank ones are left out.
function readParagraphs(
  texts: string[],
  place: string,
  maxLength: number,
  what: "question" | "answer",
  refuse: Refuse,
): string[] | undefined {
  const paragraphs = texts.map(trim).filter(Boolean);
  if (!paragraphs.length) return refuse(place, undefined, "missing", what);
  if (paragraphs.reduce((sum, text) => sum + lengthOf(text), 0) > maxLength)
    return refuse(place, paragraphs.join(" "), "long", maxLength);
  return paragraphs;
}
