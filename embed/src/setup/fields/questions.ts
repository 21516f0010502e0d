// The clinic's own questions: a list of entries, each with question, answer and place.

import type { Language } from "../data.ts";
import { type Draft, newQuestion, type OwnQuestion } from "../draft.ts";
import { create, icon } from "../elements.ts";
import type { Words } from "../words/en.ts";
import { type Field, groupOf, idOf, listField, optionsOf, textField } from "./field.ts";

type Change = (questions: OwnQuestion[]) => void;

const placeOf = ({ topic, replaces }: OwnQuestion) =>
  replaces ? `replaces:${replaces}` : topic && topic !== "clinic" ? `topic:${topic}` : "";

/** Returns topic and replaced question for the value of the list. */
function readPlace(value: string): Pick<OwnQuestion, "topic" | "replaces"> {
  const [kind = "", id = ""] = value.split(":");
  return { topic: kind === "topic" ? id : "", replaces: kind === "replaces" ? id : "" };
}

/** The entries of the form. */
export class QuestionList {
  readonly node = create("div", { class: "questions" });
  /** The fields of all entries. */
  fields: Field[] = [];
  readonly #list = create("div");
  readonly #words: Words["questions"];
  readonly #change: Change;
  #language: Language;
  #questions: readonly OwnQuestion[] = [];

  constructor(words: Words["questions"], language: Language, change: Change) {
    this.#words = words;
    this.#language = language;
    this.#change = change;
    const add = create("button", { type: "button", class: "secondary" }, icon("plus"), words.add);
    add.addEventListener("click", () => {
      this.#change([...this.#questions, newQuestion()]);
      document.getElementById(idOf(`questions.${this.#questions.length - 1}.question`))?.focus();
    });
    this.node.append(this.#list, add);
  }

  /** Shows the questions of a draft. Entries are only made anew when one is added or removed. */
  show({ questions }: Draft, language: Language): void {
    const isSame = questions.length === this.#questions.length && language === this.#language;
    this.#questions = questions;
    this.#language = language;
    if (!isSame || !this.#list.children.length) this.#build();
    for (const [index, question] of questions.entries()) {
      const [text, answer, place] = this.fields.slice(index * 3, index * 3 + 3);
      text?.show(question.question);
      answer?.show(question.answer);
      if (place) showPlace(place, placeOf(question), this.#words);
    }
  }

  #build(): void {
    const touched = new Set(this.fields.filter(({ isTouched }) => isTouched).map(({ name }) => name));
    const entries = this.#questions.map((_, index) => this.#entry(index));
    this.fields = entries.flatMap(({ fields }) => fields);
    for (const field of this.fields) field.isTouched = touched.has(field.name);
    this.#list.replaceChildren(...entries.map(({ node }) => node));
  }

  #entry(index: number): { node: HTMLElement; fields: Field[] } {
    const words = this.#words;
    const edit = (change: Partial<OwnQuestion>) =>
      this.#change(this.#questions.map((each, place) => (place === index ? { ...each, ...change } : each)));
    const fields = [
      textField({
        name: `questions.${index}.question`,
        label: words.question,
        placeholder: words.questionPlaceholder,
        onInput: (question) => edit({ question }),
      }),
      textField({
        name: `questions.${index}.answer`,
        label: words.answer,
        hint: words.answerHint,
        lines: 4,
        onInput: (answer) => edit({ answer }),
      }),
      listField(
        { name: `questions.${index}.place`, label: words.place, onInput: (place) => edit(readPlace(place)) },
        this.#places(),
      ),
    ];
    const remove = create("button", { type: "button", class: "link remove" }, words.remove(index + 1));
    remove.addEventListener("click", () => {
      this.#change(this.#questions.filter((_, place) => place !== index));
      const next = document.getElementById(idOf(`questions.${Math.max(0, index - 1)}.question`));
      (next ?? this.node.querySelector<HTMLElement>(":scope > button"))?.focus();
    });
    const legend = create("legend", {}, words.legend(index + 1));
    return { node: create("fieldset", { class: "entry" }, legend, ...fields.map(({ node }) => node), remove), fields };
  }

  /** Returns the places that an answer can have. Answers that protect patients are not replaced. */
  #places(): HTMLElement[] {
    const { topics, known } = this.#language;
    const words = this.#words;
    const replaceable = topics
      .flatMap(({ questions }) => questions)
      .filter(({ id }) => !known.protected.includes(id))
      .map(({ id, question }) => [`replaces:${id}`, question] as const);
    return [
      ...optionsOf([["", words.own]]),
      groupOf(words.inTopic, topics.map(({ id, title }) => [`topic:${id}`, title] as const)), // biome-ignore format: one line
      groupOf(words.inPlace, replaceable),
    ];
  }
}

/** Shows a place, also one that a file has and the list does not. */
function showPlace(field: Field, place: string, words: Words["questions"]): void {
  const { control } = field;
  if (!(control instanceof HTMLSelectElement)) return;
  if (place && ![...control.options].some(({ value }) => value === place))
    control.append(create("option", { value: place }, words.kept(place.replace(/^\w+:/, ""))));
  field.show(place);
}
