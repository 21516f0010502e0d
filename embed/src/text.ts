// The text of an element: pasted into the page, inserted by a script of the page, or fetched.

import { DEFAULT_LANGUAGE, LANGUAGES } from "./files.ts";
import { ANSWERS, TOPICS } from "./settings/topics.ts";
import { CUSTOM_TOPIC } from "./settings/types.ts";

// A paste whose attributes were stripped does not count as text until it is repaired, and the clinic's own questions
// never do.
const TEXT = `${TOPICS}:not([data-topic="${CUSTOM_TOPIC}"]) ${ANSWERS} > :is([id], [data-anchor])`;

/** Whether the element contains the text. */
export const hasText = (element: HTMLElement): boolean => !!element.querySelector(TEXT);

const pageLanguageOf = (element: HTMLElement) =>
  element.closest<HTMLElement>("[lang]")?.lang.split("-")[0]?.toLowerCase();

/**
 * Returns the language of the text: that of the nearest `lang` attribute if there is a text in it, otherwise the
 * default.
 */
export function languageOf(element: HTMLElement): string {
  const lang = pageLanguageOf(element);
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
 * Returns the fallback: the `<div>` at the beginning or, in older snippets, the lines up to the link to the plain page.
 */
function fallbackOf(element: HTMLElement): ChildNode[] {
  const children = [...element.children];
  const [first] = children;
  if (first?.matches("div")) return [first];
  return children.slice(0, children.findIndex((child) => child.querySelector("a[href*='faq.'][href$='.html']")) + 1);
}

/**
 * Inserts the text of one of our pages. Returns the fallback that it replaces. Everything else stays: the clinic's own
 * questions and settings, and content of the page that the element has caught.
 */
export function insertText(element: HTMLElement, page: HTMLElement): DocumentFragment {
  const fallback = new DocumentFragment();
  fallback.append(...fallbackOf(element));
  element.prepend(...[...page.childNodes].map((node) => document.adoptNode(node)));
  // Screen readers must not read the text with the voice of another language.
  if (pageLanguageOf(element) !== languageOf(element)) element.lang ||= languageOf(element);
  for (const name of ["text", "hash", "due"]) element.dataset[name] ??= page.dataset[name] ?? "";
  return fallback;
}
