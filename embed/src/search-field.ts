// The search field. It is the same node before the code has loaded and after the code has failed, so that nobody loses
// what they are typing. The application shows the results.

import { getElement } from "./platform.ts";

/** The form with the search field and its button. */
export class SearchField {
  readonly form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #clear: HTMLButtonElement;

  /** `onTouched` is called when a patient enters the field. */
  constructor(form: HTMLFormElement, onTouched: () => void) {
    this.form = form;
    this.#input = getElement(form, "input");
    this.#clear = getElement(form, "button");
    // For a patient who types before the application is ready, which removes it.
    const crisis = getElement(form, "[data-crisis]");
    form.addEventListener("focusin", onTouched);
    form.addEventListener("input", () => {
      crisis.hidden = this.#clear.hidden = !this.#input.value;
    });
    this.#clear.addEventListener("click", () => {
      this.type("");
      this.#input.focus();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  get text(): string {
    return this.#input.value;
  }

  /** Shows in the placeholder how many answers can be searched. `{count}` in the label is replaced by the number. */
  showCount(count: number): void {
    const placeholder = `${this.#input.dataset.placeholder}`.replace("{count}", `${count}`);
    if (this.#input.placeholder !== placeholder) this.#input.placeholder = placeholder;
  }

  /** Replaces the text in the field. It does not set `value`, whose setter session recorders replace. */
  type(text: string): void {
    if (text === this.#input.value) return;
    this.#input.setRangeText(text, 0, this.#input.value.length, "end");
    this.#input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
