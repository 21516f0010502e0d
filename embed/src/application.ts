// The application of one element, from the moment when all of its code is there. The file of extras contains it.

import { createBridge } from "./application-bridge.ts";
import type { BridgeEvent, Widget } from "./bridge.ts";
import type { FailureReason } from "./events.ts";
import type { Code } from "./files.ts";
import type { Navigation } from "./navigation.ts";
import { scrollerOf } from "./scroll-position.ts";
import { createElement } from "./settings/nodes.ts";
import type { Sheet } from "./sheets.ts";
import type { Shell } from "./shell.ts";

// After a panic no instance of the module can continue, and no new one can start.
let hasPanicked = false;

const isTrap = (error: unknown): error is WebAssembly.RuntimeError => error instanceof WebAssembly.RuntimeError;

/** What the application needs of the script. */
interface ApplicationParts {
  element: HTMLElement;
  /** The BCP 47 tag of the text's language. */
  lang: string;
  navigation: Navigation;
  shell: Shell;
  /** Ends with the element's connection to the page. */
  signal: AbortSignal;
  /** The addresses of glue and module. */
  addresses: readonly string[];
  fetchVocabulary(): Promise<string>;
  fetchTextStyle(): Promise<Sheet>;
  onReady(): void;
  onFailed(reason: FailureReason): void;
}

/** The application of one element. It does not start again after it has ended. */
export class Application {
  readonly #parts: ApplicationParts;
  readonly #mount = createElement("div", "mount");
  #widget: Widget | undefined;
  #isReady = false;
  #hasEnded = false;
  /** The scroll position of the element's scroll container when the text was hidden, in CSS pixels. */
  #top = 0;

  constructor(parts: ApplicationParts) {
    this.#parts = parts;
  }

  /** Starts the application. */
  start([glue, words, , style]: Code): void {
    if (hasPanicked) {
      this.#parts.onFailed("panic");
      return;
    }
    this.#watchForTraps();
    const { element, lang, navigation, shell, signal, fetchVocabulary, fetchTextStyle } = this.#parts;
    const mount = this.#mount;
    shell.useSheet(style);
    // Copies of answers are readable without this style sheet, too.
    fetchTextStyle().then(
      (textStyle) => shell.useSheet(textStyle),
      () => {},
    );
    mount.hidden = true;
    shell.skeleton.after(mount);
    const members = {
      element,
      mount,
      lang,
      words,
      // After a panic, a task that the module had begun may still call this: the text must stay visible.
      showText: (isShown: boolean) => this.#hasEnded || this.#showText(isShown),
      ready: () => this.#ready(),
      failed: () => this.#panicked(),
    };
    shell.field.form.addEventListener("submit", () => this.#enterResults(), { signal });
    try {
      const callbacks = { fetchVocabulary, dispatch: (event: BridgeEvent) => this.dispatch(event) };
      this.#widget = glue.connect(createBridge(members, shell, navigation, callbacks));
    } catch (error) {
      if (!isTrap(error)) throw error;
      this.#panicked();
    }
  }

  /** Presses a control, if the application is ready. Returns whether it is. */
  press(id: string): boolean {
    // The guide's button does not exist during a search.
    if (this.#isReady && id === "guide") this.dispatch("guide");
    else if (this.#isReady) this.#parts.shell.control(id)?.click();
    return this.#isReady;
  }

  /** Sends an event to the application, if it runs. */
  dispatch(event: BridgeEvent): void {
    this.#widget?.dispatch(event);
  }

  /** Ends the application. `free` also frees its memory, which is not possible after a panic. */
  end({ free }: { free: boolean }): void {
    if (free) this.#widget?.free();
    // Yew never releases its root element, which would keep everything around it in memory.
    this.#mount.remove();
    this.#hasEnded = true;
    this.#isReady = false;
    this.#widget = undefined;
  }

  /** Watches for traps in the module. A trap ends the application, whether the engine failed or the code panicked. */
  #watchForTraps(): void {
    const { addresses, signal } = this.#parts;
    // Both addresses are checked: Chromium lists only the innermost ten calls, which may all be in the module, and
    // WebKit gives no address for calls in the module.
    const watch = (error: unknown) => {
      if (isTrap(error) && addresses.some((url) => `${error.stack}`.includes(url))) this.#panicked();
    };
    addEventListener("error", ({ error }) => watch(error), { signal });
    addEventListener("unhandledrejection", ({ reason }) => watch(reason), { signal });
  }

  #panicked(): void {
    hasPanicked = true;
    const { signal, onFailed } = this.#parts;
    if (!signal.aborted) onFailed("panic");
  }

  /** Replaces the skeleton by the application, which has the same size, focus and scroll position. */
  #ready(): void {
    const { shell, signal, onReady } = this.#parts;
    if (signal.aborted || this.#hasEnded) return;
    const focused = shell.root.activeElement?.id;
    shell.skeleton.remove();
    // The application recognizes words of distress from now on.
    shell.field.form.querySelector("[data-crisis]")?.remove();
    this.#mount.hidden = false;
    if (focused) shell.control(focused)?.focus({ preventScroll: true });
    this.#isReady = true;
    onReady();
  }

  /**
   * Shows the text at the scroll position where it was left, or hides it while search or guide are shown in its place.
   */
  #showText(isShown: boolean): void {
    const { element, shell } = this.#parts;
    if (shell.slot.hidden !== isShown) return;
    const scroller = scrollerOf(element);
    if (!isShown) this.#top = scroller.scrollTop;
    shell.slot.hidden = !isShown;
    if (isShown) scroller.scrollTo({ top: this.#top, behavior: "instant" });
  }

  /** Moves the focus to the first result. */
  #enterResults(): void {
    this.#parts.shell.root.querySelector<HTMLElement>("[data-result] button")?.focus();
  }
}
