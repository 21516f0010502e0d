// What was found: the page's own answers in the order of how well they fit, each in a slot of its own under its topic.
// No node of the page is moved, and no attribute changes that a script of the page could watch.

const MARK_DELAY = 120; // ms without a change until words are marked: nobody sees it sooner, and it costs time at each key

interface Row {
  node: HTMLLIElement;
  topic: HTMLElement;
  slot: HTMLSlotElement;
  answer?: Element;
}

export class Results {
  readonly list = document.createElement("ol");
  /** The answers that are shown; none while nothing is searched for. */
  answers: Element[] | undefined;
  readonly #element: HTMLElement;
  readonly #mark: () => void;
  readonly #rows: Row[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How the page was before the search. */
  #before: { top: number; open: Set<Element> } | undefined;

  /** `mark` marks the words that were found. */
  constructor(element: HTMLElement, mark: () => void) {
    this.#element = element;
    this.#mark = mark;
    this.list.className = "results";
    this.list.hidden = true;
  }

  /** Takes other answers. */
  begin(answers: Element[]): void {
    if (!this.answers) {
      this.#before = { top: scrollY, open: new Set(this.#element.querySelectorAll("details[open]")) };
      this.#element.addEventListener("toggle", this.markSoon, true);
    }
    this.answers = answers;
  }

  /**
   * Forgets them. Returns a function that opens and closes the answers as they were, and scrolls to where the page was.
   */
  end(): () => void {
    const before = this.#before;
    this.answers = this.#before = undefined;
    clearTimeout(this.#timer);
    this.#element.removeEventListener("toggle", this.markSoon, true);
    return () => {
      if (!before) return;
      for (const answer of this.#element.querySelectorAll<HTMLDetailsElement>(":scope > details"))
        answer.open = before.open.has(answer);
      scrollTo({ top: before.top, behavior: "instant" });
    };
  }

  /** Shows these answers. A row that stays keeps its node, and knows its answer: asking a slot takes time at each key. */
  project(answers: Element[]): void {
    this.list.hidden = !answers.length;
    for (const { node } of this.#rows.splice(answers.length)) node.remove();
    answers.forEach((answer, index) => {
      const row = this.#rows[index] ?? this.#addRow();
      const title = this.#topicOf(answer);
      if (row.topic.textContent !== title) row.topic.textContent = title;
      if (row.answer === answer) return;
      row.answer = answer;
      row.slot.assign(answer);
    });
  }

  #addRow(): Row {
    const row = {
      node: document.createElement("li"),
      topic: document.createElement("p"),
      slot: document.createElement("slot"),
    };
    row.topic.className = "result-topic";
    row.node.append(row.topic, row.slot);
    this.list.append(row.node);
    this.#rows.push(row);
    return row;
  }

  #topicOf(answer: Element): string {
    const topic = CSS.escape(answer.getAttribute("data-topic") ?? "");
    const heading = this.#element.querySelector(`:scope > [data-chip][data-topic="${topic}"]`);
    return heading?.textContent?.trim() ?? "";
  }

  readonly markSoon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#mark, MARK_DELAY);
  };

  /** Moves the focus to the first one. */
  enter(): void {
    this.answers?.[0]?.querySelector("summary")?.focus();
  }
}
