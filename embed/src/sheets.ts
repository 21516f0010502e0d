// Style sheets of the shadow root. Safari before 16.4 has none that a script can make: there elements take their place.

/** A style sheet, or the element that stands for it in one root. */
export type Sheet = CSSStyleSheet | HTMLElement;

/** Whether the engine has sheets that a script can make; they hold at once. */
export const canMakeSheets = (): boolean => "adoptedStyleSheets" in Document.prototype;

/** Returns a style sheet with these rules. `url` is where they came from: a strict policy allows a link to it. */
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

/** Has a root use these sheets and no others. */
export function adoptSheets(root: ShadowRoot, sheets: readonly Sheet[]): void {
  if (canMakeSheets()) {
    root.adoptedStyleSheets = sheets as CSSStyleSheet[];
    return;
  }
  // What stays is not moved: a link would be loaded anew. Copies, since the elements on a page share what was fetched.
  const wanted = sheets as HTMLElement[];
  const there = [...root.children].filter((node) => node.matches("link, style"));
  for (const node of there) if (!wanted.some((sheet) => sheet.isEqualNode(node))) node.remove();
  for (const sheet of wanted) if (!there.some((node) => node.isEqualNode(sheet))) root.prepend(sheet.cloneNode(true));
}
