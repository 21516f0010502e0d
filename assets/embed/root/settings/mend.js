// Mends a paste whose marks a content system has taken away, by the text of faq.LANG.html.

const wordsOf = (node) => node.textContent.replace(/\s+/g, " ").trim();

// What stands for an element in a paste and in our text alike: its tag, and its own words.
const nameOf = (node) => node.tagName + " " + wordsOf(node.querySelector(":scope > summary") ?? node);

// Gives an element back the marks that ours has, and so on for what is inside.
const mark = (pasted, ours) => {
  if (pasted.tagName !== ours.tagName) return;
  for (const { name, value } of ours.attributes)
    if (name !== "open" && name !== "href" && !pasted.hasAttribute(name)) pasted.setAttribute(name, value);
  const rest = [...ours.children];
  for (const child of pasted.children) {
    const at = rest.findIndex((other) => nameOf(other) === nameOf(child));
    const same = at < 0 ? rest.findIndex((other) => other.tagName === child.tagName) : at;
    if (same >= 0) mark(child, rest.splice(same, 1)[0]);
  }
};

// Mends a paste in place. Whether there was one: some element of our text with a question of ours.
export function mend(faq, text) {
  const ours = new Map([...text.children].map((node) => [nameOf(node), node]));
  const pasted = [...faq.children].filter((node) => ours.has(nameOf(node)));
  if (!pasted.some((node) => node.matches("details"))) return false;
  for (const node of pasted) mark(node, ours.get(nameOf(node)));
  // The only part whose words the clinic's settings may have changed.
  const contact = text.querySelector("[data-section=contact]");
  const inPaste = [...faq.children].find((node) => node.querySelector("h1, h2, h3, h4, h5, h6")?.textContent === contact?.querySelector("h2")?.textContent);
  if (contact && inPaste) mark(inPaste, contact);
  return true;
}
