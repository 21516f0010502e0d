// Copies a text, and says in the button that it is copied.

import { create } from "./elements.ts";
import type { Words } from "./words/en.ts";

const MESSAGE_TIME = 2500; // ms

/** Copies a text to the clipboard. Returns whether that worked. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

// Pages from a folder, and pages without https, have no clipboard.
function copySelected(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  return isCopied;
}

/**
 * Makes a button copy a text. `status` tells screen readers what `words` say. Returns a function that shows the usual
 * label again, which happens by itself after a moment.
 */
export function copyOnClick(
  button: HTMLButtonElement,
  status: HTMLElement,
  words: { copied: string; failed: string },
  textOf: () => string,
): () => void {
  const label = button.lastChild;
  const usual = label?.textContent ?? "";
  let timer: ReturnType<typeof setTimeout>;
  const reset = () => {
    clearTimeout(timer);
    status.textContent = "";
    if (label) label.textContent = usual;
  };
  button.addEventListener("click", async () => {
    const message = (await copyText(textOf())) ? words.copied : words.failed;
    button.focus();
    status.textContent = message;
    if (label) label.textContent = message;
    clearTimeout(timer);
    timer = setTimeout(reset, MESSAGE_TIME);
  });
  return reset;
}

/** Returns a line with a button that copies it. */
export function lineToCopy(text: string, { copyLine, copied, copyFailed }: Words["code"]): HTMLElement {
  const status = create("span", { class: "only-heard", role: "status" });
  const button = create("button", { type: "button", class: "link" }, create("span", {}, copyLine));
  copyOnClick(button, status, { copied, failed: copyFailed }, () => text);
  return create("p", { class: "line" }, create("code", {}, text), status, button);
}
