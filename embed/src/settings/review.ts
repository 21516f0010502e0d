// Reads the review by a clinician, and checks that it is a review of the text on the page.

import type { Refuse } from "./refusal.ts";
import type { ClinicReview, Known, Settings } from "./types.ts";

const NAMES = ["reviewed-by", "reviewed-on", "reviewed-hash"] as const;

/**
 * Returns the review, if it is complete and its hash is that of the text on the page, which the build has written into
 * the page. Removes a date in the future. `place` is where the date is.
 */
export function readReview(settings: Settings, place: string, known: Known, refuse: Refuse): ClinicReview | undefined {
  const { inspect } = settings;
  const today = typeof inspect === "string" ? inspect : known.today;
  if ((settings["reviewed-on"] ?? "") > today) {
    refuse(place, settings["reviewed-on"], "rule", "reviewed-on");
    delete settings["reviewed-on"];
  }
  const { "reviewed-by": by, "reviewed-on": on, "reviewed-hash": hash } = settings;
  if (!by && !on && !hash) return undefined;
  const missing = NAMES.filter((name) => !settings[name]);
  if (!by || !on || !hash) return refuse("", undefined, "review", missing);
  if (hash !== known.hash) return refuse("reviewed-hash", hash, "hash", known.hash);
  return { by, on, isOverdue: (known.due ?? "") <= today };
}
