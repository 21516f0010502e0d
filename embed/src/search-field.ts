// The search field, from before the code is there until after it has failed: one node, so that nobody loses what is
// being typed. What is found is the application's business.

import { getElement } from "./platform.ts";

export class SearchField {
  readonly form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #clear: HTMLButtonElement;
  /** Crisis help for whoever types before the application is there. */
  #crisis: HTMLElement | null;

  /** `onTouched` is called when a patient comes to the field, `onEnter` when they go on to what was found. */
  constructor(form: HTMLFormElement, onTouched: () => void, onEnter: () => void) {
    this.form = form;
    this.#input = getElement(form, "input");
    this.#clear = getElement(form, "button");
    this.#crisis = form.querySelector("[data-crisis]");
    form.addEventListener("focusin", onTouched);
    form.addEventListener("input", () => {
      this.#clear.hidden = !this.#input.value;
      if (this.#crisis) this.#crisis.hidden = !this.#input.value;
    });
    this.#clear.addEventListener("click", () => {
      this.type("");
      this.#input.focus();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      onEnter();
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing || !this.#input.value) return;
      event.preventDefault();
      event.stopPropagation();
      this.type("");
    });
  }

  get text(): string {
    return this.#input.value;
  }

  /** Says in the empty field how many answers there are to search; `{count}` in the label stands for it. */
  showCount(count: number): void {
    const placeholder = `${this.#input.dataset.placeholder}`.replace("{count}", `${count}`);
    if (this.#input.placeholder !== placeholder) this.#input.placeholder = placeholder;
  }

  /** Types a text in the place of what is there. Not by `value`, which session recorders replace. */
  type(text: string): void {
    if (text === this.#input.value) return;
    this.#input.setRangeText(text, 0, this.#input.value.length, "end");
    this.#input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** From now on the application recognizes words of distress. */
  ready(): void {
    this.#crisis?.remove();
    this.#crisis = null;
  }
}
