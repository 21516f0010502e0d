// In the frame: language, region and theme from the address, links that leave, and what the page around has to know:
// the height that the frame needs, and where a patient has gone in it. Of that page it takes nothing but numbers, which
// say what of the frame is on the screen. A page that could command it could learn from it.

import { followLink, isFramed, leavesFrame, linkOf } from "../links.ts";
import { getElement } from "../platform.ts";

const element = getElement(document, "clinic-faq");

// A link with a query must never send a patient elsewhere: contact, phone and clinic come from the file alone.
const parameters = new URLSearchParams(location.search);
for (const name of ["lang", "region", "theme"]) {
  const value = parameters.get(name);
  if (value !== null) element.setAttribute(name, value);
}

const LONGEST_WAIT = 5_000; // ms; a patient who has read on since then is not moved

/** What of the frame is on the screen, in CSS pixels from its top; nothing before the page around has said so. */
let seen: { top: number; bottom: number } | undefined;
/** What was to be scrolled to before the page around has said what is on the screen. */
let waiting: { scroll: () => void; since: number } | undefined;
let lastHeight = 0;

function sendHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === lastHeight) return;
  lastHeight = height;
  window.parent.postMessage({ type: "clinic-faq:height", height }, "*");
}

/** Takes what of the frame is on the screen: the help bar stands at its lower edge (help_bar.css). */
function takeView({ source, data }: MessageEvent<Record<string, unknown> | null>): void {
  if (source !== window.parent || data?.type !== "clinic-faq:view") return;
  const [top, height, screen] = [data.top, data.height, data.screen].map(Number) as [number, number, number];
  // The page around has come later than the frame.
  if (!Number.isFinite(top + height + screen)) {
    lastHeight = 0;
    sendHeight();
    return;
  }
  const { style } = document.documentElement;
  seen = { top, bottom: top + height };
  style.setProperty("--cf-screen", `${screen}px`);
  if (height > 0) style.setProperty("--cf-seen-end", `calc(100vh - ${seen.bottom}px)`);
  if (waiting && performance.now() - waiting.since < LONGEST_WAIT) waiting.scroll();
  waiting = undefined;
}

const scrollInFrame = Element.prototype.scrollIntoView;

/** Scrolls an element of ours into the screen: by the page around, which is what scrolls. */
function scrollIntoView(this: Element, options?: boolean | ScrollIntoViewOptions): void {
  if (!seen) {
    scrollInFrame.call(this, options);
    waiting = { scroll: () => scrollIntoView.call(this, options), since: performance.now() };
    return;
  }
  const { top, bottom } = this.getBoundingClientRect();
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(this);
  const start = Math.max(0, scrollY + top - Number.parseFloat(scrollMarginTop));
  const end = scrollY + bottom + Number.parseFloat(scrollMarginBottom);
  const isNearest = typeof options === "object" && options.block === "nearest";
  if (isNearest && start >= seen.top && end <= seen.bottom) return;
  const wanted = isNearest && start >= seen.top ? Math.min(start, end - (seen.bottom - seen.top)) : start;
  // The page has to have the room to scroll there.
  sendHeight();
  // What nobody has asked for stays between frame and patient.
  if (navigator.userActivation?.hasBeenActive === false) return;
  window.parent.postMessage({ type: "clinic-faq:scroll", top: wanted }, "*");
  // Until the page around says what it has done.
  seen = { top: wanted, bottom: wanted + seen.bottom - seen.top };
}

if (isFramed()) {
  element.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (!link || event.defaultPrevented || !leavesFrame(link) || link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    followLink(link);
  });
  addEventListener("message", takeView);
  // In our own page the screen is not the window, whoever scrolls something into it.
  Element.prototype.scrollIntoView = scrollIntoView;
  new ResizeObserver(sendHeight).observe(document.body);
}
