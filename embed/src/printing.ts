// Printing: prints the open parts of the text, or all of it if nothing is open. Without a script the page prints all of
// it.

/** Whether the next print includes all of the text. */
let printsAll = false;

const TIMEOUT = 1500; // ms after which printing has begun, or does not begin at all

/** Opens the print dialog. Calls `onFailed` if none opens: some frames and in-app browsers ignore `print()` silently. */
function openDialog(onFailed: () => void): void {
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
  };
  addEventListener("beforeprint", begin, { once: true });
  print();
  setTimeout(() => hasBegun || onFailed(), TIMEOUT);
}

/** Prints all of the text, whatever is open. */
export function printAll(onFailed: () => void): void {
  printsAll = true;
  openDialog(() => {
    printsAll = false;
    onFailed();
  });
}

const PARTS = "details[data-id], details[data-section]:not([data-section=about])";

/** Prints this answer and nothing else of the element's text. */
export function printAnswer(element: HTMLElement, answer: Element, onFailed: () => void): void {
  element.dataset.print = "answer";
  answer.setAttribute("data-printed", "");
  for (let around = outer(answer); around; around = outer(around)) around.setAttribute("data-printed", "around");
  openDialog(() => {
    clearPrintMarks(element);
    onFailed();
  });
}

const outer = (details: Element) => details.parentElement?.closest("details");

function clearPrintMarks(element: HTMLElement): void {
  delete element.dataset.print;
  for (const details of element.querySelectorAll("[data-printed]")) details.removeAttribute("data-printed");
}

/** Prepares the text for printing whenever the page is printed. `slot` is its place, in the shadow root. */
export function watchPrinting(element: HTMLElement, slot: HTMLElement, signal: AbortSignal): void {
  let isPrinting = false;
  const prepare = () => {
    if (isPrinting) return;
    isPrinting = true;
    const restore = prepareForPrint(element, slot);
    const finish = () => {
      restore();
      isPrinting = false;
    };
    addEventListener("afterprint", finish, { once: true });
  };
  addEventListener("beforeprint", prepare, { signal });
}

/** Shows the text in place of search or guide, and opens what is printed. Returns a function that undoes this. */
function prepareForPrint(element: HTMLElement, slot: HTMLElement): () => void {
  const { hidden } = slot;
  slot.hidden = false;
  const isAnswer = element.dataset.print === "answer";
  const isOpen = !printsAll && [...element.querySelectorAll(PARTS)].some((part) => part.matches("[open]"));
  printsAll = false;
  if (!isAnswer && isOpen) element.dataset.print = "open";
  // Engines without `::details-content` print only open `<details>`.
  const closed =
    isAnswer || isOpen || CSS.supports("selector(::details-content)")
      ? [...element.querySelectorAll<HTMLDetailsElement>("[data-printed]:not([open])")]
      : [...element.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
  for (const details of closed) details.open = true;
  return () => {
    for (const details of closed) details.open = false;
    clearPrintMarks(element);
    slot.hidden = hidden;
  };
}
