// On the page around frames of ours: gives each the height that it says it needs, tells it what of it is on the screen,
// and scrolls to a place in it when a patient has gone there. Whichever side comes first, each asks the other once.

const MAX_HEIGHT = 150_000; // CSS pixels; all answers open on a narrow phone take about half of it
const REST = 150; // ms without scrolling

/** What a frame sends; numbers are CSS pixels of the frame. */
type Sent = { type?: unknown; height?: unknown; top?: unknown } | null | undefined;

/** The frames that have spoken, and their origins. */
const frames = new Map<HTMLIFrameElement, string>();

const framesOfPage = () => [...document.querySelectorAll("iframe")];

/** Returns how large a pixel of the frame is on this page. */
const scaleOf = (frame: HTMLElement) => frame.getBoundingClientRect().height / frame.offsetHeight || 1;

/** Returns what the page keeps free at an edge of its screen, for headers and bars: a length, or a share. */
function keptFree(name: "scrollPaddingTop" | "scrollPaddingBottom"): string {
  const value = getComputedStyle(document.documentElement)[name];
  return /^[\d.]+(px|%)$/.test(value) ? value : "0px";
}

/** Tells a frame what of it is on the screen, whatever clips it. */
function tell(frame: HTMLIFrameElement, origin: string): void {
  const rootMargin = `-${keptFree("scrollPaddingTop")} 0px -${keptFree("scrollPaddingBottom")}`;
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
  // The page's styles may count the border in.
  frame.height = `${height + Math.max(0, height - frame.clientHeight)}`;
}

/** Scrolls a place in a frame to the top of the screen, and of whatever else scrolls around it. */
function scrollTo(frame: HTMLIFrameElement, top: number): void {
  const below = (edge: number) => frame.getBoundingClientRect().top + (frame.clientTop + top) * scaleOf(frame) - edge;
  for (let box = frame.parentElement; box && box !== document.body; box = box.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    box.scrollBy({ top: below(box.getBoundingClientRect().top), behavior: "instant" });
  }
  const free = keptFree("scrollPaddingTop");
  const share = free.endsWith("%") ? innerHeight / 100 : 1;
  window.scrollBy({ top: below(Number.parseFloat(free) * share), behavior: "instant" });
}

addEventListener("message", ({ data, origin, source }: MessageEvent<Sent>) => {
  if (!/^clinic-faq:(height|scroll)$/.test(`${data?.type}`)) return;
  const frame = framesOfPage().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== new URL(frame.src, document.baseURI).origin) return;
  const [height, top] = [Number(data?.height), Number(data?.top)];
  if (height > 0) setHeight(frame, height);
  else if (top >= 0) scrollTo(frame, top);
  frames.set(frame, origin);
  tell(frame, origin);
});

let timer: ReturnType<typeof setTimeout>;
const tellAll = () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    for (const [frame, origin] of frames) {
      if (frame.isConnected) tell(frame, origin);
      else frames.delete(frame);
    }
  }, REST);
};
addEventListener("scroll", tellAll, { capture: true, passive: true });
addEventListener("resize", tellAll);

// Frames that were there before. Nobody else learns anything from this.
for (const { contentWindow } of framesOfPage()) contentWindow?.postMessage({ type: "clinic-faq:view" }, "*");
