// The text of an element: pasted into the page, inserted by a script of the page, or fetched.

import { DEFAULT_LANGUAGE, LANGUAGES } from "./files.ts";
import { ANSWERS, TOPICS } from "./settings/topics.ts";
import { CUSTOM_TOPIC } from "./settings/types.ts";

// A paste whose attributes were stripped does not count as text until it is repaired, and the clinic's own questions
// never do.
const TEXT = `${TOPICS}:not([data-topic="${CUSTOM_TOPIC}"]) ${ANSWERS} > :is([id], [data-anchor])`;

/** Whether the element contains the text. */
export const hasText = (element: HTMLElement): boolean => !!element.querySelector(TEXT);

/**
 * Returns the language of the text: that of the nearest `lang` attribute if there is a text in it, otherwise the
 * default.
 */
export function languageOf(element: HTMLElement): string {
  const lang = element.closest<HTMLElement>("[lang]")?.lang.split("-")[0]?.toLowerCase();
  return lang !== undefined && LANGUAGES.includes(lang) ? lang : DEFAULT_LANGUAGE;
}

/** Calls `act` as soon as a script has inserted the text. Returns a function that stops waiting. */
export function whenTextArrives(element: HTMLElement, signal: AbortSignal, act: () => void): () => void {
  const observer = new MutationObserver(() => {
    if (!hasText(element)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element, { childList: true });
  const stop = () => observer.disconnect();
  signal.addEventListener("abort", stop);
  return stop;
}

/**
 * Inserts the text of one of our pages. Returns the fallback that it replaces. The clinic's own questions and settings
 * stay.
 */
export function insertText(element: HTMLElement, page: HTMLElement): ChildNode[] {
  const stays = (node: Node) => node instanceof Element && node.matches("details, script, template, [slot]");
  const fallback = [...element.childNodes].filter((node) => !stays(node));
  for (const node of fallback) node.remove();
  element.prepend(...[...page.childNodes].map((node) => document.adoptNode(node)));
  for (const name of ["text", "hash", "due"]) element.dataset[name] ??= page.dataset[name] ?? "";
  return fallback;
}
