// In the frame: language, region and theme from the address, links that leave, and the height that the frame
// needs. It listens to nobody: a page around that could command it could learn from it.

import { followLink, isFramed, leavesFrame, linkOf } from "../links.ts";
import { getElement } from "../platform.ts";

const element = getElement(document, "clinic-faq");

// A link with a query must never send a patient elsewhere: contact, phone and clinic come from the file alone.
const parameters = new URLSearchParams(location.search);
for (const name of ["lang", "region", "theme"]) {
  const value = parameters.get(name);
  if (value !== null) element.setAttribute(name, value);
}

if (isFramed()) {
  element.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (!link || event.defaultPrevented || !leavesFrame(link) || link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    followLink(link);
  });

  let lastHeight: number;
  const sendHeight = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === lastHeight) return;
    lastHeight = height;
    window.parent.postMessage({ type: "clinic-faq:height", height }, "*");
  };
  new ResizeObserver(sendHeight).observe(document.body);
}
