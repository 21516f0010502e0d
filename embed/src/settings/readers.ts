// All functions of the reader of settings, for programs that have them at once. The page loads them with the extras.

import { readFacts } from "./facts.ts";
import { isForeign } from "./foreign.ts";
import { readQuestions } from "./questions.ts";
import type { Readers } from "./read.ts";
import { readReview } from "./review.ts";

export const READERS: Readers = { readQuestions, readFacts, readReview, isForeign };
