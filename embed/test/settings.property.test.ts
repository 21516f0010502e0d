// What holds for the reader of settings, whatever a clinic writes. `npm run fuzz` checks the same for longer.

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";
import { FACT_NAMES } from "../src/settings/facts.ts";
import { contactHref } from "../src/settings/help.ts";
import { ATTRIBUTE_NAMES } from "../src/settings/rules.ts";
import { isDay, trim } from "../src/settings/text.ts";
import type { AttributeName, Known, Settings } from "../src/settings/types.ts";
import { readSettings } from "./read.ts";

type Attributes = [string, string][];
type Json = string | null;

const KNOWN: Known = {
  languages: ["en"],
  regions: ["US", "GB"],
  questions: ["cost", "ptsd-help", "emergency-signs"],
  topics: ["legal", "safety", "results"],
  protected: ["emergency-signs", "safety"],
  hidesToo: { safety: ["results"] },
  taken: ["cost", "ptsd-help", "topic-legal", "sources"],
  today: "2026-12-15",
  hash: "0123456789abcdef".repeat(4),
  due: "2027-02-27",
};
const CONTROL = /\p{Cc}/u;

// How long each property is checked. A test has always the same inputs, so that nothing fails by chance; fuzzing has others each
// time. A failure prints the seed and the smallest input.
const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
const PROPERTIES = 3;
const duration = seconds
  ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: (seconds * 1000) / PROPERTIES }
  : { numRuns: 2000, seed: 1 };

/** Returns the settings as attributes. The clinic's own questions are none. */
function attributesOf(settings: Settings): Attributes {
  const write = (name: AttributeName): Attributes => {
    const value = settings[name];
    if (value === undefined) return [];
    return [[name, value === true ? "" : Array.isArray(value) ? value.join(" ") : `${value}`]];
  };
  return ATTRIBUTE_NAMES.flatMap(write);
}

const isName = (name: string) => (ATTRIBUTE_NAMES as string[]).includes(name);

const laws: ((attributes: Attributes, json: Json, settings: Settings, messages: string[]) => void)[] = [
  function theContactLeadsToAClinic(_attributes, _json, settings) {
    const href = contactHref(settings);
    if (href === undefined) return;
    // Once as it is, and once as if a content system had decoded it a second time.
    const decoded = href.replace(/&#(x?)([\da-f]+);?/gi, (_, hex, code) => {
      const number = Number.parseInt(code, hex ? 16 : 10);
      return number <= 0x10ffff ? String.fromCodePoint(number) : "";
    });
    for (const spelling of [
      href,
      decoded.replace(
        /&(tab|newline|colon);/gi,
        (_, name) => ({ tab: "\t", newline: "\n" })[`${name}`.toLowerCase()] ?? ":",
      ),
    ])
      if (URL.canParse(spelling, "https://clinic.example/ketamine")) {
        const { protocol } = new URL(spelling, "https://clinic.example/ketamine");
        assert.ok(["https:", "http:", "tel:", "mailto:", "sms:"].includes(protocol), spelling);
      }
    assert.ok(!CONTROL.test(href) && [...href].length <= 2000, href);
  },

  function questionsCanBeToldApart(_attributes, _json, { questions = [] }) {
    const ids = new Set([...KNOWN.questions, ...KNOWN.topics, ...KNOWN.taken]);
    assert.ok(questions.length <= 50);
    const seen = new Set<string>();
    for (const { id, question, answer, topic, replaces } of questions) {
      assert.match(id, /^[a-z0-9-]+$/);
      assert.ok(replaces ? id === replaces : !ids.has(id), `${id} is taken`);
      assert.ok(!seen.has(id), `${id} appears twice`);
      assert.ok(!replaces || KNOWN.questions.includes(replaces), replaces);
      assert.ok(!topic || (KNOWN.topics.includes(topic) && !replaces), topic);
      seen.add(id);
      assert.ok(question && answer.length && answer.every(Boolean));
    }
  },

  function whatProtectsPatientsStays(_attributes, _json, { hide = [], questions = [] }) {
    assert.ok(!questions.some(({ id }) => id === "emergency-signs"));
    assert.ok(!hide.includes("emergency-signs"));
    assert.ok(!hide.includes("safety") || hide.includes("results"));
  },

  function factsAreShortTexts(_attributes, _json, { facts }) {
    if (!facts) return;
    assert.ok(Object.keys(facts).length);
    for (const [name, text] of Object.entries(facts)) {
      assert.ok((FACT_NAMES as readonly string[]).includes(name), name);
      assert.ok(text && text === trim(text) && [...text].length <= 500 && !text.includes("\r"), text);
    }
  },

  function messagesCanBeRead(_attributes, _json, _settings, messages) {
    assert.ok(messages.length <= 21);
    for (const text of messages) {
      assert.ok(!CONTROL.test(text), JSON.stringify(text));
      // A place and a value of 60 characters each, every one of them an escape, and what to write.
      assert.ok([...text].length < 2000, text);
      assert.match(text, /: write |: fix these first$/);
    }
  },

  function whatIsNotUsedIsReported(attributes, _json, settings, messages) {
    for (const [name, value] of attributes.filter(([name]) => isName(name))) {
      const isBlank = /^[ \t\n\f\r,]*$/.test(value);
      const isReported = messages.some((text) => text.startsWith(`${name}="`));
      assert.ok(isBlank || name in settings || isReported || messages.length > 20, `${name}=${value} is lost`);
    }
  },

  function attributesWin(attributes, _json, settings) {
    const alone = readSettings(attributes, null, KNOWN).settings;
    for (const [name, value] of Object.entries(alone)) {
      // With own questions there are more ids to hide and to open.
      if (settings.questions && (name === "hide" || name === "open")) continue;
      // The JSON may set another day for today.
      if (settings.inspect !== alone.inspect && name === "reviewed-on") continue;
      assert.deepEqual(settings[name as AttributeName], value);
    }
  },

  function unknownNamesChangeNothing(attributes, json, settings) {
    const more: Attributes = [
      ["contcat", "/elsewhere"],
      ["onclick", "alert(1)"],
      ...attributes.filter(([name]) => isName(name)),
    ];
    const { settings: same, messages } = readSettings(more, json, KNOWN);
    assert.deepEqual(same, settings);
    assert.match(messages[0] ?? "", /^contcat="\/elsewhere" is not known: write contact, /);
  },

  function whatWasUsedIsTakenAgain(_attributes, _json, settings) {
    const { questions = [], facts, ...expected } = settings;
    const known = { ...KNOWN, questions: [...KNOWN.questions, ...questions.map(({ id }) => id)] };
    const again = readSettings(attributesOf(settings), null, known);
    assert.deepEqual(again.settings, expected);
    // What stays of a hidden topic is named each time; what is used of a review may be a part of it, or of another text.
    const isNamedAgain = (text: string) => /^(hide="safety" |the review|reviewed-hash=)/.test(text);
    assert.deepEqual(
      again.messages.filter((text) => !isNamedAgain(text)),
      [],
    );
  },

  function theDaysAreOfTheCalendarAndNoReviewIsAheadOfToday(_attributes, _json, settings) {
    const { inspect, "reviewed-on": on } = settings;
    assert.ok(inspect === undefined || inspect === true || isDay(inspect), inspect as string);
    const today = typeof inspect === "string" ? inspect : KNOWN.today;
    assert.ok(on === undefined || (isDay(on) && on <= today), on);
  },
];

function holdAll(attributes: Attributes, json: Json) {
  // A tag has each attribute once.
  const once = attributes.filter(([name], index) => attributes.findIndex(([other]) => other === name) === index);
  const { settings, messages } = readSettings(once, json, KNOWN);
  for (const law of laws) law(once, json, settings, messages);
}

// What has hidden a scheme from somebody: it stands between two letters.
const TRICKS = [
  "\t",
  "\n",
  "\r",
  "\0",
  "\u0001",
  " ",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\u202e",
  "\u2060",
  "\ufeff",
  "\u{e0041}",
  "/",
  "\\",
  ":",
  "&",
  "&Tab;",
  "&#9;",
  "%09",
  "%0a",
  ";",
  ".",
  "+",
];
const PREFIXES = ["", "", "", " ", "\t", "\u0001", "\ufeff", "./", "//", "?", "#"];

/** Builds spellings of a word, with at times a trick between its letters, or a letter written in another way. */
const spelling = (word: string) => {
  const letter = (letter: string) => {
    const code = letter.codePointAt(0) ?? 0;
    const forms = fc.constantFrom(
      letter.toUpperCase(),
      `&#${code};`,
      `&#x${code.toString(16)};`,
      `%${code.toString(16)}`,
    );
    const form = fc.oneof({ weight: 9, arbitrary: fc.constant(letter) }, { weight: 1, arbitrary: forms });
    const trick = fc.oneof(
      { weight: 15, arbitrary: fc.constant("") },
      { weight: 1, arbitrary: fc.constantFrom(...TRICKS) },
    );
    return fc.tuple(form, trick).map((pair) => pair.join(""));
  };
  const letters = fc.tuple(...[...word].map(letter));
  return fc.tuple(fc.constantFrom(...PREFIXES), letters).map(([prefix, all]) => prefix + all.join(""));
};

const value = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ maxLength: 30 }),
  spelling("javascript:alert(1)"),
  spelling("data:text/html,x"),
  spelling("https://a.example"),
  fc.constantFrom(
    "/contact",
    "tel:5",
    "GB",
    "us",
    "dark",
    "3",
    "cost",
    "ptsd-help cost",
    "emergency-signs safety",
    "safety cost",
    "parking",
    "(555) 010-0142",
    "en-US",
    "true",
    "",
  ),
  fc
    .tuple(fc.constantFrom("2026", "2028", "0000"), fc.nat(15), fc.nat(40))
    .map(([year, month, day]) => `${year}-${`${month}`.padStart(2, "0")}-${`${day}`.padStart(2, "0")}`),
  fc
    .tuple(fc.constantFrom("x", "<", ":", "&", "é", "\u200b"), fc.integer({ min: 150, max: 6000 }))
    .map(([character, times]) => character.repeat(times)),
);
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<string>(...ATTRIBUTE_NAMES) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z-]{1,12}$/) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);
const attributes = fc.array(fc.tuple(name, value), { maxLength: 8 });

const tree = fc.oneof(fc.jsonValue({ maxDepth: 3 }), value, fc.array(value, { maxLength: 5 }));
const id = fc.constantFrom("cost", "ptsd-help", "emergency-signs", "legal", "safety", "clinic");
const question = fc.record(
  {
    id: fc.oneof(value, tree),
    question: fc.oneof(value, tree),
    answer: fc.oneof(value, fc.array(value, { maxLength: 4 }), tree),
    topic: fc.oneof(id, value, tree),
    replaces: fc.oneof(id, value, tree),
  },
  { requiredKeys: [] },
);
const questions = fc.oneof(
  { weight: 6, arbitrary: fc.array(question, { maxLength: 5 }) },
  { weight: 1, arbitrary: tree },
);
const fact = fc.oneof(value, tree);
const facts = fc.oneof(
  { weight: 6, arbitrary: fc.dictionary(fc.oneof(fc.constantFrom<string>(...FACT_NAMES), name), fact, { maxKeys: 5 }) },
  { weight: 1, arbitrary: tree },
);
const object = fc
  .tuple(fc.array(fc.tuple(name, tree), { maxLength: 8 }), fc.option(questions), fc.option(facts))
  .map(([entries, list, facts]) =>
    JSON.stringify(
      Object.fromEntries([...entries, ...(list ? [["questions", list]] : []), ...(facts ? [["facts", facts]] : [])]),
    ),
  );
const json: fc.Arbitrary<Json> = fc.oneof(
  { weight: 8, arbitrary: object },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.tuple(object, fc.nat(200)).map(([text, length]) => text.slice(0, length)) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);

test("every law holds for anything that a clinic writes", () => {
  fc.assert(fc.property(attributes, json, holdAll), duration);
});

test("an attribute wins over the JSON, and an empty one leaves it to the JSON", () => {
  const pairs = fc.constantFrom<[AttributeName, string, string]>(
    ["contact", "/a", "/b"],
    ["contact-label", "A", "B"],
    ["clinic", "A", "B"],
    ["phone", "1", "2"],
    ["region", "GB", "US"],
    ["hide", "cost", "legal"],
    ["open", "cost", "ptsd-help"],
    ["heading-level", "3", "4"],
    ["theme", "dark", "light"],
  );
  const check = ([name, attribute, inJson]: [AttributeName, string, string], rest: [string, unknown][]) => {
    const inside = JSON.stringify({ ...Object.fromEntries(rest), [name]: inJson });
    const settingFor = (text: string) =>
      attributesOf(readSettings([[name, text]], inside, KNOWN).settings).find(([key]) => key === name)?.[1];
    assert.equal(settingFor(attribute), attribute);
    assert.equal(settingFor(""), inJson);
  };
  fc.assert(fc.property(pairs, fc.array(fc.tuple(name, tree), { maxLength: 4 }), check), duration);
});

test("no spelling of another scheme becomes a contact", () => {
  const others = ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "blob:x", "file:///x"].map(spelling);
  const check = (contact: string) => {
    holdAll([["contact", contact]], null);
    holdAll([], JSON.stringify({ contact }));
  };
  fc.assert(fc.property(fc.oneof(...others), check), duration);
});
