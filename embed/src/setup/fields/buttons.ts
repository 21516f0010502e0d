// Radio buttons that look like a switch.

import { create } from "../elements.ts";
import { type Choices, Field, idOf } from "./field.ts";

/** A row of choices. */
export class ChoiceRow {
  readonly node: HTMLFieldSetElement;
  readonly #inputs: HTMLInputElement[];

  constructor(name: string, label: string, choices: Choices, onChange: (value: string) => void) {
    const id = idOf(name);
    const items = choices.map(([value, words], index) => {
      const input = create("input", { type: "radio", name: id, value, id: `${id}-${index}` });
      input.addEventListener("change", () => onChange(value));
      return { input, node: create("label", { for: input.id }, input, create("span", {}, words)) };
    });
    this.#inputs = items.map(({ input }) => input);
    const row = create("div", { class: "switch" }, ...items.map(({ node }) => node));
    this.node = create("fieldset", { class: "field" }, create("legend", {}, label), row);
  }

  show(value: string): void {
    for (const input of this.#inputs) input.checked = input.value === value;
  }
}

/** Creates a check box with its words beside it. */
export function checkBox(name: string, words: string, hint: string, onChange: (isChecked: boolean) => void) {
  const id = idOf(name);
  const input = create("input", { type: "checkbox", id, "aria-describedby": hint ? `${id}-hint` : undefined });
  input.addEventListener("change", () => onChange(input.checked));
  const note = hint ? create("p", { class: "hint", id: `${id}-hint` }, hint) : undefined;
  const node = create("div", { class: "check-box" }, input, create("label", { for: id }, words), note);
  return { input, node };
}

/** Returns a check box as a field, which shows below it what is wrong. */
export function checkField(name: string, input: HTMLInputElement, node: HTMLElement): Field {
  const hint = input.getAttribute("aria-describedby");
  const field = new Field(input, { name, label: "", onInput: () => {} });
  if (hint) input.setAttribute("aria-describedby", `${hint} ${input.getAttribute("aria-describedby")}`);
  field.node.querySelector("label")?.remove();
  node.querySelector("label")?.setAttribute("for", input.id);
  node.prepend(input);
  field.node.prepend(node);
  // Ticking it leaves nothing unfinished.
  field.isTouched = true;
  return field;
}
