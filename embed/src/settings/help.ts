// The contact and the crisis lines: resolves the settings, and shows the result in nodes of the page.

import type { Help } from "../bridge.ts";
import type { Settings } from "./types.ts";

/** Returns the `tel:` address of a phone number. */
export const telHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, "")}`;

/** Returns the address of the contact link: the contact, otherwise the phone; undefined if neither is set. */
export const contactHref = ({ contact, phone }: Settings): string | undefined => contact ?? (phone && telHref(phone));

/** Returns the phone number to show beside the contact link; empty if the link itself calls it, or if there is none. */
export const phoneBeside = (settings: Settings): string => {
  const { phone = "" } = settings;
  return contactHref(settings) === telHref(phone) ? "" : phone;
};

/** Returns the address and the labels of the contact link, and the phone number. */
export function resolveContact(
  element: HTMLElement,
  settings: Settings,
): Pick<Help, "contactHref" | "contactLabel" | "contactShort" | "phoneHref" | "phone"> {
  const { clinic, phone = "", "contact-label": label } = settings;
  const link = element.querySelector<HTMLElement>("a[data-contact]");
  const words = clinic ? link?.dataset.labelClinic?.replace("{clinic}", () => clinic) : link?.dataset.label;
  return {
    contactHref: contactHref(settings) ?? "",
    contactLabel: label ?? words ?? link?.textContent.trim() ?? "",
    contactShort: label ?? "",
    phoneHref: phone && telHref(phone),
    phone,
  };
}

/**
 * Returns the elements with the crisis lines of the page, one for each country. The first is that of the text's region.
 */
export const countriesOf = (element: HTMLElement): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>("[data-country]"),
];

/**
 * Makes a country the region of the text: its crisis lines change places with the first ones, and its instructions
 * replace theirs in the text.
 */
export function showRegion(element: HTMLElement, country: HTMLElement, first: HTMLElement): void {
  const place = document.createTextNode("");
  const title = country.parentElement?.querySelector(":scope > summary");
  country.replaceWith(place);
  first.replaceWith(country);
  place.replaceWith(first);
  if (title) title.textContent = first.dataset.name ?? "";
  fillMarks(element, country);
}

/** Copies a country's instructions into the marks of the text, capitalized where the mark is. */
function fillMarks(element: HTMLElement, country: HTMLElement): void {
  const instructions = new Map(
    [...country.querySelectorAll<HTMLElement>("[data-mark]")].map((node) => [node.dataset.mark, node]),
  );
  for (const mark of element.querySelectorAll<HTMLElement>("[data-help]")) {
    const name = mark.dataset.help ?? "";
    const copy = instructions.get(name.toLowerCase())?.cloneNode(true);
    if (!copy) continue;
    mark.replaceChildren(...copy.childNodes);
    const text = mark.firstChild;
    if (/^[A-Z]/.test(name) && text instanceof Text) text.data = text.data.charAt(0).toUpperCase() + text.data.slice(1);
  }
}

/**
 * Returns the crisis line of a country. A paste that has lost the crisis lines at its end still has the one at its top,
 * or those in the answers.
 */
export function resolveCrisis(
  element: HTMLElement,
  country: HTMLElement | undefined,
): Pick<Help, "crisisHref" | "crisisNumber" | "country"> {
  const line =
    country?.querySelector<HTMLElement>("[data-primary]") ??
    element.querySelector<HTMLElement>(".cf-crisis-short, [data-help=crisis]");
  const call = line?.querySelector('a[href^="tel:"]');
  const crisisNumber = line?.dataset.primary || (call?.textContent ?? "");
  // A page may have lost the link. What follows the number, as in "988 y oprima el 2", is not dialled.
  const dialled = /^[+\d\s-]+/.exec(crisisNumber)?.[0];
  return { crisisHref: call?.getAttribute("href") ?? (dialled ? telHref(dialled) : ""), crisisNumber, country };
}

function setLink(link: HTMLElement, href: string | null | undefined, words: string | undefined): void {
  if (href) link.setAttribute("href", href);
  else link.removeAttribute("href");
  link.hidden = !href;
  // The link may contain an icon besides its label.
  const label = link.querySelector("span") ?? link;
  if (words && label.textContent !== words) label.textContent = words;
}

/** Returns the readable part of a `tel:`, `sms:` or `mailto:` address; empty for any other address. */
const writtenAddress = (href = ""): string => /^(?:tel|sms|mailto):([^?;]+)/i.exec(href)?.[1] ?? "";

/**
 * Shows the clinic's phone number and mail address as text, for print and for devices that open neither, and adds the
 * phone number if the contact link leads elsewhere.
 */
export function showWritten(element: HTMLElement, settings: Settings): void {
  const { phone = "", contact } = settings;
  const beside = phoneBeside(settings);
  for (const link of element.querySelectorAll<HTMLElement>("a[data-phone]"))
    setLink(link, beside && telHref(beside), beside && withNumber(link.dataset.phone, beside));
  const written = phone && !beside ? phone : writtenAddress(contact);
  for (const place of element.querySelectorAll<HTMLElement>("[data-contact-written]")) {
    place.hidden = !written;
    if (place.textContent !== written) place.textContent = written;
  }
}

// The label of a link may have a placeholder for the number.
const withNumber = (words: string | undefined, number = "") => (words || "{number}").replace("{number}", () => number);

/** Writes the contact and the crisis line into the marked nodes of the text and the skeleton. Creates no nodes. */
export function showHelp(help: Partial<Help>, parent: ParentNode): void {
  const { contactHref: href, contactLabel, contactShort, crisisHref, crisisNumber, country } = help;
  const all = (selector: string) => parent.querySelectorAll<HTMLElement>(selector);
  for (const link of all("a[data-contact]"))
    setLink(link, href, (link.dataset.short && (contactShort || link.dataset.short)) || contactLabel);
  for (const none of all("[data-contact-none]")) none.hidden = !!href;
  for (const line of all("[data-home]")) line.hidden = line.dataset.home === country?.dataset.country;
  for (const link of all("a[data-crisis-call]"))
    setLink(link, crisisHref, withNumber(link.dataset.crisisCall, crisisNumber));
  const emergency = country?.querySelector(".cf-emergency a[href]");
  if (!emergency) return;
  for (const link of all("a[data-crisis-emergency]"))
    setLink(link, emergency.getAttribute("href"), withNumber(link.dataset.crisisEmergency, emergency.textContent));
}
