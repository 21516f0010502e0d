// The check of setup.html finds first what is wrong with a page, and nothing in good ones.

import assert from "node:assert/strict";
import { test } from "node:test";

import { JSDOM } from "jsdom";

import { diagnose } from "../src/setup/check/diagnose.ts";
import { en } from "../src/setup/words/en.ts";
import { build, language } from "./setup-language.ts";
import { BROKEN, type Case, GOOD } from "./setup-pages.ts";

const { DOMParser } = new JSDOM("").window;
Object.assign(globalThis, { DOMParser });

const own = {
  language,
  languages: ["en"],
  version: build.version,
  module: build.module,
  here: "https://www.harbor.com/ketamine-faq-files/setup.html",
};

const found = ({ given }: Case) => diagnose(given, own);

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
