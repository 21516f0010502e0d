// The clinic's own questions: from the JSON child, and plain <details> among the element's children. They become
// answers like the others, in a topic of their own before the contact.

import { createElement } from "./nodes.ts";
import { CUSTOM_TOPIC, type CustomQuestion } from "./types.ts";

/** Selects them among the children of the element. */
export const CUSTOM = `:scope > details[data-topic="${CUSTOM_TOPIC}"]`;

/** Returns an id that no other element of the page has. */
function freeId(wanted: string): string {
  let id = wanted;
  for (let number = 2; document.getElementById(id); number++) id = `${wanted}-${number}`;
  return id;
}

/** Makes a `<details>` an answer. The id is on a wrapper inside, where an address opens it. */
function makeAnswer(details: HTMLElement, number: number): void {
  let summary: Element | null = details.querySelector(":scope > summary");
  if (!summary) {
    summary = createElement("summary", "", "…");
    details.prepend(summary);
  }
  const wanted = details.id;
  details.removeAttribute("id");
  const answer = createElement("div", "cf-answer");
  answer.append(...[...details.childNodes].filter((node) => node !== summary));
  details.append(answer);
  answer.id = wanted && !document.getElementById(wanted) ? wanted : freeId(`${CUSTOM_TOPIC}-${number}`);
  details.classList.add("cf-item");
  details.dataset.id = answer.id;
  details.dataset.topic = CUSTOM_TOPIC;
}

// Answers of the JSON child: made here, or by the build, which leaves the JSON in the page.
const made = new WeakSet<Element>();
const built = new WeakSet<Element>();

export const isFromJson = (node: Element | null): boolean => !!node && (made.has(node) || built.has(node));

/** Remembers which answers came with the page, before any is made here. */
export function rememberBuilt(element: HTMLElement): void {
  for (const node of element.querySelectorAll(CUSTOM)) built.add(node);
}

const shows = (node: Element, { id, question, answer }: CustomQuestion) =>
  node.getAttribute("data-id") === id &&
  node.firstElementChild?.textContent === question &&
  node.lastElementChild?.textContent === answer.join("");

/** Brings the clinic's questions into the text, under this title. Existing ones that are still configured are kept. */
export function placeCustomQuestions(element: HTMLElement, questions: readonly CustomQuestion[], title: string): void {
  const existing = [...element.querySelectorAll(CUSTOM)];
  const kept = new Set<Element>();
  for (const question of questions) {
    let node = existing.find((other) => shows(other, question));
    if (!node) {
      node = createElement("details");
      node.id = question.id;
      node.append(createElement("summary", "", question.question));
      node.append(...question.answer.map((text) => createElement("p", "", text)));
      element.append(node);
      made.add(node);
    }
    kept.add(node);
  }
  for (const node of existing) if (made.has(node) && !kept.has(node)) node.remove();
  const fresh = [
    ...element.querySelectorAll<HTMLElement>(
      ":scope > details:not([data-id], [data-country], [data-section], .cf-item)",
    ),
  ];
  const before = element.querySelectorAll(CUSTOM).length;
  fresh.forEach((details, index) => {
    makeAnswer(details, before + index + 1);
  });
  placeTopic(element, fresh, title);
}

/** Puts heading and answers in one place. What is there already is not moved, since it may be read just now. */
function placeTopic(element: HTMLElement, fresh: readonly Element[], title: string): void {
  const answers = [...element.querySelectorAll(CUSTOM)];
  let heading = element.querySelector<HTMLElement>(`:scope > [data-chip][data-topic="${CUSTOM_TOPIC}"]`);
  if (!answers.length) {
    heading?.remove();
    return;
  }
  if (!heading) {
    heading = createElement("h2", "cf-title");
    heading.dataset.topic = CUSTOM_TOPIC;
    heading.tabIndex = -1;
  }
  if (heading.dataset.chip !== title) heading.textContent = heading.dataset.chip = title;
  const place = element.querySelector(":scope > [data-section=contact]");
  if (!heading.isConnected) element.insertBefore(heading, place);
  let last: Element = heading;
  for (const answer of answers) {
    const follows = last.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!follows || fresh.includes(answer)) element.insertBefore(answer, place);
    last = answer;
  }
}
