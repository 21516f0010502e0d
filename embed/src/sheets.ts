// Style sheets of the shadow root. Safari before 16.4 has no constructable style sheets; there, elements are used
// instead.

/** A style sheet, or the element that replaces it in one root. */
export type Sheet = CSSStyleSheet | HTMLElement;

/** Whether the engine has constructable style sheets, which apply immediately. */
export const canMakeSheets = (): boolean => "adoptedStyleSheets" in Document.prototype;

/**
 * Returns a style sheet with these rules. `url` is its address: strict policies allow a link to it where they forbid a
 * style element.
 */
export function createSheet(css: string, url?: string): Sheet {
  if (canMakeSheets()) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  }
  const element = document.createElement(url ? "link" : "style");
  if (element instanceof HTMLLinkElement) Object.assign(element, { rel: "stylesheet", href: url });
  else element.textContent = css;
  return element;
}

/** Makes a root use exactly these sheets. */
export function adoptSheets(root: ShadowRoot, sheets: readonly Sheet[]): void {
  if (canMakeSheets()) {
    root.adoptedStyleSheets = sheets as CSSStyleSheet[];
    return;
  }
  // Elements that stay are not moved, since a moved link loads again. The root gets copies, since all elements of a
  // page share the fetched sheets.
  const wanted = sheets as HTMLElement[];
  const there = [...root.children].filter((node) => node.matches("link, style"));
  for (const node of there) if (!wanted.some((sheet) => sheet.isEqualNode(node))) node.remove();
  for (const sheet of wanted) if (!there.some((node) => node.isEqualNode(sheet))) root.prepend(sheet.cloneNode(true));
}
