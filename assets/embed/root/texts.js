// The words of an answer, as they stand on the page now.

// What nobody looks for: its sources, and the day of its review.
const ASIDE = ".cf-sources, .cf-meta";

const kept = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
  return node.matches(ASIDE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
};

// Question, short answer and the rest. There is a space between the texts of any two nodes: list items have none.
export function textsOf(answer) {
  const texts = [[], [], []];
  const walk = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, kept);
  while (walk.nextNode()) {
    const { data, parentElement } = walk.currentNode;
    const part = parentElement.closest("summary") ? 0 : parentElement.closest(".cf-short") ? 1 : 2;
    texts[part].push(data);
  }
  return texts.map((parts) => parts.join(" "));
}
