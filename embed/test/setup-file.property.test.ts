// Settings that are saved and opened again are the same; a broken or foreign file is refused.

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";
import { FACT_NAMES } from "../src/settings/facts.ts";
import { type Draft, newDraft, settingsOf, TEXT_NAMES } from "../src/setup/draft.ts";
import { KINDS, type SiteKind, waysOf } from "../src/setup/output/kinds.ts";
import { openFile, writeFile } from "../src/setup/settings-file.ts";
import { readObject } from "../src/setup/validation.ts";
import { language } from "./setup-language.ts";

const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
const options = seconds
  ? { numRuns: Number.POSITIVE_INFINITY, interruptAfterTimeLimit: seconds * 200 }
  : { numRuns: 300 };

// What a form can hold: no blank at the ends, since settings are trimmed.
const text = fc.string({ unit: "grapheme", maxLength: 40 }).map((word) => word.trim());
const paragraphs = fc
  .array(
    text.filter((word) => !!word && !/\n\s*\n/.test(word)),
    { maxLength: 3 },
  )
  .map((all) => all.join("\n\n"));
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
const record = <Name extends string>(names: readonly Name[], value: fc.Arbitrary<string>) =>
  fc
    .tuple(...names.map(() => value))
    .map((values) => Object.fromEntries(names.map((name, index) => [name, values[index]])) as Record<Name, string>);

const question = fc
  .record({
    id: fc.oneof(fc.constant(""), id),
    question: text,
    answer: paragraphs,
    topic: fc.oneof(fc.constant(""), id),
    replaces: fc.oneof(fc.constant(""), id),
  })
  .filter((question) => !!question.question || !!question.answer)
  // An answer in the place of another one has neither an id nor a topic of its own.
  .map((question) => (question.replaces ? { ...question, id: "", topic: "" } : { ...question }));

const draft: fc.Arbitrary<Draft> = fc
  .constantFrom(...(Object.keys(KINDS) as SiteKind[]))
  .chain((site) =>
    fc.record({
      site: fc.constant(site),
      way: fc.constantFrom(...waysOf(site)),
      folder: text.filter((word) => !!word),
      fixed: fc.boolean(),
      accent: text,
      corners: fc.constantFrom("", "0", "0.375rem", "1.25rem"),
      texts: record(TEXT_NAMES, text),
      hide: fc.uniqueArray(id, { maxLength: 4 }),
      open: fc.uniqueArray(id, { maxLength: 2 }),
      hash: fc.constantFrom("", language.known.hash ?? ""),
      questions: fc.array(question, { maxLength: 4 }),
      facts: record(FACT_NAMES, text),
    }),
  )
  .map((question) => ({ ...question, texts: { ...question.texts, theme: question.texts.theme || "auto" } }));

test("what is saved is opened again as it was", () => {
  fc.assert(
    fc.property(draft, (saved) => {
      const start = { ...newDraft("", ""), texts: { ...newDraft("", "").texts, theme: "auto" } };
      const opened = openFile(writeFile(saved), start);
      assert.ok("draft" in opened, JSON.stringify(opened));
      assert.deepEqual(opened.draft, saved);
      assert.deepEqual(opened.unknown, []);
    }),
    options,
  );
});

test("any other text is refused or becomes a draft, and never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (given) => {
      const opened = openFile(given);
      if ("draft" in opened) readObject(settingsOf(opened.draft), language.known);
      else assert.ok(["broken", "foreign", "long"].includes(opened.problem));
    }),
    options,
  );
});

test("each kind of wrong file is named", () => {
  const problemOf = (given: string) => {
    const opened = openFile(given);
    return "problem" in opened ? opened.problem : "none";
  };
  assert.equal(problemOf(""), "broken");
  assert.equal(problemOf('{"contact": "/c"'), "broken");
  assert.equal(problemOf("<!doctype html>"), "broken");
  assert.equal(problemOf("[]"), "foreign");
  assert.equal(problemOf("null"), "foreign");
  assert.equal(problemOf('{"name": "my-app", "dependencies": {}}'), "foreign");
  assert.equal(problemOf(`{"clinic": "${"x".repeat(2_000_000)}"}`), "long");
  assert.equal(problemOf('\ufeff{"clinic": "Harbor"}'), "none");
});

test("a file of the widget's own settings keeps wrong values, and names keys that are not known", () => {
  const opened = openFile(
    '{"contact": "javascript:x", "phone": 5, "questions": [{"question": "Q?"}, 7], "made-up": 1, "hide": "cost, safety"}',
  );
  assert.ok("draft" in opened);
  assert.equal(opened.draft.texts.contact, "javascript:x");
  assert.equal(opened.draft.texts.phone, "5");
  assert.deepEqual(opened.draft.hide, ["cost", "safety"]);
  assert.equal(opened.draft.questions.length, 1);
  assert.deepEqual(opened.unknown, ["made-up"]);
});
