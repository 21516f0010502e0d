// The line of the page that says whether a clinician has reviewed its text.

import { dayInWords } from "../clock.ts";
import type { Labels } from "../shell-data.ts";
import { createElement } from "./nodes.ts";
import type { ClinicReview } from "./types.ts";

/** Returns the sentence about a review; empty if the review is missing or overdue. */
export const sentenceOf = (review: ClinicReview | undefined, labels: Labels, lang: string): string =>
  review && !review.isOverdue
    ? `${labels.reviewed}`.replace("{name}", () => review.by).replace("{date}", () => dayInWords(review.on, lang))
    : "";

/** Shows this sentence at the top of the text, or the line about the missing review if there is none. */
export function showReview(element: HTMLElement, sentence: string, review: ClinicReview | undefined, labels: Labels) {
  const about = element.querySelector<HTMLElement>("[data-not-reviewed]");
  const state = review ? (review.isOverdue ? "overdue" : "reviewed") : "";
  if (about && about.dataset.notReviewed !== state) {
    about.dataset.notReviewed = state;
    about.textContent = `${review ? labels.reviewOverdue : labels.notReviewed}`;
  }
  if (about) about.hidden = state === "reviewed";
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
