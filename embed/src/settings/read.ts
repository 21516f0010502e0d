// Reads what a clinic has set: attributes of the element, and a JSON child with the same names. It uses no page and
// no browser, so the build runs it, too (cli.ts). A value that cannot be used is left out and reported with what to
// write instead; the others are used.

import {
  complaint,
  escapeInvisible,
  isObject,
  kindOf,
  NOT_KNOWN,
  NOT_USED,
  printable,
  QUOTED_TEXT,
  type Report,
  unknownKey,
  wrongKind,
} from "./complaint.ts";
import { readQuestions, readTexts } from "./questions.ts";
import { readReview } from "./review.ts";
import { ATTRIBUTE_NAMES, isDay, problemOf, REVIEWED_ON, RULES } from "./rules.ts";
import { alternatives, lengthOf, trim } from "./text.ts";
import { type AttributeName, CUSTOM_TOPIC, type Known, type Review, type Settings } from "./types.ts";

const MAX_COMPLAINTS = 20;
const IS_PROTECTED = "cannot be hidden";
const OTHER_QUESTIONS = "ids of questions that are not about safety, emergencies or suicide: these stay";

// Attributes that every element may have, and those of frameworks.
const FOREIGN_ATTRIBUTE =
  /^(accesskey|auto(capitalize|correct|focus)|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item(id|prop|ref|scope|type)|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|virtualkeyboardpolicy|writingsuggestions|xmlns|(aria|data|hx|ng|v|x)-.*|on.*|.*[^a-z-].*)$/;

const isName = (name: string): name is AttributeName => Object.hasOwn(RULES, name);

/**
 * Returns what is set, the review if it is of this text, and the complaints about what cannot be used: those about
 * attributes first, at most 21.
 *
 * An attribute wins over the same key of the JSON; where the attribute is refused, the JSON holds.
 */
export function readSettings(
  attributes: Iterable<readonly [string, string]>,
  json: string | null | undefined,
  known: Known,
): { settings: Settings; complaints: string[]; review: Review | undefined } {
  const complaints: string[] = [];
  const report: Report = (text) => void complaints.push(text);

  // The JSON is read first, since `hide` and `open` may name the clinic's own questions. Its complaints come in turn.
  const deferred: string[] = [];
  const defer: Report = (text) => void deferred.push(text);
  const object = parseObject(json, defer);
  const questions = readQuestions(object.questions, known, defer);
  const questionIds = new Set([...known.questions, ...questions.map(({ id }) => id)]);
  const hideableIds = new Set([...questionIds, ...known.topics, CUSTOM_TOPIC]);

  const readText = (name: AttributeName, place: string, given: string): unknown => {
    const rule = RULES[name];
    const text = trim(given);
    const { maxLength = Number.POSITIVE_INFINITY } = rule;
    if (lengthOf(text) > maxLength) return report(complaint(place, text, NOT_USED, `at most ${maxLength} characters`));
    if (!text && name !== "inspect") return undefined;
    const value = rule.parse(text, known);
    if (value === undefined && rule.fix) return report(complaint(place, text, problemOf(rule), rule.fix(known)));
    return rule.isList && Array.isArray(value) ? readIds(name, place, value) : value;
  };

  const readIds = (name: AttributeName, place: string, ids: string[]): string[] | undefined => {
    const allowed = name === "hide" ? hideableIds : questionIds;
    const unknown = ids.filter((id) => !allowed.has(id));
    if (unknown.length) {
      const fix = name === "hide" ? "ids of questions or topics" : "ids of questions";
      report(complaint(place, unknown.join(" "), NOT_KNOWN, fix));
    }
    const found = [...new Set(ids)].filter((id) => allowed.has(id));
    const usable = name === "hide" ? readHidden(place, found) : found;
    return usable.length ? usable : undefined;
  };

  // What protects patients stays, and whoever hides harms does not show benefits.
  const readHidden = (place: string, ids: string[]): string[] => {
    const kept = ids.filter((id) => known.protected.includes(id));
    if (kept.length) report(complaint(place, kept.join(" "), IS_PROTECTED, OTHER_QUESTIONS));
    const hidden = new Set(ids.filter((id) => !kept.includes(id) || known.topics.includes(id)));
    for (const [topic, others] of Object.entries(known.hidesToo)) {
      if (!hidden.has(topic)) continue;
      const names = others.join(" and ");
      report(complaint(place, topic, `hides ${names}, too`, `ids of single questions to keep ${names}`));
      for (const other of others) hidden.add(other);
    }
    return [...hidden];
  };

  const readValue = (name: AttributeName, place: string, value: unknown): unknown => {
    if (name === "inspect") {
      if (typeof value === "boolean") return value || undefined;
      if (typeof value === "string" && isDay(trim(value))) return trim(value);
    } else if (typeof value === "string") return readText(name, place, value);
    if (name === "heading-level" && typeof value === "number") return readText(name, place, `${value}`);
    if (RULES[name].isList && Array.isArray(value)) {
      return readText(name, place, readTexts(value, place, report).join(" "));
    }
    return report(wrongKind(place, value, RULES[name].jsonFix ?? QUOTED_TEXT));
  };

  const settings: Record<string, unknown> = {};
  const places: Record<string, string> = {};
  const set = (name: AttributeName, place: string, value: unknown) => {
    if (value === undefined) return;
    settings[name] ??= value;
    places[name] ??= place;
  };
  for (const [name, value] of attributes) {
    if (isName(name)) set(name, name, readText(name, name, value));
    else if (!FOREIGN_ATTRIBUTE.test(name))
      report(complaint(printable(name), value, NOT_KNOWN, alternatives(ATTRIBUTE_NAMES)));
  }
  if (!Object.hasOwn(object, "questions")) deferred.forEach(report);
  for (const [name, value] of Object.entries(object)) {
    const place = `JSON ${printable(name)}`;
    if (name === "questions") deferred.forEach(report);
    else if (isName(name)) set(name, place, readValue(name, place, value));
    else report(unknownKey(place, value, alternatives([...ATTRIBUTE_NAMES, "questions"])));
  }
  if (questions.length) settings.questions = questions;
  const { inspect, "reviewed-on": on } = settings as Settings;
  const today = typeof inspect === "string" ? inspect : known.today;
  if (on && on > today) {
    report(complaint(`${places["reviewed-on"]}`, on, NOT_USED, REVIEWED_ON));
    delete settings["reviewed-on"];
  }
  const review = readReview(settings, { ...known, today }, report);
  return { settings, complaints: shorten(complaints), review };
}

function shorten(complaints: string[]): string[] {
  const more = complaints.length - MAX_COMPLAINTS;
  if (more <= 0) return complaints;
  return [...complaints.slice(0, MAX_COMPLAINTS), `${more} more settings are not used: fix these first`];
}

/** Returns the JSON child as an object; an empty one if there is none, or none that can be read. */
function parseObject(json: string | null | undefined, report: Report): Record<string, unknown> {
  const fix = 'write keys and values such as {"contact": "/contact"}';
  if (!json || !trim(json)) return {};
  try {
    const object: unknown = JSON.parse(json);
    if (isObject(object)) return object;
    report(`the JSON inside is ${kindOf(object)}: ${fix}`);
  } catch (error) {
    // The engine's message may quote the JSON.
    report(`the JSON inside is broken (${escapeInvisible(error instanceof Error ? error.message : "")}): ${fix}`);
  }
  return {};
}
