// The page may occupy the lower edge of the screen, where the help bar sticks: with a bar of its own, which must be
// detected, or with space that it keeps free (`scroll-padding-bottom`).

import { ancestorsOf } from "./page-header.ts";

const SCROLL_PAUSE = 200; // ms without scrolling or touching

/**
 * Keeps the help bar of a shadow root above whatever the page has at the lower edge of the screen. `frame` is the
 * element around the shadow root's content.
 */
export function watchLowerEdge(element: HTMLElement, frame: HTMLElement, signal: AbortSignal): void {
  const check = () => {
    const covered = Math.max(
      Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0,
      barOf(element),
    );
    frame.style.setProperty("--cf-bottom", covered ? `max(var(--clinic-faq-bottom, 0px), ${covered}px)` : "");
  };
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => signal.aborted || check(), SCROLL_PAUSE);
  };
  for (const name of ["scroll", "resize", "pointerup"])
    addEventListener(name, wait, { signal, capture: true, passive: true });
  // Not at once: it would force a layout of an unfinished page, and bars of pages often appear late.
  wait();
}

/**
 * Returns the height of a bar of the page that covers the lower edge of the screen over the element; 0 if there is
 * none.
 */
function barOf(element: HTMLElement): number {
  const { left, width, bottom } = element.getBoundingClientRect();
  const around = ancestorsOf(element);
  const heightAt = (share: number) => {
    let hit = document.elementFromPoint(left + width * share, innerHeight - 4);
    if (around.some((node) => hit?.contains(node))) return 0;
    while (hit && !/fixed|sticky/.test(getComputedStyle(hit).position)) hit = hit.parentElement;
    const height = hit ? innerHeight - hit.getBoundingClientRect().top : 0;
    // A dialog over the whole page is not a bar.
    return height < innerHeight / 2 ? height : 0;
  };
  // Both places must be covered: a round chat button in a corner does not cover the links.
  return bottom < innerHeight ? 0 : Math.min(heightAt(0.25), heightAt(0.75));
}
