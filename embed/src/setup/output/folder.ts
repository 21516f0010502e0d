// The folder with the widget's files, as a page refers to it.

import type { FilesPlace } from "./kinds.ts";

/** Returns what is wrong with the address of a folder; undefined if it can be used. */
export function folderProblem(folder: string, place: FilesPlace): "folder" | "folder-host" | undefined {
  const address = folder.trim();
  if (place === "host" && !/^https:\/\/[^/.]+\.[^/]/i.test(address)) return "folder-host";
  // The same rule as `WidgetFolder::from` in crates/site/src/prerender/snippet.rs.
  if (!/^(?:https?:\/\/[^/]|\/|\.\.?\/)/i.test(address) || /[\s\p{Cc}"'<>?#\\]/u.test(address)) return "folder";
  return /\.(?:html?|js|zip)\/?$/i.test(address) ? "folder" : undefined;
}

/** The names of files, and the addresses at which a page finds them. */
export interface FileAddresses {
  style: string;
  script: string;
  /** The page with the text for a country. */
  text: string;
  frameScript: string;
  /** The clinic's own page for a frame. */
  framePage: string;
}

/** The name of the page for a frame with the clinic's own settings. */
export const FRAME_PAGE = "frame-our-clinic.html";

/** Returns the addresses of the files in a folder; those of the folder of the page if it is empty. */
export function filesIn(folder: string, lang: string, region: string | undefined): FileAddresses {
  const address = folder.trim();
  const from = !address || address.endsWith("/") ? address : `${address}/`;
  return {
    style: `${from}clinic-faq.css`,
    script: `${from}clinic-faq.js`,
    text: `${from}faq.${lang}${region ? `-${region}` : ""}.html`,
    frameScript: `${from}clinic-faq-frame.js`,
    framePage: `${from}${FRAME_PAGE}`,
  };
}
