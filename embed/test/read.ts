// The reader of settings with the messages about what it refuses, as the build and the page's console have them.

import { messagesOf } from "../src/settings/messages.ts";
import * as reader from "../src/settings/read.ts";
import { createReaders } from "../src/settings/readers.ts";
import type { Known } from "../src/settings/types.ts";

export function readSettings(attributes: Iterable<readonly [string, string]>, json: string | null, known: Known) {
  const { refusals, ...result } = reader.readSettings(attributes, json, known, createReaders(known));
  return { ...result, messages: messagesOf(refusals) };
}
