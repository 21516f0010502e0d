// Opens a page in a frame as wide as a phone, and looks at what patients get.

import { type Hiding, isInert, isOurFrame, type Seen, tagOf } from "./page.ts";

const PATIENCE = 12_000; // ms until the application must be ready
const HIDDEN_PATIENCE = 3000; // ms until an element that is not shown counts as hidden
const SETTLED = 1500; // ms, in which bars of the page appear
const MIN_OUTSIDE = 40; // CSS pixels that a box must cut off, so that it matters
const LOW_BOX = 0.6; // of the height of the screen

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Returns the element in a page, or the frame with one of our pages. */
const widgetIn = (inside: Document): HTMLElement | undefined =>
  [...inside.querySelectorAll<HTMLElement>("clinic-faq")].find((node) => !isInert(node)) ??
  [...inside.querySelectorAll("iframe")].find(isOurFrame);

/** Returns the element, also if it is in a frame of the page. Undefined in a frame of another site. */
const elementOf = (widget: HTMLElement): HTMLElement | undefined =>
  widget.localName === "iframe"
    ? ((widget as HTMLIFrameElement).contentDocument?.querySelector("clinic-faq") ?? undefined)
    : widget;

function shownBy(widget: HTMLElement | undefined): Seen["shows"] {
  if (!widget) return "gone";
  const element = elementOf(widget);
  if (!element) return (widget as HTMLIFrameElement).contentDocument ? "silent" : "unknown";
  const state = element.getAttribute("data-state");
  if (state === "ready") return "everything";
  if (!state) return "silent";
  return element.querySelector("details[data-id]") ? "text" : "lines";
}

/** Returns the address of the first of our files that the browser could not load. */
function failedIn(inside: Document | null | undefined): string {
  const entries = (inside?.defaultView?.performance.getEntriesByType("resource") ?? []) as PerformanceResourceTiming[];
  const isOurs = /\/(?:clinic-faq|widget-|application-|words\.|faq\.)[\w.-]*$/;
  const failed = entries.find(({ name, responseStatus }) => isOurs.test(name) && (responseStatus ?? 0) >= 400);
  return failed?.name ?? "";
}

/** Returns what lies over the lower edge of the page; empty if our help bar does, or nothing. */
function coverIn(inside: Document): string {
  const { innerWidth = 0, innerHeight = 0 } = inside.defaultView ?? {};
  for (const share of [0.25, 0.5, 0.75]) {
    const found = inside.elementFromPoint(innerWidth * share, innerHeight - 30);
    for (let node = found; node && node !== inside.body; node = node.parentElement) {
      if (node.localName === "clinic-faq") break;
      const { position } = inside.defaultView?.getComputedStyle(node) ?? {};
      if (position === "fixed" || position === "sticky")
        return (node.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 30) || `<${node.localName}>`;
    }
  }
  return "";
}

/** Returns the part of the page that keeps an element from being shown, or the element itself. */
function hiddenBy(element: Element, view: Window): Element {
  let found = element;
  for (let node: Element | null = element; node; node = node.parentElement) {
    const { display, opacity, visibility } = view.getComputedStyle(node);
    const isClosed = node.localName === "details" && node !== element && !node.hasAttribute("open");
    if (display === "none" || Number(opacity) === 0 || isClosed) return node;
    if (visibility !== "visible") found = node;
  }
  return found;
}

const isShown = (element: Element): boolean =>
  element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? element.getClientRects().length > 0;

/** Returns the box around an element that cuts it off, or lets readers see little of it at a time. */
function clippedBy(element: Element, view: Window): Hiding | undefined {
  const { bottom } = element.getBoundingClientRect();
  const { body, documentElement } = element.ownerDocument;
  for (let node = element.parentElement; node && node !== body && node !== documentElement; node = node.parentElement) {
    const { overflowY } = view.getComputedStyle(node);
    const outside = bottom - node.getBoundingClientRect().bottom;
    const isCut = /hidden|clip/.test(overflowY);
    const isLow = /auto|scroll/.test(overflowY) && node.clientHeight < LOW_BOX * view.innerHeight;
    if (outside > MIN_OUTSIDE && node.scrollHeight - node.clientHeight > MIN_OUTSIDE && (isCut || isLow))
      return { how: "clipped", tag: tagOf(node), height: node.clientHeight };
  }
  return undefined;
}

/** Returns why patients do not see an element or a frame; undefined if they do. */
function hidingOf(widget: HTMLElement, view: Window): Hiding | undefined {
  const { left, right, width, height } = widget.getBoundingClientRect();
  if (!isShown(widget)) return { how: "hidden", tag: tagOf(hiddenBy(widget, view)) };
  if (right <= 0 || left >= view.innerWidth || width < MIN_OUTSIDE || height < MIN_OUTSIDE)
    return { how: "hidden", tag: tagOf(widget) };
  const silenced = widget.closest("[inert], [aria-hidden='true']");
  if (silenced) return { how: "aria", tag: tagOf(silenced) };
  // Rules of the page for `details` or `summary` also apply to the topics.
  const rows = [...widget.querySelectorAll("details[data-topic]:not([hidden]) > summary")];
  const [row] = rows;
  if (row && !rows.some(isShown)) return { how: "hidden", tag: tagOf(hiddenBy(row, view)) };
  return clippedBy(widget, view);
}

/**
 * Opens a page of this site in a frame, and looks at it. Undefined if the page cannot be opened there, such as on a site
 * that forbids frames.
 */
export async function see(address: string, frame: HTMLIFrameElement): Promise<Seen | undefined> {
  let hasFailed = false;
  const watched = new WeakSet<Document>();
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.src = address;
  await Promise.race([loaded, pause(PATIENCE)]);
  let inside = frame.contentDocument;
  for (const start = performance.now(); performance.now() - start < PATIENCE; await pause(100)) {
    inside = frame.contentDocument;
    if (!inside || inside.URL === "about:blank") return undefined;
    if (!watched.has(inside)) {
      watched.add(inside);
      inside.addEventListener("clinic-faq:failed", (event) => {
        hasFailed ||= (event as CustomEvent<{ reason?: string }>).detail?.reason !== "contact";
      });
    }
    const widget = widgetIn(inside);
    const shows = shownBy(widget);
    // The application starts when the element is near the screen.
    if (shows !== "gone" && shows !== "silent") widget?.scrollIntoView({ block: "start" });
    if (hasFailed || shows === "everything" || shows === "unknown") break;
    // The application of a hidden element never starts.
    if (shows === "text" && performance.now() - start > HIDDEN_PATIENCE && widget && !isShown(widget)) break;
  }
  if (!inside?.defaultView) return undefined;
  await pause(SETTLED);
  const widget = widgetIn(inside);
  const frameInside = widget?.localName === "iframe" ? (widget as HTMLIFrameElement).contentDocument : null;
  return {
    shows: shownBy(widget),
    failed: failedIn(inside) || failedIn(frameInside),
    cover: coverIn(inside),
    hiding: widget && hidingOf(widget, inside.defaultView),
  };
}
