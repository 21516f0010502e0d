// The clinic's own answers in place of ours. The nodes of the question stay, so that links to it work and an open answer
// stays open. If the clinic removes its answer, ours is shown again.

import { createElement } from "./nodes.ts";
import { ANSWERS, HEADINGS } from "./topics.ts";
import type { CustomQuestion } from "./types.ts";

/** The content of one of our answers while the clinic's is shown. */
interface Original {
  question: ChildNode[];
  answer: ChildNode[];
  due: string | null;
}

const originals = new WeakMap<Element, Original>();
/** The clinic's answer that is shown. */
const shown = new WeakMap<Element, CustomQuestion>();

const partsOf = (details: Element) =>
  [details.querySelector(`:scope > summary > :is(${HEADINGS})`), details.querySelector(":scope > .cf-answer")] as const;

/** Whether the answer is already shown: inserted here, or by the build. */
function isShown(details: HTMLElement, own: CustomQuestion): boolean {
  const last = shown.get(details);
  if (last) return last.question === own.question && `${last.answer}` === `${own.answer}`;
  const [heading, answer] = partsOf(details);
  const paragraphs = [...(answer?.querySelectorAll(":scope > p:not(.cf-own)") ?? [])];
  return (
    details.dataset.own !== undefined &&
    heading?.textContent === own.question &&
    paragraphs.map(({ textContent }) => textContent).join("\n") === own.answer.join("\n")
  );
}

function replace(details: HTMLElement, own: CustomQuestion, mark: string): void {
  const [heading, answer] = partsOf(details);
  // What protects patients is never replaced, whatever the settings say.
  if (!heading || !answer || details.dataset.protected !== undefined || isShown(details, own)) return;
  if (details.dataset.own === undefined)
    originals.set(details, {
      question: [...heading.childNodes],
      answer: [...answer.childNodes],
      due: answer.getAttribute("data-due"),
    });
  shown.set(details, own);
  details.dataset.own = "replaces";
  answer.removeAttribute("data-due");
  heading.textContent = own.question;
  answer.replaceChildren(createElement("p", "cf-own", mark), ...own.answer.map((text) => createElement("p", "", text)));
}

function restore(details: HTMLElement): void {
  const original = originals.get(details);
  if (!original) return;
  const [heading, answer] = partsOf(details);
  originals.delete(details);
  shown.delete(details);
  delete details.dataset.own;
  heading?.replaceChildren(...original.question);
  answer?.replaceChildren(...original.answer);
  if (original.due !== null) answer?.setAttribute("data-due", original.due);
}

/** Shows the clinic's answers in place of ours, each marked with `mark`, and restores all other answers. */
export function replaceAnswers(element: HTMLElement, questions: readonly CustomQuestion[], mark: string): void {
  const wanted = new Map(questions.map((own) => [own.replaces, own]));
  for (const details of element.querySelectorAll<HTMLElement>(ANSWERS)) {
    const own = wanted.get(details.dataset.id);
    if (own) replace(details, own, mark);
    else restore(details);
  }
}
