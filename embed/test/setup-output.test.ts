// The code that setup.html writes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { JSDOM } from "jsdom";

import { adviceOn } from "../src/setup/contact-advice.ts";
import { newDraft, settingsOf } from "../src/setup/draft.ts";
import { folderProblem } from "../src/setup/output/folder.ts";
import { writeFrame, writeFramePage } from "../src/setup/output/frame.ts";
import { writeAstro, writeNext, writeReact, writeVue } from "../src/setup/output/frameworks.ts";
import { KINDS, placeOf, type SiteKind, waysOf } from "../src/setup/output/kinds.ts";
import { jsonOf, writeSnippet } from "../src/setup/output/snippet.ts";
import { writeTag } from "../src/setup/output/tag.ts";
import { readObject } from "../src/setup/validation.ts";
import { en } from "../src/setup/words/en.ts";
import { job, language } from "./setup-language.ts";

const parse = (html: string) => new JSDOM(html).window.document;

const everything = () => {
  const { settings, refusals } = readObject(
    {
      contact: "/contact?a=1&b=2",
      clinic: 'Harbor "Lane" <Clinic>',
      phone: "(212) 200-0100",
      lang: "en",
      region: "GB",
      hide: ["ptsd-help"],
      "heading-level": 3,
      theme: "dark",
      questions: [
        { question: "Where do I park?", answer: ["Behind </script> the house.", "It is free."], topic: "money" },
        { question: "What do you charge?", answer: "$400", replaces: "cost" },
      ],
      facts: { price: "$400 a session", hours: "Mo-Fr 9-5\nSa 9-12" },
    },
    language.known,
  );
  assert.deepEqual(refusals, []);
  return job({ settings, accent: "#7a3cc0", corners: "0" });
};

test("the snippet says the same as the form", () => {
  const whole = everything();
  const page = parse(writeSnippet(whole));
  const element = page.querySelector("clinic-faq");
  const attributes = [...(element?.attributes ?? [])].map(({ name, value }) => [name, value] as const);
  const json = element?.querySelector("script")?.textContent ?? "";
  const { settings, refusals } = readObject({ ...Object.fromEntries(attributes), ...JSON.parse(json) }, language.known);
  assert.deepEqual(refusals, []);
  assert.deepEqual(settings, whole.settings);
  assert.equal(element?.parentElement?.className, "clinic-faq");
  assert.equal(element?.querySelectorAll(":scope > div > p").length, 3);
  assert.ok(page.querySelector("style")?.textContent?.includes("--clinic-faq-accent: #7a3cc0;"));
  assert.equal(page.querySelector("a")?.getAttribute("href"), "/contact?a=1&b=2");
});

test("an answer without an id keeps none, so that it can be read again", () => {
  const { settings } = readObject({ questions: [{ question: "Q?", answer: "A." }] }, language.known);
  assert.deepEqual(jsonOf(settings), { questions: [{ question: "Q?", answer: "A." }] });
});

test("the fixed version has its integrity", () => {
  const script = parse(writeSnippet(job({ fixed: true }))).querySelector("script[type=module]");
  assert.equal(script?.getAttribute("src"), "/ketamine-faq-files/clinic-faq.0.2.0.js");
  assert.equal(script?.getAttribute("integrity"), "sha384-abc");
  assert.equal(script?.getAttribute("crossorigin"), "anonymous");
});

test("the frame leads to the clinic's own page, which holds the settings", () => {
  const whole = everything();
  const frame = parse(writeFrame({ ...whole, folder: "https://files.harbor.com" })).querySelector("iframe");
  assert.equal(frame?.getAttribute("src"), "https://files.harbor.com/frame-our-clinic.html");
  assert.equal(frame?.getAttribute("width"), "100%");
  const page = parse(writeFramePage(whole));
  assert.ok(page.documentElement.hasAttribute("data-clinic-faq-frame"));
  assert.equal(page.querySelector("clinic-faq")?.getAttribute("clinic"), 'Harbor "Lane" <Clinic>');
  assert.deepEqual(
    [...page.querySelectorAll("script[src]")].map((script) => script.getAttribute("src")),
    ["clinic-faq.js", "clinic-faq-frame-page.js"],
  );
});

test("the tag of Tag Manager puts the snippet into its place", () => {
  const { window } = new JSDOM('<div id="ketamine-faq"></div>');
  const script = parse(writeTag(everything())).querySelector("script")?.textContent ?? "";
  new Function("document", script)(window.document);
  assert.equal(window.document.querySelectorAll("#ketamine-faq clinic-faq").length, 1);
  assert.equal(
    window.document.querySelector("script[type=module]")?.getAttribute("src"),
    "/ketamine-faq-files/clinic-faq.js",
  );
});

test("the components have contact and crisis numbers", () => {
  for (const write of [writeReact, writeNext, writeVue, writeAstro]) {
    const code = write(everything());
    for (const part of ["tel:116123", "tel:999", "/contact?a=1&amp;b=2", 'region="GB"', "Where do I park?"]) assert.ok(code.includes(part), `${write.name}: ${part}`); // biome-ignore format: one line
  }
});

test("every kind of site has steps for each of its ways", () => {
  for (const site of Object.keys(KINDS) as SiteKind[])
    for (const way of waysOf(site)) {
      const steps = en.steps.code[site][way]?.({ folder: "/f/", framePage: "p.html", version: "0.2.0" }) ?? [];
      assert.ok(steps.length > 0, `${site} ${way}`);
      assert.ok(en.steps.files[placeOf(site)]({ folder: "/f/", framePage: "p.html", version: "0.2.0" }).length > 0);
    }
});

test("addresses of folders", () => {
  for (const folder of ["/ketamine-faq-files/", "/a", "../faq/", "https://files.harbor.com", "https://x.netlify.app/a/"]) assert.equal(folderProblem(folder, "own"), undefined, folder); // biome-ignore format: one line
  for (const folder of ["", "faq", "C:\\faq", "/a b/", '/"/', "/faq/setup.html", "javascript:x"]) assert.equal(folderProblem(folder, "own"), "folder", folder); // biome-ignore format: one line
  for (const folder of ["", "/faq/", "http://files.harbor.com/", "files.harbor.com"]) assert.equal(folderProblem(folder, "host"), "folder-host", folder); // biome-ignore format: one line
  assert.equal(folderProblem("https://files.harbor.com/", "host"), undefined);
});

test("contacts that lead nowhere are noticed, and no others", () => {
  const wrong: [string, string | undefined][] = [
    ["www.harbor.com/contact", "https://www.harbor.com/contact"],
    ["harbor.co.uk", "https://harbor.co.uk"],
    ["hello@harbor.com", "mailto:hello@harbor.com"],
    ["(212) 200-0100", "tel:2122000100"],
    ["#", undefined],
    ["#top", undefined],
    ["https://www.example.com/contact", undefined],
    ["https://your-clinic.com/contact", undefined],
    ["http://localhost:3000/contact", undefined],
    ["https://harbor.com/wp-admin/post.php?post=7", undefined],
  ];
  for (const [contact, meant] of wrong) {
    assert.ok(adviceOn(contact), contact);
    assert.equal(adviceOn(contact)?.meant, meant);
  }
  for (const contact of ["/contact", "contact.html", "../contact.php", "https://harbor.com/", "mailto:a@b.com", "tel:+12122000100", "#visit", "book", "https://example-health.com/", undefined]) assert.equal(adviceOn(contact), undefined, contact); // biome-ignore format: one line
});

test("an empty form has no settings but language and country", () => {
  assert.deepEqual(settingsOf(newDraft("en", "US")), { lang: "en", region: "US" });
});
