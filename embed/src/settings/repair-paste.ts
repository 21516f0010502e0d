// Repairs a paste whose `data-*` attributes and ids a content management system has stripped, by comparing it with the
// text of faq.LANG.html.

const wordsOf = (node: Element) => node.textContent.replace(/\s+/g, " ").trim();

/** Returns a key that an element of a paste shares with the same element of our text: tag and words. */
const nameOf = (node: Element) => `${node.tagName} ${wordsOf(node.querySelector(":scope > summary") ?? node)}`;

/** Restores the attributes that our element has. */
function restore(pasted: Element, ours: Element): void {
  for (const { name, value } of ours.attributes)
    if (name !== "open" && name !== "href" && !pasted.hasAttribute(name)) pasted.setAttribute(name, value);
}

/** Restores the attributes of an element and its descendants. */
function restoreInside(pasted: Element, ours: Element, done: Set<Element>): void {
  if (pasted.tagName !== ours.tagName || done.has(pasted)) return;
  done.add(pasted);
  restore(pasted, ours);
  const rest = [...ours.children];
  for (const child of pasted.children) {
    let index = rest.findIndex((other) => nameOf(other) === nameOf(child));
    // A `<details>` is matched only by its words: one topic must not become another.
    if (index < 0 && !child.matches("details")) index = rest.findIndex((other) => other.tagName === child.tagName);
    const [same] = index < 0 ? [] : rest.splice(index, 1);
    if (same) restoreInside(child, same, done);
  }
}

/** Restores the attributes of the ancestors, as long as their tags are the same. */
function restoreAround(pasted: Element, ours: Element, element: Element, text: Element): void {
  const [outer, same] = [pasted.parentElement, ours.parentElement];
  if (!outer || !same || outer === element || same === text || outer.tagName !== same.tagName) return;
  restore(outer, same);
  restoreAround(outer, same, element, text);
}

/** Returns our elements by key, without keys that occur several times: "2 sources" occurs in many answers. */
function uniqueByName(text: Element): Map<string, Element> {
  const found = new Map<string, Element | undefined>();
  for (const node of text.querySelectorAll(PARTS)) found.set(nameOf(node), found.has(nameOf(node)) ? undefined : node);
  return new Map([...found].filter((entry): entry is [string, Element] => !!entry[1]));
}

// In a paste for another region, the countries are in another order than in our text.
const PARTS = ":scope > *, details, div";

/** Repairs a paste in place. Returns whether there was one: at least one `<details>` of our text. */
export function repairPaste(element: Element, text: Element): boolean {
  const ours = uniqueByName(text);
  const pasted = [...element.querySelectorAll(PARTS)].flatMap((node) => {
    const same = ours.get(nameOf(node));
    return same ? [{ node, same }] : [];
  });
  if (!pasted.some(({ node }) => node.matches("details"))) return false;
  const done = new Set<Element>();
  for (const { node, same } of pasted) {
    restoreInside(node, same, done);
    restoreAround(node, same, element, text);
  }
  // The contact is the only part whose words the clinic's settings may have changed.
  const contact = text.querySelector("[data-section=contact]");
  const title = contact?.querySelector("h2")?.textContent;
  const inPaste = [...element.children].find(
    (node) => node.querySelector("h1, h2, h3, h4, h5, h6")?.textContent === title,
  );
  if (contact && inPaste) restoreInside(inPaste, contact, done);
  return true;
}
