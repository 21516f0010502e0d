// What depends on the browser's engine.

const userAgent = globalThis.navigator?.userAgent ?? "";

// Nothing but the name tells it beforehand.
const isWebKit = !/Chrome\/|Firefox\//.test(userAgent);

/**
 * Whether the engine prints a frame alone. WebKit, which every browser of an iPhone has, prints the whole page around
 * it, and a page inside another app of Android prints nothing; there only copying is offered.
 */
export const canPrint = !isWebKit && !userAgent.includes("; wv)");

/** Whether the reader has asked for little to be loaded. */
export const savesData = (): boolean =>
  !!(navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData;

/** Returns the first element that matches; fails if there is none. */
export function getElement<Kind extends Element = HTMLElement>(parent: ParentNode, selector: string): Kind {
  const found = parent.querySelector<Kind>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
