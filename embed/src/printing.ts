// All text is printed, whatever is shown.

import type { Projection } from "./projection.ts";

/** Shows all of the text until the page is printed. */
export function showAllWhilePrinting(
  element: HTMLElement,
  projection: Projection | undefined,
  onPrinted: () => void,
): void {
  const showAsBefore = projection?.showAll();
  // Engines without ::details-content print what is open.
  const closed = CSS.supports("selector(::details-content)")
    ? []
    : [...element.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
  for (const details of closed) details.open = true;
  const restore = () => {
    for (const details of closed) details.open = false;
    showAsBefore?.();
    onPrinted();
  };
  addEventListener("afterprint", restore, { once: true });
}
