// The review by a clinician: whether what the clinic has set is of the text on the page.

import type { Refuse } from "./refusal.ts";
import type { Known, Review, Settings } from "./types.ts";

const NAMES = ["reviewed-by", "reviewed-on", "reviewed-hash"] as const;

/**
 * Returns the review that is set, if nothing of it is missing and it is of this text. Words are compared with words: the build has written
 * the hash of the text into the page.
 */
export function readReview(settings: Settings, known: Known, refuse: Refuse): Review | undefined {
  const { "reviewed-by": by, "reviewed-on": on, "reviewed-hash": hash } = settings;
  if (!by && !on && !hash) return undefined;
  const missing = NAMES.filter((name) => !settings[name]);
  if (!by || !on || !hash) return refuse("", undefined, "review", missing);
  if (hash !== known.hash) return refuse("reviewed-hash", hash, "hash", known.hash);
  return { by, on, isOverdue: (known.due ?? "") <= known.today };
}
