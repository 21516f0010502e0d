// Reads the clinic's own questions from the JSON child.

import { isObject, type Refuse, readTexts } from "./refusal.ts";
import { lengthOf, MAX_LABEL, MAX_TEXT, trim } from "./text.ts";
import { CUSTOM_TOPIC, type CustomQuestion, type Known } from "./types.ts";

const MAX_QUESTIONS = 50;
const KEYS = ["id", "question", "answer"];

/** Returns the valid questions, each with a unique id. */
export function readQuestions(list: unknown, known: Known, refuse: Refuse): CustomQuestion[] {
  if (list === undefined || (typeof list === "string" && !trim(list))) return [];
  if (!Array.isArray(list)) {
    refuse("JSON questions", list, "kind", "questions");
    return [];
  }
  if (list.length > MAX_QUESTIONS) refuse("JSON questions", list.length, "count", MAX_QUESTIONS);
  const taken = new Set([...known.taken, ...known.questions, ...known.topics, CUSTOM_TOPIC, `topic-${CUSTOM_TOPIC}`]);
  const questions: CustomQuestion[] = [];
  list.slice(0, MAX_QUESTIONS).forEach((entry: unknown, index) => {
    const question = readEntry(entry, index, taken, refuse);
    if (!question) return;
    taken.add(question.id);
    questions.push(question);
  });
  return questions;
}

function readEntry(entry: unknown, index: number, taken: Set<string>, refuse: Refuse): CustomQuestion | undefined {
  const place = `JSON questions[${index}]`;
  if (!isObject(entry)) return refuse(place, entry, "kind", "entry");
  for (const [key, value] of Object.entries(entry))
    if (!KEYS.includes(key)) refuse(`${place}.${key}`, value, "key", KEYS);
  const id = readId(entry.id, `${place}.id`, taken, refuse) ?? `${CUSTOM_TOPIC}-${index + 1}`;
  const question = readQuestion(entry.question, `${place}.question`, refuse);
  const answer = readAnswer(entry.answer, `${place}.answer`, refuse);
  return question && answer ? { id, question, answer } : undefined;
}

// The ids `clinic-1` and so on are reserved for questions without an id.
function readId(given: unknown, place: string, taken: Set<string>, refuse: Refuse): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "string") return refuse(place, given, "kind", undefined);
  const id = trim(given);
  if (!id) return undefined;
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(id)) return refuse(place, id, "id", "form");
  if (taken.has(id) || /^clinic-\d+$/.test(id)) return refuse(place, id, "id", "taken");
  return id;
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
