// What is wrong in the form: what the reader of settings refuses (the widget uses the same one), and what only this
// page asks for.

import { todayOf } from "../clock.ts";
import { readSettings } from "../settings/read.ts";
import { createReaders } from "../settings/readers.ts";
import type { Refusal } from "../settings/refusal.ts";
import type { ClinicReview, Known, Settings } from "../settings/types.ts";
import { adviceOn, type ContactAdvice } from "./contact-advice.ts";
import { type Draft, settingsOf, writtenQuestions } from "./draft.ts";
import { folderProblem } from "./output/folder.ts";
import { placeOf } from "./output/kinds.ts";

/** A problem of the form that the reader of settings does not know. */
export type OwnProblem = "folder" | "folder-host" | "colour" | "contact-missing" | "hash-missing";

/** What is wrong with one field. */
export interface Problem {
  /** The name of the field, such as `phone` or `questions.0.answer`. */
  field: string;
  what: Refusal | OwnProblem | ContactAdvice;
  /** Whether the value is left out until this is put right. Otherwise it is used, although it is probably not meant. */
  isRefused: boolean;
}

/** The settings that are used, their review if it is valid, and the problems, in the order of the form. */
export interface Validated {
  settings: Settings;
  review: ClinicReview | undefined;
  problems: Problem[];
}

export const knownToday = (known: Known): Known => ({ ...known, today: todayOf(new Date()) });

/** Returns the settings that the widget would use from this object, and what it would refuse. */
export const readObject = (object: Record<string, unknown>, known: Known) => {
  const today = knownToday(known);
  return readSettings([], JSON.stringify(object), today, createReaders(today));
};

/** Returns the settings of a draft with everything that is wrong in it. */
export function validate(draft: Draft, known: Known): Validated {
  const { settings, refusals, review } = readObject(settingsOf(draft), known);
  const places = writtenQuestions(draft).map(([place]) => place);
  const problems = refusals.map((refusal): Problem => {
    const isSigned = refusal[2] === "review" || refusal[2] === "hash";
    return { field: isSigned ? "hash" : fieldOf(refusal[0], places), what: refusal, isRefused: true };
  });
  return { settings, review, problems: [...problems, ...ownProblems(draft, settings)] };
}

/** Returns the field that a place of the JSON is about. */
function fieldOf(place: string, places: readonly number[]): string {
  const name = place.replace(/^JSON /, "");
  const [, number = "", key = "question"] = /^questions\[(\d+)\](?:\.(\w+))?/.exec(name) ?? [];
  if (!number) return name;
  const field = key === "topic" || key === "replaces" || key === "id" ? "place" : key;
  return `questions.${places[Number(number)]}.${field}`;
}

function ownProblems(draft: Draft, settings: Settings): Problem[] {
  const { site, folder, accent, texts } = draft;
  const problems: Problem[] = [];
  const add = (field: string, what: OwnProblem | ContactAdvice, isRefused = true) =>
    problems.push({ field, what, isRefused });
  const place = placeOf(site);
  const wrong = place === "package" ? undefined : folderProblem(folder, place);
  if (wrong) add("folder", wrong);
  if (accent.trim() && !CSS.supports("color", accent.trim())) add("accent", "colour");
  const advice = adviceOn(settings.contact);
  if (advice) add("contact", advice, false);
  if (!settings.contact && !settings.phone && !texts.contact.trim() && !texts.phone.trim())
    add("contact", "contact-missing", false);
  return problems;
}
