// Parts of the text that are due for a check say so from that day on.

import { monthInWords } from "../clock.ts";
import type { Labels } from "../shell-data.ts";
import { createElement } from "./nodes.ts";

/** Returns the sentence of this label about something that was due on a day. */
export const overdueSince = (due: string, label: string | undefined, lang: string): string =>
  `${label}`.replace("{date}", () => monthInWords(due, lang));

/** Adds a line to each part that was due on this day or before, unless it has one. */
export function showOverdue(element: HTMLElement, today: string, labels: Labels, lang: string): void {
  for (const part of element.querySelectorAll<HTMLElement>("[data-due]")) {
    const due = `${part.dataset.due}`;
    if (due > today || part.querySelector(":scope > .cf-overdue")) continue;
    part.prepend(createElement("p", "cf-overdue", overdueSince(due, labelOf(part, labels), lang)));
  }
}

function labelOf(part: Element, { overdue, overduePart, overdueLines }: Labels): string | undefined {
  if (part.closest("details[data-id]")) return overdue;
  return part.closest("[data-section]") ? overduePart : overdueLines;
}
