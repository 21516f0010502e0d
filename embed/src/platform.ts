// What depends on the browser's engine.

const userAgent = globalThis.navigator?.userAgent ?? "";

// Nothing but the name tells it beforehand.
export const isWebKit = !/Chrome\/|Firefox\//.test(userAgent);

/**
 * Whether the engine prints a frame alone. WebKit, which every browser of an iPhone has, prints the whole page around
 * it, and a page inside another app of Android prints nothing; there only copying is offered.
 */
export const canPrint = !isWebKit && !userAgent.includes("; wv)");

/** Whether the engine lets a script choose what a slot shows. Without it the text is shown as it is. */
export const canAssignSlots = () => "assign" in HTMLSlotElement.prototype;

/** Carries out a change. An engine may lay out the page without the text while slots change, and lose its place. */
export function keepScrollPosition(change: () => void): void {
  const top = scrollY;
  change();
  if (scrollY !== top) scrollTo({ top, behavior: "instant" });
}

/** Returns the first element that matches; fails if there is none. */
export function getElement<Kind extends Element = HTMLElement>(parent: ParentNode, selector: string): Kind {
  const found = parent.querySelector<Kind>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
