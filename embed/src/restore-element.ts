// Restores the tag of the element where a content management system removed it.

/** Creates the element again in the box that surrounds it in every paste. Its settings may be on the box. */
export function restoreElement(box: Element, tag: string, settings: readonly string[]): void {
  if (!(box instanceof HTMLElement) || box.querySelector(tag)) return;
  const element = document.createElement(tag);
  for (const name of [...settings, "inspect"]) {
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
