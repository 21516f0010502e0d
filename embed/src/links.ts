// How links are followed. In the page of our frame, a link opens in the page around it, or in a new window where a
// sandbox forbids that. Elsewhere, a link in the shadow root is followed through a copy of it: scripts of the page
// receive the node that navigates (NavigateEvent.sourceElement), and a node of the shadow root would give them access
// to all of it.

const FRAME_ATTRIBUTE = "data-clinic-faq-frame";

/** Whether this page is the page of our frame and is shown in a frame. */
export const isFramed = (): boolean =>
  document.documentElement.hasAttribute(FRAME_ATTRIBUTE) && window.parent !== window;

/**
 * Returns the address of the page that a reader sees: in a frame that of the page around it, which only that page can
 * tell.
 */
export const pageAddress = (): string =>
  (isFramed() && document.documentElement.dataset.clinicFaqFrame) || location.href;

/** Returns the route at the beginning of a fragment such as `#/questions#cost`; empty if there is none. */
export const routeIn = (hash: string): string => /^#[!/][^#]*/.exec(hash)?.[0] ?? "";

/** Returns the id that a fragment names, after the route if there is one. */
export function idIn(hash: string): string {
  const id = hash.slice(routeIn(hash).length + 1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Whether the link must leave the frame. A `tel:` link need not, since it opens another program. */
export const leavesFrame = (link: HTMLAnchorElement): boolean => isFramed() && /^https?:$/.test(link.protocol);

/** Follows a link through a copy of it. In the frame, it opens in the page around it, unless a sandbox forbids that. */
export function followThroughCopy(link: HTMLAnchorElement): void {
  const copy = link.cloneNode() as HTMLAnchorElement;
  if (leavesFrame(link)) copy.target = "_top";
  copy.click();
}

/** Follows a link: in the frame to the page around it or a new window, elsewhere through a copy of it. */
export function followLink(link: HTMLAnchorElement): void {
  if (!leavesFrame(link)) {
    followThroughCopy(link);
    return;
  }
  try {
    // Throws if the sandbox forbids it.
    (window.top ?? window).location.href = link.href;
  } catch {
    const beside = openBeside(link.href);
    if (beside) beside.opener = null;
    else location.href = link.href;
  }
}

/** Opens a window. Returns null if the sandbox forbids that, too; Firefox throws in this case. */
function openBeside(address: string): Window | null {
  try {
    return window.open(address, "_blank");
  } catch {
    return null;
  }
}

/** Returns the link in which an event happened, or null. */
export const linkOf = (event: Event): HTMLAnchorElement | null =>
  (event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[href]")) || null;
