// What a clinic sets, and what it does to the element's text; without it the text is shown as it came.

import { accentSheet } from "./accent.js";
import { levelBefore, setLevel } from "./headings.js";
import { applyHelp, contactOf, countriesOf, crisisOf } from "./help.js";
import { findBuilt, isFromJson, placeOwn } from "./own.js";
import { complaint, read } from "./read.js";

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// The settings of one element.
export class Settings {
  // What the application needs to know (src/dom/bridge.rs).
  help = { crisisHref: "", crisisNumber: "", contactHref: "", contactLabel: "", level: 2 };
  // Children that are not shown.
  hidden = new Set();
  // Whether the shadow root is to be open, for tests.
  inspect = false;

  #faq;
  #words; // of the still picture's <template>: what is said in the text's language
  #languages;
  #refused; // called when the contact cannot be used
  #said = new Set();
  #country; // whose lines were put first
  #opened; // ids that were opened
  #accent; // what the accent's sheet was made from

  constructor(faq, words, languages, refused) {
    this.#faq = faq;
    this.#words = words;
    this.#languages = languages;
    this.#refused = refused;
    findBuilt(faq);
    if (faq.dataset.text && words.text && faq.dataset.text !== words.text)
      this.#say(`the text on this page is of another version (${faq.dataset.text}, these files have ${words.text}): paste it anew`);
  }

  // Reads the settings and changes the text; nothing that is there is replaced.
  settle() {
    const faq = this.#faq;
    // A page that has taken the text away, perhaps for a moment, says nothing about how to get help.
    if (!faq.querySelector(":scope > details[data-id]")) return;
    const countries = countriesOf(faq);
    const json = faq.querySelector(':scope > script[type="application/json"]')?.textContent;
    const attributes = [...faq.attributes].map(({ name, value }) => [name, value]);
    const { settings, complaints } = read(attributes, json, this.#known(countries));
    for (const text of complaints) if (this.#say(text) && /^(JSON )?contact[ =]/.test(text)) this.#refused("contact");
    this.inspect = !!settings.inspect;
    const clinic = settings.clinic;
    const title = (clinic && this.#words.clinicTitleNamed?.replace("{clinic}", clinic)) || this.#words.clinicTitle || "This clinic";
    placeOwn(faq, settings.questions ?? [], title);
    this.#freeIds();
    this.#hide(settings.hide ?? []);
    if (settings.open && !same(settings.open, this.#opened)) this.#open((this.#opened = settings.open));
    const level = (this.help.level = settings["heading-level"] ?? levelBefore(faq));
    setLevel(faq, level);

    const country = countries.find(({ dataset }) => dataset.country === settings.region) ?? countries[0];
    if (country && country !== this.#country) {
      // What a reader opened later stays open.
      for (const other of countries) other.open = other === country;
      this.#country = country;
    }
    Object.assign(this.help, contactOf(faq, settings), crisisOf(faq, country));
    if (!this.help.contactHref)
      this.#say('there is no way to the clinic: write contact="/contact" or phone="(555) 010-0142"');
    applyHelp(this.help, [faq]);
  }

  // Brings what is settled to the parts of the chrome that no application has made, and to the colours.
  dress(parts, root) {
    applyHelp(this.help, parts);
    this.#paint(root);
  }

  #paint(root) {
    const asked = getComputedStyle(this.#faq).getPropertyValue("--clinic-faq-accent");
    if (asked === this.#accent) return;
    this.#accent = asked;
    const accent = accentSheet(this.#faq, root, (...what) => this.#say(complaint(...what)));
    root.adoptedStyleSheets = [root.adoptedStyleSheets[0], ...(accent ? [accent] : [])];
  }

  // The children to show, all topics or one; the region's crisis lines stand first among theirs.
  shown(topic) {
    const shown = [...this.#faq.childNodes].filter((node) => {
      const of = node.dataset?.topic;
      return (node.nodeType === Node.TEXT_NODE || node.dataset) && !this.hidden.has(node) && (topic === null || !of || of === topic);
    });
    const first = shown.findIndex((node) => node.dataset?.country);
    const own = shown.indexOf(this.#country);
    if (own > first) shown.splice(first, 0, ...shown.splice(own, 1));
    return shown;
  }

  // Whether a node lies in something that is not shown.
  hides(node) {
    return [...this.hidden].some((hidden) => hidden.contains(node));
  }

  // Scrolls what was asked for from under a header of the page that covers it.
  uncover(target) {
    const { left, top, width } = target.getBoundingClientRect();
    let cover = document.elementFromPoint(left + width / 2, top + 4);
    if (!cover || cover.contains(this.#faq) || this.#faq.contains(cover)) return;
    while (!cover.parentElement.contains(this.#faq)) cover = cover.parentElement;
    const { bottom } = cover.getBoundingClientRect();
    // A dialog over the whole page is nothing to scroll away from.
    if (bottom < innerHeight / 2) scrollBy({ top: top - bottom - 8, behavior: "instant" });
  }

  // Says something once; whether it was new.
  #say(text) {
    const fresh = !this.#said.has(text);
    if (fresh) console.warn("clinic-faq: " + text);
    this.#said.add(text);
    return fresh;
  }

  // What the settings may name, and the ids that are no longer free.
  #known(countries) {
    const children = [...this.#faq.children];
    // Those of the JSON child may be on the page already, from the last time or from the build.
    const answers = children.filter((node) => node.matches("details:not([data-country])") && !isFromJson(node));
    return {
      languages: this.#languages,
      regions: countries.map(({ dataset }) => dataset.country),
      questions: answers.map((node) => node.dataset.id ?? node.id).filter(Boolean),
      topics: children.map(({ dataset }) => dataset.topic).filter(Boolean),
      taken: [...this.#faq.querySelectorAll("[id]")].filter((node) => !isFromJson(node.parentElement)).map(({ id }) => id),
    };
  }

  // Of several elements with the same id the page's first keeps it. Links inside still find ours (`#find`).
  #freeIds() {
    for (const node of this.#faq.querySelectorAll("[id]")) {
      if (document.getElementById(node.id) === node || node.getRootNode() !== document) continue;
      node.dataset.anchor = node.id;
      node.removeAttribute("id");
    }
  }

  #hide(ids) {
    const parts = [...this.#faq.querySelectorAll(":scope > [data-topic]")];
    const answers = parts.filter(({ dataset }) => dataset.id);
    this.hidden = new Set(parts.filter(({ dataset }) => ids.includes(dataset.topic) || ids.includes(dataset.id)));
    // A topic without answers has nothing to head.
    for (const part of parts) {
      const of = answers.filter(({ dataset }) => dataset.topic === part.dataset.topic);
      if (of.length && of.every((answer) => this.hidden.has(answer))) this.hidden.add(part);
    }
  }

  #open(ids) {
    for (const id of ids) {
      const answer = this.#faq.querySelector(`:scope > details[data-id="${CSS.escape(id)}"]`);
      if (answer) answer.open = true;
    }
  }
}
