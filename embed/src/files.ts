// The files that the script fetches. The build puts the names in the place of the words between double braces. Each
// address is written out, so that bundlers find the files.

import type { Glue } from "./bridge.ts";
import { createSheet, type Sheet } from "./sheets.ts";
import { remember, within } from "./timing.ts";

export const GLUE = new URL("./{{glue}}", import.meta.url).href;
const EXTRAS = new URL("./{{extras}}", import.meta.url).href;
export const MODULE = new URL("./{{module}}", import.meta.url).href;
const STYLE = new URL("./{{style}}", import.meta.url).href;
const TEXT_STYLE = new URL("./clinic-faq.css", import.meta.url).href;
const TEXTS: Record<string, string> = { en: new URL("./faq.en.html", import.meta.url).href };
const WORDS: Record<string, string> = { en: new URL("./{{words}}", import.meta.url).href };
const VOCABULARIES: Record<string, string> = { en: new URL("./{{vocabulary}}", import.meta.url).href };

// Milliseconds. A slow phone network needs about 12 s for the code, 5 s for the text, and 2 s for each of the others.
const CODE_TIMEOUT = 30_000;
const TEXT_TIMEOUT = 20_000;
const VOCABULARY_TIMEOUT = 10_000;
const EXTRAS_TIMEOUT = 10_000;

export const LANGUAGES = Object.keys(TEXTS);
export const DEFAULT_LANGUAGE = "en";

const addressIn = (files: Record<string, string>, lang: string) => files[lang] ?? `${files[DEFAULT_LANGUAGE]}`;

/**
 * Fetches a page of ours and returns what is looked for in it. By XMLHttpRequest, whose parser needs no Trusted Types
 * policy.
 */
const fetchElement = <Kind>(url: string, find: (page: Document) => Kind | null | undefined) =>
  new Promise<Kind>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    const fail = () => reject(cannotLoad(url));
    request.onerror = fail;
    request.onload = () => {
      const found = request.status < 400 && request.responseXML && find(request.responseXML);
      if (found) resolve(found);
      else fail();
    };
    request.send();
  });

const cannotLoad = (url: string) => new Error(`cannot load ${url}`);

// What is fetched so is asked for early, beside the text: that goes first.
const fetchFile = async (url: string) => {
  const response = await fetch(url, { priority: "low" });
  if (!response.ok) throw cannotLoad(url);
  return response;
};

/** Fetches words or rules. Some servers answer a page or nothing, with a status of success, for what is missing. */
const fetchPlain = remember(async (url: string) => {
  const text = await (await fetchFile(url)).text();
  if (/^\s*(<|$)/.test(text)) throw cannotLoad(url);
  return text;
});

/** Fetches a style sheet of ours. Every one has a rule about what bears this name. */
const fetchSheet = remember(async (url: string) => {
  const css = await fetchPlain(url);
  if (!/\.guide|clinic-faq/.test(css)) throw cannotLoad(url);
  return createSheet(css, url);
});

/** What extras.ts exports. */
export type Extras = typeof import("./extras.ts");

const fetchExtrasFrom = remember(
  (url: string): Promise<Extras> => import(/* webpackIgnore: true */ /* @vite-ignore */ url),
);

/** Fetches what the text can do without, and the application cannot. */
export const fetchExtras = () => within(EXTRAS_TIMEOUT, fetchExtrasFrom(EXTRAS));

// Glue and module at the same time: one after the other costs half a second on a phone.
const fetchCode = remember(async (url: string): Promise<Glue> => {
  const glue: Promise<Glue> = import(/* webpackIgnore: true */ /* @vite-ignore */ url);
  const [loaded, module] = await within(CODE_TIMEOUT, Promise.all([glue, fetchFile(MODULE)]));
  await loaded.default({ module_or_path: module });
  return loaded;
});

/** Returns the address of the text for a region. A bundler has other names and puts a query behind them: then there is none. */
export const textOfRegion = (url: string, region: string): string =>
  /^[a-z]{2}$/i.test(region) ? url.replace(/(\/faq\.\w+)\.html$/, `$1-${region.toUpperCase()}.html`) : url;

/** Fetches the element that holds the text: that of the region, else the usual one, which the settings then change. */
export function fetchText(lang: string, region: string): Promise<HTMLElement> {
  const url = addressIn(TEXTS, lang);
  const fetchFrom = (address: string) =>
    fetchElement(address, (page) => page.querySelector("details[data-id]")?.closest<HTMLElement>("clinic-faq"));
  const own = textOfRegion(url, region);
  return within(TEXT_TIMEOUT, own === url ? fetchFrom(url) : fetchFrom(own).catch(() => fetchFrom(url)));
}

/** Fetches the words for the search that are not on the page. */
export const fetchVocabulary = (lang: string) => within(VOCABULARY_TIMEOUT, fetchPlain(addressIn(VOCABULARIES, lang)));

/** Fetches the style sheet of the text, for copies of it in the shadow root; the page has asked for it already. */
export const fetchTextStyle = () => fetchSheet(TEXT_STYLE);

/** The code of the application, its words in one language, the script's side of it, and its style. */
export type Code = [Glue, string, Extras, Sheet];

export const fetchApplication = (lang: string): Promise<Code> =>
  Promise.all([
    fetchCode(GLUE),
    within(CODE_TIMEOUT, fetchPlain(addressIn(WORDS, lang))),
    fetchExtras(),
    within(CODE_TIMEOUT, fetchSheet(STYLE)),
  ]);
