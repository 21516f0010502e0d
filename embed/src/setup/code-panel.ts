// "Put it on your site": the code, the steps for this kind of site, and what is to be seen afterwards.

import { copyOnClick, lineToCopy } from "./copy.ts";
import { download } from "./download.ts";
import type { Draft } from "./draft.ts";
import { create, icon, rich } from "./elements.ts";
import { writeCode } from "./output/code.ts";
import { FRAME_PAGE } from "./output/folder.ts";
import { writeFramePage } from "./output/frame.ts";
import { hiddenPlaceOf, placeOf } from "./output/kinds.ts";
import type { Job } from "./output/snippet.ts";
import type { Words } from "./words/en.ts";

/** For hosts that share nothing with other pages by themselves. */
const SHARING_LINE = "Access-Control-Allow-Origin: *";

const MAX_SHOWN = 20_000; // characters; more would make the page slow, and nobody reads them

/** A problem with the words for it, and its field. */
export interface ToFix {
  field: string;
  text: string;
  isRefused: boolean;
}

export class CodePanel {
  readonly node = create("div", { class: "code-panel" });
  readonly #words: Words;
  readonly #box: HTMLElement;
  readonly #size = create("p", { class: "hint" });
  readonly #toFix = create("div", { class: "to-fix", hidden: true });
  readonly #steps = create("div", { class: "steps" });
  readonly #unreviewed = create("p", { class: "hint" });
  readonly #framePage: HTMLButtonElement;
  readonly #onFix: (field: string) => void;
  readonly #resetCopy: () => void;
  #code = "";
  #job: Job | undefined;
  #shownSteps = "";

  constructor(words: Words, onCopy: () => void, onFix: (field: string) => void) {
    const { copy, copied, copyFailed, label, page } = words.code;
    this.#words = words;
    this.#onFix = onFix;
    this.#box = create("pre", { tabindex: 0, role: "region", "aria-label": label }, create("code"));
    const button = create("button", { type: "button", class: "primary" }, icon("copy"), create("span", {}, copy));
    const status = create("span", { class: "only-heard", role: "status" });
    button.addEventListener("click", onCopy);
    this.#resetCopy = copyOnClick(button, status, { copied, failed: copyFailed }, () => this.#code);
    this.#framePage = create("button", { type: "button", class: "secondary", hidden: true }, page);
    this.#framePage.addEventListener("click", () => {
      if (this.#job) download(FRAME_PAGE, writeFramePage(this.#job), "text/html");
    });
    const head = create("div", { class: "code-head" }, create("h3", {}, label), status, button);
    const code = create("div", { class: "code" }, head, this.#box, this.#size, this.#framePage);
    this.node.append(create("div", { class: "code-side" }, this.#toFix, this.#unreviewed, code), this.#steps);
  }

  show(draft: Draft, job: Job, problems: readonly ToFix[]): void {
    const { code: words } = this.#words;
    this.#job = job;
    const code = writeCode(draft.way, job, document);
    // What was copied is not this code any more.
    if (code !== this.#code) this.#resetCopy();
    this.#code = code;
    const isLong = this.#code.length > MAX_SHOWN;
    const shown = isLong ? `${this.#code.slice(0, 2000)}\n…` : this.#code;
    if (this.#box.firstElementChild && this.#box.textContent !== shown) this.#box.firstElementChild.textContent = shown;
    this.#size.textContent = isLong ? words.size(Math.round(this.#code.length / 1000)) : "";
    this.#size.hidden = !isLong;
    this.#unreviewed.hidden = !!job.review;
    this.#unreviewed.replaceChildren(...rich(`${words.unreviewed} ${words.hiddenPlace[hiddenPlaceOf(draft.site)]}`));
    this.#framePage.hidden = draft.way !== "frame";
    this.#showProblems(problems);
    this.#showSteps(draft, job.build.version);
  }

  #showProblems(problems: readonly ToFix[]): void {
    const { code: words } = this.#words;
    this.#toFix.hidden = !problems.length;
    const key = problems.map(({ field, text }) => `${field}${text}`).join("\n");
    if (this.#toFix.dataset.key === key) return;
    this.#toFix.dataset.key = key;
    const items = problems.map(({ field, text }) => {
      const button = create("button", { type: "button", class: "link" }, text);
      button.addEventListener("click", () => this.#onFix(field));
      return create("li", {}, button);
    });
    const note = problems.some(({ isRefused }) => isRefused) && create("p", { class: "hint" }, words.leftOut);
    this.#toFix.replaceChildren(create("p", {}, icon("warning"), words.fix(problems.length)), create("ul", {}, ...items), ...(note ? [note] : [])); // biome-ignore format: one line
  }

  #showSteps({ site, way, folder }: Draft, version: string): void {
    const { steps, code: words } = this.#words;
    const values = { folder: folder.trim() || "/", framePage: FRAME_PAGE, version };
    const place = placeOf(site);
    const key = [site, way, values.folder].join("\n");
    if (key === this.#shownSteps) return;
    this.#shownSteps = key;
    const list = (texts: readonly string[], tag: "ol" | "ul" = "ol") =>
      create(tag, {}, ...texts.map((text) => create("li", {}, ...rich(text))));
    const sees = steps.sees[way === "paste" ? "text" : way === "frame" ? "frame" : "everything"];
    const before = (steps.before[site]?.(values) ?? []).map((text) => create("p", {}, ...rich(text)));
    this.#steps.replaceChildren(
      ...before,
      create("h3", {}, words.steps.files),
      list(steps.files[place](values)),
      ...(place === "host" ? [lineToCopy(SHARING_LINE, words)] : []),
      create("h3", {}, words.steps.code),
      list(steps.code[site][way]?.(values) ?? []),
      create("h3", {}, words.steps.sees),
      list(sees, "ul"),
    );
  }
}
