// What was found: the page's own answers in the order of how well they fit, each in a slot of its own under its topic.
// No node of the page is moved, and no attribute changes that a script of the page could watch.

const REST = 120; // ms without a change until words are marked: nobody sees it sooner, and it costs time at each key

export class Results {
  list = document.createElement("ol");
  answers; // the answers that are shown; none while nothing is searched for
  #faq;
  #mark;
  #soon;
  #before; // how the page was
  #marks = () => this.markSoon();

  // `mark` marks the words that were found.
  constructor(faq, mark) {
    this.#faq = faq;
    this.#mark = mark;
    this.list.className = "results";
    this.list.hidden = true;
  }

  // Takes other answers.
  begin(answers) {
    if (!this.answers) {
      const open = [...this.#faq.querySelectorAll("details[open]")];
      this.#before = { top: scrollY, open: new Set(open) };
      this.#faq.addEventListener("toggle", this.#marks, true);
    }
    this.answers = answers;
  }

  // Forgets them. What is given opens and closes the answers as they were, and scrolls to where the page was.
  end() {
    const before = this.#before;
    this.answers = this.#before = undefined;
    clearTimeout(this.#soon);
    this.#faq.removeEventListener("toggle", this.#marks, true);
    return () => {
      for (const answer of this.#faq.querySelectorAll(":scope > details")) answer.open = before.open.has(answer);
      scrollTo({ top: before.top, behavior: "instant" });
    };
  }

  // Shows these answers; a row that stays keeps its node, and knows its answer: asking a slot takes time at each key.
  project(answers) {
    this.list.hidden = !answers.length;
    const rows = this.list.children;
    while (rows.length > answers.length) this.list.lastChild.remove();
    answers.forEach((answer, at) => {
      const row = rows[at] ?? this.list.appendChild(this.#row());
      const [topic, slot] = row.children;
      const title = this.#topicOf(answer);
      if (topic.textContent !== title) topic.textContent = title;
      if (row.answer !== answer) slot.assign((row.answer = answer));
    });
  }

  #row() {
    const row = document.createElement("li");
    const topic = document.createElement("p");
    topic.className = "result-topic";
    row.append(topic, document.createElement("slot"));
    return row;
  }

  #topicOf({ dataset }) {
    return this.#faq.querySelector(`:scope > [data-chip][data-topic="${CSS.escape(dataset.topic)}"]`)?.textContent.trim() ?? "";
  }

  markSoon() {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(this.#mark, REST);
  }

  // Goes on to the first one.
  enter() {
    this.answers?.[0]?.querySelector("summary").focus();
  }
}
