// The application, from the request for its code to its end.

import type { BridgeEvent, Widget } from "./bridge.ts";
import type { Memory } from "./connection.ts";
import { emit, type FailureReason } from "./events.ts";
import { type Code, fetchApplication, fetchTextStyle, fetchVocabulary, GLUE, MODULE } from "./files.ts";
import type { Navigation } from "./navigation.ts";
import type { Shell } from "./shell.ts";
import { showState } from "./state.ts";
import { languageOf } from "./text.ts";

// After a panic no instance of the module can go on, nor can a new one start.
let hasPanicked = false;

const isTrap = (error: unknown): error is WebAssembly.RuntimeError =>
  typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;

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

  /** Asks for the code, and starts it as soon as it is here. */
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
    // The button of the guide is not there during a search.
    if (this.#isReady && id === "guide") this.dispatch("guide");
    else if (this.#isReady) control?.click();
    else {
      this.#memory.pressed = id;
      control?.setAttribute("aria-busy", "true");
      this.start();
    }
  }

  /** A patient has come to the search field. */
  fieldTouched(): void {
    if (this.#hasEnded) return;
    this.start();
    // What is found does not wait for these words, so the code comes first. The application reports it if they do not come.
    const lang = languageOf(this.#element);
    this.#code?.then(() => fetchVocabulary(lang)).catch(() => {});
  }

  /** Tells the application, if it runs. */
  dispatch(event: BridgeEvent): void {
    this.#widget?.dispatch(event);
  }

  /** Ends it, and frees its memory unless it has broken down. */
  end({ free }: { free: boolean }): void {
    if (free) this.#widget?.free();
    // Yew keeps its root element for ever, and that keeps whatever is around it.
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
    shell.adopt(style);
    // Copies of answers are readable without it, too.
    fetchTextStyle().then(
      (textStyle) => shell.adopt(textStyle),
      () => {},
    );
    const mount = shell.addMount();
    this.#mount = mount;
    const lang = languageOf(this.#element);
    const given = {
      element: this.#element,
      mount,
      lang,
      words,
      // After a panic, what the module had begun may still come to its end.
      showText: (isShown: boolean) => this.#hasEnded || shell.showText(isShown),
      vocabulary: () => fetchVocabulary(lang),
      ready: () => this.#ready(mount),
      failed: () => this.#panicked(),
    };
    this.#widget = glue.connect(createBridge(given, shell, this.#navigation));
  }

  /** A trap in the module ends it, whether the engine failed or the code panicked. */
  #watchForTraps(): void {
    // Chromium lists the innermost ten calls, which may all be the module's; WebKit gives no address for those.
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
