// The country, which decides about crisis lines: whether it is known, and whether it is that of the clinic.

import { contactHref } from "../../settings/help.ts";
import { type Country, countryOf } from "../data.ts";
import { parseHtml } from "../trusted.ts";
import { type Check, type Finding, finding, type Own } from "./finding.ts";
import { type CheckedPage, hasAddress } from "./page.ts";
import { framed, settingsIn, settled } from "./settings.ts";

/** The countries of domains. */
const DOMAINS: Record<string, string> = { uk: "GB", ie: "IE", ca: "CA", au: "AU", nz: "NZ", es: "ES", mx: "MX" };

/** The countries of prefixes. That of North America is the first of several countries that share it. */
const PREFIXES: readonly [prefix: string, codes: readonly string[]][] = [
  ["+1", ["US", "CA"]],
  ["+44", ["GB"]],
  ["+353", ["IE"]],
  ["+61", ["AU"]],
  ["+64", ["NZ"]],
  ["+34", ["ES"]],
  ["+52", ["MX"]],
];

/** What people write for a country. */
const ALIASES: Record<string, string> = {
  UK: "GB",
  "U.K.": "GB",
  GBR: "GB",
  ENGLAND: "GB",
  SCOTLAND: "GB",
  WALES: "GB",
  "GREAT BRITAIN": "GB",
  BRITAIN: "GB",
  USA: "US",
  "U.S.": "US",
  "U.S.A.": "US",
  AMERICA: "US",
  CAN: "CA",
  AUS: "AU",
  NZL: "NZ",
  IRL: "IE",
  EIRE: "IE",
  ESP: "ES",
  MEX: "MX",
};

/** Returns the code that is meant by a country that the widget does not know; undefined if that cannot be guessed. */
function meantBy(text: string, { languages }: Own): string | undefined {
  const written = text.trim().toUpperCase().replace(/_/g, "-");
  const known = languages.flatMap(({ countries }) => countries);
  const [, ending = ""] = /^[A-Z]{2}-([A-Z]{2})$/.exec(written) ?? [];
  const names = [written, ending, ALIASES[written] ?? ""];
  return known.find(({ code, name }) => names.includes(code) || name.toUpperCase() === written)?.code;
}

/** Returns the numbers in the sentence with a country's crisis line. */
const numbersOf = ({ crisis }: Country): string =>
  [...parseHtml(crisis).querySelectorAll('a[href^="tel:"]')].map((link) => link.textContent).join(", ");

const countryIn = (code: string, { language }: Own): Country | undefined =>
  language.countries.find((country) => country.code === code);

const allElements = (page: CheckedPage): Element[] => [...settled(page), ...framed(page)];

/** Returns the countries in the addresses of frames. */
const frameRegions = ({ frames }: CheckedPage): string[] =>
  frames.map((frame) => /[?&]region=([\w-]+)/i.exec(frame.getAttribute("src") ?? "")?.[1]?.toUpperCase() ?? "");

/** The country is written in a way that the widget does not know, so that patients get the numbers of another one. */
export const unknownRegion: Check = (page, own) => {
  const written = allElements(page).flatMap((element): [string, Element | undefined][] => {
    const refused = settingsIn(element, own).refusals.find(([place]) => /^(?:JSON )?region$/.test(place));
    return refused ? [[`${refused[1]}`, element]] : [];
  });
  const inAddress = frameRegions(page).flatMap((region): [string, undefined][] =>
    region && !countryIn(region, own) ? [[region, undefined]] : [],
  );
  return [...written, ...inAddress].slice(0, 1).map(([region, element]): Finding => {
    const meant = meantBy(region, own);
    const shown = countryOf(own.language, element ? firstCountry(element) : "US");
    const values = {
      region,
      meant: meant ? (countryIn(meant, own)?.name ?? meant) : "",
      shown: shown.name,
      numbers: numbersOf(shown),
      known: own.language.countries.map(({ code, name }) => `${name} (${code})`).join(", "),
    };
    return meant ? finding("region-unknown", values, `region="${meant}"`) : finding("region-unknown", values);
  });
};

/**
 * Returns the countries that a phone number can be of. Undefined if it says nothing about that, such as a short number
 * or a number with the 0 of many countries; empty if it is of a country that is not known here.
 */
function countriesOf(written: string): readonly string[] | undefined {
  const number = written.replace(/[^\d+]/g, "").replace(/^00/, "+");
  if (number.startsWith("+")) return PREFIXES.find(([prefix]) => number.startsWith(prefix))?.[1] ?? [];
  if (/^1[2-9]\d{9}$/.test(number)) return ["US", "CA"];
  // As they are written in North America and in Mexico, without a prefix.
  return /^[2-9]\d{9}$/.test(number) ? ["US", "CA", "MX"] : undefined;
}

/**
 * Returns the countries that the clinic can be in, by all phone numbers of the page and that of the widget. Undefined if
 * they say nothing; empty if they do not agree.
 */
function countriesByPhone(page: CheckedPage, own: Own): readonly string[] | undefined {
  const ours = settled(page);
  const links = [...page.document.querySelectorAll('a[href^="tel:" i]')].filter(
    (link) => !ours.some((node) => node.contains(link)),
  );
  const settings = allElements(page).map((element) => settingsIn(element, own).settings);
  const contacts = settings.map((each) => contactHref(each) ?? "").filter((href) => /^tel:/i.test(href));
  const numbers = [
    ...links.map((link) => (link.getAttribute("href") ?? "").slice(4)),
    ...contacts.map((href) => href.slice(4)),
    ...settings.map(({ phone = "" }) => phone),
  ];
  const all = numbers.map(countriesOf).filter((codes) => codes !== undefined);
  return all.length ? all.reduce((common, codes) => common.filter((code) => codes.includes(code))) : undefined;
}

/**
 * Returns the countries that a page can be from, by its address and its phone numbers, the likeliest first; none if that
 * is not certain.
 */
function countriesOfPage(page: CheckedPage, own: Own): readonly string[] {
  const host = hasAddress(page) ? new URL(page.address ?? page.base).hostname : "";
  const byDomain = DOMAINS[/\.([a-z]{2})$/i.exec(host)?.[1]?.toLowerCase() ?? ""];
  const byPhone = countriesByPhone(page, own);
  if (!byDomain) return byPhone ?? [];
  return !byPhone || byPhone.includes(byDomain) ? [byDomain] : [];
}

/** The crisis lines are those of another country than the page. */
export const country: Check = (page, own) => {
  const here = countriesOfPage(page, own);
  const known = own.language.countries.find(({ code }) => code === here[0]);
  if (!known) return [];
  const regions = [
    ...allElements(page).map((element) => settingsIn(element, own).settings.region ?? firstCountry(element)),
    ...frameRegions(page),
  ];
  const wrong = regions.find((region) => region && !here.includes(region));
  const shown = wrong && countryIn(wrong, own);
  return shown ? [finding("country", { here: known.name, shown: shown.name }, `region="${known.code}"`)] : [];
};

/** Without a setting, the country is that of the paste, or the United States. */
const firstCountry = (element: Element): string =>
  element.querySelector("[data-country]")?.getAttribute("data-country") ?? "US";
