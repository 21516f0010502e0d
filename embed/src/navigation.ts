// Navigation to a part of the text: by the address, by a link, or by a call from the page.

import type { Extras } from "./files.ts";
import { idIn, isFramed } from "./links.ts";
import { rootOf } from "./platform.ts";
import type { ElementSettings } from "./settings/element-settings.ts";

/** What can show the text. Set while the shadow root exists. */
export interface TextView {
  /** Shows the text, if search or guide are shown in its place. Returns whether it was hidden. */
  reveal(): boolean;
}

/** Finds and opens parts of the text of one element. */
export class Navigation {
  readonly #element: HTMLElement;
  readonly #settings: () => ElementSettings | undefined;
  readonly #signal: AbortSignal;
  view: TextView | undefined;
  #extras: Extras | undefined;
  /** The target that was scrolled to before the extras had loaded. */
  #unclear: Element | undefined;

  /** `signal` ends with the element's connection to the page. */
  constructor(element: HTMLElement, settings: () => ElementSettings | undefined, signal: AbortSignal) {
    this.#element = element;
    this.#settings = settings;
    this.#signal = signal;
  }

  /** Adds the extras, and scrolls an earlier target clear of a header of the page. */
  extend(extras: Extras): void {
    this.#extras = extras;
    if (this.#unclear) this.scrollClear(this.#unclear);
    this.#unclear = undefined;
  }

  openAnswer(id: string): boolean {
    const target = this.find(id);
    if (target) this.open(target, true);
    return !!target;
  }

  /**
   * Shows the part of the text that the address names, if the engine has not done so. With `goes`, always scrolls to it.
   * Returns the visible element of that part.
   */
  followAddress(goes = false): Element | undefined {
    const target = this.find(idIn(location.hash));
    // The engine cannot scroll the page around a frame, and does not look into another shadow root.
    return target?.id ? this.open(target, goes || isFramed() || this.isInRoot()) : undefined;
  }

  /**
   * Follows the address whenever it changes. Routers change it with `pushState`, which fires no event, so engines
   * without the Navigation API compare the address after every event that may have changed it.
   */
  watchAddress(follow: (goes: boolean) => void): void {
    const signal = this.#signal;
    let last = location.href;
    const check = (goes: boolean) => {
      if (location.href === last) return;
      last = location.href;
      follow(goes);
    };
    addEventListener("hashchange", () => check(false), { signal });
    const { navigation } = globalThis as { navigation?: EventTarget };
    if (navigation) {
      const listener = (event: Event) =>
        check((event as Event & { navigationType?: string }).navigationType === "push");
      navigation.addEventListener("currententrychange", listener, { signal });
      return;
    }
    for (const name of ["click", "keydown", "popstate"])
      addEventListener(name, () => requestAnimationFrame(() => check(name !== "popstate")), { signal, capture: true });
  }

  /** Whether the element is in another shadow root, where engines do not follow fragments. */
  isInRoot(): boolean {
    return rootOf(this.#element) !== document;
  }

  /** Scrolls a target clear of a header of the page, as soon as the extras are there. */
  scrollClear(target: Element): void {
    if (this.#extras) this.#extras.scrollClear(this.#element, target);
    else this.#unclear = target;
  }

  /** Returns the part of the text with this id; undefined if it is hidden. */
  find(id: string): Element | undefined {
    if (!id) return undefined;
    const name = CSS.escape(id);
    const target = this.#element.querySelector(`#${name}, [data-anchor="${name}"]`);
    return target && !this.#settings()?.hides(target) ? target : undefined;
  }

  /**
   * Opens everything around a target, and goes there if it was not visible or `goes` is set. `engineGoes` says that the
   * engine will go there itself, which keeps the reader's previous position in the history. Returns the visible element
   * of the target.
   */
  open(target: Element, goes: boolean, engineGoes = false): Element {
    const wasHidden = this.view?.reveal() ?? false;
    let isNew = goes || wasHidden;
    for (let around = target.closest("details"); around; around = around.parentElement?.closest("details") ?? null) {
      isNew ||= !around.open;
      around.open = true;
    }
    const visible = visibleOf(target);
    const show = () => {
      if (isNew && !engineGoes) visible.scrollIntoView({ behavior: "instant" });
      this.scrollClear(visible);
    };
    // A router may change the address before it shows the page.
    if (goes && !isShown(this.#element)) {
      whenShown(this.#element, this.#signal, show);
      return visible;
    }
    if (!engineGoes) show();
    // The engine scrolls after this event, and what was shown in place of the text disappears after this task.
    if (engineGoes || wasHidden) setTimeout(show);
    return visible;
  }
}

const isShown = (element: HTMLElement) => element.getClientRects().length > 0;

/** Calls `act` as soon as an element that the page hides is shown, unless `signal` ends before. */
function whenShown(element: HTMLElement, signal: AbortSignal, act: () => void): void {
  const observer = new ResizeObserver(() => {
    if (!isShown(element)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}

/** Returns the visible element of a target: the question of an answer, or the title of a section. */
function visibleOf(target: Element): Element {
  const details = target.parentElement;
  const isWhole = details instanceof HTMLDetailsElement && target.matches(".cf-answer, .cf-section");
  return (
    target.closest("details[data-id]")?.firstElementChild ?? (isWhole ? details.firstElementChild : null) ?? target
  );
}
