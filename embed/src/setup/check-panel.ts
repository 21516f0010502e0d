// "Check my page": the address or the code of a page, and what is wrong with it.

import { diagnose } from "./check/diagnose.ts";
import { ask, askForFiles } from "./check/fetch.ts";
import type { Finding, Own } from "./check/finding.ts";
import { type Given, readPage } from "./check/page.ts";
import { see } from "./check/see.ts";
import { lineToCopy } from "./copy.ts";
import { create, icon, rich } from "./elements.ts";
import { type Field, textField } from "./fields/field.ts";
import { isFromFolder } from "./preview.ts";
import type { Words } from "./words/en.ts";

/** What is wrong with the page, or why it could not be looked at. */
type Result = { findings: Finding[]; looked: Depth } | { problem: string };

/**
 * How far the check could look: at the code alone, also at the files that it names, at these because the site does not
 * let its page be opened in a frame, or at the page as a browser shows it.
 */
type Depth = "code" | "files" | "unopened" | "page";

export class CheckPanel {
  readonly node = create("form", { class: "check", novalidate: true });
  readonly #words: Words;
  readonly #own: () => Own & { folder: string };
  readonly #address: Field;
  readonly #code: Field;
  readonly #button: HTMLButtonElement;
  readonly #result = create("div", { class: "result", tabindex: -1 });
  readonly #status = create("p", { class: "only-heard", role: "status" });
  #run = 0;

  constructor(words: Words, own: () => Own & { folder: string }) {
    const { check } = words;
    this.#words = words;
    this.#own = own;
    const input = (name: string, label: string, hint: string, lines?: number) =>
      textField({ name, label, hint, onInput: () => {}, ...(lines && { lines }) });
    this.#address = input("check-address", check.address, check.addressHint);
    this.#address.control.setAttribute("placeholder", isFromFolder() ? "" : `${location.origin}/ketamine/`);
    this.#address.node.hidden = isFromFolder();
    this.#code = input("check-code", check.paste.replace(/^Or t/, isFromFolder() ? "T" : "Or t"), check.pasteHint, 6);
    this.#button = create("button", { class: "primary" }, check.check);
    this.node.append(this.#address.node, this.#code.node, this.#button, this.#status, this.#result);
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#check();
    });
  }

  async #check(): Promise<void> {
    const { check } = this.#words;
    this.#run += 1;
    const run = this.#run;
    this.#status.textContent = check.checking;
    this.#result.replaceChildren(create("p", { class: "hint" }, check.checking));
    const result = await this.#look();
    if (run !== this.#run) return;
    this.#show(result);
    this.#result.focus();
  }

  async #look(): Promise<Result> {
    const { check } = this.#words;
    const code = this.#code.control.value;
    const address = isFromFolder() ? "" : this.#address.control.value.trim();
    if (code.trim()) return this.#lookAt({ html: code, address: absolute(address) });
    if (!address) return { problem: check.empty };
    const full = absolute(address);
    if (!full) return { problem: check.unreadable("?") };
    if (new URL(full).origin !== location.origin) return { problem: check.elsewhere(location.origin) };
    const { status, text = "", policies = [] } = await ask({ address: full, withText: true });
    if (status === 0 || status >= 400) return { problem: check.unreadable(`${status || "?"}`) };
    return this.#lookAt({ html: text, address: full, policies }, full);
  }

  /** Checks a page, and with `opened` also the page as a browser has rendered it. */
  async #lookAt(given: Given, opened?: string): Promise<Result> {
    const own = this.#own();
    if (isFromFolder()) return { ...diagnose(given, own), looked: "code" };
    const address = siteOf(given);
    const files = address ? await askForFiles({ ...given, address }, own) : new Map();
    const whole = { ...given, address: address ?? given.address, files };
    const { findings, canStart } = diagnose(whole, own);
    if (!opened) return { findings, looked: files.size ? "files" : "code" };
    if (!canStart) return { findings, looked: "page" };
    // Without the permission to change the page around it: some pages leave frames by themselves.
    const frame = create("iframe", { class: "seen", title: this.#words.preview.frame, tabindex: -1, sandbox: "allow-same-origin allow-scripts" }); // biome-ignore format: one line
    this.#result.append(frame);
    const seen = await see(opened, frame);
    frame.remove();
    if (!seen) return { findings, looked: "unopened" };
    return { ...diagnose({ ...whole, seen }, own), looked: "page" };
  }

  #show(result: Result): void {
    const { check } = this.#words;
    if ("problem" in result) {
      this.#status.textContent = result.problem;
      this.#result.replaceChildren(create("p", { class: "found" }, icon("warning"), result.problem));
      return;
    }
    const { findings, looked } = result;
    const notLooked = { code: [check.notAsked(this.#own().folder)], files: [check.notOpened], unopened: [check.notShown], page: [] }[looked]; // biome-ignore format: one line
    if (findings.length) {
      const list = create("ol", {}, ...findings.map((finding) => this.#finding(finding)));
      this.#say("found", [icon("warning")], check.found(findings.length), [list], notLooked);
    } else if (looked === "page") this.#say("good", [icon("check")], check.none, [], [check.noneHint]);
    else this.#say("", [], looked === "code" ? check.noneInCode : check.noneInFiles, [], notLooked);
  }

  /** Shows a title with what follows it, and announces the title. */
  #say(kind: string, icons: Node[], title: string, content: Node[], notes: string[]): void {
    this.#status.textContent = title;
    const hints = notes.map((note) => create("p", { class: "hint" }, ...rich(note)));
    this.#result.replaceChildren(create("h3", { class: kind }, ...icons, title), ...content, ...hints);
  }

  #finding({ id, values: found, line, refusal }: Finding): HTMLElement {
    const { code, findings, problems } = this.#words;
    const values = refusal ? { ...found, message: problems.inPage(refusal) } : found;
    const { title, what, todo } = (findings[id] as (values: Readonly<Record<string, string>>) => { title: string; what: string; todo: string[] })(values); // biome-ignore format: one line
    const steps = todo.map((text) => create("li", {}, ...rich(text)));
    const node = create("li", { "data-finding": id }, create("h4", {}, title), create("p", {}, ...rich(what)), create("ul", {}, ...steps)); // biome-ignore format: one line
    if (line) node.append(lineToCopy(line, code));
    return node;
  }
}

/**
 * Returns the address from which the files of a page are asked for; undefined if the page is on another site, or if its
 * code is without an address and names files beside it.
 */
function siteOf(given: Given): string | undefined {
  const { address, scripts, frames } = readPage(given);
  if (address) return new URL(address).origin === location.origin ? address : undefined;
  const written = [
    ...scripts.map((script) => script.written),
    ...frames.map((frame) => frame.getAttribute("src") ?? ""),
  ];
  const isRooted = written.length > 0 && written.every((file) => /^\s*(?:\/|https?:)/i.test(file));
  return isRooted ? new URL("/", location.href).href : undefined;
}

/** Returns the address of a page of this site; undefined if it is none. */
function absolute(address: string): string | undefined {
  if (!address) return undefined;
  const written = /^[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)/.test(address) ? `https://${address}` : address;
  try {
    return new URL(written, location.href).href;
  } catch {
    return undefined;
  }
}
