// Repairs a paste whose `data-*` attributes and ids a content system has stripped, by the text of faq.LANG.html.

const wordsOf = (node: Element) => node.textContent.replace(/\s+/g, " ").trim();

/** Returns what an element of a paste and that of our text have in common: tag and words. */
const nameOf = (node: Element) => `${node.tagName} ${wordsOf(node.querySelector(":scope > summary") ?? node)}`;

/** Gives an element back the attributes that ours has, and so on for what is inside. */
function restoreAttributes(pasted: Element, ours: Element): void {
  if (pasted.tagName !== ours.tagName) return;
  for (const { name, value } of ours.attributes)
    if (name !== "open" && name !== "href" && !pasted.hasAttribute(name)) pasted.setAttribute(name, value);
  const rest = [...ours.children];
  for (const child of pasted.children) {
    let index = rest.findIndex((other) => nameOf(other) === nameOf(child));
    // Of details only those with the same words: one country must not become another.
    if (index < 0 && !child.matches("details")) index = rest.findIndex((other) => other.tagName === child.tagName);
    const [same] = index < 0 ? [] : rest.splice(index, 1);
    if (same) restoreAttributes(child, same);
  }
}

/** Repairs a paste in place. Returns whether there was one: some element of our text with a question of ours. */
export function repairPaste(element: Element, text: Element): boolean {
  // Where the paste is of another region, a country is inside in the one and outside in the other.
  const ours = new Map([...text.querySelectorAll(":scope > *, [data-country]")].map((node) => [nameOf(node), node]));
  const pasted = [...element.querySelectorAll(":scope > *, details details")].flatMap((node) => {
    const same = ours.get(nameOf(node));
    return same ? [{ node, same }] : [];
  });
  if (!pasted.some(({ node }) => node.matches("details"))) return false;
  for (const { node, same } of pasted) restoreAttributes(node, same);
  // The only part whose words the clinic's settings may have changed.
  const contact = text.querySelector("[data-section=contact]");
  const title = contact?.querySelector("h2")?.textContent;
  const inPaste = [...element.children].find(
    (node) => node.querySelector("h1, h2, h3, h4, h5, h6")?.textContent === title,
  );
  if (contact && inPaste) restoreAttributes(inPaste, contact);
  return true;
}
