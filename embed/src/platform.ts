// Differences between browser engines.

const userAgent = globalThis.navigator?.userAgent ?? "";

// No feature test can tell this in advance, so the name is used.
const isWebKit = !/Chrome\/|Firefox\//.test(userAgent);

/**
 * Whether the engine can print a frame alone. WebKit, which all browsers on an iPhone use, prints the whole page around
 * the frame, and a web view inside an Android app prints nothing. There the summary can only be copied.
 */
export const canPrint = !isWebKit && !userAgent.includes("; wv)");

/** Whether the reader has asked the browser to save data. */
export const savesData = (): boolean =>
  !!(navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData;

/** Returns the first element that matches the selector. Throws if there is none. */
export function getElement<Kind extends Element = HTMLElement>(parent: ParentNode, selector: string): Kind {
  const found = parent.querySelector<Kind>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Returns the document or shadow root that a node is in. */
export const rootOf = (node: Node) => node.getRootNode() as Document | ShadowRoot;
