// The skeleton of the shell, for the time before the application is ready, and its style. Both are part of this script,
// so that search field, card and help bar appear without another request; only for another language than the default one,
// the skeleton is a file of its own. The build replaces these names by the data (xtask/src/script.rs).

import { fetchShell } from "./files.ts";
import { createSheet, type Sheet } from "./sheets.ts";

/** An element: its tag, its attributes, and its texts and children. */
type NodeData = [tag: string, ...parts: (string | Record<string, string> | NodeData)[]];

/** What belongs to the current text: its version, and the answers to suggest. */
export interface CurrentText {
  /** A hash of the text. */
  text: string;
  /** The ids of the questions that are often asked, separated by spaces. */
  suggestions: string;
  /** The ids of the answers that are shown below crisis help, separated by spaces. */
  gentle: string;
}

interface ShellData {
  current: CurrentText;
  nodes: (string | NodeData)[];
}

declare const DEFAULT_SHELL: ShellData;
declare const SHELL_STYLE: string;

// For engines without constructable style sheets: strict policies allow a link to the file.
const STYLE_FILE = new URL("./{{shell_style}}", import.meta.url).href;

const SVG = "http://www.w3.org/2000/svg";

let style: Sheet | undefined;

/** Returns the style sheet of the shell. */
export function shellStyle(): Sheet {
  style ??= createSheet(SHELL_STYLE, STYLE_FILE);
  return style;
}

/** The shells of other languages than the default one, once they are loaded. */
const loaded: Record<string, ShellData> = {};

/**
 * Loads the shell in a language. Undefined if it is there already. If it cannot be loaded, the shell is shown in the
 * default language, since crisis help must be there.
 */
export const loadShell = (lang: string): Promise<void> | undefined =>
  loaded[lang]
    ? undefined
    : fetchShell(lang)
        ?.then((text) => {
          loaded[lang] = JSON.parse(text);
        })
        .catch(() => {});

const shellIn = (lang: string) => loaded[lang] ?? DEFAULT_SHELL;

/** Returns what belongs to the current text in a language. */
export const currentText = (lang: string): CurrentText => shellIn(lang).current;

/** Builds the nodes of the skeleton. Their links have no address yet. */
export const createShell = (lang: string): ChildNode[] => [...createNode(["div", ...shellIn(lang).nodes]).childNodes];

function createNode([tag, ...parts]: NodeData): Node {
  const node = /^(svg|path)$/.test(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const part of parts)
    if (typeof part === "string") node.append(part);
    else if (Array.isArray(part)) node.append(createNode(part));
    else for (const [name, value] of Object.entries(part)) node.setAttribute(name, value);
  return node;
}
