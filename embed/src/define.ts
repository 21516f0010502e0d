// Registers the element, and restores its tag where a content management system removed it.

import { ClinicFaq, WATCHED_SETTINGS } from "./element.ts";
import { whenParsed } from "./timing.ts";

const TAG = "clinic-faq";

/** Registers `<clinic-faq>`, unless there is no browser or another script has registered it. */
export function define(): void {
  if (!globalThis.customElements || customElements.get(TAG)) return;
  customElements.define(TAG, ClinicFaq);
  const boxes = document.getElementsByClassName(TAG);
  const restore = () => [...boxes].forEach(restoreElement);
  whenParsed(() => {
    restore();
    // Some pages fetch the next one and exchange their content.
    new MutationObserver(restore).observe(document, { childList: true, subtree: true });
  });
}

/** Creates the element again in the box that surrounds it in every paste. Its settings may be on the box. */
function restoreElement(box: Element): void {
  if (!(box instanceof HTMLDivElement) || box.querySelector(TAG) || !box.querySelector("details")) return;
  const element = document.createElement(TAG);
  for (const name of [...WATCHED_SETTINGS, "inspect"]) {
    const value = box.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  const contact = box.querySelector(".cf-contact a[href]");
  if (contact && !box.dataset.contact) {
    element.setAttribute("contact", contact.getAttribute("href") ?? "");
    element.setAttribute("contact-label", contact.textContent);
  }
  element.append(...box.childNodes);
  box.append(element);
}
