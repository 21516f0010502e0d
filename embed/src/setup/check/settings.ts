// The settings in a page: what the widget would refuse, and where the contact leads.

import { readSettings } from "../../settings/read.ts";
import { createReaders } from "../../settings/readers.ts";
import { JSON_CHILD } from "../../settings/topics.ts";
import type { Settings } from "../../settings/types.ts";
import { adviceOn } from "../contact-advice.ts";
import { type Language, languageOf } from "../data.ts";
import { knownToday } from "../validation.ts";
import { type Check, type Finding, finding, type Own } from "./finding.ts";
import { type CheckedPage, framedPage, hasAddress, pageLanguage, resolveAddress, short } from "./page.ts";

/** Returns the language of the text that the widget shows at this place of the page. */
export const textLanguage = (node: Element, own: Own): Language => languageOf(own, pageLanguage(node));

/** Returns what the widget reads from an element, or from the box that an editor has left of it. */
export function settingsIn(element: Element, own: Own) {
  const isBox = element.localName !== "clinic-faq";
  const attributes = [...element.attributes].flatMap(({ name, value }) => {
    if (!isBox) return [[name, value] as const];
    return name.startsWith("data-") ? [[name.slice(5), value] as const] : [];
  });
  const json = element.querySelector(JSON_CHILD)?.textContent;
  const known = { ...knownToday(textLanguage(element, own).known), languages: own.languages.map(({ lang }) => lang) };
  // Own answers and facts of a paste are part of its text: its ids are those of the answers that they replace.
  return readSettings(attributes, json, known, createReaders(known));
}

export const settled = ({ elements, boxes }: CheckedPage): Element[] => [...elements, ...boxes];

/** Returns the elements in the pages that the frames of a page show, as far as these were fetched. */
export const framed = (page: CheckedPage): Element[] =>
  page.frames.flatMap((frame) => framedPage(frame, page)?.querySelector("clinic-faq") ?? []);

/** Returns the contact as it is written at an element or at a box. */
export const writtenContact = (element: Element): string =>
  element.getAttribute("contact") ?? element.getAttribute("data-contact") ?? "";

/** Returns the contact that patients get; empty if there is none. */
function contactOf(element: Element, settings: Settings): string {
  const link = element.localName === "clinic-faq" ? null : element.querySelector(".cf-contact a[href]");
  return settings.contact ?? settings.phone ?? link?.getAttribute("href") ?? "";
}

// Numbers that belong to nobody: those of films, and that of our sample page.
const SAMPLE_PHONE = /^1?\d{3}55501\d\d$|^1?5550100142$/;

/** The contact leads nowhere, or there is none. */
export const contact: Check = (page, own) => {
  const found: Finding[] = [];
  for (const element of settled(page)) {
    const { settings } = settingsIn(element, own);
    const written = writtenContact(element);
    const address = contactOf(element, settings);
    if (!address)
      found.push(written ? finding("contact-refused", { address: short(written) }) : finding("contact-missing"));
    else if (address !== settings.phone) found.push(...leadsNowhere(address, page));
    if (SAMPLE_PHONE.test((settings.phone ?? "").replace(/\D/g, "")))
      found.push(finding("sample-phone", { phone: settings.phone ?? "" }));
    if (/^harbor lane/i.test(settings.clinic ?? ""))
      found.push(finding("sample-clinic", { clinic: settings.clinic ?? "" }));
  }
  if (!settled(page).length) found.push(...frameContact(page, own));
  return found;
};

function leadsNowhere(address: string, page: CheckedPage): Finding[] {
  const advice = adviceOn(address);
  if (advice) return [finding("contact-nowhere", { address: short(address), meant: advice.meant ?? "" })];
  if (/^(?:tel|sms|mailto):/i.test(address)) {
    const isEmpty = /^mailto:/i.test(address) ? !/@/.test(address) : address.replace(/\D/g, "").length < 3;
    return isEmpty ? [finding("contact-nowhere", { address, meant: "" })] : [];
  }
  if (/^#./.test(address)) return isTarget(address.slice(1), page) ? [] : [finding("contact-nowhere", { address, meant: "" })]; // biome-ignore format: one line
  const full = resolveAddress(address, page.base);
  const state = page.files?.get(full.replace(/#.*$/, ""));
  if (state && (state.status === 404 || state.status === 410 || state.status >= 500))
    return [finding("contact-answers", { address, status: `${state.status}` })];
  if (!full.includes("#") && page.address && full === resolveAddress(page.address, page.base).replace(/#.*$/, ""))
    return [finding("contact-itself", { address })];
  return state ? [] : unlinked(address, full, page);
}

const isTarget = (id: string, { document, isFragment }: CheckedPage): boolean =>
  isFragment || !!document.getElementById(id) || !!document.getElementsByName(id).length;

const CONTACT_PAGE = /contact|kontakt|contacto|book|appointment|cita|reserva|termin/i;

/** The usual `/contact` was left in the code, and the page itself links to another contact page. */
function unlinked(address: string, full: string, page: CheckedPage): Finding[] {
  if (!/^\/contact\/?$/i.test(address)) return [];
  const ours = settled(page);
  const links = [...page.document.querySelectorAll("a[href]")].filter(
    (link) => !ours.some((node) => node.contains(link)),
  );
  const addresses = links.map((link) =>
    resolveAddress(link.getAttribute("href") ?? "", page.base).replace(/[?#].*$/, ""),
  );
  const isFull = (address: string) => address.replace(/\/$/, "") === full.replace(/\/$/, "");
  const other = addresses.find((found) => CONTACT_PAGE.test(found.replace(/^https?:\/\/[^/]+/, "")));
  if (!other || addresses.some(isFull)) return [];
  return [finding("contact-unlinked", { address, other: hasAddress(page) ? other : other.replace(/^https:\/\/page\.invalid/, "") })]; // biome-ignore format: one line
}

/** The page in a frame has the contact: the page around it cannot set it. */
function frameContact(page: CheckedPage, own: Own): Finding[] {
  return page.frames.flatMap((frame) => {
    const source = frame.getAttribute("src") ?? "";
    const inside = framedPage(frame, page);
    if (!inside) return /\/?frame\.html(?:$|[?#])/i.test(source) ? [finding("frame-contact")] : [];
    const element = inside.querySelector("clinic-faq");
    if (!element) return [finding("frame-other-page", { address: source })];
    const { settings } = settingsIn(element, own);
    return settings.contact || settings.phone ? [] : [finding("frame-contact")];
  });
}

const QUIET = new Set(["contact", "json", "broken", "hash", "overdue", "review"]);

/** Settings that the widget leaves out. */
export const refused: Check = (page, own) => {
  const found: Finding[] = [];
  for (const element of [...page.elements, ...framed(page)]) {
    const { refusals, settings, review } = settingsIn(element, own);
    for (const refusal of refusals) {
      const [place, value, problem, detail] = refusal;
      if (problem === "broken" || problem === "json") found.push(finding("json-broken"));
      else if (problem === "hash") found.push(finding("review-other"));
      else if (problem === "review") found.push(finding("review-incomplete", { missing: detail.join(", ") }));
      else if (place === "contact" && !settings.contact) continue;
      else if (!QUIET.has(problem) && place !== "region" && !(element.hasAttribute("data-text") && place.startsWith("JSON ")))
        found.push({ ...finding("setting", { name: place.replace(/^JSON /, ""), value: short(`${value ?? ""}`) }), refusal }); // biome-ignore format: one line
    }
    if (review?.isOverdue) found.push(finding("review-overdue"));
  }
  return found;
};

/** Own questions that have come out of the element. */
export const jsonElsewhere: Check = ({ document, elements }) => {
  const [element] = elements;
  if (!element) return [];
  const ours = (node: Element) => /"(?:questions|facts|contact)"\s*:/.test(node.textContent ?? "");
  const scripts = [...document.querySelectorAll("script")].filter((node) => ours(node) && !node.getAttribute("src"));
  const inside = scripts.filter((node) => element.contains(node));
  const isJson = (node: Element) => /^application\/json$/i.test(node.getAttribute("type") ?? "");
  if (inside.some((node) => !isJson(node))) return [finding("json-type", {}, '<script type="application/json">')];
  const beside = scripts.some((node) => isJson(node) && !element.contains(node) && /"question"\s*:/.test(node.textContent ?? "") && /"answer"\s*:/.test(node.textContent ?? "")); // biome-ignore format: one line
  return beside ? [finding("json-outside")] : [];
};
