// Code that has changed on its way into the page, so that browsers read something else.

import { type Check, finding } from "./finding.ts";
import { isOurFrame, isThere, visibleText } from "./page.ts";

/** The tags in a page's source, as they are written. */
const TAGS = /<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

/** Returns the tags of ours in a source, without the texts between quotes. */
const ourTags = (html: string): string[] =>
  (html.match(TAGS) ?? []).filter((tag) => /clinic-faq/i.test(tag)).map((tag) => tag.replace(/"[^"]*"|'[^']*'/g, '""'));

/** An e-mail program has escaped the signs of equality. */
export const mailEncoded: Check = ({ html }) =>
  /<(?:script|link|iframe|div|clinic-faq)\b[^<>]*=3D["'][^<>]*>/i.test(html) && /clinic-faq|frame/i.test(html)
    ? [finding("from-mail")]
    : [];

const ODD_SPACE = /[\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\u00ad]|&(?:nbsp|#160|#xa0);/i;

/** Spaces in a tag have become others, which browsers read as letters. */
export const oddSpaces: Check = ({ html }) => (ourTags(html).some((tag) => ODD_SPACE.test(tag)) ? [finding("odd-spaces")] : []); // biome-ignore format: one line

const OTHER_NAME = /^(?:clinic[_.]?faq|clinic-+faq|faq-clinic|clinic|x-clinic-faq|wp-clinic-faq)$/;

/** The tag has another name. */
export const renamed: Check = (page) => {
  if (isThere(page)) return [];
  const other = [...page.document.querySelectorAll("body *")].find(
    ({ localName }) => localName !== "clinic-faq" && OTHER_NAME.test(localName),
  );
  return other ? [finding("tag-renamed", { tag: other.localName }, "<clinic-faq")] : [];
};

const isBrokenValue = (value: string) =>
  /[<>]|\s[\w-]+=\s*$/.test(value) || (/["”]$/.test(value) && value.indexOf('"') === value.length - 1);

/** A quotation mark is missing, so that one attribute has swallowed the next ones. */
export const quoteLost: Check = ({ document }) => {
  const all = document.querySelectorAll("script, link, iframe, clinic-faq, [class*='clinic-faq' i]");
  const isOurs = (node: Element) =>
    node.localName === "clinic-faq" ||
    isOurFrame(node) ||
    [...node.attributes].some(({ name, value }) => /clinic-faq/i.test(name + value));
  const isBroken = (node: Element) =>
    [...node.attributes].some(({ name, value }) => /["'<]/.test(name) || (name !== "style" && isBrokenValue(value)));
  const broken = [...all].find((node) => isOurs(node) && isBroken(node));
  return broken ? [finding("quote-lost", { tag: broken.localName })] : [];
};

/** The shortcode of the WordPress plugin stands in the page as text. */
export const shortcode: Check = (page) =>
  !isThere(page) && /\[clinic[_-]faq\b/i.test(visibleText(page.document.body)) ? [finding("plugin-off")] : [];
