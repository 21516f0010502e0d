// Runs in the frame: reads languages, region and theme from the address, makes links leave the frame, and tells the page
// around it the height that the frame needs and where a patient has navigated. From that page it accepts only numbers
// that say which part of the frame is visible: a page that could send commands could use them to learn about the
// patient. The address of that page is only put into links that a patient shares.

import { followLink, isFramed, leavesFrame, linkOf } from "../links.ts";
import { getElement } from "../platform.ts";

/** The titles of the page, by language. */
const TITLES: Record<string, string> = {
  en: "Ketamine treatment: questions and answers",
  es: "Tratamiento con ketamina: preguntas y respuestas",
};

const element = getElement(document, "clinic-faq");

// A link with a query must never be able to redirect a patient, so contact, phone and clinic are read from the file
// alone.
const parameters = new URLSearchParams(location.search);
for (const name of ["lang", "languages", "region", "theme"]) {
  const value = parameters.get(name);
  if (value !== null) element.setAttribute(name, value);
}

// The text in this file is in one language. For another one, the element fetches it; until then, and if that fails, the
// crisis line stays as its fallback. This script runs before the element's, which would take the text that is there.
const [lang = ""] = (parameters.get("lang") ?? "").toLowerCase().split("-");
if (Object.hasOwn(TITLES, lang) && lang !== document.documentElement.lang) {
  document.title = TITLES[lang] ?? "";
  const fallback = document.createElement("div");
  fallback.append(...element.querySelectorAll(":scope > .cf-crisis-short"));
  fallback.lang = document.documentElement.lang;
  document.documentElement.lang = lang;
  for (const part of element.querySelectorAll(":scope > :not(script, template)")) part.remove();
  element.prepend(fallback);
  for (const name of ["text", "hash", "due"]) delete element.dataset[name];
}

const MAX_WAIT = 5_000; // ms; a patient who has read on since then is not moved

/** The visible part of the frame, in CSS pixels from its top; undefined until the page around it has sent it. */
let visible: { top: number; bottom: number } | undefined;
/** A scroll request from the time before the page around the frame had sent the visible part. */
let waiting: { scroll: () => void; since: number } | undefined;
let lastHeight = 0;

function sendHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === lastHeight) return;
  lastHeight = height;
  window.parent.postMessage({ type: "clinic-faq:height", height }, "*");
}

/** Whether a page of this origin may say that this is its address. */
function isAddressOf(origin: string, address: unknown): address is string {
  try {
    return new URL(`${address}`).origin === origin && /^https?:/.test(origin);
  } catch {
    return false;
  }
}

/**
 * Receives the visible part of the frame and the address of the page around it. The help bar is shown at the lower edge of
 * the part (help_bar.css).
 */
function receiveView({ source, origin, data }: MessageEvent<Record<string, unknown> | null>): void {
  if (source !== window.parent || data?.type !== "clinic-faq:view") return;
  if (isAddressOf(origin, data.page)) document.documentElement.dataset.clinicFaqFrame = data.page;
  const [top, height, screen] = [data.top, data.height, data.screen].map(Number) as [number, number, number];
  // Not numbers: the page around has started after the frame and asks for its height.
  if (!Number.isFinite(top + height + screen)) {
    lastHeight = 0;
    sendHeight();
    return;
  }
  const { style } = document.documentElement;
  visible = { top, bottom: top + height };
  style.setProperty("--cf-screen", `${screen}px`);
  if (height > 0) style.setProperty("--cf-visible-end", `calc(100vh - ${visible.bottom}px)`);
  if (waiting && performance.now() - waiting.since < MAX_WAIT) waiting.scroll();
  waiting = undefined;
}

const scrollInFrame = Element.prototype.scrollIntoView;

/** Scrolls one of our elements into view through the page around the frame, since that page is what scrolls. */
function scrollIntoView(this: Element, options?: boolean | ScrollIntoViewOptions): void {
  if (!visible) {
    scrollInFrame.call(this, options);
    waiting = { scroll: () => scrollIntoView.call(this, options), since: performance.now() };
    return;
  }
  const { top, bottom } = this.getBoundingClientRect();
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(this);
  const start = Math.max(0, scrollY + top - Number.parseFloat(scrollMarginTop));
  const end = scrollY + bottom + Number.parseFloat(scrollMarginBottom);
  const isNearest = typeof options === "object" && options.block === "nearest";
  if (isNearest && start >= visible.top && end <= visible.bottom) return;
  const wanted = isNearest && start >= visible.top ? Math.min(start, end - (visible.bottom - visible.top)) : start;
  // The frame must have its full height before the page can scroll there.
  sendHeight();
  // Without a user gesture the page around learns nothing, except about the fragment that it has set itself.
  if (navigator.userActivation?.hasBeenActive === false && !location.hash) return;
  window.parent.postMessage({ type: "clinic-faq:scroll", top: wanted }, "*");
  // Assumed until the page around sends the actual visible part.
  visible = { top: wanted, bottom: wanted + visible.bottom - visible.top };
}

if (isFramed()) {
  element.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (!link || event.defaultPrevented || !leavesFrame(link) || link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    followLink(link);
  });
  addEventListener("message", receiveView);
  // In our own page the window is not the visible area, so all callers of `scrollIntoView` need this version.
  Element.prototype.scrollIntoView = scrollIntoView;
  new ResizeObserver(sendHeight).observe(document.body);
}
