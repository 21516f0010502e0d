// What is around and inside the widget: text of the page that was caught, bars that cover it, language, versions.

import { type Check, finding } from "./finding.ts";
import {
  type CheckedPage,
  frameAddress,
  hasAddress,
  pageLanguage,
  resolveAddress,
  short,
  visibleText,
} from "./page.ts";
import { textLanguage } from "./settings.ts";
import { phoneRules, queryAll } from "./style-rules.ts";

/** Whether a node is one of the three lines for the time before the text. */
function isLine(node: Element): boolean {
  if (!/^(?:p|span|li|a|br)$/.test(node.localName)) return false;
  const text = visibleText(node).trim();
  const links = [...node.querySelectorAll("a[href]"), ...(node.localName === "a" ? [node] : [])];
  const hrefs = links.map((link) => link.getAttribute("href") ?? "");
  if (!text) return true;
  if (hrefs.some((href) => /(?:^|\/)(?:faq|paste)\.[a-z]{2}(?:-[a-z]{2})?\.html|^tel:/i.test(href)))
    return text.length < 240;
  // The contact, which is nothing but a link.
  if (links.length === 1 && visibleText(links[0] ?? node).trim() === text) return text.length < 120;
  return !hrefs.length && text.length < 120 && /contact|clinic|crisis|emergency/i.test(text);
}

// What the text of the build consists of, what a clinic may write inside, and what editors add.
const OURS = /^(?:script|style|link|template|details|noscript|br|hr)$/;

/** Returns the nodes of the page in an element that do not belong there. */
function caughtIn(parent: Element): Node[] {
  return [...parent.childNodes].flatMap((node): Node[] => {
    if (node.nodeType === 3) return (node.nodeValue ?? "").trim().length > 2 ? [node] : [];
    if (node.nodeType !== 1) return [];
    const element = node as Element;
    if (OURS.test(element.localName) || /(?:^|\s)cf-/.test(element.className) || isLine(element)) return [];
    if (element.hasAttribute("data-section") || element.hasAttribute("data-country")) return [];
    const isWrapper = /^(?:div|p|slot)$/.test(element.localName) && !element.id && element.children.length > 0;
    if (isWrapper) return caughtIn(element);
    return visibleText(element).trim() || element.querySelector("img, iframe, form, video") ? [element] : [];
  });
}

/** Text of the page is inside the element, because its end is missing or not recognized. */
export const caught: Check = (page) =>
  page.elements.flatMap((element) => {
    const [first] = caughtIn(element);
    if (!first) return [];
    const words = visibleText(first).trim() || `<${first.nodeName.toLowerCase()}>`;
    return [finding("text-caught", { text: short(words, 50) }, "</clinic-faq></div>")];
  });

// Fixed parts at the lower edge, by the rules and attributes in the page itself.
const AT_EDGE = /position\s*:\s*fixed/i;
const LOW =
  /(?:^|[;\s{])(?:bottom|inset-block-end)\s*:\s*(?:0|[1-4]?\d(?:\.\d+)?(?:px|rem|em|vh)?)\s*(?:!important\s*)?(?:;|$|})/i;

/** Plugins that put a bar or a button at the lower edge of a phone. */
const BARS: readonly [RegExp, string][] = [
  [/call-now-button|callnowbutton/i, "Call Now Button"],
  [/wpfront-notification-bar|mystickymenu|sticky-bottom-bar|mobile-?contact-?bar|quick-call/i, "WordPress"],
  [/wh-widget|joinchat|whatsapp-(?:chat|button|widget)|click-to-chat/i, "WhatsApp"],
];

/** Returns the selectors of the page's own rules for bars at the lower edge. */
const barRules = ({ document }: CheckedPage): string[] =>
  phoneRules(document)
    .filter(({ body }) => AT_EDGE.test(body) && LOW.test(body))
    .map(({ selector }) => selector);

const nameOf = (element: Element): string =>
  short(visibleText(element), 30) || (element.id ? `#${element.id}` : `<${element.localName}>`);

/** A bar of the page lies where ours is. */
export const covered: Check = (page) => {
  const { document, elements, boxes, seen, html } = page;
  if (!elements.length && !boxes.length) return [];
  if (seen) return seen.cover ? [finding("covered", { bar: seen.cover }, LINE)] : [];
  if (/--clinic-faq-bottom\s*:/.test(html)) return [];
  const isOurs = (node: Element) => node.closest("clinic-faq, .clinic-faq");
  const styled = [...document.querySelectorAll("[style]")].filter((node) => {
    const style = node.getAttribute("style") ?? "";
    return AT_EDGE.test(style) && LOW.test(style);
  });
  const all = [...styled, ...barRules(page).flatMap((selector) => queryAll(document, selector))];
  const bar = all.find((node) => !isOurs(node) && !isHiddenBox(node));
  if (bar) return [finding("covered", { bar: nameOf(bar) }, LINE)];
  const plugin = BARS.find(([pattern]) => pattern.test(html));
  return plugin ? [finding("covered", { bar: plugin[1] }, LINE)] : [];
};

const LINE = "clinic-faq { --clinic-faq-bottom: 64px; }";

const isHiddenBox = (node: Element): boolean =>
  node.hasAttribute("hidden") || /display\s*:\s*none/i.test(node.getAttribute("style") ?? "");

/** The page is in a language that the text is not in. */
export const language: Check = ({ elements, boxes, frames }, own) => {
  for (const node of [...elements, ...boxes, ...frames]) {
    const code = pageLanguage(node);
    if (!code || own.languages.some(({ lang }) => lang === code)) continue;
    const names = new Intl.DisplayNames(own.language.lang, { type: "language" });
    return [finding("language", { page: nameIn(names, code), text: nameIn(names, textLanguage(node, own).lang) })];
  }
  return [];
};

function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Returns the version in the name of a script; undefined if it has none. */
export const versionIn = (name: string): string | undefined =>
  /clinic-faq\.(\d+(?:\.\d+)*(?:-[\w.]+)?)\.js/i.exec(name)?.[1];

/** The files or the text of the page are of another version. */
export const version: Check = ({ elements, scripts, files }, own) => {
  for (const { written, address } of scripts) {
    const named = versionIn(written);
    if (named && named !== own.version) return [finding("older-script", { theirs: named, own: own.version })];
    const [module] = /[\w-]+_bg\.wasm/.exec(files?.get(address)?.text ?? "") ?? [];
    if (module && module !== own.module) return [finding("older-files")];
  }
  for (const element of elements) {
    const theirs = element.getAttribute("data-text");
    if (theirs && theirs !== textLanguage(element, own).text) return [finding("older-text")];
  }
  return [];
};

const folderIn = (address: string): string => {
  try {
    return new URL(address).pathname.replace(/[^/]*$/, "");
  } catch {
    return "";
  }
};

const withSlash = (path: string) => (path.endsWith("/") ? path : `${path}/`);

/** The folder of the files has the address of a page. */
export const folder: Check = (page) => {
  const { document, scripts, styles, frames, base, address } = page;
  const framed = frames.map((frame) => frameAddress(frame, page));
  // A file that is written without a folder is beside the page.
  const written = [...scripts, ...styles].filter((file) => /[/]/.test(file.written.replace(/^\.\//, "")));
  const files = written.map((file) => file.address).concat(framed);
  for (const file of files) {
    const path = folderIn(file);
    if (path.length < 2 || !file.startsWith(new URL(base).origin)) continue;
    const isPath = (other: string) =>
      other.startsWith(new URL(base).origin) && withSlash(new URL(other).pathname) === path;
    const own = hasAddress(page) && address && isPath(address);
    const link = [...document.querySelectorAll("a[href]")].find((node) => isPath(resolveAddress((node.getAttribute("href") ?? "").replace(/[?#].*$/, "") || "?", base)) && (node.getAttribute("href") ?? "").trim() !== ""); // biome-ignore format: one line
    if (own || link) return [finding("folder-hides", { folder: path, name: short(link ? visibleText(link) : document.title, 40) })]; // biome-ignore format: one line
  }
  return [];
};

/** Things that a patient on a phone notices. */
export const phone: Check = ({ document, isFragment, elements, frames }) => {
  if (isFragment || !(elements.length + frames.length)) return [];
  const viewport = document.querySelector('meta[name="viewport" i]')?.getAttribute("content") ?? "";
  if (!/width\s*=\s*device-width/i.test(viewport))
    return [finding("viewport", {}, '<meta name="viewport" content="width=device-width, initial-scale=1">')];
  return /user-scalable\s*=\s*(?:no|0)|maximum-scale\s*=\s*1(?:\.0)?\b/i.test(viewport) ? [finding("no-zoom")] : [];
};

/** Letters that were read in the wrong encoding. */
export const garbled: Check = ({ elements, boxes }) =>
  [...elements, ...boxes].some((node) => /Ã[¡©­³ºñ±¼]|â€[™œ"“”¦]|Â[¿¡° ]/.test(node.textContent ?? ""))
    ? [finding("garbled", {}, '<meta charset="utf-8">')]
    : [];

/** A browser has opened the page, and patients do not get everything. */
export const shown: Check = ({ seen, scripts, frames }) => {
  const address = seen?.failed ?? "";
  // The application starts when the element comes near the screen.
  if (seen?.hiding?.how === "hidden") return [];
  switch (seen?.shows) {
    case "gone":
      return [finding("seen-gone")];
    case "silent":
      return scripts.length + frames.length ? [finding("silent", { address })] : [];
    case "lines":
      return [finding("seen-lines", { address })];
    case "text":
      return [finding("seen-text", { address })];
    default:
      return [];
  }
};
