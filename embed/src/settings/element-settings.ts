// Applies the settings of one element to its text. Without this, the text is shown as it was built.

import type { Help } from "../bridge.ts";
import { emit } from "../events.ts";
import type { Extras } from "../files.ts";
import type { CurrentText } from "../shell-data.ts";
import { languageOf } from "../text.ts";
import { countriesOf, resolveContact, resolveCrisis, showHelp, showRegion, showWritten } from "./help.ts";
import { readSettings } from "./read.ts";
import type { Refusal } from "./refusal.ts";
import { splitList } from "./text.ts";
import { ANSWERS, answersOf, JSON_CHILD, PLAIN, showCount, TOPICS, topicOf } from "./topics.ts";
import type { Names, Settings } from "./types.ts";

/** The functions of the extras that settings use. */
export type SettingsExtras = Pick<
  Extras,
  "completeText" | "isFromJson" | "readersOf" | "rememberBuilt" | "watchSources"
>;

/** Whether a part of the text cannot be hidden. */
const isProtected = ({ dataset }: HTMLElement) => dataset.protected !== undefined;

/** The settings of one element, resolved again whenever they or the text change. */
export class ElementSettings {
  /** What was resolved from settings and page. Complete as soon as the extras are there. */
  readonly help: Partial<Help> = {};
  /** The settings as they were read last. */
  current: Settings = {};
  readonly text: CurrentText;
  readonly #element: HTMLElement;
  readonly #languages: readonly string[];
  #extras: SettingsExtras | undefined;
  /** The addresses that were refused as a contact. */
  readonly #refused = new Set<unknown>();
  /** The parts that these settings have hidden. */
  #hidden = new Set<HTMLElement>();
  /** The crisis lines of the region for which the text was built. */
  #builtFor: HTMLElement | undefined;
  /** The value of `open` that was applied last. */
  #opened = "";

  constructor(element: HTMLElement, text: CurrentText, languages: readonly string[]) {
    this.#element = element;
    this.text = text;
    this.#languages = languages;
  }

  /** Adds the extras, once. The settings must be resolved again afterwards. */
  extend(extras: SettingsExtras): void {
    if (this.#extras) return;
    this.#extras = extras;
    extras.rememberBuilt(this.#element);
    extras.watchSources(this.#element);
  }

  /** Reads the settings and changes the text accordingly. No existing node is replaced. */
  resolve(): void {
    const element = this.#element;
    // A page may remove the text, perhaps only for a moment; then the contact and the crisis lines cannot be resolved.
    if (!element.querySelector(ANSWERS)) return;
    const countries = countriesOf(element);
    const json = element.querySelector(JSON_CHILD)?.textContent;
    const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
    const names = this.#names(countries);
    const extras = this.#extras;
    const result = readSettings(attributes, json, names, extras?.readersOf(element, names));
    const { settings } = result;
    this.current = settings;
    for (const refusal of result.refusals) this.#refuseContact(refusal);
    Object.assign(this.help, resolveContact(element, settings));
    extras?.completeText(element, result, this.help, this.text, languageOf(element));
    this.#hide(settings.hide ?? []);
    this.#open(settings.open ?? []);

    const [first] = countries;
    // The page may have inserted another text.
    if (!this.#builtFor || !element.contains(this.#builtFor)) this.#builtFor = first;
    const country = countries.find(({ dataset }) => dataset.country === settings.region) ?? this.#builtFor;
    if (country && first && country !== first) showRegion(element, country, first);
    Object.assign(this.help, resolveCrisis(element, country));
    this.showHelpIn(element);
    showWritten(element, settings);
  }

  showHelpIn(parent: ParentNode): void {
    showHelp(this.help, parent);
  }

  /** Whether a node is inside a hidden part. */
  hides(node: Node): boolean {
    return [...this.#hidden].some((hidden) => hidden.contains(node));
  }

  /** Reports each address that cannot be used as a contact to the page, once. */
  #refuseContact([place, value]: Refusal): void {
    if (!/^(JSON )?contact$/.test(place) || this.#refused.has(value)) return;
    this.#refused.add(value);
    emit(this.#element, "failed", "contact");
  }

  /** Returns the names that settings may use. */
  #names(countries: HTMLElement[]): Names {
    const element = this.#element;
    // Answers from the JSON child may already be on the page, from an earlier run or from the build.
    const answers = [...element.querySelectorAll<HTMLElement>(`${ANSWERS}, ${PLAIN}`)].filter(
      (node) => !this.#extras?.isFromJson(node),
    );
    const isText = (text: string | undefined) => !!text;
    const kept = answers.filter(isProtected).flatMap((node) => [node.dataset.id ?? "", topicOf(node)]);
    const topics = [...element.querySelectorAll<HTMLElement>(TOPICS)];
    const together = topics.filter(({ dataset }) => dataset.hidesToo);
    return {
      languages: this.#languages,
      regions: countries.map(({ dataset }) => `${dataset.country}`),
      questions: answers.map((node) => node.dataset.id ?? node.id).filter(isText),
      // A text without the topic may still have a row that is hidden with it.
      topics: [...topics, ...element.querySelectorAll<HTMLElement>("[data-hides-with]")]
        .map(({ dataset }) => dataset.topic ?? dataset.hidesWith)
        .filter((id) => id !== undefined),
      protected: kept,
      hidesToo: Object.fromEntries(
        together.map(({ dataset: { topic, hidesToo = "" } }) => [topic, splitList(hidesToo)]),
      ),
    };
  }

  /**
   * Hides the parts with these ids, topics in which every question is hidden, and the rows that belong to a hidden
   * topic.
   */
  #hide(ids: readonly string[]): void {
    const element = this.#element;
    const isNamed = (id: string | undefined) => id !== undefined && ids.includes(id);
    const hidden = new Set<HTMLElement>();
    const counts = new Map<HTMLElement, number>();
    for (const topic of element.querySelectorAll<HTMLElement>(TOPICS)) {
      const answers = answersOf(topic);
      const shown = answers.filter(
        (answer) => isProtected(answer) || !(isNamed(topic.dataset.topic) || isNamed(answer.dataset.id)),
      );
      for (const answer of answers) if (!shown.includes(answer)) hidden.add(answer);
      if (!shown.length) hidden.add(topic);
      counts.set(topic, shown.length);
    }
    const without = [...hidden].map(({ dataset }) => dataset.topic);
    for (const row of element.querySelectorAll<HTMLElement>("[data-hides-with]")) {
      const { hidesWith } = row.dataset;
      if (isNamed(hidesWith) || without.includes(hidesWith)) hidden.add(row);
    }
    for (const node of this.#hidden) if (!hidden.has(node)) node.hidden = false;
    for (const node of hidden) node.hidden = true;
    this.#hidden = hidden;
    for (const [topic, count] of counts) if (count) showCount(topic, count);
  }

  #open(ids: readonly string[]): void {
    // Parts that the reader has closed since stay closed.
    if (!ids.length || this.#opened === `${ids}`) return;
    this.#opened = `${ids}`;
    for (const id of ids) {
      const answer = this.#element.querySelector<HTMLDetailsElement>(`${ANSWERS}[data-id="${CSS.escape(id)}"]`);
      const topic = answer?.closest<HTMLDetailsElement>(TOPICS);
      if (answer) answer.open = true;
      if (topic) topic.open = true;
    }
  }
}
