// The review by a clinician: whether what the clinic has set is of the text on the page.

import { complaint, NOT_USED, type Report } from "./complaint.ts";
import { alternatives } from "./text.ts";
import type { Known, Review, Settings } from "./types.ts";

const NAMES = ["reviewed-by", "reviewed-on", "reviewed-hash"] as const;

/**
 * Returns the review that is set, if nothing of it is missing and it is of this text. Words are compared with words: the build has written
 * the hash of the text into the page.
 */
export function readReview(settings: Settings, known: Known, report: Report): Review | undefined {
  const { "reviewed-by": by, "reviewed-on": on, "reviewed-hash": hash } = settings;
  if (!by && !on && !hash) return undefined;
  if (!by || !on || !hash) {
    const missing = alternatives(NAMES.filter((name) => !settings[name]));
    return report(`the review is not shown without ${missing}: write reviewed-by, reviewed-on and reviewed-hash`);
  }
  if (hash !== known.hash) {
    const fix = known.hash
      ? `${known.hash} once a clinician has signed the text of that hash`
      : "it beside a text that names its own hash: paste the text anew";
    return report(complaint("reviewed-hash", hash, `${NOT_USED}, it is of another text`, fix));
  }
  return { by, on, isOverdue: (known.due ?? "") <= known.today };
}
