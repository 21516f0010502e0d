// What holds for the settings module whatever is thrown at it. `FAST_CHECK_RUNS` runs it for longer.

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { addressOf } from "../../assets/embed/root/settings/help.js";
import { read } from "../../assets/embed/root/settings/read.js";

const numRuns = Number(process.env.FAST_CHECK_RUNS ?? 2000);
const known = {
  languages: ["en"],
  regions: ["US", "GB"],
  questions: ["cost", "ptsd-help"],
  topics: ["legal"],
  taken: ["cost", "ptsd-help", "topic-legal", "sources"],
};
const NAMES = ["contact", "contact-label", "clinic", "phone", "lang", "region", "hide", "open", "heading-level", "theme", "inspect"];
const PLACES = [...NAMES, "questions"];

const noise = fc.string({ unit: "binary", maxLength: 40 });
const spelled = fc
  .tuple(fc.constantFrom("javascript", "data", "vbscript", "blob", "file"), noise, fc.constantFrom("\t", "\n", "\u200b", "\0", "&#9;", "%09", ""))
  .chain(([scheme, rest, gap]) =>
    fc.nat(scheme.length).map((at) => `${scheme.slice(0, at)}${gap}${[...scheme.slice(at)].map((sign, odd) => (odd % 2 ? sign.toUpperCase() : sign)).join("")}:${rest}`),
  );
const value = fc.oneof(noise, spelled, fc.constantFrom("/contact", "GB", "en", "cost", "legal", "3", "dark", "true", "(555) 010-0142"));
const attributes = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...PLACES), noise), value));
const json = fc.oneof(
  fc.constant(null),
  noise,
  fc.json(),
  fc.dictionary(fc.constantFrom(...PLACES), fc.oneof(value, fc.jsonValue(), fc.array(fc.record({ id: value, question: value, answer: fc.oneof(value, fc.array(value)) })))).map((keys) => JSON.stringify(keys)),
);

const law = (name, check) => test(name, () => fc.assert(fc.property(attributes, json, check), { numRuns }));

law("an accepted contact leads nowhere but to a clinic", (attributes, json) => {
  const address = addressOf(read(attributes, json, known).settings);
  if (address === undefined) return;
  assert.ok(["https:", "http:", "tel:", "mailto:", "sms:"].includes(new URL(address, "https://page.example/").protocol), address);
});

law("what is accepted is of its kind", (attributes, json) => {
  const { settings } = read(attributes, json, known);
  for (const [name, value] of Object.entries(settings)) {
    assert.ok(PLACES.includes(name));
    if (name === "questions") {
      assert.equal(new Set(value.map(({ id }) => id)).size, value.length);
      for (const { id, question, answer } of value) assert.ok(/^[a-z0-9-]+$/.test(id) && question && answer.length && answer.every(Boolean));
    } else if (name === "hide" || name === "open") assert.ok(value.length);
    else if (name === "heading-level") assert.ok(value >= 1 && value <= 5);
    else if (name === "inspect") assert.equal(value, true);
    else assert.ok(typeof value === "string" && value);
  }
});

law("complaints are short lines that say what to write", (attributes, json) => {
  const { complaints } = read(attributes, json, known);
  assert.ok(complaints.length <= 21);
  for (const said of complaints) assert.match(said, /: (write|mend) /);
});

law("attributes win, and unknown ones change nothing", (attributes, json) => {
  const alone = read(attributes, null, known).settings;
  const both = read([["unknown", "x"], ...attributes], json, known).settings;
  // Ids of the clinic's own questions are known only with the JSON child.
  for (const name of NAMES.filter((name) => name in alone && name !== "hide" && name !== "open")) assert.deepEqual(both[name], alone[name]);
});
