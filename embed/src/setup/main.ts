// The page `setup.html`: a form, a preview, the code to copy, and the check of a page. Nothing is stored or sent.

import { LANGUAGES } from "../languages.ts";
import type { Settings } from "../settings/types.ts";
import { CheckPanel } from "./check-panel.ts";
import { CodePanel, type ToFix } from "./code-panel.ts";
import { languageOf, readData, type SetupData } from "./data.ts";
import { type Draft, FOLDER, newDraft } from "./draft.ts";
import { create } from "./elements.ts";
import type { FieldMessage } from "./fields/field.ts";
import { FilePanel } from "./file-panel.ts";
import { SetupForm } from "./form.ts";
import { placeOf } from "./output/kinds.ts";
import type { Job } from "./output/snippet.ts";
import { isFromFolder, Preview } from "./preview.ts";
import { type Problem, validate } from "./validation.ts";
import { en, type Words } from "./words/en.ts";
import { es } from "./words/es.ts";

const WORDS: Record<string, Words> = { en, es };

const PAUSE = 120; // ms without typing; the code of a whole text takes a moment

/** Returns the address of the folder in which this page is, or the usual one if it was opened from a folder. */
const ownFolder = (): string => (isFromFolder() ? FOLDER : location.pathname.replace(/[^/]*$/, ""));

/** Returns the settings without those of a review, which the widget would not show. */
function withoutReview(settings: Settings): Settings {
  const { "reviewed-by": _by, "reviewed-on": _on, "reviewed-hash": _hash, ...others } = settings;
  return others;
}

class SetupPage {
  readonly #data: SetupData;
  /** The language of this page. That of the text is a field. */
  readonly #lang: string;
  readonly #words: Words;
  readonly #form: SetupForm;
  readonly #preview: Preview;
  readonly #code: CodePanel;
  readonly #file: FilePanel;
  #draft: Draft;
  #saved: Draft;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(data: SetupData, lang: string, words: Words) {
    this.#data = data;
    this.#lang = lang;
    this.#words = words;
    this.#draft = this.#start();
    this.#saved = this.#draft;
    this.#form = new SetupForm({ data, words, edit: (change) => this.#edit(change) });
    this.#preview = new Preview(document, words.preview);
    this.#code = new CodePanel(
      words,
      () => {
        this.#form.touchAll();
        this.#showProblems();
      },
      (field) => {
        this.#form.touchAll();
        this.#showProblems();
        this.#form.focus(field);
      },
    );
    this.#file = new FilePanel(words.file, {
      draft: () => this.#draft,
      start: () => this.#start(),
      use: (draft, isTouched) => {
        this.#draft = draft;
        if (isTouched) this.#form.touchAll();
        this.#show();
      },
      saved: () => {
        this.#saved = this.#draft;
      },
    });
    addEventListener("beforeunload", (event) => {
      if (this.#isWorthKeeping()) event.preventDefault();
    });
  }

  #start(): Draft {
    const { lang, countries } = languageOf(this.#data, this.#lang);
    const here = countries.find(({ code }) => navigator.language.toUpperCase().endsWith(`-${code}`)) ?? countries[0];
    return newDraft(lang, here?.code ?? "", ownFolder());
  }

  /** Whether something was typed that no file holds. */
  #isWorthKeeping(): boolean {
    const content = ({ texts: { lang, region, ...texts }, questions, facts, hide }: Draft) =>
      JSON.stringify([texts, questions, facts, hide]);
    return content(this.#draft) !== content(this.#saved) && content(this.#draft) !== content(this.#start());
  }

  get #language() {
    return languageOf(this.#data, this.#draft.texts.lang);
  }

  #edit(change: (draft: Draft) => Draft): void {
    const before = this.#draft;
    this.#draft = change(before);
    // The folder of one kind of site is of no use for another: only a full address is good for both.
    const [old, place] = [placeOf(before.site), placeOf(this.#draft.site)];
    if (old !== place && place === "host" && !/^https:/i.test(this.#draft.folder)) this.#draft.folder = "";
    if (old !== place && place === "own" && !this.#draft.folder) this.#draft.folder = ownFolder();
    this.#form.show(this.#draft, this.#language);
    this.#showProblems();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#showOutput(), PAUSE);
  }

  #show(): void {
    this.#form.show(this.#draft, this.#language);
    this.#showProblems();
    this.#showOutput();
  }

  #validated() {
    return validate(this.#draft, this.#language.known);
  }

  #showProblems(): void {
    const messages = new Map<string, FieldMessage>();
    for (const problem of this.#validated().problems) {
      const message = this.#messageOf(problem);
      if (!messages.has(problem.field)) messages.set(problem.field, message);
    }
    this.#form.showProblems(messages);
  }

  /** Returns the words for a problem. */
  #messageOf({ what, isRefused }: Problem): FieldMessage {
    const { problems } = this.#words;
    if (typeof what === "string") return { text: problems.own(what), isRefused };
    if (!("kind" in what)) return { text: problems.refused(what), isRefused };
    const take = what.meant ? { words: problems.take(what.meant), value: what.meant } : undefined;
    return { text: problems.advice(what), isRefused, take };
  }

  #showOutput(): void {
    const { settings, review, problems } = this.#validated();
    const { folder, fixed, accent, corners } = this.#draft;
    const language = this.#language;
    const wrong = (field: string) => problems.some((problem) => problem.field === field);
    const job: Job = {
      settings: review ? settings : withoutReview(settings),
      language,
      build: this.#data.build,
      folder: wrong("folder") && !folder.trim() ? "https://files.your-clinic.example/" : folder.trim(),
      fixed,
      accent: wrong("accent") ? "" : accent.trim(),
      corners: /^[\d.]+(?:rem|px|em)?$/.test(corners) ? corners : "",
      review,
    };
    const toFix = problems.map((problem): ToFix => {
      const { text, isRefused } = this.#messageOf(problem);
      return { field: problem.field, text: `${this.#labelOf(problem.field)}: ${text}`, isRefused };
    });
    this.#code.show(this.#draft, job, toFix);
    this.#preview.show(job);
  }

  /** Returns the label of a field. */
  #labelOf(field: string): string {
    const label = this.#form.fields
      .find(({ name }) => name === field)
      ?.node.querySelector("label, legend")?.textContent;
    return label ?? this.#words.groups[field === "hide" ? "hide" : "site"];
  }

  /** Returns the whole page. */
  build(): Node[] {
    const words = this.#words;
    const { sections } = words;
    const check = new CheckPanel(words, () => ({
      language: this.#language,
      languages: this.#data.languages,
      ...this.#data.build,
      here: isFromFolder() ? undefined : location.href,
      folder: this.#draft.folder.trim() || "/",
    }));
    const skip = create("a", { class: "skip", href: "#code" }, words.skip);
    const links = Object.entries(words.menu).map(([id, label]) => create("a", { href: `#${id}` }, label));
    const others = Object.keys(WORDS).filter((lang) => lang !== this.#lang);
    links.push(
      ...others.map((lang) =>
        create("a", { href: `?lang=${lang}`, lang, hreflang: lang }, LANGUAGES[lang]?.name ?? lang),
      ),
    );
    const header = create("header", {}, create("nav", { "aria-label": words.title }, ...links));
    const setup = create(
      "section",
      { id: "setup-form", class: "set-up" },
      create(
        "div",
        { class: "set-up-form" },
        create("h2", { class: "only-heard" }, words.menu["setup-form"]),
        this.#form.node,
        this.#file.node,
      ),
      this.#preview.node,
    );
    const code = create("section", { id: "code", tabindex: -1 }, create("h2", {}, sections.code), this.#code.node);
    const checked = create("section", { id: "check", tabindex: -1 }, create("h2", {}, sections.check), create("p", { class: "lead" }, words.check.lead), check.node); // biome-ignore format: one line
    const main = create("main", {}, create("h1", {}, words.title), create("p", { class: "lead" }, words.lead), setup, code, checked); // biome-ignore format: one line
    return [skip, header, main];
  }

  /** Shows the form. Its nodes must be in the page: the colours are measured there. */
  begin(): void {
    this.#show();
  }
}

/** Returns the language of this page: that of its address, otherwise that of the browser, otherwise the built one. */
function ownLanguage(): string {
  const wanted = new URLSearchParams(location.search).get("lang") ?? navigator.language;
  const [lang = ""] = wanted.toLowerCase().split("-");
  return Object.hasOwn(WORDS, lang) ? lang : document.documentElement.lang;
}

/** Builds the page, unless another copy of this script has done it. */
function start(): void {
  const place = document.getElementById("setup");
  if (!place || place.dataset.isBuilt !== undefined) return;
  place.dataset.isBuilt = "";
  const lang = ownLanguage();
  const words = WORDS[lang] ?? en;
  document.documentElement.lang = lang;
  document.title = words.title;
  const setup = new SetupPage(readData(document), lang, words);
  place.replaceChildren(...setup.build());
  setup.begin();
}

start();
