// The lower edge of the screen, where the help bar sticks, may be taken by the page: by a bar of its own, which nobody
// declares, or by what it keeps free (`scroll-padding-bottom`).

import { ancestorsOf } from "./navigation.ts";

const REST = 200; // ms without scrolling or touching

/** Has the help bar in the frame of a shadow root stand above what the page has at the lower edge, from now on. */
export function watchLowerEdge(element: HTMLElement, frame: HTMLElement, signal: AbortSignal): void {
  const look = () => {
    const taken = Math.max(
      Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0,
      barOf(element),
    );
    frame.style.setProperty("--cf-bottom", taken ? `max(var(--clinic-faq-bottom, 0px), ${taken}px)` : "");
  };
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => signal.aborted || look(), REST);
  };
  for (const name of ["scroll", "resize", "pointerup"])
    addEventListener(name, wait, { signal, capture: true, passive: true });
  // Not at once: the layout that it asks for would be of a page that is half done, and bars of pages often come late.
  wait();
}

/** Returns the height of a bar of the page that lies over the lower edge of the screen, below the element; else 0. */
function barOf(element: HTMLElement): number {
  const { left, width, bottom } = element.getBoundingClientRect();
  const around = ancestorsOf(element);
  const heightAt = (share: number) => {
    let hit = document.elementFromPoint(left + width * share, innerHeight - 4);
    if (around.some((node) => hit?.contains(node))) return 0;
    while (hit && !/fixed|sticky/.test(getComputedStyle(hit).position)) hit = hit.parentElement;
    const height = hit ? innerHeight - hit.getBoundingClientRect().top : 0;
    // A dialog over the whole page is no bar.
    return height < innerHeight / 2 ? height : 0;
  };
  // A round button of a chat in the corner leaves the links in reach.
  return bottom < innerHeight ? 0 : Math.min(heightAt(0.25), heightAt(0.75));
}
