// Copies of parts of the text, for the shadow root. What a patient opens there changes nothing on the page, and the
// page's scripts cannot see which answer it is.

import { followLink } from "./links.ts";
import type { Navigation } from "./navigation.ts";
import { fillSources } from "./settings/actions.ts";

const ANSWER = "details[data-id]";

/** Returns the part of the text that contains a target: its answer, its section, or the facts about the clinic. */
export function partOf(target: Element): Element | null {
  const answer = target.closest(ANSWER);
  return (
    answer?.querySelector(".cf-answer") ??
    // An editor may have removed the classes.
    answer?.querySelector(":scope > :not(summary)") ??
    target.closest(".cf-section, .cf-answer, .cf-facts")
  );
}

/** Returns a copy without ids, in a box that the text's style sheet applies to. `id` is the id
 * of the copied part, if it has one. */
export function copyPart(part: Element, id: string): HTMLElement {
  const copy = part.cloneNode(true) as Element;
  fillSources(copy, part.closest<HTMLElement>("clinic-faq") ?? document.body);
  for (const node of [copy, ...copy.querySelectorAll("[id], [data-anchor]")]) {
    node.removeAttribute("id");
    node.removeAttribute("data-anchor");
  }
  const box = document.createElement("div");
  box.className = "clinic-faq";
  if (id) box.dataset.answer = id;
  box.append(copy);
  return box;
}

/**
 * Follows a link of the shadow root. Its target in the text is shown below the link, so that patients stay where they are.
 */
export function followShellLink(link: HTMLAnchorElement, navigation: Navigation): void {
  const id = link.getAttribute("href")?.match(/^#(.+)/)?.[1] ?? "";
  const target = navigation.find(id);
  const part = target && partOf(target);
  if (part) toggleBelow(link, part, id);
  else if (target) navigation.openAnswer(id);
  else followLink(link);
}

/** Shows a part of the text below a link to it inside a copy, or removes it again. */
function toggleBelow(link: HTMLAnchorElement, part: Element, id: string): void {
  const block = link.closest("li, p, td") ?? link;
  const shown = [...block.children, block.nextElementSibling].find(
    (node) => node instanceof HTMLElement && node.dataset.answer === id,
  );
  link.setAttribute("aria-expanded", `${!shown}`);
  if (shown) shown.remove();
  else if (block.matches("p")) block.after(copyPart(part, id));
  else block.append(copyPart(part, id));
}
