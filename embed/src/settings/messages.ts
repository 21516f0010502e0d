// The messages about settings that cannot be used: where the value is, what is wrong, and what to write instead.

import type { Refusal, RefusalKind } from "./refusal.ts";
import { alternatives, INVISIBLE } from "./text.ts";

const MAX_SHOWN = 60; // characters of a refused value
const MAX_MESSAGES = 20;

const NOT_KNOWN = "is not known";
const NOT_USED = "is not used";
const QUOTED_TEXT = "text in quotes";
const IDS = "ids in quotes, or a list of them";
const LANGUAGES = "at least two languages that have text, such as en es";
const LEVEL = "a whole number from 1 to 5";
const INSPECT = "true or a day such as 2026-12-01, or leave it out";
const ENTRY = '{"question": "…", "answer": "…"}';
const KEYS_AND_VALUES = 'write keys and values such as {"contact": "/contact"}';

/** What to write instead of a text that breaks the rule of its setting. */
const RULE_FIXES: Record<string, string> = {
  contact: "an https, http, tel, mailto or sms address, or a path such as /contact",
  phone: "digits, such as (555) 010-0142",
  languages: LANGUAGES,
  "heading-level": LEVEL,
  "reviewed-on": "a day up to today, such as 2026-12-10",
  "reviewed-hash": "the 64 letters and digits of the review pack",
  inspect: INSPECT,
};

/** What to write instead of a JSON value of the wrong kind, for settings that also accept other kinds than text. */
const KIND_FIXES: Record<string, string> = {
  hide: IDS,
  open: IDS,
  languages: `${LANGUAGES}, in quotes or as a list`,
  "heading-level": LEVEL,
  inspect: INSPECT,
  questions: `a list of ${ENTRY}`,
  entry: ENTRY,
  answer: "text in quotes, or a list of texts",
  facts: '{"price": "…", "hours": "…", "address": "…", "parking": "…"}',
};

const ID_KINDS = {
  questions: "ids of questions",
  parts: "ids of questions or topics",
  question: "the id of a question of this text, such as cost",
};

const ID_FIXES = {
  form: "small letters, digits and hyphens, such as parking",
  taken: "another id, this one is taken",
  replaced: "another id, an answer above replaces this one",
  beside: "it without replaces, which sets both the place and the id",
};

/** Returns the kind of a JSON value, in words that follow "is". */
function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return "text";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    default:
      return "an object";
  }
}

/** Returns a text with its invisible characters escaped as `\u{…}`. */
const escapeInvisible = (text: string): string =>
  [...text]
    .map((character) => (INVISIBLE.test(character) ? `\\u{${character.codePointAt(0)?.toString(16)}}` : character))
    .join("");

/** Returns a text as messages show it: shortened, with invisible characters escaped. */
function printable(text: string): string {
  const characters = [...text];
  const isLong = characters.length > MAX_SHOWN;
  return escapeInvisible(isLong ? characters.slice(0, MAX_SHOWN).join("") : text) + (isLong ? "…" : "");
}

type WriteMessage<Kind extends RefusalKind> = (
  shown: string,
  detail: Extract<Refusal, readonly [string, unknown, Kind, unknown]>[3],
  place: string,
  value: unknown,
) => string;

/** The message for each kind of refusal. `shown` is the place with the value. */
const WRITERS: { [Kind in RefusalKind]: WriteMessage<Kind> } = {
  choice: (shown, choices) => `${shown} ${NOT_KNOWN}: write ${alternatives(choices)}`,
  rule: (shown, name) => `${shown} ${NOT_USED}: write ${RULE_FIXES[name]}`,
  long: (shown, most) => `${shown} ${NOT_USED}: write at most ${most} characters`,
  ids: (shown, of) => `${shown} ${NOT_KNOWN}: write ${ID_KINDS[of]}`,
  protected: (shown, done) =>
    `${shown} cannot be ${done}: write ids of questions that are not about safety, emergencies or suicide: these stay`,
  together: (shown, others) => {
    const names = others.join(" and ");
    return `${shown} hides ${names}, too: write ids of single questions to keep ${names}`;
  },
  kind: (_, of, place, value) => `${place} is ${kindOf(value)}: write ${KIND_FIXES[`${of}`] ?? QUOTED_TEXT}`,
  key: (shown, keys, place, value) =>
    `${typeof value === "string" ? shown : place} ${NOT_KNOWN}: write ${alternatives(keys)}`,
  count: (_, most, place, value) => `${place} is a list of ${value}: write at most ${most}`,
  id: (shown, kind) => `${shown} ${NOT_USED}: write ${ID_FIXES[kind]}`,
  missing: (_, what, place) => `${place} is missing: write ${KIND_FIXES[what] ?? QUOTED_TEXT}`,
  json: (_shown, _detail, _place, value) => `the JSON inside is ${kindOf(value)}: ${KEYS_AND_VALUES}`,
  // The engine's message may quote the JSON, with invisible characters.
  broken: (_, message) => `the JSON inside is broken (${escapeInvisible(message)}): ${KEYS_AND_VALUES}`,
  review: (_, missing) =>
    `the review is not shown without ${alternatives(missing)}: write reviewed-by, reviewed-on and reviewed-hash`,
  hash: (shown, hash) =>
    `${shown} ${NOT_USED}, it is of another text: write ${
      hash
        ? `${hash} once a clinician has signed the text of that hash`
        : "it beside a text that names its own hash: paste the text again"
    }`,
  overdue: (_, due) => `the review is not shown: a part of the text is due for a check since ${due}: check it`,
  contact: () => 'there is no way to the clinic: write contact="/contact" or phone="(555) 010-0142"',
  caught: (_shown, _detail, _place, value) =>
    `the page's own content was inside and is behind the questions now ("${printable(
      `${value}`,
    )}"): write <div class="clinic-faq"> before <clinic-faq …> and </div> after </clinic-faq>`,
  version: (_shown, version, _place, value) =>
    `the text on this page is of another version (${value}, these files have ${version}): paste it again`,
  colour: (shown) => `${shown} ${NOT_USED}: write a colour, such as #0a5b61`,
};

/** Returns the message about a refusal. */
export function messageOf([place, value, problem, detail]: Refusal): string {
  const [, before = "", written = ""] = /^(JSON (?:questions\[\d+\]\.|facts\.)?)?(.*)$/s.exec(place) ?? [];
  const name = before + printable(written);
  const write = WRITERS[problem] as WriteMessage<RefusalKind>;
  return write(`${name}="${printable(`${value}`)}"`, detail as never, name, value);
}

/** Returns the messages about all refusals, at most 21. */
export function messagesOf(refusals: readonly Refusal[]): string[] {
  const messages = refusals.slice(0, MAX_MESSAGES).map(messageOf);
  const more = refusals.length - MAX_MESSAGES;
  return more > 0 ? [...messages, `${more} more settings are not used: fix these first`] : messages;
}
