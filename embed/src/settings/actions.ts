// What the row under an answer does: its sources, read in the answer, and the buttons to share and print it.

import { textLabels } from "./labels.ts";
import { createElement } from "./nodes.ts";

/** Adds the buttons to each answer that has none. Without a script they would do nothing, so the text has none. */
export function addButtons(element: HTMLElement): void {
  const labels = textLabels(element);
  // The clinic's own answers have neither sources nor dates, and so no row.
  for (const answer of element.querySelectorAll("[data-own] > .cf-answer"))
    if (!answer.querySelector(":scope > .cf-actions")) answer.append(createElement("div", "cf-actions"));
  for (const row of element.querySelectorAll(".cf-actions")) {
    if (row.querySelector(":scope > .cf-tools")) continue;
    const tools = createElement("p", "cf-tools");
    for (const action of ["share", "print"] as const) {
      const button = createElement("button", "cf-action", labels[action]);
      button.type = "button";
      button.dataset.action = action;
      tools.append(button);
    }
    const checked = row.querySelector(":scope > .cf-checked");
    if (checked) checked.before(tools);
    else row.append(tools);
  }
}

/** Shows the sources of each answer when a click opens them, so that nothing moves later; open ones are shown at once. */
export function watchSources(element: HTMLElement): void {
  for (const sources of element.querySelectorAll(".cf-sources")) showSources(sources, element);
  element.addEventListener("click", ({ target }) => {
    const sources = target instanceof Element && target.closest(".cf-sources > summary")?.parentElement;
    if (sources) fillSources(sources.parentElement ?? element, element);
  });
}

/** Shows sources that something else has opened: the search of the browser, or a script of the page. */
export function showSources(details: Element, element: HTMLElement): void {
  if (details.matches(".cf-sources[open]")) fillSources(details.parentElement ?? element, element);
}

/**
 * Replaces the links to sources in an opened row by the entries of these sources. Works in copies, too, with the entries
 * of the element.
 */
export function fillSources(opened: ParentNode, element: HTMLElement): void {
  for (const link of opened.querySelectorAll('.cf-sources > ul > li > a[href^="#source-"]')) {
    const name = CSS.escape(link.getAttribute("href")?.slice(1) ?? "");
    const entry = element.querySelector(`#${name}, [data-anchor="${name}"]`)?.parentElement;
    if (!entry) continue;
    const parts = [...entry.cloneNode(true).childNodes];
    for (const part of parts)
      if (part instanceof Element) {
        part.removeAttribute("id");
        part.removeAttribute("data-anchor");
      }
    link.replaceWith(...parts);
  }
}
