// Registers the element, and restores its tag where a content management system removed it.

import { ClinicFaq, WATCHED_SETTINGS } from "./element.ts";
import { fetchExtras } from "./files.ts";
import { whenParsed } from "./timing.ts";

const TAG = "clinic-faq";

/** Registers `<clinic-faq>`, unless there is no browser or another script has registered it. */
export function define(): void {
  if (!globalThis.customElements || customElements.get(TAG)) return;
  customElements.define(TAG, ClinicFaq);
  const boxes = document.getElementsByClassName(TAG);
  const restore = () => {
    for (const box of boxes)
      if (box.localName === "div" && box.querySelector("details") && !box.querySelector(TAG))
        fetchExtras().then(
          ({ restoreElement }) => restoreElement(box, TAG, WATCHED_SETTINGS),
          // Otherwise each change of the page would request them again.
          () => observer.disconnect(),
        );
  };
  const observer = new MutationObserver(restore);
  whenParsed(() => {
    restore();
    // Some pages fetch the next one and exchange their content.
    observer.observe(document, { childList: true, subtree: true });
  });
}
