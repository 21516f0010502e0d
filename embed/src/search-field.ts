// The search field, from before the code is there until after it has failed: one node, so that nobody loses what is
// being typed. What is found is the application's business.

import { getElement } from "./platform.ts";

// Words that were found are marked without touching a node, where the engine can. All elements of the page share one
// highlight.
const HIGHLIGHT = "clinic-faq-search";
const highlight = globalThis.Highlight && new Highlight();

export class SearchField {
  readonly form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #clear: HTMLButtonElement;
  /** Crisis help for whoever types before the application is there. */
  #crisis: HTMLElement | null;
  #ranges: StaticRange[] = [];

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
      this.type("");
    });
  }

  get text(): string {
    return this.#input.value;
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

  /**
   * Marks words in the summaries and in what is open of these answers. `placesIn` returns where they begin and end in
   * a text, by turns.
   */
  mark(answers: Element[], placesIn: (text: string) => ArrayLike<number>): void {
    if (!highlight) return;
    for (const range of this.#ranges) highlight.delete(range);
    this.#ranges = answers.flatMap((answer) => rangesIn(answer, placesIn));
    for (const range of this.#ranges) highlight.add(range);
    if (highlight.size) CSS.highlights.set(HIGHLIGHT, highlight);
    else CSS.highlights.delete(HIGHLIGHT);
  }
}

function rangesIn(answer: Element, placesIn: (text: string) => ArrayLike<number>): StaticRange[] {
  const visible = answer.hasAttribute("open") ? answer : answer.firstElementChild;
  if (!visible) return [];
  const ranges: StaticRange[] = [];
  const walker = document.createTreeWalker(visible, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const places = placesIn(node.data);
    for (let i = 0; i + 1 < places.length; i += 2) {
      const [startOffset = 0, endOffset = 0] = [places[i], places[i + 1]];
      ranges.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
    }
  }
  return ranges;
}
