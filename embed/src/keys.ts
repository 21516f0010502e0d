// Keys that the widget has used, which must not also act on the page: a dialog of the page would close.

import type { SearchField } from "./search-field.ts";

/** Keeps a pressed key from the page, until it is released or pressed again. */
export function keepFromPage(event: KeyboardEvent): void {
  const held = new AbortController();
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const check = (next: KeyboardEvent) => {
    if (next.key !== event.key) return;
    const isAnotherPress = next.type === "keydown" && !next.repeat;
    if (!isAnotherPress) stop(next);
    if (isAnotherPress || next.type === "keyup") held.abort();
  };
  stop(event);
  for (const name of ["keydown", "keyup"] as const)
    addEventListener(name, check, { signal: held.signal, capture: true });
}

/** Lets Escape clear a search field with a text in it. */
export function clearOnEscape(field: SearchField): void {
  field.form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || !field.text) return;
    keepFromPage(event);
    field.type("");
  });
}
