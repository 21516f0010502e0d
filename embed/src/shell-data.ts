// The skeleton of the shell, for the time before the application is ready, and its style. Both are part of this script,
// so that search field, card and help bar appear without another request; only for another language than the default one,
// the skeleton is a file of its own. The build replaces these names by the data (xtask/src/script.rs).

import { fetchShell } from "./files.ts";
import { createSheet, type Sheet } from "./sheets.ts";

/** A text, or an element as tag, attributes and children. */
type NodeData = string | [tag: string, attributes: Record<string, string>, ...children: NodeData[]];

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
  nodes: NodeData[];
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
export const createShell = (lang: string): Node[] => shellIn(lang).nodes.map(createNode);

function createNode(data: NodeData): Node {
  if (typeof data === "string") return document.createTextNode(data);
  const [tag, attributes, ...children] = data;
  const node = /^(svg|path)$/.test(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children.map(createNode));
  return node;
}
