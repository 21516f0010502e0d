// The clinic's own questions: from the JSON child, and from plain `<details>` among the element's children. They become
// answers like the others, at the end of a topic of the text, or in a topic of their own after the other topics.

import { createElement } from "./nodes.ts";
import { ANSWERS, answersOf, HEADINGS, PLAIN, showCount, TOPICS, topicOf } from "./topics.ts";
import { CUSTOM_TOPIC, type CustomQuestion } from "./types.ts";

const OWN_TOPIC = `details[data-topic="${CUSTOM_TOPIC}"]`;

/** Selects own questions that replace none of ours. */
const CUSTOM = `${OWN_TOPIC} ${ANSWERS}, ${ANSWERS}[data-own=""]`;

/** Returns an id that no other element of the page has: the wanted one, or that with a number. */
function freeId(wanted: string): string {
  let id = wanted;
  for (let number = 2; document.getElementById(id); number++) id = `${wanted}-${number}`;
  return id;
}

/** Creates a heading of the level that topics or questions have in this text. */
const createHeading = (element: Element, parent: string) =>
  createElement((element.querySelector(`${parent} > summary > :is(${HEADINGS})`)?.localName ?? "h4") as "h3" | "h4");

/**
 * Turns a `<details>` into an answer, and returns a wrapper inside it. The id is on the wrapper, so that an address with
 * the id opens the answer.
 */
function makeAnswer(details: HTMLElement, number: number, heading: HTMLElement): HTMLElement {
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
  details.dataset.own = "";
  return answer;
}

/** Answers from the JSON child that are made here. */
const made = new WeakMap<Element, CustomQuestion>();
/** Answers that the build put on the page, which leaves the JSON there. */
const built = new WeakSet<Element>();

/** Whether a node is an answer from the JSON child. An answer in place of ours does not count: its node is ours. */
export const isFromJson = (node: Element | null): boolean => !!node && (made.has(node) || built.has(node));

/** Remembers which answers the build put on the page, before any is made here. */
export function rememberBuilt(element: HTMLElement): void {
  for (const node of element.querySelectorAll<HTMLElement>(CUSTOM)) {
    built.add(node);
    node.dataset.own = "";
  }
}

/** Whether a node shows this question, in its topic. */
function shows(node: Element, { id, question, answer, topic = CUSTOM_TOPIC }: CustomQuestion): boolean {
  if (topicOf(node) !== topic) return false;
  const own = made.get(node);
  // Its node has another id if something else on the page has this one.
  if (own) return own.id === id && own.question === question && `${own.answer}` === `${answer}`;
  if (node.getAttribute("data-id") !== id) return false;
  const paragraphs = [...node.querySelectorAll(":scope > .cf-answer > p:not(.cf-own)")];
  return (
    node.querySelector(":scope > summary")?.textContent === question &&
    paragraphs.map(({ textContent }) => textContent).join("") === answer.join("")
  );
}

function makeQuestion(question: CustomQuestion): HTMLElement {
  const details = createElement("details");
  details.id = question.id;
  details.append(createElement("summary", "", question.question));
  details.append(...question.answer.map((text) => createElement("p", "", text)));
  made.set(details, question);
  return details;
}

/**
 * Inserts the clinic's questions into the text: into the topics that they name, marked with this title, or into a topic
 * that has it. Existing questions that are still configured are kept.
 */
export function insertCustomQuestions(element: HTMLElement, questions: readonly CustomQuestion[], title: string): void {
  const existing = [...element.querySelectorAll(CUSTOM)];
  const kept = new Set<Element>();
  const plain = [...element.querySelectorAll<HTMLElement>(PLAIN)];
  const fresh: [HTMLElement, topic: string][] = plain.map((node) => [node, CUSTOM_TOPIC]);
  for (const question of questions) {
    if (question.replaces) continue;
    const topic = question.topic && topicNamed(element, question.topic) ? question.topic : CUSTOM_TOPIC;
    const node = existing.find((other) => shows(other, { ...question, topic }));
    if (node) kept.add(node);
    else fresh.push([makeQuestion(question), topic]);
  }
  for (const node of existing) if (made.has(node) && !kept.has(node)) node.remove();
  let count = element.querySelectorAll(CUSTOM).length;
  for (const [details, id] of fresh) {
    const topic = id === CUSTOM_TOPIC ? ownTopic(element, title, true) : topicNamed(element, id);
    const section = topic?.querySelector(":scope > .cf-section");
    if (!section) continue;
    section.append(details);
    const answer = makeAnswer(details, ++count, createHeading(element, ANSWERS));
    if (id !== CUSTOM_TOPIC) answer.prepend(createElement("p", "cf-own", title));
  }
  const topic = ownTopic(element, title, false);
  const total = topic ? answersOf(topic).length : 0;
  if (topic && total) showCount(topic, total);
  else topic?.remove();
}

const topicNamed = (element: HTMLElement, id: string) =>
  element.querySelector<HTMLElement>(`${TOPICS}[data-topic="${CSS.escape(id)}"]`);

/** Returns the clinic's topic with this title. If it is missing and needed, adds it. */
function ownTopic(element: HTMLElement, title: string, isNeeded: boolean): HTMLElement | null {
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
