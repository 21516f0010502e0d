// What the element says of itself: style sheets, pages and tests read `data-state` and `data-room`.

import type { Memory } from "./connection.ts";

export type ElementState = "text" | "ready";

/** Says that the text alone is shown, or that the application works. The shell's space is not reserved any more. */
export function showState(element: HTMLElement, memory: Memory, state: ElementState): void {
  memory.state = state;
  restoreState(element, memory);
}

/** Says it again where the page has reset the attributes. */
export function restoreState(element: HTMLElement, { state }: Memory): void {
  if (!state) return;
  if (element.dataset.state !== state) element.dataset.state = state;
  element.removeAttribute("data-room");
}
