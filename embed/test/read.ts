// The reader of settings with the messages about what it refuses, as the build and the page's console have them.

import { readFacts } from "../src/settings/facts.ts";
import { isForeign } from "../src/settings/foreign.ts";
import { messagesOf } from "../src/settings/messages.ts";
import { readQuestions } from "../src/settings/questions.ts";
import * as reader from "../src/settings/read.ts";
import { readReview } from "../src/settings/review.ts";
import type { Known } from "../src/settings/types.ts";

export function readSettings(attributes: Iterable<readonly [string, string]>, json: string | null, known: Known) {
  const { refusals, ...result } = reader.readSettings(attributes, json, known, {
    readQuestions,
    readFacts,
    readReview,
    isForeign,
  });
  return { ...result, messages: messagesOf(refusals) };
}
