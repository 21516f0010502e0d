// The page that is checked, and where the widget's parts are in it.

import { parseHtml } from "../trusted.ts";

/** What the server has sent for an address. */
export interface FileState {
  /** 0 if nothing came, or a browser may not read it. */
  status: number;
  /** The content type without its parameters, in lower case. */
  type: string;
  /** The text, for pages. */
  text?: string;
  /** The policies of its headers. */
  policies?: readonly string[];
}

/** What a browser shows of the page. */
export interface Seen {
  /** Whether the script has run in it. */
  hasRun: boolean;
  /** What lies over the help bar, in words; empty if nothing does. */
  cover: string;
}

/** What is known about a page before it is looked at. */
export interface Given {
  html: string;
  /** Its address; undefined for a page that was pasted without one. */
  address?: string | undefined;
  /** The policies of its headers. */
  policies?: readonly string[];
  /** The answers of the server, by address. What is missing was not asked for. */
  files?: ReadonlyMap<string, FileState>;
  seen?: Seen | undefined;
}

/** A page with the parts of the widget. */
export interface CheckedPage extends Given {
  document: Document;
  /** The address against which others are resolved. A made-up one, if that of the page is not known. */
  base: string;
  /** Whether only a part of a page was pasted. */
  isFragment: boolean;
  elements: readonly Element[];
  /** Boxes whose element an editor has taken away, with the text inside. */
  boxes: readonly Element[];
  frames: readonly HTMLIFrameElement[];
  scripts: readonly LoadedFile[];
  styles: readonly LoadedFile[];
}

/** An element that loads a file of ours. */
export interface LoadedFile {
  element: Element;
  /** As it is written. */
  written: string;
  /** Resolved; empty if it is no address. */
  address: string;
}

const NO_ADDRESS = "https://page.invalid/";

/** The script of the widget, also with a version in its name or a query behind it. */
const SCRIPT = /(?:^|[/\\])(?:clinic-faq(?:\.\d[\w.-]*)?|package)\.js(?:$|[?#])/i;
const STYLE = /(?:^|[/\\])clinic-faq\.css(?:$|[?#])/i;
const FRAME = /(?:^|[/\\])(?:frame[\w-]*|faq\.[\w-]+|paste\.[\w-]+|setup|snippets)\.html?(?:$|[?#])/i;

/** Where plugins that delay scripts put their address. */
const SCRIPT_ADDRESSES = ["src", "data-src", "data-rocket-src", "data-lazy-src", "data-litespeed-src", "data-cfsrc"];

const resolve = (written: string, base: string): string => {
  try {
    return new URL(written, base).href;
  } catch {
    return "";
  }
};

/** Returns the address of a page that says itself what it is, if nobody else has. */
function ownAddress(document: Document): string | undefined {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const meta = document.querySelector('meta[property="og:url"]')?.getAttribute("content");
  const address = link ?? meta ?? "";
  return /^https?:\/\//i.test(address) ? address : undefined;
}

/** Finds the parts of the widget in a page. */
export function readPage(given: Given): CheckedPage {
  const document = parseHtml(given.html);
  const address = given.address ?? ownAddress(document);
  const own = document.querySelector("base[href]")?.getAttribute("href") ?? "";
  const base = resolve(own, address ?? NO_ADDRESS) || address || NO_ADDRESS;
  const loaded = (elements: Iterable<Element>, names: readonly string[], wanted: RegExp): LoadedFile[] =>
    [...elements].flatMap((element) => {
      const written = names.map((name) => element.getAttribute(name) ?? "").find((text) => wanted.test(text.trim()));
      return written ? [{ element, written, address: resolve(written.trim(), base) }] : [];
    });
  const all = [...document.querySelectorAll("clinic-faq")].filter((node) => !isInert(node));
  const isOurs = (frame: Element) =>
    FRAME.test(frame.getAttribute("src") ?? "") && /ketamin|faq|frame/i.test(frame.outerHTML);
  return {
    ...given,
    address,
    document,
    base,
    isFragment: !/<(?:html|body|head|!doctype)[\s>]/i.test(given.html),
    elements: all.filter((node) => !node.parentElement?.closest("clinic-faq")),
    boxes: [...document.querySelectorAll("div.clinic-faq")].filter(
      (box) => !box.querySelector("clinic-faq") && box.querySelector("details"),
    ),
    frames: [...document.querySelectorAll("iframe")].filter(isOurs),
    scripts: loaded(document.querySelectorAll("script"), SCRIPT_ADDRESSES, SCRIPT),
    styles: loaded(document.querySelectorAll('link[rel~="stylesheet" i]'), ["href"], STYLE),
  };
}

/** Whether a node is where browsers show and run nothing. */
export const isInert = (node: Element): boolean => !!node.closest("noscript, template, textarea, xmp, svg");

/** Returns the text that readers see in a node. */
export function visibleText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? "";
  if (node.nodeType === 1 && /^(?:script|style|template|noscript|head|title)$/i.test(node.nodeName)) return "";
  return [...node.childNodes].map(visibleText).join(" ");
}

/** Returns a text in one line, shortened. */
export function short(text: string, most = 60): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}

export const hasAddress = ({ base }: CheckedPage): boolean => !base.startsWith(NO_ADDRESS);

export const originOf = (address: string): string => {
  try {
    return new URL(address).origin;
  } catch {
    return "";
  }
};

export { resolve as resolveAddress };
