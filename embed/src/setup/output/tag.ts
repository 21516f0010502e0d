// Writes a tag for Google Tag Manager, which puts code at the end of the page: a script moves the snippet to its place.

import { scriptJson } from "./markup.ts";
import { elementLines, filesOf, headLines, type Job } from "./snippet.ts";

/** The id of the place for the widget in the clinic's page. */
export const PLACE_ID = "ketamine-faq";

/** Returns the tag. Tag Manager accepts only the JavaScript of 2009. */
export function writeTag(job: Job): string {
  const lines = headLines(job).filter((line) => !line.startsWith("<script"));
  const html = [...lines, ...elementLines(job)].join("\n");
  return [
    "<script>",
    "(function () {",
    `  var place = document.getElementById("${PLACE_ID}");`,
    "  if (!place || place.firstChild) return;",
    `  place.innerHTML = ${scriptJson(html)};`,
    '  var script = document.createElement("script");',
    '  script.type = "module";',
    `  script.src = ${scriptJson(filesOf(job).script)};`,
    "  document.head.appendChild(script);",
    "})();",
    "</script>",
    "",
  ].join("\n");
}
