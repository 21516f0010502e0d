// Scrolling to a target clear of a header of the page that covers it.

import { rootOf } from "./platform.ts";
import { scrollerOf } from "./scroll-position.ts";

/** Scrolls a target clear of a header of the page, and again after the engine's own scrolling has ended. */
export function scrollClear(element: HTMLElement, target: Element): void {
  const scroll = () => scrollClearOfHeader(element, target);
  scroll();
  setTimeout(scroll);
  addEventListener("scrollend", scroll, { once: true });
  setTimeout(() => removeEventListener("scrollend", scroll), 1000);
}

/** Scrolls a target clear of a header of the page that covers it. */
function scrollClearOfHeader(element: HTMLElement, target: Element): void {
  // The element or the target may have been removed since.
  const bottom = element.isConnected && target.isConnected && bottomOfHeaderOver(element, target);
  if (bottom)
    scrollerOf(element).scrollBy({ top: target.getBoundingClientRect().top - bottom - 8, behavior: "instant" });
}

/** Scrolls a target to the top of the visible area, in every scroll container, and below a header of the page. */
export function scrollToTop(element: HTMLElement, target: HTMLElement): void {
  const scroll = () => target.scrollIntoView({ block: "start", behavior: "instant" });
  target.style.scrollMarginBlockStart = "0px";
  scroll();
  const bottom = bottomOfHeaderOver(element, target);
  if (!bottom) return;
  target.style.scrollMarginBlockStart = `${bottom - target.getBoundingClientRect().top}px`;
  scroll();
}

/**
 * Returns the bottom of a header of the page that covers the top of a target, in CSS pixels of the viewport; undefined
 * if none does.
 */
function bottomOfHeaderOver(element: HTMLElement, target: Element): number | undefined {
  const { left, top, width } = target.getBoundingClientRect();
  const around = ancestorsOf(element);
  const isAround = (node: Element) => around.some((ancestor) => node.contains(ancestor));
  // An outer root also sees what covers the inner roots; its hit may be the host of an inner root.
  const hits = around.map((node) => rootOf(node).elementFromPoint(left + width / 2, top + 4));
  let cover = hits.find((hit) => hit && !isAround(hit));
  if (!cover || element.contains(cover)) return undefined;
  while (cover.parentElement && !isAround(cover.parentElement)) cover = cover.parentElement;
  const { bottom } = cover.getBoundingClientRect();
  // A dialog over the whole page is not a header, and cannot be avoided by scrolling.
  return bottom < innerHeight / 2 ? bottom : undefined;
}

/** Returns an element and the hosts of the shadow roots around it, outermost first. */
export function ancestorsOf(element: Element): Element[] {
  const root = rootOf(element);
  return root instanceof ShadowRoot ? [...ancestorsOf(root.host), element] : [element];
}
