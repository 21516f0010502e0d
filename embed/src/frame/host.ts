// On the page around a frame of ours: gives it the height that it says it needs, and nothing else.

const MAX_HEIGHT = 150_000; // CSS pixels; all answers open on a narrow phone take about half of it

addEventListener(
  "message",
  ({ data, origin, source }: MessageEvent<{ type?: unknown; height?: unknown } | undefined>) => {
    if (data?.type !== "clinic-faq:height" || !(Number(data.height) > 0)) return;
    const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);
    if (!frame || origin !== new URL(frame.src, document.baseURI).origin) return;
    const height = Math.min(Number(data.height), MAX_HEIGHT);
    frame.height = `${height}`;
    // The page's styles may count the border in.
    frame.height = `${height + Math.max(0, height - frame.clientHeight)}`;
  },
);
