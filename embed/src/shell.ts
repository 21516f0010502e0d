// The content of the shadow root: the skeleton, the search field and the slot of the text. When the application runs,
// it replaces the skeleton.

import type { Memory } from "./connection.ts";
import { emit } from "./events.ts";
import type { Extras } from "./files.ts";
import { followLink, linkOf } from "./links.ts";
import type { Navigation, TextView } from "./navigation.ts";
import { getElement } from "./platform.ts";
import { scrollerOf } from "./scroll-position.ts";
import { SearchField } from "./search-field.ts";
import type { ElementSettings } from "./settings/element-settings.ts";
import { adoptSheets, type Sheet } from "./sheets.ts";
import { createShell, shellStyle } from "./shell-data.ts";
import { languageOf } from "./text.ts";

// Events that would tell the page's listeners what a patient does in the shell.
const INPUT_EVENTS = "keypress beforeinput input change compositionstart compositionupdate compositionend".split(" ");
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
  onClick(event: Event): void;
  /** A patient enters the search field. */
  onFieldTouched(): void;
  /** A patient goes to a part of the text while search or guide are shown in its place. */
  onTextAsked(): void;
}

/** The shadow root of one element and everything in it. */
export class Shell implements TextView {
  readonly field: SearchField;
  readonly settings: ElementSettings;
  readonly #element: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #onTextAsked: () => void;
  readonly #navigation: Navigation;
  readonly #sheets = [shellStyle()];
  #extras: Extras | undefined;
  readonly #frame = document.createElement("div");
  readonly #slot = document.createElement("slot");
  readonly #skeleton = createMount();
  /** The value from which the accent's style sheet was made. */
  #accent: string | undefined;
  #accentSheet: Sheet | undefined;
  /** The scroll position of the element's scroll container when the text was hidden, in CSS pixels. */
  #top = 0;

  /** Fills the shadow root. The skeleton shows no contact and no crisis help until `applySettings` is called. */
  constructor(
    element: HTMLElement,
    memory: Memory,
    settings: ElementSettings,
    navigation: Navigation,
    { onPress, onClick, onFieldTouched, onTextAsked }: Listeners,
  ) {
    this.#element = element;
    this.settings = settings;
    this.#onTextAsked = onTextAsked;
    this.#navigation = navigation;
    this.#skeleton.append(...createShell(languageOf(element)));
    this.#skeleton.addEventListener("click", ({ target }) => {
      const control = target instanceof Element && target.closest("[data-action]");
      if (control) onPress(control.id);
    });
    this.field = new SearchField(getElement(this.#skeleton, "form"), onFieldTouched, () => this.#enterResults());
    this.#frame.className = "frame";
    this.#frame.append(this.field.form, this.#skeleton, this.#slot);
    this.#frame.addEventListener("click", (event) => {
      if (event.target instanceof Node && element.contains(event.target)) return;
      onClick(event);
      this.#follow(event);
    });
    // Attached last, since a shadow root without a slot hides the text.
    memory.root ??= createRoot(element, settings.inspect ? "open" : "closed");
    this.#root = memory.root;
    this.#root.replaceChildren(this.#frame);
    this.#applySheets();
  }

  /** Adds the extras. */
  extend(extras: Extras, signal: AbortSignal): void {
    this.#extras = extras;
    extras.watchLowerEdge(this.#element, this.#frame, signal);
    this.applySettings();
  }

  /** Applies the settings to the skeleton, the search field and the colours. */
  applySettings(): void {
    this.settings.showHelpIn([this.#skeleton, this.field.form]);
    this.#applyAccent();
    const answers = [...this.#element.querySelectorAll("details[data-id]")];
    this.field.showCount(answers.filter((answer) => !this.settings.hides(answer)).length);
    for (const button of this.#skeleton.querySelectorAll<HTMLElement>("[data-suggestion]"))
      button.hidden = !this.#navigation.find(button.dataset.suggestion ?? "");
  }

  /** Adds a style sheet, unless it is already used. */
  addSheet(sheet: Sheet): void {
    if (this.#sheets.includes(sheet)) return;
    this.#sheets.push(sheet);
    this.#applySheets();
  }

  /** Enters a text into the search field and scrolls the field into view. */
  search(text: string): void {
    this.field.type(text);
    this.field.form.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  control(id: string): HTMLElement | null {
    return this.#root.getElementById(id);
  }

  /**
   * Shows the text at the scroll position where it was left, or hides it while search or guide are shown in its place.
   */
  showText(isShown: boolean): void {
    if (this.#slot.hidden !== isShown) return;
    const scroller = scrollerOf(this.#element);
    if (!isShown) this.#top = scroller.scrollTop;
    this.#slot.hidden = !isShown;
    if (isShown) scroller.scrollTo({ top: this.#top, behavior: "instant" });
  }

  /**
   * Shows the text, and makes the application remove what it shows in its place. Returns whether the text was hidden.
   */
  reveal(): boolean {
    if (!this.#slot.hidden) return false;
    this.#slot.hidden = false;
    this.#onTextAsked();
    return true;
  }

  /** Shows the text until the returned function is called. */
  showForPrint(): () => void {
    const { hidden } = this.#slot;
    this.#slot.hidden = false;
    return () => {
      this.#slot.hidden = hidden;
    };
  }

  /** Adds a hidden element for the application. */
  addMount(): HTMLElement {
    const mount = createMount();
    mount.hidden = true;
    this.#skeleton.after(mount);
    return mount;
  }

  /** Replaces the skeleton by the application, which has the same size, focus and scroll position. */
  showApplication(mount: HTMLElement): void {
    const focused = this.#root.activeElement?.id;
    this.#skeleton.remove();
    this.field.ready();
    mount.hidden = false;
    if (focused) this.control(focused)?.focus({ preventScroll: true });
  }

  /** Shows the text and, of the skeleton, only the help bar. Controls that no longer work are removed. */
  fail(): void {
    this.reset();
    this.#frame.classList.add("failed");
    this.#skeleton.querySelector(".top")?.remove();
    this.#frame.replaceChildren(this.#skeleton, this.#slot);
    this.settings.resolve();
    this.applySettings();
  }

  /** Shows the text. */
  reset(): void {
    // The application sets a class for each of its screens.
    this.#frame.className = "frame";
    this.#slot.hidden = false;
  }

  #applySheets(): void {
    const accent = this.#accentSheet ? [this.#accentSheet] : [];
    adoptSheets(this.#root, [...this.#sheets, ...accent]);
  }

  #applyAccent(): void {
    // Computing a style costs a style recalculation of the page, so it waits for the extras.
    if (!this.#extras) return;
    const accent = getComputedStyle(this.#element).getPropertyValue("--clinic-faq-accent").trim();
    if (accent === this.#accent) return;
    this.#accent = accent;
    this.#accentSheet = this.#extras.accentSheet(accent, this.#root, this.settings.refuse);
    this.#applySheets();
  }

  /** Moves the focus to the first result. */
  #enterResults(): void {
    this.#root.querySelector<HTMLElement>("[data-result] button")?.focus();
  }

  // Follows a link of the shadow root in place of the engine (see links.ts).
  #follow(event: MouseEvent): void {
    const link = linkOf(event);
    if (link?.matches("[data-contact]")) emit(this.#element, "contacted");
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!link || event.defaultPrevented || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    // The target of a link in a copy is shown below the link, so that patients stay where they are.
    const id = link.getAttribute("href")?.match(/^#(.+)/)?.[1] ?? "";
    const target = this.#navigation.find(id);
    const part = target && this.#extras?.partOf(target);
    if (part) this.#extras?.toggleBelow(link, part, id);
    else if (target) this.#navigation.openAnswer(id);
    else followLink(link);
  }
}

function createMount(): HTMLElement {
  const mount = document.createElement("div");
  mount.className = "mount";
  return mount;
}
