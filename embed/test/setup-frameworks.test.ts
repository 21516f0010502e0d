// The code that setup.html writes for frameworks is that of the applications in tests/package, which are built with the
// npm package and opened in a browser. `RENEW=1` writes it there.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

import { writeAstro, writeNext, writeReact, writeVue } from "../src/setup/output/frameworks.ts";
import type { Job } from "../src/setup/output/snippet.ts";
import { readObject } from "../src/setup/validation.ts";
import { job, language } from "./setup-language.ts";

const APPLICATIONS = new URL("../../../tests/package/", import.meta.url);

const { settings } = readObject(
  {
    contact: "/contact?from=questions&to=us",
    clinic: 'Harbor "Lane" {Clinic}',
    region: "GB",
    hide: ["ptsd-help"],
    questions: [
      { question: "Where do I {park}?", answer: ["Behind </script> the house.", "It's free."], id: "parking" },
    ],
    facts: { hours: "Mo-Fr 9-5\nSa 9-12" },
  },
  language.known,
);

const FRAMEWORKS: [(job: Job) => string, string, string][] = [
  [writeReact, "react/src/", ".tsx"],
  [writeNext, "next/app/", ".tsx"],
  [writeVue, "vue/src/", ".vue"],
  [writeAstro, "astro/src/components/", ".astro"],
];

test("the applications with the npm package have the code of setup.html", () => {
  for (const [write, folder, ending] of FRAMEWORKS)
    for (const [name, code] of [
      ["KetamineQuestions", write(job())],
      ["KetamineQuestionsWithSettings", write(job({ settings }))],
    ]) {
      const file = new URL(`${folder}${name}${ending}`, APPLICATIONS);
      if (process.env.RENEW) writeFileSync(file, code ?? "");
      assert.equal(readFileSync(file, "utf8"), code, file.pathname);
    }
});
