// Runs on the page around our frames: gives each frame the height that it requests, tells it which part of it is
// visible and the address of this page, which patients share, and scrolls to a place in it when a patient navigates
// there. Each side sends a request when it starts, so either may start first.

const MAX_HEIGHT = 150_000; // CSS pixels; all answers open on a narrow phone take about half of it
const SCROLL_PAUSE = 150; // ms without scrolling

/** The message that a frame sends. Numbers are CSS pixels of the frame. */
type Sent = { type?: unknown; height?: unknown; top?: unknown } | null | undefined;

/** The frames that have sent a message, and their origins. */
const frames = new Map<HTMLIFrameElement, string>();

const framesOfPage = () => [...document.querySelectorAll("iframe")];

/** Returns the size of a frame's CSS pixel in CSS pixels of this page. */
const scaleOf = (frame: HTMLElement) => frame.getBoundingClientRect().height / frame.offsetHeight || 1;

/**
 * Returns the space that the page keeps free for headers and bars at an edge of the screen: a length or a percentage.
 */
function scrollPadding(name: "scrollPaddingTop" | "scrollPaddingBottom"): string {
  const value = getComputedStyle(document.documentElement)[name];
  return /^[\d.]+(px|%)$/.test(value) ? value : "0px";
}

/** Tells a frame which part of it is visible, whatever clips it. */
function sendView(frame: HTMLIFrameElement, origin: string): void {
  const rootMargin = `-${scrollPadding("scrollPaddingTop")} 0px -${scrollPadding("scrollPaddingBottom")}`;
  const observer = new IntersectionObserver(
    ([entry]) => {
      observer.disconnect();
      if (!entry) return;
      const { boundingClientRect, intersectionRect, rootBounds } = entry;
      const scale = scaleOf(frame);
      frame.contentWindow?.postMessage(
        {
          type: "clinic-faq:view",
          top: Math.max(0, (intersectionRect.top - boundingClientRect.top) / scale - frame.clientTop),
          height: intersectionRect.height / scale,
          screen: (rootBounds?.height ?? innerHeight) / scale,
          page: location.href,
        },
        origin,
      );
    },
    { rootMargin },
  );
  observer.observe(frame);
}

function setHeight(frame: HTMLIFrameElement, wanted: number): void {
  const height = Math.min(wanted, MAX_HEIGHT);
  frame.height = `${height}`;
  // The page's styles may include the border in the height.
  frame.height = `${height + Math.max(0, height - frame.clientHeight)}`;
}

/**
 * Opens the answer that the address of this page names, unless this page has such a part itself: gives the frame the same
 * fragment.
 */
function passFragment(frame: HTMLIFrameElement): void {
  const { hash } = location;
  if (!/^#[a-z][a-z0-9-]*$/.test(hash) || document.getElementById(hash.slice(1))) return;
  const address = new URL(frame.src, document.baseURI);
  address.hash = hash;
  frame.contentWindow?.location.replace(address.href);
}

/** Scrolls a place in a frame to the top of the screen, and to the top of any other scroll container around it. */
function scrollTo(frame: HTMLIFrameElement, top: number): void {
  const below = (edge: number) => frame.getBoundingClientRect().top + (frame.clientTop + top) * scaleOf(frame) - edge;
  for (let box = frame.parentElement; box && box !== document.body; box = box.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    box.scrollBy({ top: below(box.getBoundingClientRect().top), behavior: "instant" });
  }
  const padding = scrollPadding("scrollPaddingTop");
  const share = padding.endsWith("%") ? innerHeight / 100 : 1;
  window.scrollBy({ top: below(Number.parseFloat(padding) * share), behavior: "instant" });
}

addEventListener("message", ({ data, origin, source }: MessageEvent<Sent>) => {
  if (!/^clinic-faq:(height|scroll)$/.test(`${data?.type}`)) return;
  const frame = framesOfPage().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== new URL(frame.src, document.baseURI).origin) return;
  const [height, top] = [Number(data?.height), Number(data?.top)];
  if (height > 0) setHeight(frame, height);
  else if (top >= 0) scrollTo(frame, top);
  if (!frames.has(frame)) passFragment(frame);
  frames.set(frame, origin);
  sendView(frame, origin);
});

let timer: ReturnType<typeof setTimeout>;
const sendViews = () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    for (const [frame, origin] of frames) {
      if (frame.isConnected) sendView(frame, origin);
      else frames.delete(frame);
    }
  }, SCROLL_PAUSE);
};
addEventListener("scroll", sendViews, { capture: true, passive: true });
addEventListener("resize", sendViews);
addEventListener("hashchange", () => {
  for (const frame of frames.keys()) passFragment(frame);
});

// Frames that loaded before this script. The message carries no data, so any origin may receive it.
for (const { contentWindow } of framesOfPage()) contentWindow?.postMessage({ type: "clinic-faq:view" }, "*");
