// What a clinic has set on one element, and what it does to the text; without it the text is shown as it came.

import type { Help } from "../bridge.ts";
import { todayOf } from "../clock.ts";
import type { Extras } from "../files.ts";
import type { Labels } from "../shell-data.ts";
import { languageOf } from "../text.ts";
import { countriesOf, resolveContact, resolveCrisis, showHelp, showRegion, showWritten } from "./help.ts";
import { readSettings } from "./read.ts";
import type { Refusal, Refuse } from "./refusal.ts";
import { sentenceOf, showReview } from "./review-line.ts";
import { splitList } from "./text.ts";
import { ANSWERS, answersOf, PLAIN, showCount, TOPICS, topicOf } from "./topics.ts";
import { CUSTOM_TOPIC, type Known } from "./types.ts";

/** Selects the child with settings. */
export const JSON_CHILD = ':scope > script[type="application/json"]';

/** Selects the clinic's own questions. */
const CUSTOM = `details[data-topic="${CUSTOM_TOPIC}"] ${ANSWERS}`;

/** Whether a part of the text stays whatever the clinic hides. */
const isProtected = ({ dataset }: HTMLElement) => dataset.protected !== undefined;

export class ElementSettings {
  /** What the application needs to know. */
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
  /** The reader's day, or the one that `inspect` sets. */
  today = "";
  /** Whether the shadow root is to be open, for tests. */
  inspect = false;
  readonly #element: HTMLElement;
  readonly labels: Labels;
  readonly #languages: readonly string[];
  readonly #onContactRefused: () => void;
  #extras: Extras | undefined;
  readonly #reported = new Set<string>();
  /** What these settings have hidden. */
  #hidden = new Set<HTMLElement>();
  /** The crisis lines of the region that the text was built for. */
  #builtFor: HTMLElement | undefined;
  /** Ids that were opened. */
  #opened = "";

  constructor(element: HTMLElement, labels: Labels, languages: readonly string[], onContactRefused: () => void) {
    this.#element = element;
    this.labels = labels;
    this.#languages = languages;
    this.#onContactRefused = onContactRefused;
  }

  /** Takes what comes in a file of its own, once. What is set is to be resolved anew. */
  extend(extras: Extras): void {
    if (this.#extras) return;
    this.#extras = extras;
    extras.rememberBuilt(this.#element);
    extras.watchSources(this.#element);
  }

  /** Reads the settings and changes the text; nothing that is there is replaced. */
  resolve(): void {
    const element = this.#element;
    // A page that has taken the text away, perhaps for a moment, says nothing about how to get help.
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
    const more: Refusal[] = [];
    if (review?.isOverdue) more.push(["", undefined, "overdue", known.due]);
    extras?.placeCustomQuestions(element, settings.questions ?? [], `${this.labels.clinicTitle}`);
    extras?.addButtons(element);
    this.#freeIds();
    this.#hide(settings.hide ?? []);
    this.#open(settings.open ?? []);
    if (extras) {
      this.help.level = settings["heading-level"] ?? extras.levelBefore(element);
      extras.setLevel(element, this.help.level);
    }

    const [first] = countries;
    // The page may have put another text there.
    if (!this.#builtFor || !element.contains(this.#builtFor)) this.#builtFor = first;
    const country = countries.find(({ dataset }) => dataset.country === settings.region) ?? this.#builtFor;
    if (country && first && country !== first) showRegion(element, country, first);
    this.help.clinic = settings.clinic ?? "";
    Object.assign(this.help, resolveContact(element, settings), resolveCrisis(element, country));
    const lang = languageOf(element);
    extras?.showOverdue(element, this.today, this.labels, lang);
    this.help.reviewed = sentenceOf(review, this.labels, lang);
    this.help.hash = element.dataset.hash ?? "";
    const own = this.help.reviewed && element.querySelector(CUSTOM) && this.labels.reviewedOwn;
    showReview(element, own ? `${this.help.reviewed} ${own}` : this.help.reviewed, review, this.labels);
    if (!this.help.contactHref) more.push(["", undefined, "contact", undefined]);
    const { text } = element.dataset;
    if (text && this.labels.text && text !== this.labels.text) more.push(["", text, "version", this.labels.text]);
    this.showHelpIn([element]);
    showWritten(element, settings);
    this.#report(refusals);
    this.#report(more);
  }

  showHelpIn(parents: ParentNode[]): void {
    showHelp(this.help, parents);
  }

  /** Whether a node is in something that is not shown. */
  hides(node: Node): boolean {
    return [...this.#hidden].some((hidden) => hidden.contains(node));
  }

  readonly refuse: Refuse = (...refusal) => void this.#report([refusal]);

  /** Tells the page once of each address that cannot be used as a contact. */
  #refuseContact([place, value]: Refusal): void {
    if (!/^(JSON )?contact$/.test(place) || this.#reported.has(`${place}=${value}`)) return;
    this.#reported.add(`${place}=${value}`);
    this.#onContactRefused();
  }

  /** Writes each message into the console once. */
  #report(refusals: Refusal[]): void {
    for (const text of this.#extras?.messagesOf(refusals) ?? []) {
      if (!this.#reported.has(text)) console.warn(`clinic-faq: ${text}`);
      this.#reported.add(text);
    }
  }

  /** Returns what the settings may name, and the ids that are no longer free. */
  #known(countries: HTMLElement[]): Known {
    const element = this.#element;
    // Those of the JSON child may be on the page already, from the last time or from the build.
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
      // A text without the topic may have a row that belongs to it.
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

  // Of several elements with the same id the page's first keeps it. Links inside still find ours (navigation.ts).
  #freeIds(): void {
    for (const node of this.#element.querySelectorAll<HTMLElement>("[id]")) {
      if (document.getElementById(node.id) === node || node.getRootNode() !== document) continue;
      node.dataset.anchor = node.id;
      node.removeAttribute("id");
    }
  }

  /** Hides what is named, topics of which nothing is left, and the rows that belong to a hidden topic. */
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
    // What a reader closed later stays closed.
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
