// The texts of an answer, as they are on the page now.

// Parts that are not indexed: nobody searches for sources, buttons, or dates of reviews; a figure repeats the text;
// related questions are found at their own answers.
const NOT_INDEXED = ".cf-short > b, .cf-own, .cf-actions, .cf-figure, .cf-more, .cf-related, .cf-overdue";

function isIndexed(node: Node): number {
  if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
  return node.matches(NOT_INDEXED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
}

/**
 * Returns what the application indexes of an answer: its id, question, short answer and the rest, id and heading of its
 * topic, then the ids of related questions. The texts of any two nodes are separated by a space, since there is none
 * between list items.
 */
export function readAnswer(answer: HTMLElement): string[] {
  const [question, short, rest]: [string[], string[], string[]] = [[], [], []];
  const walker = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, isIndexed);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    const part = parentElement?.closest("summary") ? question : parentElement?.closest(".cf-short") ? short : rest;
    part.push(data);
  }
  const topic = answer.closest<HTMLElement>("details[data-topic]");
  const heading = topic?.querySelector("summary :is(h2, h3, h4, h5, h6)")?.textContent;
  const related = [...answer.querySelectorAll<HTMLAnchorElement>(".cf-related a[href^='#']")];
  return [
    answer.dataset.id ?? "",
    ...[question, short, rest].map((texts) => texts.join(" ")),
    topic?.dataset.topic ?? "",
    heading?.trim() ?? "",
    ...related.map((link) => `${link.getAttribute("href")?.slice(1)}`),
  ];
}
