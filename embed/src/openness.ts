// What is open stays open. Some pages close every other `<details>` when one is opened, and do not know that a topic
// is around its answers.

/** Keeps whatever is around an open part of the text open, unless the reader closes it; tells of each part that has changed. */
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
  // At the window, since listeners of the page at the document would close it again.
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
