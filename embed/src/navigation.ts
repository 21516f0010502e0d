// Going to a part of the text: by the address, by a link, or because the page asks for it.

import { emit } from "./events.ts";
import { isFramed, linkOf } from "./links.ts";
import { scrollerOf } from "./place.ts";
import type { ElementSettings } from "./settings/element-settings.ts";

const withoutHash = (url: string) => url.split("#")[0];

function idIn(hash: string): string {
  const id = hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** What shows the text; there while the shadow root does. */
export interface TextView {
  /** Shows the text, if something stands in its place. Returns whether it was hidden. */
  reveal(): boolean;
}

export class Navigation {
  readonly #element: HTMLElement;
  readonly #settings: () => ElementSettings | undefined;
  view: TextView | undefined;

  constructor(element: HTMLElement, settings: () => ElementSettings | undefined) {
    this.#element = element;
    this.#settings = settings;
  }

  openAnswer(id: string): boolean {
    const target = this.find(id);
    if (target) this.#open(target, true);
    return !!target;
  }

  /**
   * Shows what the address names, where the engine did not. `goes` says that it has to be scrolled to. Returns what is
   * to be seen of it.
   */
  followAddress(goes = false): Element | undefined {
    const target = this.find(idIn(location.hash));
    return target?.id ? this.#open(target, goes || this.#isInRoot()) : undefined;
  }

  /**
   * Follows the address whenever it changes. Routers change it by `pushState`, which fires no event: engines without
   * the Navigation API compare it after whatever may have led there.
   */
  watchAddress(follow: (goes: boolean) => void, signal: AbortSignal): void {
    let last = location.href;
    const look = (goes: boolean) => {
      if (location.href === last) return;
      last = location.href;
      follow(goes);
    };
    addEventListener("hashchange", () => look(false), { signal });
    const { navigation } = globalThis as { navigation?: EventTarget };
    if (navigation) {
      const listener = (event: Event) => look((event as Event & { navigationType?: string }).navigationType === "push");
      navigation.addEventListener("currententrychange", listener, { signal });
      return;
    }
    for (const name of ["click", "keydown", "popstate"])
      addEventListener(name, () => requestAnimationFrame(() => look(name !== "popstate")), { signal, capture: true });
  }

  /** Follows a link to something in the text, which may have to be opened first. */
  followClick(event: Event): void {
    const link = linkOf(event);
    if (link?.matches("[data-contact]")) emit(this.#element, "contacted");
    const target = link?.getAttribute("href")?.startsWith("#") && this.find(idIn(link.hash));
    if (!link || !target) return;
    // Another part of the page has this id, a router reads the address as one of its own, or nobody sees it.
    const leavesAddress = !target.id || this.#isForeign() || isFramed();
    const engineGoes = !leavesAddress && !this.#isInRoot();
    if (leavesAddress) event.preventDefault();
    this.#open(target, !engineGoes, engineGoes);
    if (leavesAddress) {
      focusQuietly(target);
      return;
    }
    // With `<base href>`, the engine would leave the page.
    if (withoutHash(link.href) === withoutHash(location.href)) return;
    event.preventDefault();
    location.hash = link.hash;
  }

  /** Returns the address of a part of the text; that of the page where a router would take a fragment for a route. */
  addressOf(id: string): string {
    return /^#[!/]/.test(location.hash) ? location.href : `${withoutHash(location.href)}#${id}`;
  }

  /** Whether the fragment of the address is of something else: of a router, or of another part of the page. */
  #isForeign(): boolean {
    const id = idIn(location.hash);
    return !!id && !this.find(id);
  }

  /** Whether the element is in another shadow root, into which engines do not follow an address. */
  #isInRoot(): boolean {
    return rootOf(this.#element) !== document;
  }

  /** Scrolls a target clear of a header of the page, also once the engine's own scrolling has ended. */
  scrollClear(target: Element): void {
    const scroll = () => scrollClearOfHeader(this.#element, target);
    scroll();
    setTimeout(scroll);
    addEventListener("scrollend", scroll, { once: true });
    setTimeout(() => removeEventListener("scrollend", scroll), 1000);
  }

  /** Returns what an id names in the element; nothing if it is hidden. */
  find(id: string): Element | undefined {
    if (!id) return undefined;
    const name = CSS.escape(id);
    const target = this.#element.querySelector(`#${name}, [data-anchor="${name}"]`);
    return target && !this.#settings()?.hides(target) ? target : undefined;
  }

  /**
   * Opens whatever is around a target, and goes there if it was not shown or `goes` is set; `engineGoes` says that the
   * engine will do so, which remembers the place that the reader comes from. Returns what is to be seen of it.
   */
  #open(target: Element, goes: boolean, engineGoes = false): Element {
    const wasHidden = this.view?.reveal() ?? false;
    let isNew = goes || wasHidden;
    for (let around = target.closest("details"); around; around = around.parentElement?.closest("details") ?? null) {
      isNew ||= !around.open;
      around.open = true;
    }
    const seen = seenOf(target);
    const show = () => {
      if (isNew && !engineGoes) seen.scrollIntoView({ behavior: "instant" });
      this.scrollClear(seen);
    };
    if (!engineGoes) show();
    // The engine scrolls after this event; what stood in the text's place goes after this task.
    if (engineGoes || wasHidden) setTimeout(show);
    return seen;
  }
}

/** Returns what is to be seen of a target: the question of an answer, the title of a section. */
function seenOf(target: Element): Element {
  const details = target.parentElement;
  const isWhole = details instanceof HTMLDetailsElement && target.matches(".cf-answer, .cf-section");
  return (
    target.closest("details[data-id]")?.firstElementChild ?? (isWhole ? details.firstElementChild : null) ?? target
  );
}

/** Moves the focus as the engine does when it follows a fragment. */
function focusQuietly(target: Element): void {
  const seen = seenOf(target) as HTMLElement;
  seen.focus({ preventScroll: true });
}

/** Scrolls a target from under a header of the page that covers it. */
function scrollClearOfHeader(element: HTMLElement, target: Element): void {
  // It may be gone by now.
  const bottom = element.isConnected && target.isConnected && bottomOfHeaderOver(element, target);
  if (bottom)
    scrollerOf(element).scrollBy({ top: target.getBoundingClientRect().top - bottom - 8, behavior: "instant" });
}

/** Scrolls a target to the top of what is seen, in whatever scrolls, and below a header of the page. */
export function scrollToTop(element: HTMLElement, target: HTMLElement): void {
  const scroll = () => target.scrollIntoView({ block: "start", behavior: "instant" });
  target.style.scrollMarginBlockStart = "0px";
  scroll();
  const bottom = bottomOfHeaderOver(element, target);
  if (!bottom) return;
  target.style.scrollMarginBlockStart = `${bottom - target.getBoundingClientRect().top}px`;
  scroll();
}

/** Returns where a header of the page ends that covers the top of a target; nothing if none does. */
function bottomOfHeaderOver(element: HTMLElement, target: Element): number | undefined {
  const { left, top, width } = target.getBoundingClientRect();
  const around = ancestorsOf(element);
  const isAround = (node: Element) => around.some((ancestor) => node.contains(ancestor));
  // A root that is further out sees what covers the ones inside it; the hit there may be the host itself.
  const hits = around.map((node) => rootOf(node).elementFromPoint(left + width / 2, top + 4));
  let cover = hits.find((hit) => hit && !isAround(hit));
  if (!cover || element.contains(cover)) return undefined;
  while (cover.parentElement && !isAround(cover.parentElement)) cover = cover.parentElement;
  const { bottom } = cover.getBoundingClientRect();
  // A dialog over the whole page is nothing to scroll away from.
  return bottom < innerHeight / 2 ? bottom : undefined;
}

const rootOf = (node: Node) => node.getRootNode() as Document | ShadowRoot;

/** Returns an element and the hosts of the shadow roots that it is in, the outermost first. */
export function ancestorsOf(element: Element): Element[] {
  const root = rootOf(element);
  return root instanceof ShadowRoot ? [...ancestorsOf(root.host), element] : [element];
}
