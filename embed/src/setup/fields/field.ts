// A field of the form: its label, its control, a hint, and what is wrong with it.

import { create, icon, rich } from "../elements.ts";

/** What is wrong with a field, with a button that puts it right, if that can be guessed. */
export interface FieldMessage {
  text: string;
  take?: { words: string; value: string } | undefined;
  /** Whether the value is left out until it is put right. */
  isRefused: boolean;
}

export type FormControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface FieldOptions {
  /** The name of the field, which is unique in the form. */
  name: string;
  label: string;
  hint?: string | undefined;
  /** Called with the value at each key. */
  onInput: (value: string) => void;
}

export const idOf = (name: string): string => `setup-${name.replaceAll(".", "-")}`;

/** A field with one control. */
export class Field {
  readonly name: string;
  readonly node: HTMLElement;
  readonly control: FormControl;
  /** Whether somebody has left the field, so that its problems may be shown. */
  isTouched = false;
  readonly #problem: HTMLElement;
  readonly #onInput: (value: string) => void;

  constructor(control: FormControl, { name, label, hint, onInput }: FieldOptions, ...beside: HTMLElement[]) {
    const id = idOf(name);
    this.name = name;
    this.control = control;
    this.#onInput = onInput;
    control.id = id;
    this.#problem = create("p", { class: "problem", id: `${id}-problem`, hidden: true });
    const note = hint ? create("p", { class: "hint", id: `${id}-hint` }, ...rich(hint)) : undefined;
    control.setAttribute("aria-describedby", note ? `${id}-hint ${id}-problem` : `${id}-problem`);
    const row = beside.length ? create("div", { class: "row" }, ...beside, control) : control;
    this.node = create("div", { class: "field" }, create("label", { for: id }, label), note, row, this.#problem);
    control.addEventListener("input", () => onInput(control.value));
    control.addEventListener("change", () => {
      this.isTouched = true;
      onInput(control.value);
    });
  }

  /** Shows a value, unless it is there already: setting it again would move the caret. */
  show(value: string): void {
    if (this.control.value !== value) this.control.value = value;
  }

  /** Shows what is wrong, once somebody has left the field. */
  showProblem(message: FieldMessage | undefined): void {
    const shown = this.isTouched ? message : undefined;
    const words = shown ? `${shown.text}${shown.take?.value ?? ""}` : "";
    this.control.setAttribute("aria-invalid", `${!!shown?.isRefused}`);
    this.node.classList.toggle("has-problem", !!shown);
    if (this.#problem.dataset.words === words) return;
    this.#problem.dataset.words = words;
    this.#problem.hidden = !shown;
    this.#problem.replaceChildren();
    if (!shown) return;
    this.#problem.append(icon("warning"), create("span", {}, shown.text));
    const { take } = shown;
    if (!take) return;
    const button = create("button", { type: "button", class: "link" }, take.words);
    button.addEventListener("click", () => {
      this.show(take.value);
      this.#onInput(take.value);
      this.control.focus();
    });
    this.#problem.append(button);
  }
}

type TextOptions = FieldOptions & {
  type?: string;
  placeholder?: string | undefined;
  lines?: number;
  autocomplete?: string;
};

export function textField(options: TextOptions): Field {
  const { type = "text", placeholder, lines, autocomplete = "off" } = options;
  const common = { placeholder, autocomplete, spellcheck: lines ? "true" : "false" };
  const control = lines
    ? create("textarea", { rows: lines, ...common })
    : create("input", { type, autocapitalize: "off", ...common });
  return new Field(control, options);
}

export type Choices = readonly (readonly [value: string, words: string])[];

/** Returns the options of a list. */
export const optionsOf = (choices: Choices): HTMLOptionElement[] =>
  choices.map(([value, words]) => create("option", { value }, words));

/** Returns a group of options with a title. */
export const groupOf = (label: string, choices: Choices): HTMLOptGroupElement =>
  create("optgroup", { label }, ...optionsOf(choices));

export const listField = (options: FieldOptions, items: readonly HTMLElement[]): Field =>
  new Field(create("select", {}, ...items), options);
