// The element: its life on the page, and what the page can ask of it. define.ts registers it.

import { Connection, type Memory } from "./connection.ts";
import { ATTRIBUTE_NAMES } from "./settings/rules.ts";

// Without a browser the class cannot be used, but importing it does no harm.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/** Settings that may change at any time. A shadow root that is closed stays closed. */
export const WATCHED_SETTINGS: readonly string[] = ATTRIBUTE_NAMES.filter((name) => name !== "inspect");

export class ClinicFaq extends Base {
  /** `attachInternals()` would hand out the closed shadow root. */
  static readonly disabledFeatures = ["internals"];
  static readonly observedAttributes = [...WATCHED_SETTINGS, "class", "style"];

  readonly #memory: Memory = {};
  #connection: Connection | undefined;

  /** Opens an answer of this element and goes to it. Returns whether it is there. */
  openAnswer(id: string): boolean {
    return this.#connection?.openAnswer(id) ?? false;
  }

  /** Opens the guide, "Is this right for me?"; one that is open stays where it is. */
  startGuide(): void {
    if (this.#connection) this.#connection.press("guide");
    else this.#memory.pressed = "guide";
  }

  /** Searches for a text, as if a patient had typed it. */
  search(text: string): void {
    this.#memory.query = `${text}`;
    this.#connection?.search();
  }

  connectedCallback(): void {
    // It may have been moved within one task.
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
