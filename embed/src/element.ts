// The element: its lifecycle on the page, and the methods that the page can call. define.ts registers it.

import { Connection } from "./connection.ts";
import type { Memory } from "./memory.ts";
import { ATTRIBUTE_NAMES } from "./settings/rules.ts";

// Outside a browser the class cannot be used, but importing it must not fail.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/** The settings that may change at any time. `inspect` is not among them, since a closed shadow root stays closed. */
export const WATCHED_SETTINGS: readonly string[] = ATTRIBUTE_NAMES.filter((name) => name !== "inspect");

/** The element `<clinic-faq>`. Its memory outlasts the connections to the page. */
export class ClinicFaq extends Base {
  /** `attachInternals()` would expose the closed shadow root. */
  static readonly disabledFeatures = ["internals"];
  static readonly observedAttributes = [...WATCHED_SETTINGS, "class", "style"];

  readonly #memory: Memory = {
    restart: () => {
      this.#connection?.endForLanguage();
      this.#memory.settings = this.#memory.addressTarget = undefined;
      this.#connection = new Connection(this, this.#memory);
    },
  };
  #connection: Connection | undefined;

  /** Opens an answer of this element and scrolls to it. Returns whether it exists. */
  openAnswer(id: string): boolean {
    return this.#connection?.openAnswer(id) ?? false;
  }

  /** Opens the guide, "Is this right for me?". If it is already open, it stays at its current step. */
  startGuide(): void {
    if (this.#connection) this.#connection.press("guide");
    else this.#memory.pressed = "guide";
  }

  /** Searches for a text, as if a patient had typed it. */
  search(text: string): void {
    this.#memory.query = `${text}`;
    this.#connection?.search();
  }

  // A framework may change children that it has put inside. They may have been replaced by the text, or be behind the
  // element: then they are changed where they are.
  override insertBefore<Child extends Node>(child: Child, before: Node | null): Child {
    const parent = before?.parentNode ?? this;
    return parent === this ? super.insertBefore(child, before) : parent.insertBefore(child, before);
  }

  override removeChild<Child extends Node>(child: Child): Child {
    const parent = child.parentNode ?? this;
    return parent === this ? super.removeChild(child) : parent.removeChild(child);
  }

  connectedCallback(): void {
    // The element may have been moved within one task.
    this.#connection ??= new Connection(this, this.#memory);
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#connection?.end();
      this.#connection = undefined;
    });
  }

  attributeChangedCallback(): void {
    this.#connection?.settingsChanged();
  }
}
