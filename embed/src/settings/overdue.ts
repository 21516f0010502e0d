// Adds a line to parts of the text whose check is overdue.

import { monthInWords } from "../clock.ts";
import { type TextLabels, textLabels } from "./labels.ts";
import { createElement } from "./nodes.ts";

/** Returns the label with the month since which something is overdue. */
export const overdueSince = (due: string, label: string | undefined, lang: string): string =>
  `${label}`.replace("{date}", () => monthInWords(due, lang));

/** Adds a line to each part that was due on `today` or earlier, unless it already has one. */
export function showOverdue(element: HTMLElement, today: string, lang: string): void {
  const labels = textLabels(element);
  for (const part of element.querySelectorAll<HTMLElement>("[data-due]")) {
    const due = `${part.dataset.due}`;
    if (due > today || part.querySelector(":scope > .cf-overdue")) continue;
    part.prepend(createElement("p", "cf-overdue", overdueSince(due, labelOf(part, labels), lang)));
  }
}

function labelOf(part: Element, { overdue, overduePart, overdueLines }: TextLabels): string | undefined {
  if (part.closest("details[data-id]")) return overdue;
  return part.closest("[data-section]") ? overduePart : overdueLines;
}
