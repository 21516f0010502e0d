// Topics and their questions, as they are nested in the text.

import { createElement } from "./nodes.ts";

/** Selects the topics. */
export const TOPICS = "details[data-topic]";

/** Selects the questions of all topics, and those of the topic that it is asked of. */
export const ANSWERS = "details[data-id]";

/** Selects the plain `<details>` of the clinic that have not become answers yet. */
export const PLAIN = ":scope > details:not([data-id], [data-topic], [data-section], .cf-item)";

/** Selects headings. */
export const HEADINGS = "h1, h2, h3, h4, h5, h6";

export const answersOf = (topic: Element): HTMLDetailsElement[] => [
  ...topic.querySelectorAll<HTMLDetailsElement>(ANSWERS),
];

/** Returns the id of the topic that an answer is in. */
export const topicOf = (answer: Element): string => answer.closest<HTMLElement>(TOPICS)?.dataset.topic ?? "";

/** Writes how many questions of a topic are shown. The words stand beside the topics, in the text's language. */
export function showCount(topic: Element, count: number): void {
  const { count: many, countOne: one } = topic.closest<HTMLElement>("[data-count]")?.dataset ?? {};
  const place = topic.querySelector(":scope > summary > .cf-count");
  const label = (count === 1 ? one : many) ?? "{count}";
  if (!place || place.textContent === label.replace("{count}", `${count}`)) return;
  // Where there is little room, the number alone is seen.
  const words = (text: string) => (text ? [createElement("span", "cf-hidden", text)] : []);
  const [before = "", after = ""] = label.split("{count}");
  place.replaceChildren(...words(before), `${count}`, ...words(after));
}
