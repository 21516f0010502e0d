// Going to an answer: by the address, by a link, or because the page asks for it.

import { emit } from "./events.ts";
import { linkOf } from "./links.ts";
import type { Projection } from "./projection.ts";
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

export class Navigation {
  readonly #element: HTMLElement;
  readonly #settings: () => ElementSettings | undefined;
  /** There while the shadow root shows the text. */
  projection: Projection | undefined;

  constructor(element: HTMLElement, settings: () => ElementSettings | undefined) {
    this.#element = element;
    this.#settings = settings;
  }

  openAnswer(id: string): boolean {
    const target = this.#find(id);
    if (target) this.#open(target, true);
    return !!target;
  }

  /** Shows what the address names, where the engine did not. Returns what is to be seen of it. */
  followAddress(): Element | undefined {
    const target = this.#find(idIn(location.hash));
    return target?.id ? this.#open(target) : undefined;
  }

  /** Follows a link to something in the text, which may have to be shown first. */
  followClick(event: Event): void {
    const link = linkOf(event);
    if (link?.matches("[data-contact]")) emit(this.#element, "contacted");
    const target = link?.getAttribute("href")?.startsWith("#") && this.#find(idIn(link.hash));
    if (!link || !target) return;
    // Where the page has the same id elsewhere, its own link would lead there.
    if (!target.id) event.preventDefault();
    this.#open(target, !target.id);
    // With `<base href>`, the engine would leave the page.
    if (!target.id || withoutHash(link.href) === withoutHash(location.href)) return;
    event.preventDefault();
    location.hash = link.hash;
  }

  /** Scrolls a target clear of a header of the page, also once the engine's own scrolling has ended. */
  scrollClear(target: Element): void {
    const scroll = () => scrollClearOfHeader(this.#element, target);
    scroll();
    setTimeout(scroll);
    addEventListener("scrollend", scroll, { once: true, signal: AbortSignal.timeout(1000) });
  }

  /** Returns what an id names in the element; nothing if it is hidden. */
  #find(id: string): Element | undefined {
    if (!id) return undefined;
    const name = CSS.escape(id);
    const target = this.#element.querySelector(`#${name}, [data-anchor="${name}"]`);
    return target && !this.#settings()?.hides(target) ? target : undefined;
  }

  /**
   * Shows a target, with its topic and in an open answer, and goes there if it was not shown or `go` is set. Returns
   * what is to be seen of it.
   */
  #open(target: Element, go = false): Element {
    const wasRevealed = this.projection?.reveal(target) ?? false;
    let goes = go || wasRevealed;
    for (let around = target.closest("details"); around; around = around.parentElement?.closest("details") ?? null) {
      goes ||= !around.open;
      around.open = true;
    }
    const seen = target.closest("details[data-id]")?.firstElementChild ?? target;
    const show = () => {
      if (goes) seen.scrollIntoView({ behavior: "instant" });
      this.scrollClear(seen);
    };
    show();
    // The shell above it becomes higher, and WebKit does not hold the place.
    if (wasRevealed) setTimeout(show);
    return seen;
  }
}

/** Scrolls a target from under a header of the page that covers it. */
function scrollClearOfHeader(element: HTMLElement, target: Element): void {
  // It may be gone by now.
  if (!element.isConnected) return;
  const { left, top, width } = target.getBoundingClientRect();
  const around = ancestorsOf(element);
  const isAround = (node: Element) => around.some((ancestor) => node.contains(ancestor));
  // A root that is further out sees what covers the ones inside it; the hit there may be the host itself.
  const hits = around.map((node) => rootOf(node).elementFromPoint(left + width / 2, top + 4));
  let cover = hits.find((hit) => hit && !isAround(hit));
  if (!cover || element.contains(cover)) return;
  while (cover.parentElement && !isAround(cover.parentElement)) cover = cover.parentElement;
  const { bottom } = cover.getBoundingClientRect();
  // A dialog over the whole page is nothing to scroll away from.
  if (bottom < innerHeight / 2) scrollBy({ top: top - bottom - 8, behavior: "instant" });
}

const rootOf = (node: Node) => node.getRootNode() as Document | ShadowRoot;

/** Returns an element and the hosts of the shadow roots that it is in, the outermost first. */
function ancestorsOf(element: Element): Element[] {
  const root = rootOf(element);
  return root instanceof ShadowRoot ? [...ancestorsOf(root.host), element] : [element];
}
