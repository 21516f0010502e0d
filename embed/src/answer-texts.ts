// The texts of an answer, as they are on the page now.

// Blocks that are not indexed: nobody searches for buttons or dates of reviews; a figure repeats the text; related
// questions are found at their own answers.
const NOT_INDEXED = "summary, .cf-own, .cf-actions, .cf-figure, .cf-more, .cf-related, .cf-overdue";

const isIndexed = (node: Node) => !(node instanceof Element && node.matches(NOT_INDEXED));

/** Returns the texts of nodes, separated by spaces, since there is none between list items. */
function textOf(nodes: Iterable<Node>): string {
  const texts: string[] = [];
  for (const node of nodes) {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text: Node | null = node instanceof Text ? node : walker.nextNode(); text; text = walker.nextNode())
      texts.push((text as Text).data);
  }
  return texts.join(" ");
}

/**
 * Returns what the application indexes of an answer: its id, question, short answer and the rest, id and heading of its
 * topic, then the ids of related questions.
 */
export function readAnswer(answer: HTMLElement): string[] {
  const short = answer.querySelector(".cf-short");
  const blocks = [...(answer.querySelector(".cf-answer") ?? answer).childNodes].filter(isIndexed);
  const topic = answer.closest<HTMLElement>("details[data-topic]");
  const heading = topic?.querySelector("summary :is(h2, h3, h4, h5, h6)")?.textContent;
  const related = [...answer.querySelectorAll<HTMLAnchorElement>(".cf-related a[href^='#']")];
  return [
    answer.dataset.id ?? "",
    textOf(answer.querySelectorAll(":scope > summary")),
    // Without its label.
    textOf([...(short?.childNodes ?? [])].filter((node) => node !== short?.querySelector(":scope > b"))),
    textOf(blocks.filter((node) => node !== short)),
    topic?.dataset.topic ?? "",
    heading?.trim() ?? "",
    ...related.map((link) => `${link.getAttribute("href")?.slice(1)}`),
  ];
}
