// The contact and the crisis lines: what the settings resolve to, and the nodes of the page that show it.

import type { Help } from "../bridge.ts";
import type { Settings } from "./types.ts";

/** Returns the address of the contact link: the contact, else the phone. */
export const contactHref = ({ contact, phone }: Settings): string | undefined =>
  contact ?? (phone && `tel:${phone.replace(/[^\d+]/g, "")}`);

/** Returns address and words of the contact link. */
export function resolveContact(element: HTMLElement, settings: Settings): Pick<Help, "contactHref" | "contactLabel"> {
  const { clinic, "contact-label": label } = settings;
  const link = element.querySelector<HTMLElement>("a[data-contact]");
  const words = clinic ? link?.dataset.labelClinic?.replace("{clinic}", () => clinic) : link?.dataset.label;
  return {
    contactHref: contactHref(settings) ?? "",
    contactLabel: label ?? words ?? link?.textContent.trim() ?? "",
  };
}

/** Returns the crisis lines of the page, one element a country. */
export const countriesOf = (element: HTMLElement): HTMLDetailsElement[] => [
  ...element.querySelectorAll<HTMLDetailsElement>(":scope > details[data-country]"),
];

/** Returns the crisis line of a country. A paste that lost its lines at the end still has the one at its top. */
export function resolveCrisis(
  element: HTMLElement,
  country: HTMLElement | undefined,
): Pick<Help, "crisisHref" | "crisisNumber" | "country"> {
  const line =
    country?.querySelector<HTMLElement>("[data-primary]") ?? element.querySelector<HTMLElement>(".cf-crisis-short");
  const call = line?.querySelector('a[href^="tel:"]')?.getAttribute("href") ?? "";
  return { crisisHref: call, crisisNumber: line?.dataset.primary || call.slice(4), country };
}

function setLink(link: HTMLElement, href: string | null, words: string | null): void {
  if (href) link.setAttribute("href", href);
  else link.removeAttribute("href");
  link.hidden = !href;
  if (words && link.textContent !== words) link.textContent = words;
}

// A link may have words with a place for the number.
const withNumber = (words: string | undefined, number: string) =>
  (words || "{number}").replace("{number}", () => number);

/** Writes the help into the marked nodes of the text and of the skeleton; makes none. */
export function showHelp(help: Help, parents: ParentNode[]): void {
  const { contactHref: href, contactLabel, crisisHref, crisisNumber, country } = help;
  const all = (selector: string) => parents.flatMap((parent) => [...parent.querySelectorAll<HTMLElement>(selector)]);
  for (const link of all("a[data-contact]")) setLink(link, href, contactLabel);
  for (const none of all("[data-contact-none]")) none.hidden = !!href;
  for (const link of all("a[data-crisis-call]"))
    setLink(link, crisisHref, withNumber(link.dataset.crisisCall, crisisNumber));
  const emergency = country?.querySelector(".cf-emergency a");
  if (!emergency) return;
  for (const link of all("a[data-crisis-emergency]"))
    setLink(link, emergency.getAttribute("href"), withNumber(link.dataset.crisisEmergency, emergency.textContent));
}
