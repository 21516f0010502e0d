// What is known about the text of an element, for the reader of its settings.

import { todayOf } from "../clock.ts";
import { isFromJson } from "./custom-questions.ts";
import type { Readers } from "./read.ts";
import { createReaders } from "./readers.ts";
import type { Names } from "./types.ts";

/** Returns the functions that read what the clinic has added to the text of an element. */
export function readersOf(element: HTMLElement, names: Names): Readers {
  const identified = [...element.querySelectorAll("[id]")].filter((node) => !isFromJson(node.parentElement));
  return createReaders({
    ...names,
    taken: identified.map(({ id }) => id),
    today: todayOf(new Date()),
    hash: element.dataset.hash,
    due: element.dataset.due,
  });
}
