// The lines of the page that say whether a clinician has reviewed its text.

import { dayInWords } from "../clock.ts";
import { textLabels } from "./labels.ts";
import { createElement } from "./nodes.ts";
import type { ClinicReview } from "./types.ts";

/** Selects what the clinic has added to the answers, which a review does not cover. */
const OWN = "[data-own]";

/**
 * Shows at the top of the text who has reviewed it, or in its last part that nobody has, or that the review is overdue.
 * Returns the sentence about the review; empty if the review is missing or overdue.
 */
export function showReview(element: HTMLElement, review: ClinicReview | undefined, lang: string): string {
  const { reviewed, reviewedOwn, reviewOverdue } = textLabels(element);
  const isValid = !!review && !review.isOverdue;
  const about = element.querySelector<HTMLElement>("[data-not-reviewed]");
  const state = review ? (review.isOverdue ? "overdue" : "reviewed") : "";
  if (about && about.dataset.notReviewed !== state) {
    about.dataset.notReviewed = state;
    about.dataset.unreviewed ??= about.textContent;
    about.textContent = `${review ? reviewOverdue : about.dataset.unreviewed}`;
  }
  if (about) about.hidden = isValid;
  const sentence = isValid
    ? `${reviewed}`.replace("{name}", () => review.by).replace("{date}", () => dayInWords(review.on, lang))
    : "";
  showLine(element, sentence && element.querySelector(OWN) && reviewedOwn ? `${sentence} ${reviewedOwn}` : sentence);
  return sentence;
}

/** Shows a sentence at the top of the text, below the crisis line; removes the line if the sentence is empty. */
function showLine(element: HTMLElement, sentence: string): void {
  let line = element.querySelector(":scope > .cf-reviewed");
  if (!sentence) {
    line?.remove();
    return;
  }
  if (!line) {
    line = createElement("p", "cf-reviewed");
    const first = element.querySelector(":scope > .cf-crisis-short");
    if (first) first.after(line);
    else element.prepend(line);
  }
  if (line.textContent !== sentence) line.textContent = sentence;
}
