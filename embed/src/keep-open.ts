// Keeps open parts of the text open. Some pages close all other `<details>` when one is opened, which would also close
// the topic around the opened answer.

/** Keeps every `<details>` around an open part of the text open, unless the reader closes it. Calls `onToggled` for each part that changed. */
export function keepOpen(element: HTMLElement, signal: AbortSignal, onToggled: (details: Element) => void): void {
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
      onToggled(details);
    },
    { signal, capture: true },
  );
}
