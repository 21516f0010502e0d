// Reads the clinic's own questions from the JSON child.

import {
  complaint,
  isObject,
  NOT_USED,
  printable,
  QUOTED_TEXT,
  type Report,
  unknownKey,
  wrongKind,
} from "./complaint.ts";
import { MAX_LABEL, MAX_TEXT } from "./rules.ts";
import { lengthOf, trim } from "./text.ts";
import { CUSTOM_TOPIC, type CustomQuestion, type Known } from "./types.ts";

const MAX_QUESTIONS = 50;
const TEXT_OR_LIST = "text in quotes, or a list of texts";
const ENTRY = '{"question": "…", "answer": "…"}';
const KEYS = ["id", "question", "answer"];

/** Returns the questions that can be used, each with an id that nothing else has. */
export function readQuestions(list: unknown, known: Known, report: Report): CustomQuestion[] {
  if (list === undefined || (typeof list === "string" && !trim(list))) return [];
  if (!Array.isArray(list)) {
    report(wrongKind("JSON questions", list, `a list of ${ENTRY}`));
    return [];
  }
  if (list.length > MAX_QUESTIONS) report(`JSON questions is a list of ${list.length}: write at most ${MAX_QUESTIONS}`);
  const taken = new Set([...known.taken, ...known.questions, ...known.topics, CUSTOM_TOPIC, `topic-${CUSTOM_TOPIC}`]);
  const questions: CustomQuestion[] = [];
  list.slice(0, MAX_QUESTIONS).forEach((entry: unknown, index) => {
    const question = readEntry(entry, index, taken, report);
    if (!question) return;
    taken.add(question.id);
    questions.push(question);
  });
  return questions;
}

function readEntry(entry: unknown, index: number, taken: Set<string>, report: Report): CustomQuestion | undefined {
  const place = `JSON questions[${index}]`;
  if (!isObject(entry)) return report(wrongKind(place, entry, ENTRY));
  for (const [key, value] of Object.entries(entry))
    if (!KEYS.includes(key)) report(unknownKey(`${place}.${printable(key)}`, value, "id, question or answer"));
  const id = readId(entry.id, `${place}.id`, taken, report) ?? `${CUSTOM_TOPIC}-${index + 1}`;
  const question = readQuestion(entry.question, `${place}.question`, report);
  const answer = readAnswer(entry.answer, `${place}.answer`, report);
  return question && answer ? { id, question, answer } : undefined;
}

// The ids of questions without one, `clinic-1` and so on, are taken.
function readId(given: unknown, place: string, taken: Set<string>, report: Report): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "string") return report(wrongKind(place, given, QUOTED_TEXT));
  const id = trim(given);
  if (!id) return undefined;
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(id))
    return report(complaint(place, id, NOT_USED, "small letters, digits and hyphens, such as parking"));
  if (taken.has(id) || /^clinic-\d+$/.test(id))
    return report(complaint(place, id, NOT_USED, "another id, this one is taken"));
  return id;
}

function readQuestion(given: unknown, place: string, report: Report): string | undefined {
  if (typeof given !== "string") return report(wrongKind(place, given, QUOTED_TEXT));
  return readParagraphs([given], place, MAX_LABEL, QUOTED_TEXT, report)?.[0];
}

function readAnswer(given: unknown, place: string, report: Report): string[] | undefined {
  if (typeof given !== "string" && !Array.isArray(given)) return report(wrongKind(place, given, TEXT_OR_LIST));
  const texts = Array.isArray(given) ? readTexts(given, place, report) : [given];
  return readParagraphs(texts, place, MAX_TEXT, TEXT_OR_LIST, report);
}

/** Returns the texts of a list, and reports every other value. */
export const readTexts = (list: readonly unknown[], place: string, report: Report): string[] =>
  list.filter((text, index): text is string => {
    if (typeof text === "string") return true;
    report(wrongKind(`${place}[${index}]`, text, QUOTED_TEXT));
    return false;
  });

// Blank paragraphs are left out.
function readParagraphs(
  texts: string[],
  place: string,
  maxLength: number,
  fix: string,
  report: Report,
): string[] | undefined {
  const paragraphs = texts.map(trim).filter(Boolean);
  if (!paragraphs.length) return report(`${place} is missing: write ${fix}`);
  if (paragraphs.reduce((sum, text) => sum + lengthOf(text), 0) > maxLength)
    return report(complaint(place, paragraphs.join(" "), NOT_USED, `at most ${maxLength} characters`));
  return paragraphs;
}
