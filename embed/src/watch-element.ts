// Everything that the extras watch in one element.

import { accentApplier } from "./accent.ts";
import { watchActions } from "./actions.ts";
import { keepOpen } from "./keep-open.ts";
import { clearOnEscape } from "./keys.ts";
import { watchLowerEdge } from "./lower-edge.ts";
import type { Navigation } from "./navigation.ts";
import { watchPrinting } from "./printing.ts";
import type { Shell } from "./shell.ts";
import { followTextLinks } from "./text-links.ts";

/** Watches text and shell until `signal` ends. Returns a function that applies the clinic's accent. */
export function watchElement(
  element: HTMLElement,
  shell: Shell,
  navigation: Navigation,
  signal: AbortSignal,
): () => void {
  keepOpen(element, signal);
  followTextLinks(element, navigation, signal);
  watchActions(element, shell.frame);
  watchLowerEdge(element, shell.frame, signal);
  watchPrinting(element, shell.slot, signal);
  clearOnEscape(shell.field);
  return accentApplier(element, shell);
}
