// "Keep your settings": saves them as a file, and opens such a file again.

import { download } from "./download.ts";
import type { Draft } from "./draft.ts";
import { create } from "./elements.ts";
import { FILE_NAME, openFile, writeFile } from "./settings-file.ts";
import type { Words } from "./words/en.ts";

interface Owner {
  draft(): Draft;
  /** Returns the draft with which the form starts. */
  start(): Draft;
  /** Puts a draft into the form; with `isTouched`, its problems are shown at once. */
  use(draft: Draft, isTouched: boolean): void;
  saved(): void;
}

export class FilePanel {
  readonly node: HTMLElement;
  readonly #words: Words["file"];
  readonly #owner: Owner;
  readonly #status = create("p", { class: "file-status", role: "status" });
  readonly #undo: HTMLButtonElement;
  #before: Draft | undefined;

  constructor(words: Words["file"], owner: Owner) {
    this.#words = words;
    this.#owner = owner;
    const input = create("input", {
      type: "file",
      accept: ".json,application/json",
      hidden: true,
      "aria-label": words.open,
    });
    const button = (label: string, kind: string, act: () => void) => {
      const node = create("button", { type: "button", class: kind }, label);
      node.addEventListener("click", act);
      return node;
    };
    this.#undo = button(words.undo, "link", () => this.#restore());
    this.#undo.hidden = true;
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file)
        void this.#open(file).finally(() => {
          input.value = "";
        });
    });
    this.node = create(
      "div",
      { class: "file" },
      button(words.save, "secondary", () => this.#save()),
      button(words.open, "secondary", () => input.click()),
      button(words.reset, "link", () => this.#use(owner.start(), words.cleared, false)),
      input,
      this.#status,
      this.#undo,
    );
  }

  #announce(text: string, isProblem = false): void {
    this.#status.textContent = text;
    this.#status.classList.toggle("is-problem", isProblem);
  }

  #save(): void {
    download(FILE_NAME, writeFile(this.#owner.draft()), "application/json");
    this.#owner.saved();
    this.#announce(this.#words.saved);
  }

  /** Puts a draft into the form, and keeps the old one for the button that undoes it. */
  #use(draft: Draft, message: string, isTouched: boolean): void {
    this.#before = this.#owner.draft();
    this.#owner.use(draft, isTouched);
    this.#undo.hidden = false;
    this.#announce(message);
  }

  #restore(): void {
    if (!this.#before) return;
    this.#owner.use(this.#before, true);
    this.#before = undefined;
    this.#undo.hidden = true;
    this.#announce(this.#words.undone);
  }

  async #open(file: File): Promise<void> {
    const words = this.#words;
    let text: string;
    try {
      text = await file.text();
    } catch {
      this.#announce(words.unreadable, true);
      return;
    }
    const opened = openFile(text, this.#owner.start());
    if ("problem" in opened) {
      const { problem, detail } = opened;
      this.#announce(problem === "broken" ? words.broken(detail) : words[problem], true);
      return;
    }
    const { draft, unknown } = opened;
    const left = unknown.length ? ` ${words.unknown(unknown.slice(0, 10).join(", "))}` : "";
    this.#use(draft, `${words.opened(file.name)}${left}`, true);
    this.#owner.saved();
  }
}
