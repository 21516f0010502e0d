// The content of the shadow root: the skeleton, the search field and the slot of the text. When the application runs,
// it replaces the skeleton (application.ts).

import { emit } from "./events.ts";
import type { Extras } from "./files.ts";
import { followThroughCopy, linkOf } from "./links.ts";
import type { Memory } from "./memory.ts";
import type { Navigation, TextView } from "./navigation.ts";
import { getElement } from "./platform.ts";
import { SearchField } from "./search-field.ts";
import type { ElementSettings } from "./settings/element-settings.ts";
import { createElement } from "./settings/nodes.ts";
import { adoptSheets, type Sheet } from "./sheets.ts";
import { createShell, shellStyle } from "./shell-data.ts";
import { languageOf } from "./text.ts";

// Events that would tell the page's listeners what a patient does in the shell.
const INPUT_EVENTS =
  "keypress beforeinput textInput input change compositionstart compositionupdate compositionend paste drop".split(" ");
// Keys that reveal nothing, and that a dialog of the page needs.
const OPEN_KEYS = ["Escape", "Tab"];

function createRoot(element: HTMLElement, mode: ShadowRootMode): ShadowRoot {
  const root = element.attachShadow({ mode });
  // Events in the text may reach the page.
  const isInside = ({ target }: Event) => target instanceof Node && !element.contains(target);
  const stop = (event: Event) => {
    if (isInside(event)) event.stopPropagation();
  };
  for (const name of INPUT_EVENTS) root.addEventListener(name, stop);
  for (const name of ["keydown", "keyup"])
    root.addEventListener(name, (event) => {
      if (!OPEN_KEYS.includes((event as KeyboardEvent).key)) stop(event);
    });
  return root;
}

/** Callbacks for what patients do in the shell. */
interface Listeners {
  /** A patient presses a control of the skeleton. */
  onPress(id: string): void;
  /** A patient enters the search field. */
  onFieldTouched(): void;
  /** A patient goes to a part of the text while search or guide are shown in its place. */
  onTextAsked(): void;
}

/** The shadow root of one element and everything in it. */
export class Shell implements TextView {
  readonly field: SearchField;
  readonly settings: ElementSettings;
  readonly root: ShadowRoot;
  /** The element around everything in the shadow root. */
  readonly frame = createElement("div", "frame");
  /** The place of the text, hidden while search or guide are shown. */
  readonly slot = document.createElement("slot");
  /** What is shown until the application is ready. */
  readonly skeleton = createElement("div", "mount");
  readonly #element: HTMLElement;
  readonly #onTextAsked: () => void;
  readonly #navigation: Navigation;
  readonly #sheets = new Set<Sheet>();
  #extras: Extras | undefined;
  #applyAccent: (() => void) | undefined;

  /** Fills the shadow root. The skeleton shows no contact and no crisis help until `applySettings` is called. */
  constructor(
    element: HTMLElement,
    memory: Memory,
    settings: ElementSettings,
    navigation: Navigation,
    { onPress, onFieldTouched, onTextAsked }: Listeners,
  ) {
    this.#element = element;
    this.settings = settings;
    this.#onTextAsked = onTextAsked;
    this.#navigation = navigation;
    this.skeleton.append(...createShell(languageOf(element)));
    this.skeleton.addEventListener("click", ({ target }) => {
      const control = target instanceof Element && target.closest("[data-action]");
      if (control) onPress(control.id);
    });
    this.field = new SearchField(getElement(this.skeleton, "form"), onFieldTouched);
    this.frame.append(this.field.form, this.skeleton, this.slot);
    // Receives the clicks in the text, too, which is in the slot.
    const onClick = (event: Event) => {
      if (linkOf(event)?.matches("[data-contact]")) emit(element, "contacted");
    };
    this.frame.addEventListener("click", onClick, { capture: true });
    this.frame.addEventListener("click", (event) => {
      if (event.target instanceof Node && !element.contains(event.target)) this.#follow(event);
    });
    // Attached last, since a shadow root without a slot hides the text.
    memory.root ??= createRoot(element, settings.current.inspect ? "open" : "closed");
    this.root = memory.root;
    this.root.replaceChildren(this.frame);
    this.useSheet(shellStyle());
  }

  /** Adds the extras. */
  extend(extras: Extras, signal: AbortSignal): void {
    this.#extras = extras;
    // Computing a style costs a style recalculation of the page, so it waits for the extras.
    this.#applyAccent = extras.watchElement(this.#element, this, this.#navigation, signal);
    this.applySettings();
  }

  /** Applies the settings to the skeleton, the search field and the colours. */
  applySettings(): void {
    for (const part of [this.skeleton, this.field.form]) this.settings.showHelpIn(part);
    this.#applyAccent?.();
    const answers = [...this.#element.querySelectorAll("details[data-id]")];
    this.field.showCount(answers.filter((answer) => !this.settings.hides(answer)).length);
    for (const button of this.skeleton.querySelectorAll<HTMLElement>("[data-suggestion]"))
      button.hidden = !this.#navigation.find(button.dataset.suggestion ?? "");
  }

  /** Uses a style sheet, perhaps in place of another one. */
  useSheet(sheet: Sheet | undefined, replaced?: Sheet): void {
    if (replaced) this.#sheets.delete(replaced);
    if (sheet) this.#sheets.add(sheet);
    adoptSheets(this.root, [...this.#sheets]);
  }

  /** Enters a text into the search field and scrolls the field into view. */
  search(text: string): void {
    this.field.type(text);
    this.field.form.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  control(id: string): HTMLElement | null {
    return this.root.getElementById(id);
  }

  /**
   * Shows the text, and makes the application remove what it shows in its place. Returns whether the text was hidden.
   */
  reveal(): boolean {
    if (!this.slot.hidden) return false;
    this.slot.hidden = false;
    this.#onTextAsked();
    return true;
  }

  /** Shows the text and, of the skeleton, only the help bar. Controls that no longer work are removed. */
  fail(): void {
    this.reset();
    this.frame.classList.add("failed");
    this.skeleton.querySelector(".top")?.remove();
    this.frame.replaceChildren(this.skeleton, this.slot);
    this.settings.resolve();
    this.applySettings();
  }

  /** Shows the text. */
  reset(): void {
    // The application sets a class for each of its screens.
    this.frame.className = "frame";
    this.slot.hidden = false;
  }

  // Follows a link of the shadow root in place of the engine (see links.ts).
  #follow(event: MouseEvent): void {
    const link = linkOf(event);
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!link || event.defaultPrevented || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    if (this.#extras) this.#extras.followShellLink(link, this.#navigation);
    else followThroughCopy(link);
  }
}
