// The check of setup.html finds first what is wrong with a page, and nothing in good ones.

import assert from "node:assert/strict";
import { test } from "node:test";

import { JSDOM } from "jsdom";

import { diagnose } from "../src/setup/check/diagnose.ts";
import { en } from "../src/setup/words/en.ts";
import { es } from "../src/setup/words/es.ts";
import { build, language, spanish } from "./setup-language.ts";
import { BROKEN, type Case, GOOD, pageWith, SNIPPET } from "./setup-pages.ts";

const { DOMParser } = new JSDOM("").window;
Object.assign(globalThis, { DOMParser });

const own = {
  language,
  languages: [language, spanish],
  ...build,
  here: "https://www.harbor.com/ketamine-faq-files/setup.html",
};

const found = ({ given }: Case) => diagnose(given, own).findings;

for (const each of BROKEN) {
  test(`broken: ${each.name}`, () => {
    const findings = found(each);
    assert.equal(findings[0]?.id, each.first, JSON.stringify(findings));
    if (each.line) assert.ok(findings[0]?.line?.includes(each.line), findings[0]?.line);
  });
}

for (const each of GOOD) test(`good: ${each.name}`, () => assert.deepEqual(found(each), []));

test("every kind of finding has words and a page that shows it", () => {
  const shown = new Set(BROKEN.flatMap(found).map(({ id }) => id as string));
  // A plugin that delays style sheets, a server that does not answer, a name of the demo, and an overdue review.
  for (const rare of ["style-held", "unreachable", "sample-clinic", "review-overdue"]) shown.add(rare);
  assert.deepEqual(
    Object.keys(en.findings).filter((id) => !shown.has(id)),
    [],
  );
});

for (const [lang, words] of Object.entries({ en, es }))
  test(`the words about every finding name what was found, in ${lang}`, () => {
    for (const { id, values, refusal } of BROKEN.flatMap(found)) {
      const message = refusal ? words.problems.inPage(refusal) : "";
      const written = words.findings[id]({ ...values, message });
      const text = [written.title, written.what, ...written.todo].join("\n");
      assert.doesNotMatch(text, /undefined|``|“”/, id);
      if (message) assert.ok(text.includes(message), text);
    }
  });

test("a country that is not known is named with the numbers that patients get meanwhile", () => {
  const [first] = diagnose({ html: pageWith(SNIPPET.replace('region="US"', 'region="UK"')) }, own).findings;
  assert.equal(first?.values.meant, "United Kingdom");
  assert.equal(first?.values.numbers, "988, 911");
  assert.equal(first?.line, 'region="GB"');
});

test("messages about settings in a page are in the language of this page", () => {
  const [first] = diagnose(
    { html: pageWith(SNIPPET.replace("<clinic-faq ", '<clinic-faq theme="blue" ')) },
    own,
  ).findings;
  assert.ok(first?.refusal);
  assert.match(es.problems.inPage(first.refusal), /^esto no se conoce. Escriba uno de estos: auto, light, dark/);
});
