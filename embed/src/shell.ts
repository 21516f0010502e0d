// The inside of the shadow root: the skeleton of the controls, the search field, the slot of the text, and, when the
// application runs, the application in the place of the skeleton.

import type { Application } from "./application.ts";
import type { Memory } from "./connection.ts";
import { emit } from "./events.ts";
import { followLink, linkOf } from "./links.ts";
import { getElement } from "./platform.ts";
import { Projection } from "./projection.ts";
import { SearchField } from "./search-field.ts";
import { ACCENT_PROPERTY, accentSheet } from "./settings/accent.ts";
import type { ElementSettings } from "./settings/element-settings.ts";

// Events that would tell listeners of the page what a patient does in here.
const CONTAINED_EVENTS =
  "keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend".split(" ");

function createRoot(element: HTMLElement, mode: ShadowRootMode): ShadowRoot {
  const root = element.attachShadow({ mode, slotAssignment: "manual" });
  for (const name of CONTAINED_EVENTS) root.addEventListener(name, (event) => event.stopPropagation());
  return root;
}

export class Shell {
  readonly field: SearchField;
  readonly projection: Projection;
  readonly settings: ElementSettings;
  readonly #element: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #style: CSSStyleSheet;
  readonly #frame = document.createElement("div");
  readonly #skeleton = createMount();
  /** The value that the accent's style sheet was made from. */
  #accent: string | undefined;

  /** Fills the shadow root. The text is not shown before `applySettings` is called. */
  constructor(
    element: HTMLElement,
    memory: Memory,
    settings: ElementSettings,
    style: CSSStyleSheet,
    skeleton: HTMLTemplateElement,
    application: Application,
  ) {
    this.#element = element;
    this.settings = settings;
    this.#style = style;
    this.#skeleton.append(document.importNode(skeleton.content, true));
    this.#skeleton.addEventListener("click", ({ target }) => {
      const control = target instanceof Element && target.closest("[data-action]");
      if (control) application.press(control.id);
    });
    this.field = new SearchField(
      getElement(this.#skeleton, "form"),
      () => application.fieldTouched(),
      () => this.projection.results.enter(),
    );
    this.projection = new Projection(element, settings, this.field, application);
    const { results, slot } = this.projection;
    this.#frame.className = "frame";
    this.#frame.append(this.field.form, this.#skeleton, results.list, slot);
    this.#frame.addEventListener("click", (event) => {
      if (!(event.target instanceof Node && element.contains(event.target))) this.#leave(event);
    });
    // Last, since a shadow root without a slot shows nothing of the text.
    memory.root ??= createRoot(element, settings.inspect ? "open" : "closed");
    this.#root = memory.root;
    this.#root.adoptedStyleSheets = [style];
    this.#root.replaceChildren(this.#frame);
  }

  /** Brings the settings to the controls that no application has made, to the colours, and to the text. */
  applySettings(): void {
    this.settings.showHelpIn([this.#skeleton, this.field.form]);
    this.#applyAccent();
    this.projection.update();
  }

  /** Types a text into the search field and brings it into sight. */
  search(text: string): void {
    this.field.type(text);
    this.field.form.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  control(id: string): HTMLElement | null {
    return this.#root.getElementById(id);
  }

  /** Adds a hidden element for the application. */
  addMount(): HTMLElement {
    const mount = createMount();
    mount.hidden = true;
    this.#skeleton.after(mount);
    return mount;
  }

  /** Shows the application in the place of the skeleton: same size, same focus, same scroll position. */
  showApplication(mount: HTMLElement): void {
    const focused = this.#root.activeElement?.id;
    const scrolled = this.#skeleton.querySelector(".chips")?.scrollLeft;
    this.#skeleton.remove();
    this.field.ready();
    mount.hidden = false;
    const chips = mount.querySelector(".chips");
    if (scrolled && chips) chips.scrollLeft = scrolled;
    if (focused) this.control(focused)?.focus({ preventScroll: true });
  }

  /** Shows the text and, of the skeleton, the help bar; controls that do not work any more go. */
  fail(): void {
    this.reset();
    this.#skeleton.querySelector(".top")?.remove();
    this.#frame.replaceChildren(this.#skeleton, this.projection.slot);
    this.settings.resolve();
    this.applySettings();
  }

  /** Shows all of the text. */
  reset(): void {
    // The application has set a class for each of its screens.
    this.#frame.className = "frame";
    this.projection.reset();
  }

  #applyAccent(): void {
    const accent = getComputedStyle(this.#element).getPropertyValue(ACCENT_PROPERTY);
    if (accent === this.#accent) return;
    this.#accent = accent;
    const sheet = accentSheet(this.#element, this.#root, this.settings.refuse);
    this.#root.adoptedStyleSheets = sheet ? [this.#style, sheet] : [this.#style];
  }

  // A link of the shadow root is followed here, in the place of the engine (links.ts).
  #leave(event: MouseEvent): void {
    const link = linkOf(event);
    if (link?.matches("[data-contact]")) emit(this.#element, "contacted");
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!link || event.defaultPrevented || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    followLink(link);
  }
}

function createMount(): HTMLElement {
  const mount = document.createElement("div");
  mount.className = "mount";
  return mount;
}
