// Writes values into HTML and JSON in the same way as the build does (crates/site/src/prerender).

export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', "&quot;");

/** Returns JSON for a script element: without "</", which could end the element early. */
export const scriptJson = (value: unknown, space?: number): string =>
  JSON.stringify(value, null, space).replaceAll("</", "<\\/").replaceAll("<!--", "<\\u0021--");

/** Returns attributes, each with a space before it. */
export const writeAttributes = (attributes: readonly (readonly [string, string])[]): string =>
  attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");

export const link = (href: string, words: string): string =>
  `<a href="${escapeAttribute(href)}">${escapeText(words)}</a>`;
