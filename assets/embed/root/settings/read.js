// What a clinic has set: attributes of the element, and a JSON child with the same names. Pure: it touches
// no page. What is wrong is left out and named with what to write instead; the rest is used.
//
// crates/site/src/settings/ has the same rules for pages that we write; both are held to tests/fixtures/settings/cases.json.

const MOST_QUESTIONS = 50;
const MOST_COMPLAINTS = 20;
// Characters.
const LONG = 2000;
const SHORT = 200;
const TEXT = 5000;
const SHOWN = 60; // of a refused value

// Signs that nobody sees: controls, zero widths, marks of direction, spaces other than the common one.
const UNSEEN = /(?! )[\p{C}\p{Z}\p{DI}]/u;
// A scheme that leads to a clinic with something behind it, or a path whose first piece could be no scheme.
const ADDRESS = /^(?:https?:\/\/[^/?#]|(?:tel|mailto|sms):.|[^:&/?#]*(?:[/?#]|$))/i;
// Letters would be dialled as nothing, an extension as part of the number.
const PHONE = /^[-+\d ().\/\u00a0\u2010-\u2013]*\d[-+\d ().\/\u00a0\u2010-\u2013]*$/;
// Attributes that every element may have, and those of frameworks.
const COMMON =
  /^(accesskey|auto(capitalize|correct|focus)|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item(id|prop|ref|scope|type)|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|virtualkeyboardpolicy|writingsuggestions|xmlns|(aria|data|hx|ng|v|x)-.*|on.*|.*[^a-z-].*)$/;

const WAYS = "an https, http, tel, mailto or sms address, or a path such as /contact";
const LEVEL = "a whole number from 1 to 5";
const SWITCH = "true, or leave it out";
const INSPECT = ["", "inspect", "true"];
export const OWN = "clinic"; // topic of the clinic's own questions
const NUMBERED = /^clinic-\d+$/;

const NOT_KNOWN = "is not known";
const NOT_USED = "is not used";

const trim = (text) => text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, "");
const split = (text) => text.split(/[ \t\n\f\r,]+/).filter(Boolean);
const either = (all) => (all.length < 2 ? `${all}` : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`);
const length = (text) => [...text].length;
const isObject = (value) => kind(value) === "an object";

function kind(value) {
  if (value === null) return "null";
  if (value === undefined) return "missing";
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "an object";
  return { string: "text", number: "a number", boolean: "true or false" }[typeof value];
}

const shown = (text) => {
  const signs = [...text];
  const cut = signs.length > SHOWN ? [...signs.slice(0, SHOWN), "…"] : signs;
  return cut.map((sign) => (UNSEEN.test(sign) ? `\\u{${sign.codePointAt().toString(16)}}` : sign)).join("");
};

// What is said of a value that is wrong: where it stands, and what to write instead.
export const complaint = (place, value, wrong, write) => `${place}="${shown(value)}" ${wrong}: write ${write}`;

const QUOTED = "text in quotes";
const IDS = "ids in quotes, or a list of them";
const KINDS = { "heading-level": LEVEL, inspect: SWITCH, hide: IDS, open: IDS };
const TEXT_OR_LIST = "text in quotes, or a list of texts";

// Reads attributes (pairs of name and value) and the text of the JSON child, if there is one. `known`: what
// is there to choose from: `languages`, `regions`, ids of `questions` and `topics`, and every other id that is `taken`.
export function read(attributes, json, known) {
  const complaints = [];
  const say = (text) => void complaints.push(text);
  const refuse = (...what) => say(complaint(...what));

  const choice = (all, fold) => (text, place) => {
    const value = fold ? fold(text) : text;
    return !all.length || all.includes(value) ? value : refuse(place, text, NOT_KNOWN, either(all));
  };
  const words = (text) => text;
  // How long each may be, and what is made of its trimmed text: nothing, when it is refused.
  const readers = {
    contact: [LONG, (text, place) => (ADDRESS.test(text) && !/[<>"]/.test(text) && !UNSEEN.test(text) ? text : refuse(place, text, NOT_USED, WAYS))],
    "contact-label": [SHORT, words],
    clinic: [SHORT, words],
    phone: [SHORT, (text, place) => (PHONE.test(text) ? text : refuse(place, text, NOT_USED, "digits, such as (555) 010-0142"))],
    lang: [Infinity, choice(known.languages, (text) => text.split("-")[0].toLowerCase())],
    region: [Infinity, choice(known.regions, (text) => text.toUpperCase())],
    hide: [TEXT, split],
    open: [TEXT, split],
    "heading-level": [Infinity, (text, place) => (/^[1-5]$/.test(text) ? +text : refuse(place, text, NOT_USED, LEVEL))],
    theme: [Infinity, choice(["auto", "light", "dark"])],
    inspect: [Infinity, (text, place) => INSPECT.includes(text) || refuse(place, text, NOT_USED, SWITCH)],
  };
  const names = Object.keys(readers);

  const readText = (name, place, given) => {
    const [most, make] = readers[name];
    const text = trim(given);
    if (length(text) > most) return refuse(place, text, NOT_USED, `at most ${most} characters`);
    return text || name === "inspect" ? make(text, place) : undefined;
  };
  const readValue = (name, place, value) => {
    if (typeof value === "string" && name !== "inspect") return readText(name, place, value);
    if (name === "inspect" && typeof value === "boolean") return value || undefined;
    if (name === "heading-level" && typeof value === "number") return readText(name, place, `${value}`);
    const isIds = readers[name][1] === split;
    if (isIds && Array.isArray(value)) {
      return readText(name, place, readTexts(value, place, say).join(" "));
    }
    return say(`${place} is ${kind(value)}: write ${KINDS[name] ?? QUOTED}`);
  };

  const object = parse(json, say);
  const ids = new Set();
  const collect = (name, place, given) => {
    if (readers[name][1] !== split || !given) return given;
    const there = new Set([...known.questions, ...ids, ...(name === "hide" ? [...known.topics, OWN] : [])]);
    const unknown = given.filter((id) => !there.has(id));
    const write = name === "hide" ? "ids of questions or topics" : "ids of questions";
    if (unknown.length) refuse(place, unknown.join(" "), NOT_KNOWN, write);
    const found = [...new Set(given)].filter((id) => there.has(id));
    return found.length ? found : undefined;
  };

  // The clinic's own questions first, for `hide` and `open` may name them; what is said of them comes in turn.
  const said = [];
  const questions = object.questions === undefined ? [] : readQuestions(object.questions, known, (text) => void said.push(text));
  for (const { id } of questions) ids.add(id);

  const settings = {};
  for (const [name, value] of attributes) {
    if (!names.includes(name)) {
      if (!COMMON.test(name)) refuse(name, value, NOT_KNOWN, either(names));
      continue;
    }
    const found = collect(name, name, readText(name, name, value));
    if (found !== undefined) settings[name] = found;
  }
  for (const [name, value] of Object.entries(object)) {
    const place = `JSON ${shown(name)}`;
    if (name === "questions") said.forEach(say);
    else if (!names.includes(name)) {
      sayUnknown(place, value, either([...names, "questions"]), say);
    } else {
      const found = collect(name, place, readValue(name, place, value));
      if (found !== undefined) settings[name] ??= found;
    }
  }
  if (questions.length) settings.questions = questions;
  const more = complaints.length - MOST_COMPLAINTS;
  if (more > 0) complaints.splice(MOST_COMPLAINTS, more, `${more} more settings are not used: mend these first`);
  return { settings, complaints };
}

const sayUnknown = (place, value, write, say) =>
  say(typeof value === "string" ? complaint(place, value, NOT_KNOWN, write) : `${place} ${NOT_KNOWN}: write ${write}`);

// The JSON child as an object; an empty one if there is none, or none that can be read.
function parse(json, say) {
  const write = 'write keys and values such as {"contact": "/contact"}';
  if (!json || !trim(json)) return {};
  try {
    const object = JSON.parse(json);
    if (isObject(object)) return object;
    say(`the JSON inside is ${kind(object)}: ${write}`);
  } catch ({ message }) {
    say(`the JSON inside is broken (${message}): ${write}`);
  }
  return {};
}

// The clinic's own questions: each with an id that nothing else has, its question, and the paragraphs of its
// answer.
function readQuestions(list, known, say) {
  const write = '{"question": "…", "answer": "…"}';
  if (typeof list === "string" && !trim(list)) return [];
  if (!Array.isArray(list)) {
    say(`JSON questions is ${kind(list)}: write a list of ${write}`);
    return [];
  }
  const taken = new Set([...known.taken, ...known.questions, ...known.topics, OWN, `topic-${OWN}`]);
  if (list.length > MOST_QUESTIONS) say(`JSON questions is a list of ${list.length}: write at most ${MOST_QUESTIONS}`);
  const found = list.slice(0, MOST_QUESTIONS).map((entry, at) => {
    const place = `JSON questions[${at}]`;
    if (!isObject(entry)) return say(`${place} is ${kind(entry)}: write ${write}`);
    for (const name of Object.keys(entry))
      if (!["id", "question", "answer"].includes(name)) sayUnknown(`${place}.${shown(name)}`, entry[name], "id, question or answer", say);
    const id = readId(entry.id, `${place}.id`, taken, say) ?? `${OWN}-${at + 1}`;
    const question = readQuestion(entry.question, `${place}.question`, say);
    const answer = readAnswer(entry.answer, `${place}.answer`, say);
    if (!question || !answer) return undefined;
    taken.add(id);
    return { id, question, answer };
  });
  return found.filter(Boolean);
}

// Those of questions without one, `clinic-1` and so on, are taken.
function readId(given, place, taken, say) {
  if (given === undefined) return undefined;
  if (typeof given !== "string") return say(`${place} is ${kind(given)}: write ${QUOTED}`);
  const id = trim(given);
  if (!id) return undefined;
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(id)) return say(complaint(place, id, NOT_USED, "small letters, digits and hyphens, such as parking"));
  if (taken.has(id) || NUMBERED.test(id)) return say(complaint(place, id, NOT_USED, "another id, this one is taken"));
  return id;
}

// The texts of a list; what is none is left out.
const readTexts = (list, place, say) =>
  list.filter((text, at) => typeof text === "string" || say(`${place}[${at}] is ${kind(text)}: write ${QUOTED}`));

function readQuestion(given, place, say) {
  if (typeof given !== "string") return say(`${place} is ${kind(given)}: write ${QUOTED}`);
  return readParagraphs([given], place, SHORT, QUOTED, say)?.[0];
}

function readAnswer(given, place, say) {
  if (Array.isArray(given)) return readParagraphs(readTexts(given, place, say), place, TEXT, TEXT_OR_LIST, say);
  if (typeof given !== "string") return say(`${place} is ${kind(given)}: write ${TEXT_OR_LIST}`);
  return readParagraphs([given], place, TEXT, TEXT_OR_LIST, say);
}

// The texts without blank ones; nothing, when there is none or too much of it.
function readParagraphs(texts, place, most, write, say) {
  const paragraphs = texts.map(trim).filter(Boolean);
  if (!paragraphs.length) return say(`${place} is missing: write ${write}`);
  return paragraphs.reduce((sum, text) => sum + length(text), 0) > most
    ? say(complaint(place, paragraphs.join(" "), NOT_USED, `at most ${most} characters`))
    : paragraphs;
}
