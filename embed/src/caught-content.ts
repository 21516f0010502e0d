// The page's own content inside an element: an editor has broken the end tag, so the browser took what follows for a
// part of the element.

import { report } from "./settings/report.ts";

// What the text consists of, what a clinic may write inside, and what is never shown.
const OURS = "[class^=cf-], [slot], details, script, style, link, template, noscript, clinic-faq";
const MEDIA =
  "img, svg, picture, video, audio, iframe, object, embed, canvas, form, input, button, select, textarea, hr";

const isCaught = (node: Node): boolean =>
  node instanceof Element
    ? !node.matches(OURS) && (!!wordsIn(node) || node.matches(MEDIA) || !!node.querySelector(MEDIA))
    : node.nodeType === Node.TEXT_NODE && !!node.nodeValue?.trim();

function wordsIn(node: Node): string {
  const copy = node.cloneNode(true);
  if (copy instanceof Element) for (const part of copy.querySelectorAll("script, style")) part.remove();
  return copy.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

/**
 * Moves the page's own content behind an element that has its text, or behind the box around it, and reports it. Returns
 * the moved nodes. Settings in the content stay in the element.
 */
export function moveCaughtContent(element: HTMLElement): ChildNode[] {
  // In a paste without classes, our own parts cannot be told from those of the page.
  const isWhole = !!element.querySelector(":scope > .cf-topics");
  const moved = isWhole ? [...element.childNodes].filter(isCaught) : [];
  const settings = moved.flatMap((node) => (node instanceof Element ? [...node.querySelectorAll("script")] : []));
  const box = element.parentElement?.matches("div.clinic-faq") ? element.parentElement : element;
  if (moved.length) report(element, [["", moved.map(wordsIn).find(Boolean) ?? "", "caught", undefined]]);
  element.append(...settings);
  box.after(...moved);
  return moved;
}
