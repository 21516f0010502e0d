// Routers that read the fragment of the address. They usually put a route there that begins with "/" or "!" (see
// `routeIn` in links.ts), but some have routes without, and on their first page the fragment may be empty.

import { idIn } from "./links.ts";
import { rootOf } from "./platform.ts";

const REACTION = 500; // ms in which a router shows another page

/** Whether a router has removed the element when the fragment changed. */
let hasRemoved = false;
/** The fragment that was requested then. */
let wanted: string | undefined;

const PLACEHOLDERS = /^#?(!|top)?$/i;

const withoutHash = (url: string) => url.split("#")[0];

/** Whether a fragment names a part of the page or of the element. */
export function namesPart(element: HTMLElement, hash: string): boolean {
  const name = CSS.escape(idIn(hash));
  const part = `[id="${name}"], [name="${name}"]`;
  return !!document.querySelector(part) || !!rootOf(element).querySelector(`${part}, [data-anchor="${name}"]`);
}

/**
 * Whether a router seems to read the fragment of the address, which is empty: the page has links to fragments that are
 * no part of it, or React Router runs on a page whose address looks like that of a file.
 */
export function readsFragments(element: HTMLElement): boolean {
  if (hasRemoved) return true;
  const page = withoutHash(location.href);
  const isRoute = (link: HTMLAnchorElement | HTMLAreaElement) =>
    !PLACEHOLDERS.test(link.hash) &&
    withoutHash(link.href) === page &&
    !element.contains(link) &&
    !namesPart(element, link.hash);
  if ([...document.links].some(isRoute)) return true;
  // It leaves the fragment of its first page empty, but numbers the entries of the history.
  const state: unknown = history.state;
  const isNumbered = typeof state === "object" && state !== null && "idx" in state;
  return isNumbered && /(\/|\.html?)$/.test(location.pathname);
}

/**
 * Goes back if a router removes the element, whose connection ends with `signal`, because the fragment has become this
 * one. The new element opens what was requested (`wantedAgain`), and the address then stays unchanged.
 */
export function watchRemoval(signal: AbortSignal, hash: string): void {
  const goBack = () => {
    if (location.hash !== hash) return;
    hasRemoved = true;
    wanted = hash;
    history.back();
  };
  signal.addEventListener("abort", goBack);
  setTimeout(() => signal.removeEventListener("abort", goBack), REACTION);
}

/** Returns the fragment that was requested when a router removed the element, once. */
export function wantedAgain(): string | undefined {
  const hash = wanted;
  wanted = undefined;
  return hash;
}
