// What the row under an answer does: its sources, read in the answer, and the buttons to share and print it.

import { createElement } from "./nodes.ts";

/** Adds the buttons to each answer that has none. Without a script they would do nothing, so the text has none. */
export function addButtons(element: HTMLElement): void {
  const words = element.querySelector<HTMLElement>("[data-share]")?.dataset;
  if (!words) return;
  for (const row of element.querySelectorAll(".cf-actions")) {
    if (row.querySelector(":scope > .cf-tools")) continue;
    const tools = createElement("p", "cf-tools");
    for (const action of ["share", "print"] as const) {
      const button = createElement("button", "cf-action", words[action]);
      button.type = "button";
      button.dataset.action = action;
      tools.append(button);
    }
    row.querySelector(":scope > .cf-checked")?.before(tools);
  }
}

/**
 * Shows the sources of each answer in it when they are opened: at the click, so that nothing moves, and, where something
 * else opens them (the search of the browser, a script of the page), right after. What is open already is filled at once.
 */
export function watchSources(element: HTMLElement): void {
  const fill = (sources?: Element | null) => sources && fillSources(sources.parentElement ?? element, element);
  for (const sources of element.querySelectorAll(".cf-sources[open]")) fill(sources);
  element.addEventListener("click", ({ target }) => {
    fill(target instanceof Element ? target.closest(".cf-sources > summary")?.parentElement : null);
  });
  const onToggle = ({ target }: Event) => {
    if (target instanceof Element && target.matches(".cf-sources[open]")) fill(target);
  };
  // This event does not bubble.
  element.addEventListener("toggle", onToggle, { capture: true });
}

/**
 * Shows, in what is opened, the entries of the sources in the place of the links to them. Works in copies, too: entries
 * are those of the element.
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
