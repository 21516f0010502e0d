// Links to parts of the text. Without this, the engine follows them, and the address leads to their target.

import { idIn, isFramed, linkOf, routeIn } from "./links.ts";
import type { Navigation } from "./navigation.ts";
import { readsFragments, wantedAgain, watchRemoval } from "./routes.ts";

const withoutHash = (url: string) => url.split("#")[0];

/** Follows links of an element to parts of its text, which may have to be opened first. */
export function followTextLinks(element: HTMLElement, navigation: Navigation, signal: AbortSignal): void {
  const listener = (event: Event) => followClick(event, element, navigation, signal);
  element.addEventListener("click", listener, { signal, capture: true });
  const wanted = wantedAgain();
  if (wanted) navigation.openAnswer(idIn(wanted));
}

function followClick(event: Event, element: HTMLElement, navigation: Navigation, signal: AbortSignal): void {
  const link = linkOf(event);
  const target = link?.getAttribute("href")?.startsWith("#") && navigation.find(idIn(link.hash));
  if (!link || !target) return;
  // The address stays unchanged if another part of the page has this id, if a router would read the fragment as a
  // route, or if nobody sees the address.
  const leavesAddress = !target.id || isForeign(element, navigation) || isFramed();
  const engineGoes = !leavesAddress && !navigation.isInRoot();
  if (leavesAddress) event.preventDefault();
  const visible = navigation.open(target, !engineGoes, engineGoes) as HTMLElement;
  if (leavesAddress) {
    // Moves the focus in the same way as the engine does when it follows a fragment.
    visible.focus({ preventScroll: true });
    return;
  }
  if (!location.hash) watchRemoval(signal, link.hash);
  // With `<base href>`, the engine would leave the page.
  if (withoutHash(link.href) === withoutHash(location.href)) return;
  event.preventDefault();
  location.hash = link.hash;
}

/** Whether the fragment of the address belongs to something else: to a router, or to another part of the page. */
function isForeign(element: HTMLElement, navigation: Navigation): boolean {
  const { hash } = location;
  return hash.length > 1 ? !!routeIn(hash) || !navigation.find(idIn(hash)) : readsFragments(element);
}
