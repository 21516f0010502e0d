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
  return [
    `<link${writeAttributes([["rel", "stylesheet"], ["href", style]])}>`, // biome-ignore format: one line
    `<script type="module"${writeAttributes([["src", script]])}></script>`,
    `<div class="clinic-faq"${writeAttributes(onBox)}>`,
    textWithSettings(page, job).outerHTML,
    "</div>",
    "",
  ].join("\n");
}
