// Applies the settings of one element to its text. Without this, the text is shown as it was built.

import type { Help } from "../bridge.ts";
import { todayOf } from "../clock.ts";
import type { Extras } from "../files.ts";
import type { CurrentText } from "../shell-data.ts";
import { languageOf } from "../text.ts";
import { countriesOf, resolveContact, resolveCrisis, showHelp, showRegion, showWritten } from "./help.ts";
import { readSettings } from "./read.ts";
import type { Refusal, Refuse } from "./refusal.ts";
import { splitList } from "./text.ts";
import { ANSWERS, answersOf, JSON_CHILD, PLAIN, showCount, TOPICS, topicOf } from "./topics.ts";
import type { Known } from "./types.ts";

/** Whether a part of the text cannot be hidden. */
const isProtected = ({ dataset }: HTMLElement) => dataset.protected !== undefined;

/** The settings of one element, resolved again whenever they or the text change. */
export class ElementSettings {
  /** The settings that the application needs. */
  readonly help: Help = {
    crisisHref: "",
    crisisNumber: "",
    contactHref: "",
    contactLabel: "",
    contactShort: "",
    clinic: "",
    phoneHref: "",
    phone: "",
    level: 2,
    country: undefined,
    reviewed: "",
    hash: "",
  };
  /** The reader's date, or the date that `inspect` sets. */
  today = "";
  /** Whether the shadow root is open, for tests. */
  inspect = false;
  /** The languages that a patient can choose from. */
  languages: readonly string[] = [];
  readonly #element: HTMLElement;
  readonly current: CurrentText;
  readonly #languages: readonly string[];
  readonly #onContactRefused: () => void;
  #extras: Extras | undefined;
  readonly #reported = new Set<string>();
  /** The parts that these settings have hidden. */
  #hidden = new Set<HTMLElement>();
  /** The crisis lines of the region for which the text was built. */
  #builtFor: HTMLElement | undefined;
  /** The value of `open` that was applied last. */
  #opened = "";

  constructor(element: HTMLElement, current: CurrentText, languages: readonly string[], onContactRefused: () => void) {
    this.#element = element;
    this.current = current;
    this.#languages = languages;
    this.#onContactRefused = onContactRefused;
  }

  /** Adds the extras, once. The settings must be resolved again afterwards. */
  extend(extras: Extras): void {
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
    const known = this.#known(countries);
    const extras = this.#extras;
    const { settings, refusals, review } = readSettings(attributes, json, known, extras);
    for (const refusal of refusals) this.#refuseContact(refusal);
    this.inspect = !!settings.inspect;
    this.today = typeof settings.inspect === "string" ? settings.inspect : known.today;
    this.languages = settings.languages ?? [];
    const more: Refusal[] = [];
    if (review?.isOverdue) more.push(["", undefined, "overdue", known.due]);
    extras?.insertOwn(element, settings);
    this.#freeIds();
    this.#hide(settings.hide ?? []);
    this.#open(settings.open ?? []);
    if (extras) {
      this.help.level = settings["heading-level"] ?? extras.levelBefore(element);
      extras.setLevel(element, this.help.level);
    }

    const [first] = countries;
    // The page may have inserted another text.
    if (!this.#builtFor || !element.contains(this.#builtFor)) this.#builtFor = first;
    const country = countries.find(({ dataset }) => dataset.country === settings.region) ?? this.#builtFor;
    if (country && first && country !== first) showRegion(element, country, first);
    this.help.clinic = settings.clinic ?? "";
    Object.assign(this.help, resolveContact(element, settings), resolveCrisis(element, country));
    const lang = languageOf(element);
    extras?.showOverdue(element, this.today, lang);
    this.help.reviewed = extras?.showReview(element, review, lang) ?? "";
    this.help.hash = element.dataset.hash ?? "";
    if (!this.help.contactHref) more.push(["", undefined, "contact", undefined]);
    const { text } = element.dataset;
    if (text && text !== this.current.text) more.push(["", text, "version", this.current.text]);
    this.showHelpIn([element]);
    showWritten(element, settings);
    this.#report(refusals);
    this.#report(more);
  }

  showHelpIn(parents: ParentNode[]): void {
    showHelp(this.help, parents);
  }

  /** Whether a node is inside a hidden part. */
  hides(node: Node): boolean {
    return [...this.#hidden].some((hidden) => hidden.contains(node));
  }

  readonly refuse: Refuse = (...refusal) => void this.#report([refusal]);

  /** Reports each address that cannot be used as a contact to the page, once. */
  #refuseContact([place, value]: Refusal): void {
    if (!/^(JSON )?contact$/.test(place) || this.#reported.has(`${place}=${value}`)) return;
    this.#reported.add(`${place}=${value}`);
    this.#onContactRefused();
  }

  /** Writes each message to the console, once. */
  #report(refusals: Refusal[]): void {
    for (const text of this.#extras?.messagesOf(refusals) ?? []) {
      if (!this.#reported.has(text)) console.warn(`clinic-faq: ${text}`);
      this.#reported.add(text);
    }
  }

  /** Returns the names that settings may use, and the ids that are already taken. */
  #known(countries: HTMLElement[]): Known {
    const element = this.#element;
    // Answers from the JSON child may already be on the page, from an earlier run or from the build.
    const answers = [...element.querySelectorAll<HTMLElement>(`${ANSWERS}, ${PLAIN}`)].filter(
      (node) => !this.#extras?.isFromJson(node),
    );
    const identified = [...element.querySelectorAll("[id]")].filter(
      (node) => !this.#extras?.isFromJson(node.parentElement),
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
      taken: identified.map(({ id }) => id),
      today: todayOf(new Date()),
      hash: this.#element.dataset.hash,
      due: this.#element.dataset.due,
    };
  }

  // If several elements have the same id, the first one on the page keeps it. Links inside the text still find ours
  // (navigation.ts).
  #freeIds(): void {
    for (const node of this.#element.querySelectorAll<HTMLElement>("[id]")) {
      if (document.getElementById(node.id) === node || node.getRootNode() !== document) continue;
      node.dataset.anchor = node.id;
      node.removeAttribute("id");
    }
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
