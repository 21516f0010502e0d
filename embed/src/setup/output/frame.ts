// Writes the frame for a page, and the clinic's own page in it.

import { escapeText, writeAttributes } from "./markup.ts";
import { elementLines, fallbackLines, filesOf, headLines, type Job } from "./snippet.ts";

/** The script of a page in a frame. */
const PAGE_SCRIPT = "clinic-faq-frame-page.js";

/** Returns the lines for the clinic's page: the frame, and beside it the lines for readers who do not see it. */
export function writeFrame(job: Job): string {
  const { framePage, frameScript } = filesOf(job);
  const frame = writeAttributes([
    ["src", framePage],
    ["title", job.language.words.title],
    ["width", "100%"],
    ["height", "1200"],
    ["frameborder", "0"],
    ["allow", "clipboard-write; web-share"],
  ]);
  const [, crisis] = fallbackLines(job);
  return [
    `<p>${crisis}</p>`,
    `<iframe${frame}></iframe>`,
    `<script type="module"${writeAttributes([["src", frameScript]])}></script>`,
    "",
  ].join("\n");
}

/**
 * Returns the page for the frame. It stands in the folder with the files and has the clinic's settings in it: contact,
 * phone and name are never taken from the address of the frame.
 */
export function writeFramePage(job: Job): string {
  const beside = { ...job, folder: "" };
  return [
    `<!doctype html><html data-clinic-faq-frame lang="${job.language.lang}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">',
    `<title>${escapeText(job.language.words.title)}</title>`,
    ...headLines(beside),
    `<script type="module" src="${PAGE_SCRIPT}"></script>`,
    "</head><body>",
    ...elementLines(beside),
    "</body></html>",
    "",
  ].join("\n");
}
