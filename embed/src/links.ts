// How links leave. In our own frame page they go to the page around it, or beside it where a sandbox forbids
// that. Elsewhere a link of the shadow root is followed by a copy of it: what navigates by itself is handed to
// scripts of the page (NavigateEvent.sourceElement), and from a node of the root they would reach all of it.

const FRAME_ATTRIBUTE = "data-clinic-faq-frame";

export const isFramed = (): boolean =>
  document.documentElement.hasAttribute(FRAME_ATTRIBUTE) && window.parent !== window;

/** Whether the link is to leave the frame. A number to call opens another program, wherever it is. */
export const leavesFrame = (link: HTMLAnchorElement): boolean => isFramed() && /^https?:$/.test(link.protocol);

export function followLink(link: HTMLAnchorElement): void {
  if (!leavesFrame(link)) {
    (link.cloneNode() as HTMLAnchorElement).click();
    return;
  }
  try {
    // Throws where the sandbox forbids it.
    (window.top ?? window).location.href = link.href;
  } catch {
    const beside = openBeside(link.href);
    if (beside) beside.opener = null;
    else location.href = link.href;
  }
}

/** Opens a window; returns none where the sandbox forbids that, too, which makes Firefox throw. */
function openBeside(address: string): Window | null {
  try {
    return window.open(address, "_blank");
  } catch {
    return null;
  }
}

/** Returns the link that an event happened in. */
export const linkOf = (event: Event): HTMLAnchorElement | null =>
  (event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[href]")) || null;
