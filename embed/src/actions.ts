// The buttons inside the text and its copies. They work without the application.

import type { Navigation } from "./navigation.ts";
import { printAll, printAnswer } from "./printing.ts";
import type { Labels } from "./shell-data.ts";

const MESSAGE_TIME = 4000; // ms

const isShareable = (data: ShareData) => !!navigator.share && (navigator.canShare?.(data) ?? true);

/** Carries out the actions of the buttons in the text: sharing an answer, printing it, and printing all of the text. */
export class TextActions {
  readonly #element: HTMLElement;
  readonly #navigation: Navigation;
  readonly #labels: Labels;

  constructor(element: HTMLElement, navigation: Navigation, labels: Labels) {
    this.#element = element;
    this.#navigation = navigation;
    this.#labels = labels;
  }

  /** Carries out the action of a pressed button. */
  press({ target }: Event): void {
    const button = target instanceof Element && target.closest<HTMLElement>("button[data-action]");
    if (!button) return;
    const around = button.closest<HTMLElement>("details[data-id], [data-answer]");
    const id = around?.dataset.id ?? around?.dataset.answer ?? "";
    const answer = this.#element.querySelector(`details[data-id="${CSS.escape(id)}"]`);
    if (button.dataset.action === "print-all") printAll();
    else if (answer && button.dataset.action === "print") printAnswer(this.#element, answer);
    else if (answer && button.dataset.action === "share") void this.#share(button, answer, id);
  }

  async #share(button: HTMLElement, answer: Element, id: string): Promise<void> {
    const url = this.#navigation.addressOf(answer.querySelector(".cf-answer")?.id || id);
    const data = { title: answer.querySelector("summary")?.textContent?.trim() ?? "", url };
    const said = messageBeside(button);
    if (isShareable(data)) {
      try {
        await navigator.share(data);
        return;
      } catch (error) {
        // A reader who closes the share dialog does not want the address copied.
        if (error instanceof DOMException && error.name === "AbortError") return;
      }
    }
    try {
      await navigator.clipboard.writeText(url);
      said.textContent = `${this.#labels.copied}`;
      setTimeout(() => {
        said.textContent = "";
      }, MESSAGE_TIME);
    } catch {
      // Without access to the clipboard, the address is shown and can be copied by hand.
      said.textContent = `${this.#labels.copyFailed}`.replace("{link}", () => url);
    }
  }
}

/**
 * Returns the element beside a button in which messages are announced. Adds it empty if it is missing: screen readers
 * announce only changes of an existing element.
 */
function messageBeside(button: HTMLElement): HTMLElement {
  const next = button.parentElement?.querySelector<HTMLElement>(".cf-said");
  if (next) return next;
  const said = document.createElement("span");
  said.className = "cf-said";
  said.setAttribute("role", "status");
  button.parentElement?.append(said);
  return said;
}
