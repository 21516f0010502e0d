// What happens while the element is in the page, from `connectedCallback` to `disconnectedCallback`: first the text
// arrives, then the shell, then the application. (The module's `connect` is something else: it starts the application.)

import type { Application } from "./application.ts";
import { emit, type FailureReason } from "./events.ts";
import {
  type Code,
  type Extras,
  fetchApplication,
  fetchExtras,
  fetchSwitch,
  fetchText,
  fetchTextStyle,
  fetchVocabulary,
  GLUE,
  LANGUAGES,
  MODULE,
} from "./files.ts";
import type { Switchable } from "./languages.ts";
import type { Memory } from "./memory.ts";
import { Navigation } from "./navigation.ts";
import { savesData } from "./platform.ts";
import { keepScrollPosition } from "./scroll-position.ts";
import { ElementSettings } from "./settings/element-settings.ts";
import { JSON_CHILD, PLAIN } from "./settings/topics.ts";
import { Shell } from "./shell.ts";
import { currentText, loadShell } from "./shell-data.ts";
import { restoreState, showState } from "./state.ts";
import { hasText, insertText, languageOf, whenTextArrives } from "./text.ts";
import { whenIdle, whenParsed } from "./timing.ts";

/** One connection of the element to the page: brings the text, shows the shell, and starts the application. */
export class Connection {
  readonly #element: HTMLElement;
  readonly #memory: Memory;
  readonly #navigation: Navigation;
  readonly #controller = new AbortController();
  /** Ends with the connection. */
  readonly #signal = this.#controller.signal;
  /** The fallback that the text replaced, until the text is shown. */
  #fallback: DocumentFragment | undefined;
  /** The page's own content that was inside the element, and is behind it now. */
  #moved: readonly ChildNode[] = [];
  #code: Promise<Code> | undefined;
  #application: Application | undefined;
  #shell: Shell | undefined;
  #hasFailed = false;
  #hasSwitch = false;
  #isExtended = false;
  #isFetching = false;
  #settingsHaveChanged = false;

  constructor(element: HTMLElement, memory: Memory) {
    this.#element = element;
    this.#memory = memory;
    this.#navigation = new Navigation(element, () => memory.settings, this.#signal);
    this.#navigation.watchAddress((goes) => this.#followAddress(goes));
    if (!memory.addressTarget) this.#followAddress();
    whenParsed(() => this.#signal.aborted || this.#waitForText());
  }

  openAnswer(id: string): boolean {
    return this.#navigation.openAnswer(id);
  }

  /** Presses a control, now or when the application is ready. */
  press(id: string): void {
    if (this.#hasFailed || this.#application?.press(id)) return;
    this.#memory.pressed = id;
    this.#shell?.control(id)?.setAttribute("aria-busy", "true");
    this.#start();
  }

  /** Searches for the text in the memory, if the search field exists already. */
  search(): void {
    const { query } = this.#memory;
    if (query === undefined || !this.#shell) return;
    this.#memory.query = undefined;
    this.#fieldTouched();
    this.#shell.search(query);
  }

  /** Reads the settings again, once for all changes within one task. */
  settingsChanged(): void {
    if (!this.#memory.settings || this.#settingsHaveChanged) return;
    this.#settingsHaveChanged = true;
    queueMicrotask(() => {
      this.#settingsHaveChanged = false;
      if (this.#signal.aborted) return;
      const { settings } = this.#memory;
      settings?.resolve();
      this.#shell?.applySettings();
      this.#application?.dispatch("changed");
      if (settings && this.#isExtended) this.#showSwitch(settings);
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
    if (hasText(element)) {
      this.#begin();
      // Afterwards, since measuring a position before the shell is there costs a layout more.
      this.#askForCode();
      return;
    }
    const stopWaiting = whenTextArrives(element, this.#signal, () => this.#begin());
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
    this.#isFetching = true;
    const askForCode = () => this.#signal.aborted || this.#askForCode();
    // Fetched beside the text, which is larger.
    void loadShell(languageOf(element));
    fetchText(languageOf(element), element.getAttribute("region") ?? "", askForCode)
      .then(async (page) => {
        askForCode();
        // The existing `<details>` may be a paste of our text.
        const extras = element.querySelector("details") ? await fetchExtras().catch(() => {}) : undefined;
        this.#isFetching = false;
        if (this.#signal.aborted || hasText(element)) return;
        this.#fallback = extras?.repairPaste(element, page) ? undefined : insertText(element, page);
        onInserted();
      })
      .catch((error: unknown) => {
        this.#isFetching = false;
        if (!this.#signal.aborted && !hasText(element)) this.#fail("text", error);
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
    // The text may have arrived after a failure.
    this.#hasFailed = false;
    const show = (extras?: Extras) => {
      if (this.#signal.aborted) return;
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
    this.#memory.settings ??= new ElementSettings(element, currentText(languageOf(element)), LANGUAGES);
    const { settings } = this.#memory;
    if (extras) settings.extend(extras);
    settings.resolve();
    this.#fallback = undefined;
    this.#watchText();
    // If space is reserved, nothing moves; measuring positions would only cost another layout.
    const restoreScrollPosition = element.hasAttribute("data-reserved") ? undefined : keepScrollPosition(element);
    const shell = new Shell(element, this.#memory, settings, this.#navigation, {
      onPress: (id) => this.press(id),
      onFieldTouched: () => this.#fieldTouched(),
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
    if (pressed) this.press(pressed);
    this.search();
    fetchExtras().then(
      (extras) => this.#extend(extras, settings, shell),
      () => {},
    );
    this.#startWhenNear();
  }

  /** Adds the extras to text and shell, once. */
  #extend(extras: Extras, settings: ElementSettings, shell: Shell): void {
    const element = this.#element;
    if (this.#isExtended || this.#signal.aborted) return;
    this.#isExtended = true;
    this.#navigation.extend(extras);
    settings.extend(extras);
    this.#moved = extras.moveCaughtContent(element);
    settings.resolve();
    shell.extend(extras, this.#signal);
    this.#application?.dispatch("changed");
    this.#showSwitch(settings);
  }

  /** Shows the switch between languages, or removes it if it is no longer set. */
  #showSwitch({ current: { languages = [] } }: ElementSettings): void {
    if (!languages.length && !this.#hasSwitch) return;
    this.#hasSwitch = true;
    const element = this.#element as Switchable;
    fetchSwitch().then(
      ({ showSwitch }) =>
        this.#signal.aborted ||
        showSwitch(element, this.#memory, languageOf(element), languages, { fetchText, loadShell, fetchVocabulary }),
      () => {},
    );
  }

  /** Requests the code, and starts the application when it has loaded. */
  #start(): void {
    const element = this.#element;
    const { settings } = this.#memory;
    const shell = this.#shell;
    if (!settings || !shell || this.#code || this.#hasFailed) return;
    const lang = languageOf(element);
    this.#code = fetchApplication(lang);
    this.#code
      .then((code) => {
        if (this.#signal.aborted || this.#hasFailed) return;
        const [, , extras] = code;
        // They may have arrived after the time limit of the first request.
        this.#extend(extras, settings, shell);
        this.#application = new extras.Application({
          element,
          lang,
          navigation: this.#navigation,
          shell,
          signal: this.#signal,
          addresses: [GLUE, MODULE],
          fetchVocabulary: () => fetchVocabulary(lang),
          fetchTextStyle,
          onReady: () => this.#ready(),
          onFailed: (reason) => this.#fail(reason),
        });
        this.#application.start(code);
      })
      .catch((error: unknown) => this.#signal.aborted || this.#fail("code", error));
  }

  #ready(): void {
    showState(this.#element, this.#memory, "ready");
    emit(this.#element, "ready");
    const { pressed } = this.#memory;
    this.#memory.pressed = undefined;
    if (pressed) this.press(pressed);
  }

  /** Called when a patient enters the search field. */
  #fieldTouched(): void {
    if (this.#hasFailed) return;
    this.#start();
    // The search does not wait for the vocabulary, so the code is fetched first. If the vocabulary fails to load, the
    // application searches without it.
    const lang = languageOf(this.#element);
    this.#code?.then(() => fetchVocabulary(lang)).catch(() => {});
  }

  /** Starts the application when the element is near the screen and the page is idle. */
  #startWhenNear(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        whenIdle(() => this.#signal.aborted || this.#start());
      },
      { rootMargin: "50%" },
    );
    // For a reader with data saving on, it starts when they use one of its controls.
    if (!savesData()) observer.observe(this.#element);
    this.#signal.addEventListener("abort", () => observer.disconnect());
  }

  /** Watches for changes of the text by the page, or by a browser that translates it. */
  #watchText(): void {
    const element = this.#element;
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
    this.#signal.addEventListener("abort", () => observer.disconnect());
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
