// Reports to the page's console what is wrong with a clinic's settings.

import { messagesOf } from "./messages.ts";
import type { Refusal } from "./refusal.ts";

const reported = new WeakMap<HTMLElement, Set<string>>();

/** Writes each message about an element to the console, once. */
export function report(element: HTMLElement, refusals: readonly Refusal[]): void {
  const known = reported.get(element) ?? new Set();
  reported.set(element, known);
  for (const text of messagesOf(refusals)) {
    if (!known.has(text)) console.warn(`clinic-faq: ${text}`);
    known.add(text);
  }
}
