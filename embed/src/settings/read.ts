// Reads the clinic's settings: attributes of the element, and a JSON child with the same names. It uses neither page
// nor browser, so the build runs it, too (cli.ts). A value that cannot be used is left out and reported together with
// what to write instead; all other values are used.

import { isObject, type Refusal, type Refuse, readTexts } from "./refusal.ts";
import { ATTRIBUTE_NAMES, RULES } from "./rules.ts";
import { isDay, lengthOf, trim } from "./text.ts";
import {
  type AttributeName,
  type ClinicReview,
  CUSTOM_TOPIC,
  type CustomQuestion,
  type Facts,
  JSON_NAMES,
  type Names,
  type Settings,
} from "./types.ts";

const isName = (name: string): name is AttributeName => Object.hasOwn(RULES, name);

/** Functions that the page loads later, with the extras (readers.ts). */
export interface Readers {
  /** Reads the clinic's own questions. */
  readQuestions(list: unknown, refuse: Refuse): CustomQuestion[];
  /** Reads what the clinic says about itself; undefined if there is nothing. */
  readFacts(object: unknown, refuse: Refuse): Facts | undefined;
  /** Returns the review, if it is complete and a review of the text on the page. `place` is where its date is. */
  readReview(settings: Settings, place: string, refuse: Refuse): ClinicReview | undefined;
  /** Whether an attribute is neither a setting nor a misspelt setting. */
  isForeign(name: string): boolean;
}

/** What was read. */
export interface ReadResult {
  settings: Settings;
  /** Those of attributes first. */
  refusals: Refusal[];
  /** The review, if it is valid for this text. */
  review: ClinicReview | undefined;
}

/**
 * Reads the settings. An attribute takes precedence over the same key of the JSON. If the attribute is refused, the JSON
 * applies.
 */
export function readSettings(
  attributes: Iterable<readonly [string, string]>,
  json: string | null | undefined,
  known: Names,
  readers?: Readers,
): ReadResult {
  const refusals: Refusal[] = [];
  const refuse: Refuse = (...refusal) => void refusals.push(refusal);

  // The JSON is read first, since `hide` and `open` may name the clinic's own questions. Its refusals are reported
  // later, in their order.
  const deferred: Refusal[] = [];
  const defer: Refuse = (...refusal) => void deferred.push(refusal);
  const object = parseObject(json, defer);
  const questions = readers?.readQuestions(object.questions, defer) ?? [];
  const reader = new ValueReader(known, questions, refuse);
  const settings: Record<string, unknown> = {};
  const places: Record<string, string> = {};
  const set = (name: AttributeName, place: string, value: unknown) => {
    if (value === undefined) return;
    settings[name] ??= value;
    places[name] ??= place;
  };
  for (const [name, value] of attributes) {
    if (isName(name)) set(name, name, reader.readText(name, name, value));
    else if (readers?.isForeign(name) === false) refuse(name, value, "choice", ATTRIBUTE_NAMES);
  }
  if (!Object.hasOwn(object, "questions")) refusals.push(...deferred);
  let facts: Facts | undefined;
  for (const [name, value] of Object.entries(object)) {
    const place = `JSON ${name}`;
    if (name === "questions") refusals.push(...deferred);
    else if (name === "facts") facts = readers?.readFacts(value, refuse);
    else if (isName(name)) set(name, place, reader.readValue(name, place, value));
    else refuse(place, value, "key", [...ATTRIBUTE_NAMES, ...JSON_NAMES]);
  }
  if (questions.length) settings.questions = questions;
  if (facts) settings.facts = facts;
  const review = readers?.readReview(settings, `${places["reviewed-on"]}`, refuse);
  return { settings, refusals, review };
}

/** Reads the values of settings, and refuses those that cannot be used. */
class ValueReader {
  readonly #known: Names;
  readonly #refuse: Refuse;
  readonly #questionIds: ReadonlySet<string>;
  readonly #hideableIds: ReadonlySet<string>;

  constructor(known: Names, questions: readonly CustomQuestion[], refuse: Refuse) {
    this.#known = known;
    this.#refuse = refuse;
    this.#questionIds = new Set([...known.questions, ...questions.map(({ id }) => id)]);
    this.#hideableIds = new Set([...this.#questionIds, ...known.topics, CUSTOM_TOPIC]);
  }

  /** Reads the text of an attribute. */
  readText(name: AttributeName, place: string, given: string): unknown {
    const { maxLength, parse, choices, isList } = RULES[name];
    const text = trim(given);
    if (maxLength && lengthOf(text) > maxLength) return this.#refuse(place, text, "long", maxLength);
    if (!text && name !== "inspect") return undefined;
    const value = parse(text, this.#known);
    if (value === undefined)
      return choices
        ? this.#refuse(place, text, "choice", choices(this.#known))
        : this.#refuse(place, text, "rule", name);
    return isList && name !== "languages" ? this.#readIds(name, place, value as string[]) : value;
  }

  #readIds(name: AttributeName, place: string, ids: string[]): string[] | undefined {
    const hides = name === "hide";
    const allowed = hides ? this.#hideableIds : this.#questionIds;
    const unknown = ids.filter((id) => !allowed.has(id));
    if (unknown.length) this.#refuse(place, unknown.join(" "), "ids", hides ? "parts" : "questions");
    const found = [...new Set(ids)].filter((id) => allowed.has(id));
    const usable = hides ? this.#readHidden(place, found) : found;
    return usable.length ? usable : undefined;
  }

  // Parts that protect patients cannot be hidden, and a topic about harms is hidden only together with the one about
  // benefits.
  #readHidden(place: string, ids: string[]): string[] {
    const kept = ids.filter((id) => this.#known.protected.includes(id));
    if (kept.length) this.#refuse(place, kept.join(" "), "protected", "hidden");
    const hidden = new Set(ids.filter((id) => !kept.includes(id) || this.#known.topics.includes(id)));
    for (const [topic, others] of Object.entries(this.#known.hidesToo)) {
      if (!hidden.has(topic)) continue;
      this.#refuse(place, topic, "together", others);
      for (const other of others) hidden.add(other);
    }
    return [...hidden];
  }

  /** Reads a value of the JSON. */
  readValue(name: AttributeName, place: string, value: unknown): unknown {
    if (name === "inspect") {
      if (typeof value === "boolean") return value || undefined;
      if (typeof value === "string" && isDay(trim(value))) return trim(value);
    } else if (typeof value === "string") return this.readText(name, place, value);
    if (name === "heading-level" && typeof value === "number") return this.readText(name, place, `${value}`);
    if (RULES[name].isList && Array.isArray(value))
      return this.readText(name, place, readTexts(value, place, this.#refuse).join(" "));
    return this.#refuse(place, value, "kind", name);
  }
}

/** Returns the JSON child as an object; an empty object if there is none or it cannot be read. */
function parseObject(json: string | null | undefined, refuse: Refuse): Record<string, unknown> {
  if (!json || !trim(json)) return {};
  try {
    const object: unknown = JSON.parse(json);
    if (isObject(object)) return object;
    refuse("JSON", object, "json", undefined);
  } catch (error) {
    refuse("JSON", "", "broken", error instanceof Error ? error.message : "");
  }
  return {};
}
