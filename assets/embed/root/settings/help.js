// The way to the clinic and the crisis lines: what is settled, and the nodes of the page that show it.

// Where the contact link leads: to the phone, where there is no contact.
export const addressOf = ({ contact, phone }) => contact ?? (phone && "tel:" + phone.replace(/[^\d+]/g, ""));

// The address and the words of the contact link. Either may be empty.
export function contactOf(faq, settings) {
  const { clinic, "contact-label": label } = settings;
  const own = faq.querySelector("a[data-contact]");
  const words = clinic ? own?.dataset.labelClinic?.replace("{clinic}", clinic) : own?.dataset.label;
  return {
    contactHref: addressOf(settings) ?? "",
    contactLabel: label ?? words ?? own?.textContent.trim() ?? "",
  };
}

export const countriesOf = (faq) => [...faq.querySelectorAll(":scope > details[data-country]")];

// The crisis line of a country, from its lines on the page.
export function crisisOf(faq, country) {
  // A paste that lost its lines below still has the one at its top.
  const primary = country?.querySelector("[data-primary]") ?? faq.querySelector(".cf-crisis-short");
  const call = primary?.querySelector('a[href^="tel:"]')?.getAttribute("href") ?? "";
  return { crisisHref: call, crisisNumber: primary?.dataset.primary || call.slice(4), country };
}

// Sets an address and words of a link that is there already.
const setLink = (link, href, words) => {
  href ? link.setAttribute("href", href) : link.removeAttribute("href");
  link.hidden = !href;
  if (words && link.textContent !== words) link.textContent = words;
};

// A number in the words that a link has for it.
const worded = (words, number) => (words || "{number}").replace("{number}", number);

// Puts what is settled into the marked nodes of the text and of the chrome's still picture; makes none.
export function applyHelp(help, roots) {
  const { contactHref, contactLabel, crisisHref, crisisNumber, country } = help;
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  for (const link of all("a[data-contact]")) setLink(link, contactHref, contactLabel);
  for (const none of all("[data-contact-none]")) none.hidden = !!contactHref;
  for (const link of all("a[data-crisis-call]"))
    setLink(link, crisisHref, worded(link.dataset.crisisCall, crisisNumber));
  const emergency = country?.querySelector(".cf-emergency a");
  if (emergency)
    for (const link of all("a[data-crisis-emergency]"))
      setLink(link, emergency.getAttribute("href"), worded(link.dataset.crisisEmergency, emergency.textContent));
}
