// The files that the script fetches. The build puts the names in the place of the words between double braces. Each
// address is written out, so that bundlers find the files.

import type { Glue } from "./bridge.ts";
import { remember, within } from "./timing.ts";

export const GLUE = new URL("./{{glue}}", import.meta.url).href;
export const MODULE = new URL("./{{module}}", import.meta.url).href;
const STYLE = new URL("./{{chrome_style}}", import.meta.url).href;
const TEXTS: Record<string, string> = { en: new URL("./faq.en.html", import.meta.url).href };
const SKELETONS: Record<string, string> = { en: new URL("./chrome.en.html", import.meta.url).href };
const VOCABULARIES: Record<string, string> = { en: new URL("./{{words}}", import.meta.url).href };

// Milliseconds. A slow phone network needs about 12 s for the code, 5 s for the text, and 2 s for each of the others.
const CODE_TIMEOUT = 30_000;
const TEXT_TIMEOUT = 20_000;
const VOCABULARY_TIMEOUT = 10_000;
const SHELL_TIMEOUT = 10_000;

export const LANGUAGES = Object.keys(TEXTS);
export const DEFAULT_LANGUAGE = "en";

const addressIn = (files: Record<string, string>, lang: string) => files[lang] ?? `${files[DEFAULT_LANGUAGE]}`;

/**
 * Fetches a page of ours and returns its first element that matches. By XMLHttpRequest, whose parser needs no
 * Trusted Types policy.
 */
const fetchElement = (url: string, selector: string) =>
  new Promise<HTMLElement>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    const fail = () => reject(new Error(`cannot load ${url}`));
    request.onerror = fail;
    request.onload = () => {
      const found = request.status < 400 && request.responseXML?.querySelector<HTMLElement>(selector);
      if (found) resolve(found);
      else fail();
    };
    request.send();
  });

const fetchFile = async (url: string) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`cannot load ${url}`);
  return response;
};

const fetchSkeleton = remember(async (url: string) => (await fetchElement(url, "template")) as HTMLTemplateElement);
const fetchSheet = remember(async (url: string) => new CSSStyleSheet().replace(await (await fetchFile(url)).text()));
const fetchWords = remember(async (url: string) => (await fetchFile(url)).text());

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
  const fetchFrom = (address: string) => fetchElement(address, "clinic-faq:has(> details)");
  const own = textOfRegion(url, region);
  return within(TEXT_TIMEOUT, own === url ? fetchFrom(url) : fetchFrom(own).catch(() => fetchFrom(url)));
}

/** Fetches the style of the shadow root and the skeleton that stands in it until the application runs. */
export const fetchShell = (lang: string) =>
  within(SHELL_TIMEOUT, Promise.all([fetchSheet(STYLE), fetchSkeleton(addressIn(SKELETONS, lang))]));

/** Fetches the words for the search that are not on the page. */
export const fetchVocabulary = (lang: string) => within(VOCABULARY_TIMEOUT, fetchWords(addressIn(VOCABULARIES, lang)));

export const fetchApplication = () => fetchCode(GLUE);
