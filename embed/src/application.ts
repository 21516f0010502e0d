// The life of the application, from the request for its code to its end.

import type { BridgeEvent, Widget } from "./bridge.ts";
import type { Memory } from "./connection.ts";
import { emit, type FailureReason } from "./events.ts";
import { type Code, fetchApplication, fetchTextStyle, fetchVocabulary, GLUE, MODULE } from "./files.ts";
import type { Navigation } from "./navigation.ts";
import type { Shell } from "./shell.ts";
import { showState } from "./state.ts";
import { languageOf } from "./text.ts";

// After a panic no instance of the module can continue, and no new one can start.
let hasPanicked = false;

const isTrap = (error: unknown): error is WebAssembly.RuntimeError =>
  typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;

/** The application of one element. It starts at most once and does not start again after it has ended. */
export class Application {
  readonly #element: HTMLElement;
  readonly #memory: Memory;
  readonly #navigation: Navigation;
  readonly #shell: Shell;
  readonly #signal: AbortSignal;
  readonly #onFailed: (reason: FailureReason, error?: unknown) => void;
  #code: Promise<Code> | undefined;
  #widget: Widget | undefined;
  #mount: HTMLElement | undefined;
  #isReady = false;
  #hasEnded = false;

  constructor(
    element: HTMLElement,
    memory: Memory,
    navigation: Navigation,
    shell: Shell,
    signal: AbortSignal,
    onFailed: (reason: FailureReason, error?: unknown) => void,
  ) {
    this.#element = element;
    this.#memory = memory;
    this.#navigation = navigation;
    this.#shell = shell;
    this.#signal = signal;
    this.#onFailed = onFailed;
  }

  /** Requests the code, and starts the application when it has loaded. */
  start(): void {
    if (this.#code || this.#hasEnded) return;
    this.#code = fetchApplication(languageOf(this.#element));
    this.#code
      .then((code) => this.#connect(code))
      .catch((error: unknown) => {
        if (isTrap(error)) this.#panicked();
        else if (!this.#signal.aborted) this.#onFailed("code", error);
      });
  }

  /** Presses a control of the shell, now or when the application is ready. */
  press(id: string): void {
    if (this.#hasEnded) return;
    const control = this.#shell.control(id);
    // The guide's button does not exist during a search.
    if (this.#isReady && id === "guide") this.dispatch("guide");
    else if (this.#isReady) control?.click();
    else {
      this.#memory.pressed = id;
      control?.setAttribute("aria-busy", "true");
      this.start();
    }
  }

  /** Called when a patient enters the search field. */
  fieldTouched(): void {
    if (this.#hasEnded) return;
    this.start();
    // The search does not wait for the vocabulary, so the code is fetched first. If the vocabulary fails to load, the
    // application searches without it.
    const lang = languageOf(this.#element);
    this.#code?.then(() => fetchVocabulary(lang)).catch(() => {});
  }

  /** Sends an event to the application, if it runs. */
  dispatch(event: BridgeEvent): void {
    this.#widget?.dispatch(event);
  }

  /** Ends the application. `free` also frees its memory, which is not possible after a panic. */
  end({ free }: { free: boolean }): void {
    if (free) this.#widget?.free();
    // Yew never releases its root element, which would keep everything around it in memory.
    this.#mount?.remove();
    this.#hasEnded = true;
    this.#isReady = false;
    this.#widget = this.#code = this.#memory.pressed = undefined;
  }

  #connect([glue, words, { createBridge }, style]: Code): void {
    const shell = this.#shell;
    if (this.#signal.aborted || this.#hasEnded) return;
    if (hasPanicked) {
      this.#onFailed("panic");
      return;
    }
    this.#watchForTraps();
    shell.addSheet(style);
    // Copies of answers are readable without this style sheet, too.
    fetchTextStyle().then(
      (textStyle) => shell.addSheet(textStyle),
      () => {},
    );
    const mount = shell.addMount();
    this.#mount = mount;
    const lang = languageOf(this.#element);
    const members = {
      element: this.#element,
      mount,
      lang,
      words,
      // After a panic, a task that the module had begun may still call this: the text must stay visible.
      showText: (isShown: boolean) => this.#hasEnded || shell.showText(isShown),
      vocabulary: () => fetchVocabulary(lang),
      ready: () => this.#ready(mount),
      failed: () => this.#panicked(),
    };
    this.#widget = glue.connect(createBridge(members, shell, this.#navigation));
  }

  /** Watches for traps in the module. A trap ends the application, whether the engine failed or the code panicked. */
  #watchForTraps(): void {
    // Both addresses are checked: Chromium lists only the innermost ten calls, which may all be in the module, and
    // WebKit gives no address for calls in the module.
    const watch = (error: unknown) => {
      if (isTrap(error) && [GLUE, MODULE].some((url) => `${error.stack}`.includes(url))) this.#panicked();
    };
    const signal = this.#signal;
    addEventListener("error", ({ error }) => watch(error), { signal });
    addEventListener("unhandledrejection", ({ reason }) => watch(reason), { signal });
  }

  #panicked(): void {
    hasPanicked = true;
    if (!this.#signal.aborted) this.#onFailed("panic");
  }

  #ready(mount: HTMLElement): void {
    if (this.#signal.aborted || this.#hasEnded) return;
    this.#shell.showApplication(mount);
    this.#isReady = true;
    showState(this.#element, this.#memory, "ready");
    emit(this.#element, "ready");
    const { pressed } = this.#memory;
    this.#memory.pressed = undefined;
    if (pressed) this.press(pressed);
  }
}
