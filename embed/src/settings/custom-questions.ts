// The clinic's own questions: from the JSON child, and from plain `<details>` among the element's children. They become
// answers like the others, in a topic of their own after the other topics.

import { createElement } from "./nodes.ts";
import { ANSWERS, answersOf, HEADINGS, PLAIN, showCount, TOPICS } from "./topics.ts";
import { CUSTOM_TOPIC, type CustomQuestion } from "./types.ts";

const OWN_TOPIC = `details[data-topic="${CUSTOM_TOPIC}"]`;

const CUSTOM = `${OWN_TOPIC} ${ANSWERS}`;

/** Returns an id that no other element of the page has: the wanted one, or that with a number. */
function freeId(wanted: string): string {
  let id = wanted;
  for (let number = 2; document.getElementById(id); number++) id = `${wanted}-${number}`;
  return id;
}

/** Creates a heading of the level that topics or questions have in this text. */
const createHeading = (element: Element, parent: string) =>
  createElement((element.querySelector(`${parent} > summary > :is(${HEADINGS})`)?.localName ?? "h4") as "h3" | "h4");

/** Turns a `<details>` into an answer. The id is on a wrapper inside it, so that an address with the id opens it. */
function makeAnswer(details: HTMLElement, number: number, heading: HTMLElement): void {
  let summary: Element | null = details.querySelector(":scope > summary");
  if (!summary) {
    summary = createElement("summary", "", "…");
    details.prepend(summary);
  }
  if (!summary.querySelector(HEADINGS)) {
    heading.append(...summary.childNodes);
    summary.append(heading);
  }
  const wanted = details.id;
  details.removeAttribute("id");
  const answer = createElement("div", "cf-answer");
  answer.append(...[...details.childNodes].filter((node) => node !== summary));
  details.append(answer);
  answer.id = wanted && !document.getElementById(wanted) ? wanted : freeId(`${CUSTOM_TOPIC}-${number}`);
  details.classList.add("cf-item");
  details.dataset.id = answer.id;
}

// Answers from the JSON child: made here, or by the build, which leaves the JSON in the page.
const made = new WeakSet<Element>();
const built = new WeakSet<Element>();

/** Whether a node is an answer from the JSON child. */
export const isFromJson = (node: Element | null): boolean => !!node && (made.has(node) || built.has(node));

/** Remembers which answers the build put on the page, before any is made here. */
export function rememberBuilt(element: HTMLElement): void {
  for (const node of element.querySelectorAll(CUSTOM)) built.add(node);
}

const shows = (node: Element, { id, question, answer }: CustomQuestion) =>
  node.getAttribute("data-id") === id &&
  node.firstElementChild?.textContent === question &&
  node.lastElementChild?.textContent === answer.join("");

/**
 * Inserts the clinic's questions into the text, in a topic with this title. Existing questions that are still
 * configured are kept.
 */
export function insertCustomQuestions(element: HTMLElement, questions: readonly CustomQuestion[], title: string): void {
  const existing = [...element.querySelectorAll(CUSTOM)];
  const kept = new Set<Element>();
  const fresh: HTMLElement[] = [...element.querySelectorAll<HTMLElement>(PLAIN)];
  for (const question of questions) {
    let node = existing.find((other) => shows(other, question));
    if (!node) {
      const own = createElement("details");
      own.id = question.id;
      own.append(createElement("summary", "", question.question));
      own.append(...question.answer.map((text) => createElement("p", "", text)));
      fresh.push(own);
      made.add(own);
      node = own;
    }
    kept.add(node);
  }
  for (const node of existing) if (made.has(node) && !kept.has(node)) node.remove();
  const topic = topicFor(element, title, fresh.length > 0);
  if (!topic) return;
  const section = topic.lastElementChild ?? topic;
  const before = answersOf(topic).length;
  fresh.forEach((details, index) => {
    section.append(details);
    makeAnswer(details, before + index + 1, createHeading(element, ANSWERS));
  });
  const count = answersOf(topic).length;
  if (count) showCount(topic, count);
  else topic.remove();
}

/** Returns the clinic's topic with this title. If it is missing and needed, adds it. */
function topicFor(element: HTMLElement, title: string, isNeeded: boolean): HTMLElement | null {
  let topic = element.querySelector<HTMLElement>(OWN_TOPIC);
  const others = element.querySelector(TOPICS)?.parentElement;
  if (!topic && isNeeded && others) {
    topic = createElement("details", "cf-item cf-topic");
    topic.dataset.topic = CUSTOM_TOPIC;
    const summary = createElement("summary");
    summary.append(createHeading(element, TOPICS), createElement("span", "cf-count"));
    const section = createElement("div", "cf-section");
    section.id = freeId(`topic-${CUSTOM_TOPIC}`);
    section.tabIndex = -1;
    topic.append(summary, section);
    [...others.querySelectorAll(`:scope > ${TOPICS}`)].at(-1)?.after(topic);
  }
  const heading = topic?.querySelector(`:scope > summary > :is(${HEADINGS})`);
  if (heading && heading.textContent !== title) heading.textContent = title;
  return topic;
}
