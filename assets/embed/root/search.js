// The search field, from before the code is there until after it has failed: one node, so that nobody loses what is
// being typed. What is found is the application's (src/dom/search.rs).

// Words that were found are marked without touching a node, where the engine can. All elements of the page share one mark.
const MARK = "clinic-faq-search";
const marked = globalThis.Highlight && new Highlight();

export class SearchField {
  form;
  #input;
  #clear;
  #crisis; // shown to whoever types before the code is there
  #ranges = [];

  // `touched` is called when a patient comes to it, `entered` when they go on to what was found.
  constructor(form, touched, entered) {
    this.form = form;
    this.#input = form.querySelector("input");
    this.#clear = form.querySelector("button");
    this.#crisis = form.querySelector("[data-crisis]");
    form.addEventListener("focusin", touched);
    form.addEventListener("input", () => this.#typed());
    this.#clear.addEventListener("click", () => {
      this.type("");
      this.#input.focus();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      entered();
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing || !this.#input.value) return;
      event.preventDefault();
      this.type("");
    });
  }

  #typed() {
    this.#clear.hidden = !this.#input.value;
    if (this.#crisis) this.#crisis.hidden = !this.#input.value;
  }

  get text() {
    return this.#input.value;
  }

  // Types a text in the place of what is there. Not by `value`, which session recorders replace.
  type(text) {
    if (text === this.#input.value) return;
    this.#input.setRangeText(text, 0, this.#input.value.length, "end");
    this.#input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // From now on the application knows words of distress.
  ready() {
    this.#crisis?.remove();
    this.#crisis = undefined;
  }

  // Marks words in the summaries and in what is open of these answers. `placesIn` gives where they begin and end in a text.
  mark(answers, placesIn) {
    if (!marked) return;
    for (const range of this.#ranges) marked.delete(range);
    this.#ranges = answers.flatMap((answer) => {
      const parts = answer.open ? answer : answer.firstElementChild;
      const walk = document.createTreeWalker(parts, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walk.nextNode()) {
        const node = walk.currentNode;
        const places = placesIn(node.data);
        for (let at = 0; at < places.length; at += 2) {
          const range = new StaticRange({ startContainer: node, startOffset: places[at], endContainer: node, endOffset: places[at + 1] });
          found.push(range);
        }
      }
      return found;
    });
    for (const range of this.#ranges) marked.add(range);
    if (marked.size) CSS.highlights.set(MARK, marked);
    else CSS.highlights.delete(MARK);
  }
}
