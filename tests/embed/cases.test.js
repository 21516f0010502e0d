// The settings module against the table of cases that src/settings/ is held to as well.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { addressOf } from "../../assets/embed/root/settings/help.js";
import { read } from "../../assets/embed/root/settings/read.js";

const { known, cases } = JSON.parse(readFileSync(new URL("../fixtures/settings/cases.json", import.meta.url)));

// A text, or the pieces of one; {"repeat": ["x", 1000]} stands for a long piece.
const isPieces = (written) => Array.isArray(written) && written.some((piece) => piece !== null && typeof piece === "object" && "repeat" in piece);
const text = (written) =>
  isPieces(written) ? written.map((piece) => (typeof piece === "object" ? piece.repeat[0].repeat(piece.repeat[1]) : piece)).join("") : written;
const spelled = (value) => {
  if (isPieces(value) || typeof value !== "object" || !value) return text(value);
  if (Array.isArray(value)) return value.map(spelled);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spelled(inner)]));
};
const escape = (words) => words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const pattern = (said) => new RegExp(`^${said.split("*").map(escape).join(".*")}$`, "s");

for (const { name, attributes, json, settings, complaints } of cases) {
  test(name, () => {
    const pairs = Object.entries(attributes).map(([key, value]) => [key, text(value)]);
    const found = read(pairs, text(json), known);
    // Where the link leads is settled with what stands on the page.
    const { href, ...accepted } = spelled(settings);
    assert.deepEqual(found.settings, accepted);
    assert.equal(addressOf(found.settings), href);
    assert.equal(found.complaints.length, complaints.length, found.complaints.join("\n"));
    complaints.forEach((said, at) => assert.match(found.complaints[at], pattern(said)));
  });
}
