// The buttons inside the text and its copies. They work without the application.

import { isFramed, pageAddress, routeIn } from "./links.ts";
import { printAll, printAnswer } from "./printing.ts";
import { namesPart, readsFragments } from "./routes.ts";
import { textLabels } from "./settings/labels.ts";
import { share } from "./sharing.ts";

const MESSAGE_TIME = 4000; // ms

/**
 * Returns the address of an answer on the page that a reader sees. A router reads the fragment as a route, so there it is
 * the address of the page.
 */
function addressOf(element: HTMLElement, id: string): string {
  const page = new URL(pageAddress());
  const { hash } = page;
  const route = routeIn(hash);
  // The page around a frame cannot be asked.
  const isRoute = !isFramed() && (hash ? !namesPart(element, hash) : readsFragments(element));
  if (route || !isRoute) page.hash = route || id;
  return page.href;
}

/**
 * Carries out the actions of the buttons in the text and its copies: sharing an answer, printing it, and printing all of
 * the text. `frame` is the element around both in the shadow root.
 */
export function watchActions(element: HTMLElement, frame: HTMLElement): void {
  frame.addEventListener("click", ({ target }) => press(element, target), { capture: true });
}

function press(element: HTMLElement, target: EventTarget | null): void {
  const button = target instanceof Element && target.closest<HTMLElement>("button[data-action]");
  if (!button) return;
  const around = button.closest<HTMLElement>("details[data-id], [data-answer]");
  const id = around?.dataset.id ?? around?.dataset.answer ?? "";
  const answer = element.querySelector(`details[data-id="${CSS.escape(id)}"]`);
  const { printFailed } = textLabels(element);
  const onFailed = () => announce(button, `${printFailed}`);
  if (button.dataset.action === "print-all") printAll(onFailed);
  else if (answer && button.dataset.action === "print") printAnswer(element, answer, onFailed);
  else if (answer && button.dataset.action === "share") void shareAnswer(element, button, answer, id);
}

async function shareAnswer(element: HTMLElement, button: HTMLElement, answer: Element, id: string): Promise<void> {
  const { copied, copyFailed } = textLabels(element);
  const url = addressOf(element, answer.querySelector(".cf-answer")?.id || id);
  const title = answer.querySelector("summary")?.textContent?.trim() ?? "";
  messageBeside(button);
  const isCopied = await share({ title, url }, url);
  if (isCopied) {
    announce(button, `${copied}`);
    setTimeout(() => announce(button, ""), MESSAGE_TIME);
  } else if (isCopied === false) {
    // Without access to the clipboard, the address is shown and can be copied by hand.
    announce(
      button,
      `${copyFailed}`.replace("{link}", () => url),
    );
  }
}

/** Announces a message beside a button, and scrolls it into view. */
function announce(button: HTMLElement, message: string): void {
  const status = messageBeside(button);
  status.textContent = message;
  if (message) status.scrollIntoView({ block: "nearest" });
}

/**
 * Returns the element beside a button in which messages are announced. Adds it empty if it is missing: screen readers
 * announce only changes of an existing element.
 */
function messageBeside(button: HTMLElement): HTMLElement {
  const next = button.parentElement?.querySelector<HTMLElement>(".cf-message");
  if (next) return next;
  const message = document.createElement("span");
  message.className = "cf-message";
  message.setAttribute("role", "status");
  button.parentElement?.append(message);
  return message;
}
