// The element's state for style sheets, pages and tests: `data-state` and `data-reserved`.

import type { Memory } from "./memory.ts";

export type ElementState = "text" | "ready";

/** Sets whether only the text is shown or the application works, and releases the space reserved for the shell. */
export function showState(element: HTMLElement, memory: Memory, state: ElementState): void {
  memory.state = state;
  restoreState(element, memory);
}

/** Sets the attributes again if the page has reset them. */
export function restoreState(element: HTMLElement, { state }: Memory): void {
  if (!state) return;
  if (element.dataset.state !== state) element.dataset.state = state;
  element.removeAttribute("data-reserved");
}
