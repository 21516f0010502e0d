// Reads settings for the build: one JSON object from standard input, one to standard output. `cargo xtask` bundles this
// file into target/embed/read-settings.mjs, and the crate `site` runs it. The keys of the input are the parameters of
// `readSettings`; the output is its result, with messages in place of refusals.

import { readFileSync } from "node:fs";

import { todayOf } from "../clock.ts";
import { messagesOf } from "./messages.ts";
import { readSettings } from "./read.ts";
import { createReaders } from "./readers.ts";
import type { Known } from "./types.ts";

interface Input {
  attributes: [string, string][];
  json?: string | null;
  known?: Partial<Known>;
}

const { attributes, json, known } = JSON.parse(readFileSync(0, "utf8")) as Input;
const all: Known = {
  languages: [],
  regions: [],
  questions: [],
  topics: [],
  protected: [],
  hidesToo: {},
  taken: [],
  today: todayOf(new Date()),
  ...known,
};
const { refusals, ...result } = readSettings(attributes, json, all, createReaders(all));
process.stdout.write(`${JSON.stringify({ ...result, messages: messagesOf(refusals) })}\n`);
