// Runs on the page around our frames: gives each frame the height that it requests, tells it which part of it is
// visible and the address of this page, which patients share, and scrolls to a place in it when a patient navigates
// there. Each side sends a request when it starts, so either may start first.

import { parentOf, scrolls } from "../scroll-position.ts";

const MAX_HEIGHT = 150_000; // CSS pixels; all answers open on a narrow phone take about half of it
const SCROLL_PAUSE = 150; // ms without scrolling

/** The message that a frame sends. Numbers are CSS pixels of the frame. */
type Sent = { type?: unknown; height?: unknown; top?: unknown } | null | undefined;

/** The frames that have sent a message, and their origins. */
const frames = new Map<HTMLIFrameElement, string>();

/** The origin of a page in a sandbox without `allow-same-origin`, and the one to which messages to it must be sent. */
const OPAQUE = "null";
const ANY = "*";

/** Returns the frames in a tree, also those in open shadow roots. */
const framesIn = (tree: ParentNode): HTMLIFrameElement[] =>
  [...tree.querySelectorAll("*")].flatMap((node) => {
    if (node instanceof HTMLIFrameElement) return node;
    return node.shadowRoot ? framesIn(node.shadowRoot) : [];
  });

/** Whether the page in a frame may have this origin: that of its address, or an opaque one in a sandbox. */
const hasOrigin = ({ src, sandbox }: HTMLIFrameElement, origin: string) =>
  origin === OPAQUE
    ? sandbox.length > 0 && !sandbox.contains("allow-same-origin")
    : origin === new URL(src, document.baseURI).origin;

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
          // Whatever page is in a sandbox later would receive it, too.
          page: origin === OPAQUE ? undefined : location.href,
        },
        origin === OPAQUE ? ANY : origin,
      );
    },
    { rootMargin },
  );
  observer.observe(frame);
}

/** Sets a style that no rule of the page overrides. */
const force = (element: HTMLElement, name: string, value: string) =>
  element.style.setProperty(name, value, "important");

/** Gives a frame the height that its content needs, whatever height the page's styles give it. */
function setHeight(frame: HTMLIFrameElement, wanted: number): void {
  const height = Math.min(wanted, MAX_HEIGHT);
  const style = getComputedStyle(frame);
  const edges = [style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth];
  const edge = edges.reduce((sum, width) => sum + Number.parseFloat(width), 0);
  const isWhole = style.boxSizing === "border-box";
  frame.height = `${height}`;
  force(frame, "height", `${isWhole ? height + edge : height}px`);
  force(frame, "max-height", "none");
  // A box that keeps a video's shape, with the frame placed in it.
  const box = frame.offsetParent;
  if (style.position !== "absolute" || !(box instanceof HTMLElement) || box === document.body) return;
  force(box, "box-sizing", "border-box");
  force(box, "min-height", `${height + edge + box.offsetHeight - box.clientHeight}px`);
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
  for (let box = parentOf(frame); box; box = parentOf(box)) {
    if (!(box instanceof Element) || box === document.scrollingElement || !scrolls(box)) continue;
    box.scrollBy({ top: below(box.getBoundingClientRect().top), behavior: "instant" });
  }
  const padding = scrollPadding("scrollPaddingTop");
  const share = padding.endsWith("%") ? innerHeight / 100 : 1;
  window.scrollBy({ top: below(Number.parseFloat(padding) * share), behavior: "instant" });
}

addEventListener("message", ({ data, origin, source }: MessageEvent<Sent>) => {
  if (!/^clinic-faq:(height|scroll)$/.test(`${data?.type}`)) return;
  const frame = framesIn(document).find(({ contentWindow }) => contentWindow === source);
  if (!frame || !hasOrigin(frame, origin)) return;
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
for (const { contentWindow } of framesIn(document)) contentWindow?.postMessage({ type: "clinic-faq:view" }, ANY);
