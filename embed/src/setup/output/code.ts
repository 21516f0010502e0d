// The code for a page, by the way in which the widget comes into it.

import { writeFrame } from "./frame.ts";
import { writeAstro, writeNext, writeReact, writeVue } from "./frameworks.ts";
import type { Way } from "./kinds.ts";
import { writePaste } from "./paste.ts";
import { type Job, writeSnippet } from "./snippet.ts";
import { writeTag } from "./tag.ts";

const WRITERS: Record<Way, (job: Job, page: Document) => string> = {
  snippet: writeSnippet,
  paste: (job, page) => writePaste(page, job),
  frame: writeFrame,
  tag: writeTag,
  react: writeReact,
  next: writeNext,
  vue: writeVue,
  astro: writeAstro,
};

export const writeCode = (way: Way, job: Job, page: Document): string => WRITERS[way](job, page);
