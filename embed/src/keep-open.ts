// Keeps open parts of the text open. Some pages close all other `<details>` when one is opened, which would also close
// the topic around the opened answer.

import { showSources } from "./settings/actions.ts";

/** Keeps every `<details>` around an open part of the text open, unless the reader closes it. */
export function keepOpen(element: HTMLElement, signal: AbortSignal): void {
  const closed = new WeakSet<Element>();
  element.addEventListener(
    "click",
    ({ target }) => {
      const summary = target instanceof Element ? target.closest("summary") : null;
      if (summary?.parentElement) closed.add(summary.parentElement);
    },
    { signal, capture: true },
  );
  // Listens on the window, since listeners of the page on the document would close it again.
  addEventListener(
    "toggle",
    (event) => {
      const details = event.target;
      if (!(details instanceof HTMLDetailsElement) || !element.contains(details)) return;
      event.stopImmediatePropagation();
      const byReader = closed.delete(details);
      if (!details.open && !byReader && details.querySelector("details[open]")) details.open = true;
      // The search of the browser opens sources, too.
      showSources(details, element);
    },
    { signal, capture: true },
  );
}
