// Reads what a clinic says about itself from the JSON child: price, hours, address, parking.

import { isObject, type Refuse } from "./refusal.ts";
import { lengthOf, trim } from "./text.ts";
import type { FactName, Facts } from "./types.ts";

export const FACT_NAMES: readonly FactName[] = ["price", "hours", "address", "parking"];

const MAX_FACT = 500;

/** Returns the valid facts, trimmed, with `\n` for each line break; undefined if there are none. */
export function readFacts(given: unknown, refuse: Refuse): Facts | undefined {
  if (typeof given === "string" && !trim(given)) return undefined;
  if (!isObject(given)) return refuse("JSON facts", given, "kind", "facts");
  const facts: Facts = {};
  for (const [name, value] of Object.entries(given)) {
    const place = `JSON facts.${name}`;
    const known = FACT_NAMES.find((fact) => fact === name);
    if (!known) refuse(place, value, "key", FACT_NAMES);
    else if (typeof value !== "string") refuse(place, value, "kind", undefined);
    else {
      const text = trim(value.replace(/\r\n?/g, "\n"));
      if (lengthOf(text) > MAX_FACT) refuse(place, text, "long", MAX_FACT);
      else if (text) facts[known] = text;
    }
  }
  return Object.keys(facts).length ? facts : undefined;
}
