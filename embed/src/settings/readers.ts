// The functions of the reader of settings that the page loads later, with the extras.

import { readFacts } from "./facts.ts";
import { isForeign } from "./foreign.ts";
import { readQuestions } from "./questions.ts";
import type { Readers } from "./read.ts";
import { readReview } from "./review.ts";
import type { Known } from "./types.ts";

/** Returns the functions for a text. */
export const createReaders = (known: Known): Readers => ({
  readQuestions: (list, refuse) => readQuestions(list, known, refuse),
  readFacts,
  readReview: (settings, place, refuse) => readReview(settings, place, known, refuse),
  isForeign,
});
