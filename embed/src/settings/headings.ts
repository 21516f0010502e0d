// The levels of the text's headings, for readers who navigate by headings. Only `aria-level` changes, never a node.

import { HEADINGS } from "./topics.ts";

const tagLevel = (heading: Element) => Number(heading.tagName[1]);

/** Returns the level one below the nearest heading before the element, or 2 if there is none. */
export function levelBefore(element: HTMLElement): number {
  const root = element.getRootNode() as Document | ShadowRoot;
  const before = [...root.querySelectorAll(`${HEADINGS}, [role="heading"][aria-level]`)]
    .filter((heading) => element.compareDocumentPosition(heading) === Node.DOCUMENT_POSITION_PRECEDING)
    .at(-1);
  return before ? Math.min(6, Number(before.getAttribute("aria-level") ?? tagLevel(before)) + 1) : 2;
}

/** Sets the top headings to this level, and the lower ones to the levels below it. */
export function setLevel(element: HTMLElement, level: number): void {
  const headings = [...element.querySelectorAll(HEADINGS)];
  const top = Math.min(...headings.map(tagLevel));
  for (const heading of headings) {
    if (level === top) heading.removeAttribute("aria-level");
    else heading.setAttribute("aria-level", `${tagLevel(heading) - top + level}`);
  }
}
