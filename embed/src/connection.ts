// One stay of the element on the page: the text comes, then the shell, then the application.

import { Application } from "./application.ts";
import { emit, type FailureReason } from "./events.ts";
import { fetchShell, fetchText, LANGUAGES } from "./files.ts";
import { Navigation } from "./navigation.ts";
import { canAssignSlots, keepScrollPosition } from "./platform.ts";
import { showAllWhilePrinting } from "./printing.ts";
import { ElementSettings } from "./settings/element-settings.ts";
import { Shell } from "./shell.ts";
import { hasText, languageOf, placeText, whenTextArrives } from "./text.ts";
import { whenIdle, whenParsed } from "./timing.ts";

/** What an element keeps from one stay to the next. */
export interface Memory {
  root?: ShadowRoot;
  settings?: ElementSettings;
  /** What the address led to. */
  revealed?: Element | undefined;
  /** The text to search for when there is a search field. */
  query?: string | undefined;
  /** The id of the control to press when the application is ready. */
  pressed?: string | undefined;
}

export class Connection {
  readonly #element: HTMLElement;
  readonly #memory: Memory;
  readonly #navigation: Navigation;
  readonly #controller = new AbortController();
  /** Children that gave way to the text. */
  #fallback: ChildNode[] = [];
  #application: Application | undefined;
  #shell: Shell | undefined;
  #hasFailed = false;
  #isPrinting = false;
  #settingsHaveChanged = false;

  constructor(element: HTMLElement, memory: Memory) {
    this.#element = element;
    this.#memory = memory;
    this.#navigation = new Navigation(element, () => memory.settings);
    const { signal } = this.#controller;
    addEventListener("hashchange", () => this.#followAddress(), { signal });
    addEventListener("beforeprint", () => this.#print(), { signal });
    if (!memory.revealed) this.#followAddress();
    whenParsed(() => signal.aborted || this.#waitForText());
  }

  openAnswer(id: string): boolean {
    return this.#navigation.openAnswer(id);
  }

  /** Presses a control, now or when the application is ready. */
  press(id: string): void {
    if (this.#application) this.#application.press(id);
    else if (!this.#hasFailed) this.#memory.pressed = id;
  }

  /** Searches for the text in the memory, if there is a search field already. */
  search(): void {
    const { query } = this.#memory;
    if (query === undefined || !this.#shell) return;
    this.#memory.query = undefined;
    this.#application?.fieldTouched();
    this.#shell.search(query);
  }

  /** Reads the settings anew, once for all that changes in one task. */
  settingsChanged(): void {
    if (!this.#memory.settings || this.#settingsHaveChanged) return;
    this.#settingsHaveChanged = true;
    queueMicrotask(() => {
      this.#settingsHaveChanged = false;
      if (this.#controller.signal.aborted) return;
      this.#memory.settings?.resolve();
      this.#shell?.applySettings();
      this.#application?.settingsChanged();
    });
  }

  end(): void {
    this.#controller.abort();
    this.#application?.end({ free: true });
    this.#shell?.reset();
    this.#memory.pressed = undefined;
    this.#element.dataset.state = "text";
  }

  #waitForText(): void {
    const element = this.#element;
    const { signal } = this.#controller;
    if (hasText(element)) {
      this.#begin();
      return;
    }
    const stopWaiting = whenTextArrives(element, signal, () => this.#begin());
    this.#reserveSpace();
    fetchText(languageOf(element), element.getAttribute("region") ?? "")
      .then((page) => {
        if (signal.aborted || hasText(element)) return;
        stopWaiting();
        this.#fallback = placeText(element, page);
        this.#followAddress();
        this.#begin();
      })
      .catch((error: unknown) => signal.aborted || hasText(element) || this.#fail("text", error));
  }

  /** Reserves the shell's space while it is on its way, but space that was given up does not come back. */
  #reserveSpace(): void {
    const isReserved = getComputedStyle(this.#element, "::before").blockSize !== "0px";
    this.#element.toggleAttribute("data-room", isReserved);
  }

  /** Asks for the shell, and for the code beside it: one after the other would cost a round trip more. */
  #begin(): void {
    const { signal } = this.#controller;
    // The text may have come after all.
    this.#hasFailed = false;
    this.#reserveSpace();
    const application = new Application(this.#element, this.#memory, this.#navigation, signal, (reason, error) =>
      this.#fail(reason, error),
    );
    this.#application = application;
    fetchShell(languageOf(this.#element))
      .then(([style, skeleton]) => signal.aborted || this.#show(style, skeleton, application))
      .catch((error: unknown) => signal.aborted || this.#fail("chrome", error));
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        whenIdle(() => signal.aborted || application.start());
      },
      { rootMargin: "50%" },
    );
    observer.observe(this.#element);
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** Resolves what the clinic has set, and shows shell and text. */
  #show(style: CSSStyleSheet, skeleton: HTMLTemplateElement, application: Application): void {
    const element = this.#element;
    const { signal } = this.#controller;
    const onRefused = () => emit(element, "failed", "contact");
    this.#memory.settings ??= new ElementSettings(element, skeleton.dataset, LANGUAGES, onRefused);
    const { settings } = this.#memory;
    settings.resolve();
    this.#fallback = [];
    element.addEventListener("click", (event) => this.#navigation.followClick(event), { signal, capture: true });
    if (canAssignSlots()) {
      this.#watchText();
      keepScrollPosition(() => {
        const shell = new Shell(element, this.#memory, settings, style, skeleton, application);
        this.#shell = shell;
        this.#navigation.projection = shell.projection;
        // The reserved space goes before anything is laid out: it would count twice.
        this.#settle();
        shell.applySettings();
      });
    } else this.#settle();
    // Only now what the address led to is in its place.
    if (this.#memory.revealed) this.#navigation.scrollClear(this.#memory.revealed);
    else this.#followAddress();
    if (this.#shell) application.attach(this.#shell);
    this.search();
  }

  #watchText(): void {
    const observer = new MutationObserver((changes) => {
      if (changes.some(({ target, type }) => target === this.#element && type === "childList")) this.settingsChanged();
      // A browser that translates the page changes texts far inside.
      this.#application?.textChanged();
    });
    observer.observe(this.#element, { childList: true, characterData: true, subtree: true });
    this.#controller.signal.addEventListener("abort", () => observer.disconnect());
  }

  #followAddress(): void {
    this.#memory.revealed = this.#navigation.followAddress() ?? this.#memory.revealed;
  }

  #print(): void {
    if (this.#isPrinting) return;
    this.#isPrinting = true;
    showAllWhilePrinting(this.#element, this.#shell?.projection, () => {
      this.#isPrinting = false;
    });
  }

  /** Shows the text and, of the shell, the help bar. */
  #fail(reason: FailureReason, error?: unknown): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    if (error) console.error(error);
    const stays = reason === "text" ? "what the element holds" : "the text";
    console.warn(`clinic-faq: ${reason} cannot be loaded or has failed; ${stays} stays readable`);
    this.#application?.end({ free: false });
    this.#memory.pressed = undefined;
    this.#settle();
    this.#element.prepend(...this.#fallback);
    try {
      this.#shell?.fail();
    } finally {
      emit(this.#element, "failed", reason);
    }
  }

  #settle(): void {
    this.#element.dataset.state = "text";
    this.#element.removeAttribute("data-room");
  }
}
