// The page may occupy the lower edge of the screen, where the help bar sticks: with something of its own in front of
// the bar, which must be detected, or with space that it keeps free (`scroll-padding-bottom`).

import { ancestorsOf } from "./page-header.ts";
import { parentOf, scrollerOf } from "./scroll-position.ts";

const SCROLL_PAUSE = 200; // ms without scrolling or touching
const STEP = 8; // CSS pixels

/**
 * Keeps the help bar of a shadow root above whatever the page has at the lower edge of the screen. `frame` is the
 * element around the shadow root's content.
 */
export function watchLowerEdge(element: HTMLElement, frame: HTMLElement, signal: AbortSignal): void {
  const check = () => {
    const edge = edgeOf(element);
    const covered = Math.max(scrollPadding(edge), edge - freeEdge(element, frame, edge));
    frame.style.setProperty("--cf-bottom", covered > 0 ? `max(var(--clinic-faq-bottom, 0px), ${covered}px)` : "");
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

/** Returns the lower edge of what scrolls the element: of the window, or of a box that may end above it. */
function edgeOf(element: HTMLElement): number {
  const scroller = scrollerOf(element);
  if (!parentOf(scroller) || scroller === document.scrollingElement) return innerHeight;
  return Math.min(innerHeight, scroller.getBoundingClientRect().top + scroller.clientTop + scroller.clientHeight);
}

/** Returns the space that the page keeps free at the lower edge: lengths and percentages, also added up by `calc()`. */
function scrollPadding(height: number): number {
  const { scrollPaddingBottom } = getComputedStyle(document.documentElement);
  let sum = 0;
  for (const [, number, unit] of scrollPaddingBottom.replaceAll("- ", "-").matchAll(/(-?[\d.]+)(px|%)/g))
    sum += unit === "%" ? (Number(number) * height) / 100 : Number(number);
  return sum;
}

/**
 * Returns where the help bar can end so that nothing of the page covers its links: `edge`, or the upper edge of what
 * covers them there. What covers more than the lower half of the screen, such as a dialog, cannot be avoided.
 */
function freeEdge(element: HTMLElement, frame: HTMLElement, edge: number): number {
  const bar = frame.querySelector(".help-bar:not([hidden] *)")?.getBoundingClientRect();
  if (!bar?.height) return edge;
  const around = ancestorsOf(element);
  const isCovered = (x: number, y: number) => around.some((node) => coversAt(node, x, y));
  const links = [...frame.querySelectorAll(".help-bar a")]
    .map((link) => link.getBoundingClientRect())
    .filter(({ width }) => width > 0);
  // At the end of the element, the bar does not stick.
  const start = Math.min(edge, frame.getBoundingClientRect().bottom);
  for (let end = start; end > innerHeight / 2; ) {
    const point = links.map((link) => coveredPoint(link, end - bar.bottom, isCovered)).find(Boolean);
    if (!point) return end === start ? edge : end;
    const { x } = point;
    let { y } = point;
    while (y > 0 && isCovered(x, y)) y -= STEP;
    while (!isCovered(x, y + 1)) y += 1;
    end = Math.round(y + 1);
  }
  return edge;
}

/**
 * Returns a point at which a link, moved by this many pixels, would be covered: its centre, or a corner if most of its
 * corners are. A round button of the page that covers one end of a link leaves enough of it.
 */
function coveredPoint(
  { left, top, width, height }: DOMRect,
  moved: number,
  isCovered: (x: number, y: number) => boolean,
): { x: number; y: number } | undefined {
  const point = (across: number, down: number) => ({ x: left + width * across, y: top + moved + height * down });
  const centre = point(0.5, 0.5);
  if (isCovered(centre.x, centre.y)) return centre;
  const corners = [point(0.1, 0.9), point(0.9, 0.9), point(0.1, 0.1), point(0.9, 0.1)];
  const covered = corners.filter(({ x, y }) => isCovered(x, y));
  return covered.length > 2 ? covered[0] : undefined;
}

/**
 * Whether something of the page is in front of a node at a point: the uppermost element there is neither in the node nor
 * around it. For what is in another component, that is the component's host, whatever its shadow root is.
 */
function coversAt(node: Element, x: number, y: number): boolean {
  const root = node.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(x, y);
  return !!hit && !node.contains(hit) && !hit.contains(node);
}
