// Writes the full paste: the whole text with a clinic's settings, for accounts whose scripts are taken out.

import { writeAttributes } from "./markup.ts";
import { attributesOf, filesOf, type Job } from "./snippet.ts";
import { textWithSettings } from "./text.ts";

/**
 * Returns the paste. The settings are also on the box around the element: where an editor takes the element away, the
 * script makes it again from the box.
 */
export function writePaste(page: Document, job: Job): string {
  const { style, script } = filesOf(job);
  const onBox = attributesOf(job.settings).map(([name, value]) => [`data-${name}`, value] as const);
  const text = textWithSettings(page, job);
  // Without the style sheet, which some editors take out as well, a wide table would make the whole page wider.
  for (const table of text.querySelectorAll("table")) {
    const box = page.createElement("div");
    box.setAttribute("style", "overflow: auto");
    table.replaceWith(box);
    box.append(table);
  }
  return [
    `<link${writeAttributes([["rel", "stylesheet"], ["href", style]])}>`, // biome-ignore format: one line
    `<script type="module"${writeAttributes([["src", script]])}></script>`,
    `<div class="clinic-faq"${writeAttributes(onBox)}>`,
    text.outerHTML,
    "</div>",
    "",
  ].join("\n");
}
