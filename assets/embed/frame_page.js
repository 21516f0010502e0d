// In the frame: language, region and theme from the address, links that leave, and the height that the frame
// needs. It listens to nobody: a page around that could command it could learn from it.

import { follow, isFramed, leaves } from "./root/links.js";

const faq = document.querySelector("clinic-faq");

// A link with a query must never send a patient elsewhere: contact, phone and clinic stand in the file alone.
const asked = new URLSearchParams(location.search);
for (const name of ["lang", "region", "theme"]) if (asked.has(name)) faq.setAttribute(name, asked.get(name));

if (isFramed()) {
  faq.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || !leaves(link) || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    follow(link);
  });

  let told;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height !== told) window.parent.postMessage({ type: "clinic-faq:height", height: (told = height) }, "*");
  };
  new ResizeObserver(tell).observe(document.body);
}
