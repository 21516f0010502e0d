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
  /** Its checksum, as `integrity` has it, if it was asked for. */
  digest?: string | undefined;
}

/** What a browser shows of the page, on a screen as wide as a phone. */
export interface Seen {
  /**
   * How far the widget has come: it is not in the page any more, its script has not run, or patients have the lines
   * alone, the text alone, or everything. "unknown" in a frame of another site.
   */
  shows: "gone" | "silent" | "lines" | "text" | "everything" | "unknown";
  /** The file that a browser could not load; empty if it is not known. */
  failed?: string;
  /** What lies over the help bar, in words; empty if nothing does. */
  cover: string;
  /** Why patients do not see it, or not all of it. */
  hiding?: Hiding | undefined;
}

export interface Hiding {
  /** "aria" is for readers with a screen reader alone; "clipped" is in a box that is too low. */
  how: "hidden" | "aria" | "clipped";
  /** The tag of the part of the page that hides it, such as `div class="tab"`. */
  tag: string;
  /** Of the box, in CSS pixels. */
  height?: number;
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
  /** Frames whose address a plugin has put aside. */
  heldFrames: readonly HTMLIFrameElement[];
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

/** Where plugins that delay scripts and frames put their address. */
const HELD_ADDRESS = /^data-(?:.*-)?(?:\w*src|href|url)$/;

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

/** Returns the addresses of an element, first the one that browsers load. */
const addressesIn = (element: Element, name: string): string[] => [
  element.getAttribute(name) ?? "",
  ...[...element.attributes].filter((attribute) => HELD_ADDRESS.test(attribute.name)).map(({ value }) => value),
];

const isFrameAddress = (address: string) => FRAME.test(address) && /ketamin|faq|frame/i.test(address);

/** Whether a frame shows one of our pages. */
export const isOurFrame = (frame: Element): boolean =>
  FRAME.test(frame.getAttribute("src") ?? "") && /ketamin|faq|frame/i.test(frame.outerHTML);

/** Returns the language of the page around a node, such as `en`; empty if the page does not say it. */
export const pageLanguage = (node: Element): string =>
  (node.closest("[lang]")?.getAttribute("lang") ?? "").split("-")[0]?.toLowerCase() ?? "";

/** Returns the start tag of an element without its angle brackets, shortened. */
export function tagOf({ localName, id, className }: Element): string {
  const named = id ? ` id="${id}"` : typeof className === "string" && className ? ` class="${className}"` : "";
  return short(localName + named);
}

/** Finds the parts of the widget in a page. */
export function readPage(given: Given): CheckedPage {
  const document = parseHtml(given.html);
  const address = given.address ?? ownAddress(document);
  const own = document.querySelector("base[href]")?.getAttribute("href") ?? "";
  const base = resolve(own, address ?? NO_ADDRESS) || address || NO_ADDRESS;
  const loaded = (elements: Iterable<Element>, name: string, wanted: RegExp): LoadedFile[] =>
    [...elements].flatMap((element) => {
      const written = addressesIn(element, name).find((text) => wanted.test(text.trim()));
      return written ? [{ element, written, address: resolve(written.trim(), base) }] : [];
    });
  const all = [...document.querySelectorAll("clinic-faq")].filter((node) => !isInert(node));
  const frames = [...document.querySelectorAll("iframe")];
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
    frames: frames.filter(isOurFrame),
    heldFrames: frames.filter((frame) => !isOurFrame(frame) && addressesIn(frame, "src").some(isFrameAddress)),
    scripts: loaded(document.querySelectorAll("script"), "src", SCRIPT),
    styles: loaded(document.querySelectorAll('link[rel~="stylesheet" i]'), "href", STYLE),
  };
}

/** Whether anything that runs is in the page. */
export const isThere = ({ elements, boxes, frames }: CheckedPage): boolean =>
  elements.length + boxes.length + frames.length > 0;

/** Returns the address of the page in a frame, resolved. */
export const frameAddress = (frame: Element, { base }: CheckedPage): string =>
  resolve(frame.getAttribute("src") ?? "", base);

const framedPages = new WeakMap<Element, Document>();

/** Returns the page in a frame; undefined if it was not fetched. */
export function framedPage(frame: Element, page: CheckedPage): Document | undefined {
  const text = page.files?.get(frameAddress(frame, page))?.text;
  if (text === undefined) return undefined;
  const document = framedPages.get(frame) ?? parseHtml(text);
  framedPages.set(frame, document);
  return document;
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
