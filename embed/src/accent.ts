// The clinic's accent colour in the shadow root.

import { accentSheet, PROPERTY } from "./settings/accent.ts";
import { report } from "./settings/report.ts";
import type { Sheet } from "./sheets.ts";
import type { Shell } from "./shell.ts";

/** Returns a function that applies the accent that the page sets at that time. */
export function accentApplier(element: HTMLElement, shell: Shell): () => void {
  let value = "";
  let sheet: Sheet | undefined;
  return () => {
    const wanted = getComputedStyle(element).getPropertyValue(PROPERTY).trim();
    if (wanted === value) return;
    value = wanted;
    const replaced = sheet;
    sheet = accentSheet(wanted, shell.root, (...refusal) => void report(element, [refusal]));
    shell.useSheet(sheet, replaced);
  };
}
