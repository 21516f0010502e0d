// The reader of settings against the table in cases.json.

import assert from "node:assert/strict";
import { test } from "node:test";

import { contactHref } from "../src/settings/help.ts";
import { ATTRIBUTE_NAMES } from "../src/settings/rules.ts";
import table from "./cases.json" with { type: "json" };
import { readSettings } from "./read.ts";

interface Case {
  name: string;
  attributes: Record<string, unknown>;
  json: unknown;
  settings: Record<string, unknown>;
  messages: string[];
}

const { known } = table;
const cases = table.cases as Case[];

const isRepeat = (piece: unknown): piece is { repeat: [string, number] } =>
  typeof piece === "object" && piece !== null && "repeat" in piece;

/** Returns a value of the table with its long texts written out: lists that have a `{"repeat": ["x", 1000]}` in them. */
function writeOut(value: unknown): unknown {
  if (Array.isArray(value)) {
    if (!value.some(isRepeat)) return value.map(writeOut);
    return value.map((piece) => (isRepeat(piece) ? piece.repeat[0].repeat(piece.repeat[1]) : piece)).join("");
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, writeOut(inner)]));
}

const attributesOf = ({ attributes }: Case) =>
  Object.entries(attributes).map(([name, value]) => [name, writeOut(value) as string] as const);

/** Whether a message is the expected one, where `*` stands for words of the engine. */
const matches = (message: string, expected: string) => {
  if (!expected.includes("broken (*)")) return message === expected;
  const [before = "", after = ""] = expected.split("*");
  return message.startsWith(before) && message.endsWith(after);
};

for (const each of cases) {
  test(each.name, () => {
    const { settings, messages } = readSettings(attributesOf(each), writeOut(each.json) as string | null, known);
    const { href, ...expected } = writeOut(each.settings) as Record<string, unknown>;
    assert.deepEqual(settings, expected);
    assert.equal(contactHref(settings), href);
    const same =
      messages.length === each.messages.length && messages.every((text, i) => matches(text, each.messages[i] ?? ""));
    assert.ok(same, messages.join("\n"));
  });
}

test("the table has each setting with a wrong value, with HTML, with a megabyte, and of a wrong type in JSON", () => {
  for (const name of ATTRIBUTE_NAMES) {
    const having = cases.filter(({ attributes }) => name in attributes);
    const values = having.flatMap((each) =>
      attributesOf(each)
        .filter(([key]) => key === name)
        .map(([, value]) => value),
    );
    const messages = cases.flatMap((each) => each.messages);
    assert.ok(
      having.some((each) => each.messages.some((text) => text.startsWith(`${name}=`))),
      `${name}: no wrong value`,
    );
    assert.ok(
      values.some((value) => value.includes("<")),
      `${name}: no HTML`,
    );
    assert.ok(
      values.some((value) => value.length >= 999_999),
      `${name}: no megabyte`,
    );
    const wrongType = messages.some((text) => text.startsWith(`JSON ${name} is `));
    assert.ok(wrongType || name === "hide" || name === "open", `${name}: no wrong type`);
  }
});
