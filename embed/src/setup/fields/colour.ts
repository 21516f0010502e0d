// The field for the accent: text and colour picker, and whether the colour can be read.

import { MIN_CONTRAST, toHex } from "../../settings/accent.ts";
import { readableOnLight, type Solved, solve } from "../accent.ts";
import { create, icon } from "../elements.ts";
import type { Words } from "../words/en.ts";
import { Field, type FieldOptions } from "./field.ts";

/** The field for the accent. */
export class ColourField {
  readonly field: Field;
  readonly #picker: HTMLInputElement;
  readonly #report: HTMLElement;
  readonly #probe = create("i", { class: "clinic-faq", hidden: true });
  readonly #words: Words["colour"];
  readonly #onInput: (value: string) => void;
  #shown: string | undefined;

  constructor(words: Words["colour"], onInput: FieldOptions["onInput"]) {
    this.#words = words;
    this.#onInput = onInput;
    this.#picker = create("input", { type: "color", "aria-label": words.pick, value: "#0a5b61" });
    this.#picker.addEventListener("input", () => onInput(this.#picker.value));
    const text = create("input", { type: "text", placeholder: "#0a5b61", autocomplete: "off", spellcheck: "false" });
    this.field = new Field(text, { name: "accent", label: words.label, hint: words.hint, onInput }, this.#picker);
    this.#report = create("div", { class: "contrast", role: "status" });
    this.field.node.append(this.#report, this.#probe);
  }

  /** Shows a colour, and how well it can be read. */
  show(accent: string): void {
    this.field.show(accent);
    if (this.#shown === accent) return;
    this.#shown = accent;
    const all = accent.trim() ? solve(accent.trim(), this.#probe) : undefined;
    this.#picker.value = all?.[0] ? toHex(all[0].wanted) : "#0a5b61";
    this.#report.replaceChildren(...this.#reportOn(accent, all));
  }

  #reportOn(accent: string, all: Solved[] | undefined): Node[] {
    const words = this.#words;
    if (!all) return CSS.supports("color", accent) && accent ? [create("p", {}, words.unknown)] : [];
    const [light] = all;
    if (!light) return [];
    const least = (Math.floor(light.contrast * 10) / 10).toFixed(1);
    if (light.contrast >= MIN_CONTRAST) return [create("p", { class: "good" }, icon("check"), words.readable(least))];
    const swatches = all.map(({ scheme, solved }) => {
      const swatch = create("span", { class: "swatch" });
      swatch.style.backgroundColor = toHex(solved);
      return create("li", {}, swatch, `${toHex(solved)} ${words[scheme]}`);
    });
    const better = readableOnLight(accent.trim(), this.#probe);
    const take = create("button", { type: "button", class: "link" }, words.take(better));
    take.addEventListener("click", () => {
      this.#onInput(better);
      this.field.control.focus();
    });
    return [create("p", {}, icon("warning"), words.solved(least)), create("ul", {}, ...swatches), take];
  }
}
