// Levels of the text's headings, for readers who move by them. Only `aria-level` changes, never a node.

const HEADINGS = "h1, h2, h3, h4, h5, h6";

const levelOf = (heading) => +(heading.getAttribute("aria-level") ?? heading.tagName[1]);

// One below the nearest heading before the element, else 2.
export function levelBefore(faq) {
  const all = [...faq.getRootNode().querySelectorAll(`${HEADINGS}, [role="heading"][aria-level]`)];
  const before = all.filter((heading) => faq.compareDocumentPosition(heading) === Node.DOCUMENT_POSITION_PRECEDING);
  return before.length ? Math.min(6, levelOf(before.at(-1)) + 1) : 2;
}

// Gives the topics' headings this level, and those below them the levels below.
export function setLevel(faq, level) {
  const headings = [...faq.querySelectorAll(HEADINGS)];
  const tag = (heading) => +heading.tagName[1];
  const top = Math.min(...headings.map(tag));
  for (const heading of headings) {
    if (level === top) heading.removeAttribute("aria-level");
    else heading.setAttribute("aria-level", tag(heading) - top + level);
  }
}
