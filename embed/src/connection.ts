// What happens while the element is in the page, from `connectedCallback` to `disconnectedCallback`: first the text
// arrives, then the shell, then the application. (The module's `connect` is something else: it starts the application.)

import { Application } from "./application.ts";
import { emit, type FailureReason } from "./events.ts";
import {
  type Extras,
  fetchApplication,
  fetchExtras,
  fetchSwitch,
  fetchText,
  fetchVocabulary,
  LANGUAGES,
} from "./files.ts";
import type { Switchable } from "./languages.ts";
import { Navigation } from "./navigation.ts";
import { savesData } from "./platform.ts";
import { keepScrollPosition } from "./scroll-position.ts";
import { ElementSettings } from "./settings/element-settings.ts";
import { JSON_CHILD, PLAIN } from "./settings/topics.ts";
import { Shell } from "./shell.ts";
import { currentText, loadShell } from "./shell-data.ts";
import { type ElementState, restoreState, showState } from "./state.ts";
import { hasText, insertText, languageOf, whenTextArrives } from "./text.ts";
import { whenIdle, whenParsed } from "./timing.ts";

/** What an element remembers from one connection to the next. */
export interface Memory {
  root?: ShadowRoot;
  settings?: ElementSettings | undefined;
  /** The part of the text that the address led to. */
  addressTarget?: Element | undefined;
  /** The text to search for as soon as there is a search field. */
  query?: string | undefined;
  /** The id of the control to press when the application is ready. */
  pressed?: string | undefined;
  /** Ends the connection and begins another one, with the text in another language that the element has now. */
  restart(): void;
  /** The state that `data-state` shows. */
  state?: ElementState | undefined;
}

/** One connection of the element to the page: brings the text, shows the shell, and starts the application. */
export class Connection {
  readonly #element: HTMLElement;
  readonly #memory: Memory;
  readonly #navigation: Navigation;
  readonly #controller = new AbortController();
  /** The fallback that the text replaced, until the text is shown. */
  #fallback: DocumentFragment | undefined;
  /** The page's own content that was inside the element, and is behind it now. */
  #moved: readonly ChildNode[] = [];
  #application: Application | undefined;
  #shell: Shell | undefined;
  #extras: Extras | undefined;
  #actions: InstanceType<Extras["TextActions"]> | undefined;
  #hasFailed = false;
  #hasSwitch = false;
  #isFetching = false;
  #isPrinting = false;
  #settingsHaveChanged = false;

  constructor(element: HTMLElement, memory: Memory) {
    this.#element = element;
    this.#memory = memory;
    const { signal } = this.#controller;
    this.#navigation = new Navigation(element, () => memory.settings, signal);
    this.#navigation.watchAddress((goes) => this.#followAddress(goes));
    addEventListener("beforeprint", () => this.#print(), { signal });
    if (!memory.addressTarget) this.#followAddress();
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

  /** Searches for the text in the memory, if the search field exists already. */
  search(): void {
    const { query } = this.#memory;
    if (query === undefined || !this.#shell) return;
    this.#memory.query = undefined;
    this.#application?.fieldTouched();
    this.#shell.search(query);
  }

  /** Reads the settings again, once for all changes within one task. */
  settingsChanged(): void {
    if (!this.#memory.settings || this.#settingsHaveChanged) return;
    this.#settingsHaveChanged = true;
    queueMicrotask(() => {
      this.#settingsHaveChanged = false;
      if (this.#controller.signal.aborted) return;
      const { settings } = this.#memory;
      settings?.resolve();
      this.#shell?.applySettings();
      this.#application?.dispatch("changed");
      if (settings && this.#extras) this.#showSwitch(settings);
    });
  }

  /** Ends the connection. The next one goes on where the patient is, in another language. */
  endForLanguage(): void {
    this.#application?.dispatch("language");
    this.end();
  }

  end(): void {
    this.#controller.abort();
    this.#application?.end({ free: true });
    this.#shell?.reset();
    this.#memory.pressed = undefined;
    // A framework that takes out the element takes out what it has put inside.
    this.#element.append(...this.#moved);
    showState(this.#element, this.#memory, "text");
  }

  #waitForText(): void {
    const element = this.#element;
    const { signal } = this.#controller;
    if (hasText(element)) {
      this.#askForCode();
      this.#begin();
      return;
    }
    const stopWaiting = whenTextArrives(element, signal, () => this.#begin());
    this.#reserveSpace();
    this.#fetchText(() => {
      stopWaiting();
      this.#followAddress();
      this.#begin();
    });
  }

  /**
   * Requests the code if the element is near the screen: with the second half of the text, or when the text is in the
   * page. The application starts when the page is idle.
   */
  #askForCode(): void {
    const { top, bottom } = this.#element.getBoundingClientRect();
    const isNear = top < 2 * innerHeight && bottom > -innerHeight;
    if (isNear && !savesData()) fetchApplication(languageOf(this.#element)).catch(() => {});
  }

  /** Fetches the text and inserts it into the element, unless something else has inserted a text meanwhile. */
  #fetchText(onInserted: () => void): void {
    const element = this.#element;
    const { signal } = this.#controller;
    this.#isFetching = true;
    const askForCode = () => signal.aborted || this.#askForCode();
    // Fetched beside the text, which is larger.
    void loadShell(languageOf(element));
    fetchText(languageOf(element), element.getAttribute("region") ?? "", askForCode)
      .then(async (page) => {
        askForCode();
        // The existing `<details>` may be a paste of our text.
        const extras = element.querySelector("details") ? await fetchExtras().catch(() => {}) : undefined;
        this.#isFetching = false;
        if (signal.aborted || hasText(element)) return;
        this.#fallback = extras?.repairPaste(element, page) ? undefined : insertText(element, page);
        onInserted();
      })
      .catch((error: unknown) => {
        this.#isFetching = false;
        if (!signal.aborted && !hasText(element)) this.#fail("text", error);
      });
  }

  /** Reserves the shell's space until the shell is shown. Once the space is released, it is not reserved again. */
  #reserveSpace(): void {
    const isReserved = getComputedStyle(this.#element, "::before").blockSize !== "0px";
    this.#element.toggleAttribute("data-reserved", isReserved);
  }

  /**
   * Continues when the text is present. Waits for the shell in its language, and for the extras if the clinic has
   * questions of its own, since these are part of the text.
   */
  #begin(): void {
    const element = this.#element;
    const { signal } = this.#controller;
    // The text may have arrived after a failure.
    this.#hasFailed = false;
    const show = (extras?: Extras) => {
      if (signal.aborted) return;
      try {
        this.#show(extras);
      } catch (error) {
        this.#fail("code", error);
      }
    };
    const extras = element.querySelector(`${PLAIN}, ${JSON_CHILD}`) && fetchExtras().catch(() => undefined);
    const shell = loadShell(languageOf(element));
    if (extras || shell) {
      this.#reserveSpace();
      void Promise.all([extras, shell]).then(([extras]) => show(extras ?? undefined));
    } else show();
  }

  /** Resolves the clinic's settings, and shows the shell and the text. */
  #show(extras?: Extras): void {
    const element = this.#element;
    const { signal } = this.#controller;
    const onRefused = () => emit(element, "failed", "contact");
    this.#memory.settings ??= new ElementSettings(element, currentText(languageOf(element)), LANGUAGES, onRefused);
    const { settings } = this.#memory;
    if (extras) settings.extend(extras);
    settings.resolve();
    this.#fallback = undefined;
    const onClick = (event: Event) => this.#actions?.press(event);
    const listener = (event: Event) => {
      this.#navigation.followClick(event);
      onClick(event);
    };
    element.addEventListener("click", listener, { signal, capture: true });
    this.#watchText();
    // If space is reserved, nothing moves; measuring positions would only cost another layout.
    const restoreScrollPosition = element.hasAttribute("data-reserved") ? undefined : keepScrollPosition(element);
    const shell = new Shell(element, this.#memory, settings, this.#navigation, {
      onPress: (id) => this.press(id),
      onClick,
      onFieldTouched: () => this.#application?.fieldTouched(),
      onTextAsked: () => this.#application?.dispatch("text"),
    });
    this.#shell = shell;
    this.#navigation.view = shell;
    // The reserved space is released before the next layout, where it would count in addition to the shell.
    showState(element, this.#memory, "text");
    shell.applySettings();
    restoreScrollPosition?.();
    // The target of the address reaches its final position only now.
    if (this.#memory.addressTarget) this.#navigation.scrollClear(this.#memory.addressTarget);
    else this.#followAddress();
    const { pressed } = this.#memory;
    const onFailed = (reason: FailureReason, error?: unknown) => this.#fail(reason, error);
    const application = new Application(element, this.#memory, this.#navigation, shell, signal, onFailed);
    this.#application = application;
    if (pressed) application.press(pressed);
    this.search();
    fetchExtras().then(
      (extras) => signal.aborted || this.#extend(extras, settings, shell),
      () => {},
    );
    this.#startWhenNear(application);
  }

  /** Adds the extras to text and shell. */
  #extend(extras: Extras, settings: ElementSettings, shell: Shell): void {
    const element = this.#element;
    const { signal } = this.#controller;
    this.#extras = extras;
    this.#actions = new extras.TextActions(element);
    extras.keepOpen(element, signal);
    this.#navigation.extend(extras);
    settings.extend(extras);
    this.#moved = extras.moveCaughtContent(element, settings.refuse);
    settings.resolve();
    shell.extend(extras, signal);
    this.#application?.dispatch("changed");
    this.#showSwitch(settings);
  }

  /** Shows the switch between languages, or removes it if it is no longer set. */
  #showSwitch({ languages }: ElementSettings): void {
    if (!languages.length && !this.#hasSwitch) return;
    this.#hasSwitch = true;
    const element = this.#element as Switchable;
    fetchSwitch().then(
      ({ showSwitch }) =>
        this.#controller.signal.aborted ||
        showSwitch(element, this.#memory, languageOf(element), languages, { fetchText, loadShell, fetchVocabulary }),
      () => {},
    );
  }

  /** Starts the application when the element is near the screen and the page is idle. */
  #startWhenNear(application: Application): void {
    const { signal } = this.#controller;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        whenIdle(() => signal.aborted || application.start());
      },
      { rootMargin: "50%" },
    );
    // For a reader with data saving on, it starts when they use one of its controls.
    if (!savesData()) observer.observe(this.#element);
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** Watches for changes of the text by the page, or by a browser that translates it. */
  #watchText(): void {
    const element = this.#element;
    const { signal } = this.#controller;
    const observer = new MutationObserver((changes) => {
      // Some pages repeatedly reset their whole content to what their server has sent.
      restoreState(element, this.#memory);
      if (!hasText(element)) this.#bringTextBack();
      // The removed part may be one of the clinic's own questions or the crisis lines of a country, which are nested
      // deeper.
      const isPart = (node: Node) =>
        node instanceof HTMLElement && (node.dataset.id ?? node.dataset.country) !== undefined;
      const undoes = ({ target, type, attributeName, removedNodes }: MutationRecord) =>
        type === "childList"
          ? target === element || [...removedNodes].some(isPart)
          : attributeName === "data-country" || (attributeName === "hidden" && this.#isBackInSight(target));
      if (changes.some(undoes)) this.settingsChanged();
      // A browser that translates the page changes deeply nested texts.
      if (changes.some(({ type }) => type !== "attributes")) this.#application?.dispatch("changed");
    });
    const attributeFilter = ["data-state", "data-reserved", "data-country", "hidden"];
    observer.observe(element, { childList: true, characterData: true, subtree: true, attributeFilter });
    signal.addEventListener("abort", () => observer.disconnect());
  }

  #isBackInSight(node: Node): boolean {
    return node instanceof HTMLElement && !node.hidden && !!this.#memory.settings?.hides(node);
  }

  /** Fetches the text again after the page has removed it. */
  #bringTextBack(): void {
    if (this.#isFetching) return;
    // The remaining parts would be mistaken for a paste.
    for (const part of this.#element.querySelectorAll(":scope > details[data-section]")) part.remove();
    this.#fetchText(() => {
      this.#fallback = undefined;
    });
  }

  #followAddress(goes = false): void {
    this.#memory.addressTarget = this.#navigation.followAddress(goes) ?? this.#memory.addressTarget;
  }

  #print(): void {
    if (this.#isPrinting || !this.#extras) return;
    this.#isPrinting = true;
    const showText = () => this.#shell?.showForPrint() ?? (() => {});
    this.#extras.prepareForPrint(this.#element, showText, () => {
      this.#isPrinting = false;
    });
  }

  /** Shows the text and, of the shell, only the help bar. */
  #fail(reason: FailureReason, error?: unknown): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    if (error) console.error(error);
    console.warn(`clinic-faq: ${reason} failed; all text stays readable`);
    this.#application?.end({ free: false });
    this.#memory.pressed = undefined;
    showState(this.#element, this.#memory, "text");
    if (this.#fallback) this.#element.prepend(this.#fallback);
    try {
      this.#shell?.fail();
    } finally {
      emit(this.#element, "failed", reason);
    }
  }
}
