// Whether the code has arrived in the page as it was copied.

import { type Check, type Finding, finding } from "./finding.ts";
import { type CheckedPage, type Hiding, isInert, isThere, tagOf, visibleText } from "./page.ts";
import { phoneRules, queryAll } from "./style-rules.ts";

const TAG = /<\s*\/?\s*clinic-faq\b|&lt;\s*\/?\s*clinic-faq\b/i;
const OUR_CODE =
  /(?:<|&lt;)\s*\/?\s*(?:clinic-faq\b|(?:script|link)\b[^\n]{0,200}clinic-faq)|clinic-faq\.js["”″]|frame[\w-]*\.html["”″]/i;

/** Quotes that editors put in the place of straight ones. */
const CURLY = /[“”„«»″]|&#822[01];|&(?:ldquo|rdquo|quot);/;

/** The code stands in the page as text. */
export const asText: Check = ({ document }) => {
  const text = visibleText(document.body);
  if (!OUR_CODE.test(text) && ![...document.querySelectorAll("textarea, xmp")].some((box) => TAG.test(box.textContent ?? ""))) return []; // biome-ignore format: one line
  const place = document.querySelector(".wp-block-code, pre, code, textarea, xmp");
  const isBlock = !!place && OUR_CODE.test(place.textContent ?? "");
  return [finding(isBlock ? "code-block" : "code-as-text")];
};

/** The code is where browsers show and run nothing. */
export const inert: Check = (page) => {
  const { document, html } = page;
  if (isThere(page)) return [];
  const isIn = (parent: Document | DocumentFragment) => !!parent.querySelector("clinic-faq, iframe[src*='frame']");
  const templates = [...document.querySelectorAll("template")].some(({ content }) => isIn(content));
  const noscripts = [...document.querySelectorAll("noscript")].some((node) => TAG.test(node.textContent ?? "") || node.querySelector("clinic-faq")); // biome-ignore format: one line
  const isCommented = /<!--(?:(?!-->)[\s\S])*<clinic-faq(?:(?!-->)[\s\S])*-->/i.test(html);
  if (!templates && !noscripts && !isCommented) return [];
  return [finding("inert", { where: isCommented ? "<!-- -->" : noscripts ? "<noscript>" : "<template>" })];
};

/** Whether the three lines, or some text of ours, are all that is left. */
function hasLeftovers({ document, html }: CheckedPage): boolean {
  const plain = [...document.querySelectorAll("a[href]")].some((link) =>
    /(?:^|\/)faq\.[a-z]{2}(?:-[a-z]{2})?\.html/i.test(link.getAttribute("href") ?? ""),
  );
  return (
    plain || /class=["']?[^"'>]*\bcf-(?:item|topic|crisis)/.test(html) || !!document.querySelector("div.clinic-faq")
  );
}

/** The editor has taken the element, the script, or both away. */
export const filtered: Check = (page) => {
  const { elements, boxes, frames, scripts, document } = page;
  if (isThere(page)) {
    if (frames.length && !elements.length && !boxes.length) return [];
    return scripts.length ? [] : [finding(mergedBy(page) ? "script-merged" : boxes.length ? "text-only" : "script-filtered")]; // biome-ignore format: one line
  }
  if (page.heldFrames.length) return [];
  if (document.querySelector("script[src*='clinic-faq-frame']")) return [finding("frame-filtered")];
  if (scripts.length) return [finding("element-filtered")];
  if (hasLeftovers(page)) return [finding("all-filtered")];
  return [finding(isEmptyApplication(page) ? "application" : signIn(page) ? "sign-in" : "missing")];
};

/** Whether a plugin has merged the scripts of the page into one file. */
const mergedBy = ({ html }: CheckedPage): boolean =>
  /\/cache\/(?:autoptimize|min|wpfc-minified|fvm|asset-cleanup)\/|\/litespeed\/js\/|\/_jb_static\/|siteground-optimizer-combined/i.test(html); // biome-ignore format: one line

/** Whether scripts fill the page, so that its code has none of what readers see. */
const isEmptyApplication = ({ document }: CheckedPage): boolean =>
  visibleText(document.body).trim().length < 40 &&
  !!document.querySelector("#root, #app, #__next, #__nuxt, script[src]");

const signIn = ({ document }: CheckedPage): boolean =>
  !!document.querySelector('input[type="password"]') || /^(?:just a moment|access denied|attention required)/i.test(document.title); // biome-ignore format: one line

// What plugins for consent and for speed put in the place of the type.
const HELD = /^(?:text\/plain|text\/template|rocketlazyloadscript|litespeed\/javascript|pmdelayedscript|.*delay.*|.*lazy.*|[0-9a-f]{10,}-.*)$/i; // biome-ignore format: one line

/** A plugin holds the script back, or has changed it. */
export const scriptChanged: Check = ({ scripts }) =>
  scripts.flatMap(({ element, written }): Finding[] => {
    const type = (element.getAttribute("type") ?? "").trim().toLowerCase();
    if (CURLY.test(written) || CURLY.test(type)) return [finding("curly-quotes")];
    if (HELD.test(type) || element.getAttribute("src") === null) return [finding("script-held", { type: type || "data-src" })]; // biome-ignore format: one line
    return type === "module" ? [] : [finding("script-type", { type: type || "text/javascript" })];
  });

/** Straight quotes have become curly ones. */
export const curlyQuotes: Check = ({ elements, frames, html }) => {
  const named = [...elements, ...frames].flatMap((node) =>
    [...node.attributes].flatMap(({ name, value }) => [name, value]),
  );
  const isBroken = named.some((text) => /^[“”„″«»]|[“”„″«»]$/.test(text));
  const inSource = /<(?:script|link|iframe|clinic-faq)\b[^>]*=\s*[“”„″«»]/i.test(html);
  return isBroken || inSource ? [finding("curly-quotes")] : [];
};

/** A plugin holds the frame back. */
export const frameHeld: Check = ({ heldFrames }) => (heldFrames.length ? [finding("frame-held")] : []);

const NOT_SHOWN =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?\.?0+(?![.\d]))/i;

/** Whether an element is not shown, as far as its attributes say. */
const isHidden = (node: Element): boolean =>
  node.hasAttribute("hidden") || NOT_SHOWN.test(node.getAttribute("style") ?? "");

const isClosed = (node: Element, child: Element | undefined): boolean =>
  node.localName === "details" && !node.hasAttribute("open") && !!child && child.localName !== "summary";

/** Returns the rules by which the page hides parts on phones. */
const hidingRules = (document: Document): Element[] =>
  phoneRules(document)
    .filter(({ body }) => NOT_SHOWN.test(body))
    .flatMap(({ selector }) => queryAll(document, selector));

/** The element is in something that is not shown. If a browser has opened the page, it knows better. */
export const hidden: Check = ({ document, elements, boxes, frames, seen }) => {
  if (seen) return seen.hiding ? [hiding(seen.hiding)] : [];
  const byRule = new Set(hidingRules(document));
  for (const element of [...elements, ...boxes, ...frames]) {
    let child: Element | undefined;
    for (let node: Element | null = element; node; node = node.parentElement) {
      if (isHidden(node) || byRule.has(node) || isClosed(node, child))
        return [hiding({ how: "hidden", tag: tagOf(node) })];
      child = node;
    }
    const silenced = element.closest("[inert], [aria-hidden='true']");
    if (silenced) return [hiding({ how: "aria", tag: tagOf(silenced) })];
  }
  return [];
};

const hiding = ({ how, tag, height = 0 }: Hiding): Finding =>
  finding(({ hidden: "hidden", aria: "screen-readers", clipped: "clipped" } as const)[how], {
    tag,
    height: `${height}`,
  });

/** The code stands before everything else of the page: it was pasted into its head. */
export const inHead: Check = ({ document, html, isFragment, elements, boxes, frames }) => {
  const [element] = [...elements, ...boxes, ...frames];
  if (isFragment || !element) return [];
  // What is written inside scripts and comments is no code of ours.
  const source = html.replace(/<!--[\s\S]*?-->|<(script|style|template|noscript)\b[\s\S]*?<\/\1\s*>/gi, "");
  const head = /^[\s\S]*?(?=<\/head\s*>|<body\b)/i.exec(source)?.[0] ?? "";
  const isInside = /<(?:clinic-faq|div\s[^>]*class=["']?clinic-faq)\b|<iframe[^>]*frame[\w-]*\.html/i.test(head);
  return isInside || isFirst(element, document) ? [finding("in-head")] : [];
};

/** Whether nothing that readers see stands before an element, and the header of the page behind it. */
function isFirst(element: Element, document: Document): boolean {
  let top = element;
  while (top.parentElement && top.parentElement !== document.body) top = top.parentElement;
  for (let node = top.previousSibling; node; node = node.previousSibling) {
    if (visibleText(node).trim() && !(node.nodeType === 1 && isInert(node as Element))) return false;
    if (node.nodeType === 1 && (node as Element).querySelector("img, svg, nav, header")) return false;
  }
  const isHeader = (node: Element) => node.matches("header, nav, [role=banner], [role=navigation]");
  for (let node = top.nextElementSibling; node; node = node.nextElementSibling) if (isHeader(node)) return true;
  return false;
}

/** Several copies, which take each other's anchors away. */
export const copies: Check = ({ elements, boxes, frames, scripts }) => {
  const count = elements.length + boxes.length + frames.length;
  const addresses = new Set(scripts.map(({ address }) => withoutQuery(address)));
  if (count > 1) return [finding("copies", { count: `${count}` })];
  return addresses.size > 1 ? [finding("two-scripts", { addresses: [...addresses].join(", ") })] : [];
};

/** The style sheet is missing. */
export const style: Check = ({ elements, boxes, styles, isFragment, html }) => {
  if (elements.length + boxes.length === 0 || styles.length) return [];
  return isFragment || !/clinic-faq\.css/i.test(html) ? [finding("style-missing")] : [finding("style-held")];
};

const withoutQuery = (address: string) => address.replace(/[?#].*$/, "");
