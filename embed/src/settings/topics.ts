// The topics and questions of the text.

import { createElement } from "./nodes.ts";

/** Selects topics. */
export const TOPICS = "details[data-topic]";

/** Selects questions: of all topics, or of the topic that is searched. */
export const ANSWERS = "details[data-id]";

/** Selects the clinic's plain `<details>` that have not become answers yet. */
export const PLAIN = ":scope > details:not([data-id], [data-topic], [data-section], .cf-item)";

/** Selects the settings as JSON. Some editors put a paragraph around them. */
export const JSON_CHILD = 'script[type="application/json"]';

/** Selects headings. */
export const HEADINGS = "h1, h2, h3, h4, h5, h6";

export const answersOf = (topic: Element): HTMLDetailsElement[] => [
  ...topic.querySelectorAll<HTMLDetailsElement>(ANSWERS),
];

/** Returns the id of the topic that an answer is in. */
export const topicOf = (answer: Element): string => answer.closest<HTMLElement>(TOPICS)?.dataset.topic ?? "";

/**
 * Shows the number of visible questions of a topic. The labels are on an element around the topics, in the text's
 * language.
 */
export function showCount(topic: Element, count: number): void {
  const { count: many, countOne: single } = topic.closest<HTMLElement>("[data-count]")?.dataset ?? {};
  const place = topic.querySelector(":scope > summary > .cf-count");
  const label = (count === 1 ? single : many) ?? "{count}";
  if (!place || place.textContent === label.replace("{count}", `${count}`)) return;
  // If there is little space, only the number is visible.
  const words = (text: string) => (text ? [createElement("span", "cf-hidden", text)] : []);
  const [before = "", after = ""] = label.split("{count}");
  place.replaceChildren(...words(before), `${count}`, ...words(after));
}
