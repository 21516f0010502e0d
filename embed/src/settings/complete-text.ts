// What the extras add to the text of an element, whenever its settings are resolved.

import type { Help } from "../bridge.ts";
import { todayIn } from "../clock.ts";
import type { CurrentText } from "../shell-data.ts";
import { levelBefore, setLevel } from "./headings.ts";
import { showOverdue } from "./overdue.ts";
import { insertOwn } from "./own.ts";
import type { ReadResult } from "./read.ts";
import type { Refusal } from "./refusal.ts";
import { report } from "./report.ts";
import { showReview } from "./review-line.ts";

/**
 * Adds what the clinic has written, buttons, heading levels, and the lines about reviews, and reports what is wrong with
 * the settings. Completes `help` with what only the application shows.
 */
export function completeText(
  element: HTMLElement,
  { settings, review, refusals }: ReadResult,
  help: Partial<Help>,
  current: CurrentText,
  lang: string,
): void {
  insertOwn(element, settings);
  freeIds(element);
  help.level = settings["heading-level"] ?? levelBefore(element);
  setLevel(element, help.level);
  showOverdue(element, todayIn(settings), lang);
  help.reviewed = showReview(element, review, lang);
  help.clinic = settings.clinic ?? "";
  const { text, hash = "", due } = element.dataset;
  help.hash = hash;
  const more: Refusal[] = [];
  if (review?.isOverdue) more.push(["", undefined, "overdue", due]);
  if (!help.contactHref) more.push(["", undefined, "contact", undefined]);
  if (text && text !== current.text) more.push(["", text, "version", current.text]);
  report(element, refusals);
  report(element, more);
}

// If several elements have the same id, the first one on the page keeps it. Links inside the text still find ours
// (navigation.ts).
function freeIds(element: HTMLElement): void {
  for (const node of element.querySelectorAll<HTMLElement>("[id]")) {
    if (document.getElementById(node.id) === node || node.getRootNode() !== document) continue;
    node.dataset.anchor = node.id;
    node.removeAttribute("id");
  }
}
