// Topics and questions to leave out.

import type { Language, Topic } from "../data.ts";
import type { Draft } from "../draft.ts";
import { create } from "../elements.ts";
import type { Words } from "../words/en.ts";
import { checkBox } from "./buttons.ts";

/** The check boxes of all topics, and of the questions in them. */
export class HiddenParts {
  readonly node = create("div", { class: "parts" });
  readonly #words: Words["hide"];
  readonly #change: (ids: string[]) => void;
  readonly #boxes = new Map<string, HTMLInputElement>();
  #language: Language | undefined;
  #hidden: readonly string[] = [];

  constructor(words: Words["hide"], change: (ids: string[]) => void) {
    this.#words = words;
    this.#change = change;
  }

  show({ hide }: Draft, language: Language): void {
    this.#hidden = hide;
    if (language !== this.#language) this.#build(language);
    for (const [id, input] of this.#boxes) input.checked = !hide.includes(id);
    for (const { id, questions } of language.topics)
      for (const question of questions) {
        const box = this.#boxes.get(question.id);
        const isGone = hide.includes(id);
        if (box && isGone) box.checked = false;
        if (box) box.disabled = isGone;
      }
  }

  #build(language: Language): void {
    this.#language = language;
    this.#boxes.clear();
    this.node.replaceChildren(...language.topics.map((topic) => this.#topic(topic, language)));
  }

  #topic({ id, title, questions }: Topic, { known, topics }: Language): HTMLElement {
    const words = this.#words;
    const isKept = (part: string) => known.protected.includes(part);
    const titles = (known.hidesToo[id] ?? []).map(
      (other) => topics.find((topic) => topic.id === other)?.title ?? other,
    );
    const hint = isKept(id) ? words.always : titles.length ? words.with(titles.join(", ")) : "";
    const all = isKept(id)
      ? create("p", { class: "kept" }, title, create("span", { class: "hint" }, words.always))
      : this.#box(id, words.topic(title, questions.length), hint);
    const free = questions.filter((question) => !isKept(question.id));
    if (!free.length) return create("div", { class: "part" }, all);
    const boxes = free.map((question) => this.#box(question.id, question.question, ""));
    const single = create("details", {}, create("summary", {}, words.some), ...boxes);
    return create("div", { class: "part" }, all, single);
  }

  #box(id: string, words: string, hint: string): HTMLElement {
    const { input, node } = checkBox(`hide.${id}`, words, hint, (isShown) =>
      this.#change(isShown ? this.#hidden.filter((other) => other !== id) : [...this.#hidden, id]),
    );
    this.#boxes.set(id, input);
    return node;
  }
}
