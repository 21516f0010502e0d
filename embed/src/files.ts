// The files that the script fetches. The build replaces the words between double braces by file names. Each address is
// written out, so that bundlers find the files.

import type { Glue } from "./bridge.ts";
import { createSheet, type Sheet } from "./sheets.ts";
import { remember, within } from "./timing.ts";

/** The address of wasm-bindgen's glue. */
export const GLUE = new URL("./{{glue}}", import.meta.url).href;
const EXTRAS = new URL("./{{extras}}", import.meta.url).href;
const LANGUAGES_FILE = new URL("./{{languages}}", import.meta.url).href;
/** The address of the WebAssembly module. */
export const MODULE = new URL("./{{module}}", import.meta.url).href;
const STYLE = new URL("./{{style}}", import.meta.url).href;
const TEXT_STYLE = new URL("./clinic-faq.css", import.meta.url).href;
const TEXTS: Record<string, string> = {
  en: new URL("./faq.en.html", import.meta.url).href,
  es: new URL("./faq.es.html", import.meta.url).href,
};
const WORDS: Record<string, string> = {
  en: new URL("./{{words}}", import.meta.url).href,
  es: new URL("./{{words_es}}", import.meta.url).href,
};
const VOCABULARIES: Record<string, string> = {
  en: new URL("./{{vocabulary}}", import.meta.url).href,
  es: new URL("./{{vocabulary_es}}", import.meta.url).href,
};
// The shell of the default language is part of this script.
const SHELLS: Record<string, string> = { es: new URL("./{{shell_es}}", import.meta.url).href };

// Milliseconds. A slow mobile network needs about 12 s for the code, 5 s for the text, and 2 s for each of the others.
const CODE_TIMEOUT = 30_000;
const TEXT_TIMEOUT = 20_000;
const VOCABULARY_TIMEOUT = 10_000;
const EXTRAS_TIMEOUT = 10_000;
const SHELL_TIMEOUT = 10_000;

// In decoded bytes, about half of a text. A file that is requested at this moment starts to arrive one round trip later,
// together with the end of the text.
const HALF_OF_TEXT = 200_000;

export const LANGUAGES = Object.keys(TEXTS);
export const DEFAULT_LANGUAGE = "en";

const addressIn = (files: Record<string, string>, lang: string) => files[lang] ?? `${files[DEFAULT_LANGUAGE]}`;

/**
 * Fetches one of our pages and returns the element that `find` finds in it. It uses XMLHttpRequest, whose parser needs
 * no Trusted Types policy. Calls `onHalf` once or more when about half of the page has arrived.
 */
const fetchElement = <Kind>(url: string, find: (page: Document) => Kind | null | undefined, onHalf: () => void) =>
  new Promise<Kind>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    // Overrides the header: some servers declare another encoding, and the npm package has the text as `.txt`.
    request.overrideMimeType("text/html;charset=utf-8");
    request.onprogress = ({ loaded }) => {
      if (loaded > HALF_OF_TEXT) onHalf();
    };
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

// Low priority, since these files are requested early, at the same time as the text, which must come first.
const fetchFile = async (url: string) => {
  const response = await fetch(url, { priority: "low" });
  if (!response.ok) throw cannotLoad(url);
  return response;
};

/**
 * Fetches a text file: labels, vocabulary or CSS. For a missing file, some servers answer with an HTML page or an empty
 * body and a status of success.
 */
const fetchPlain = remember(async (url: string) => {
  const text = await (await fetchFile(url)).text();
  if (/^\s*(<|$)/.test(text)) throw cannotLoad(url);
  return text;
});

/** Fetches one of our style sheets. Each has a rule for one of these names; any other file is an error. */
const fetchSheet = remember(async (url: string) => {
  const css = await fetchPlain(url);
  if (!/\.guide|clinic-faq/.test(css)) throw cannotLoad(url);
  return createSheet(css, url);
});

/** The exports of extras.ts. */
export type Extras = typeof import("./extras.ts");

const fetchExtrasFrom = remember(
  (url: string): Promise<Extras> => import(/* webpackIgnore: true */ /* @vite-ignore */ url),
);

/** Fetches the extras, which the text can do without and the application needs. */
export const fetchExtras = () => within(EXTRAS_TIMEOUT, fetchExtrasFrom(EXTRAS));

/** Fetches the switch between languages. */
export const fetchSwitch = (): Promise<typeof import("./languages.ts")> =>
  import(/* webpackIgnore: true */ /* @vite-ignore */ LANGUAGES_FILE);

// Glue and module are fetched in parallel: one after the other would cost half a second on a phone.
const fetchCode = remember(async (url: string): Promise<Glue> => {
  const glue: Promise<Glue> = import(/* webpackIgnore: true */ /* @vite-ignore */ url);
  const [loaded, module] = await within(CODE_TIMEOUT, Promise.all([glue, fetchFile(MODULE)]));
  await loaded.default({ module_or_path: module });
  return loaded;
});

/**
 * Returns the address of the text for a region. A bundler renames the file and appends a query; then the address stays
 * unchanged.
 */
export const textOfRegion = (url: string, region: string): string =>
  /^[a-z]{2}$/i.test(region) ? url.replace(/(\/faq\.\w+)\.html$/, `$1-${region.toUpperCase()}.html`) : url;

/**
 * Fetches the element with the text: that of the region, otherwise the default one, which the settings then adapt.
 * Calls `onHalf` once or more when about half of it has arrived, unless it is short.
 */
export function fetchText(lang: string, region: string, onHalf: () => void): Promise<HTMLElement> {
  const url = addressIn(TEXTS, lang);
  const find = (page: Document) => page.querySelector("details[data-id]")?.closest<HTMLElement>("clinic-faq");
  const fetchFrom = (address: string) => fetchElement(address, find, onHalf);
  const own = textOfRegion(url, region);
  return within(TEXT_TIMEOUT, own === url ? fetchFrom(url) : fetchFrom(own).catch(() => fetchFrom(url)));
}

/** Fetches the shell in a language, as JSON. Undefined for the default language. */
export const fetchShell = (lang: string): Promise<string> | undefined => {
  const url = SHELLS[lang];
  return url === undefined ? undefined : within(SHELL_TIMEOUT, fetchPlain(url));
};

/** Fetches the search vocabulary. */
export const fetchVocabulary = (lang: string) => within(VOCABULARY_TIMEOUT, fetchPlain(addressIn(VOCABULARIES, lang)));

/** Fetches the style sheet of the text, for copies in the shadow root. The page has already requested it. */
export const fetchTextStyle = () => fetchSheet(TEXT_STYLE);

/** All that the application needs to start: glue (with the module), words, extras (with `Application`), style. */
export type Code = [Glue, string, Extras, Sheet];

export const fetchApplication = (lang: string): Promise<Code> =>
  Promise.all([
    fetchCode(GLUE),
    within(CODE_TIMEOUT, fetchPlain(addressIn(WORDS, lang))),
    fetchExtras(),
    within(CODE_TIMEOUT, fetchSheet(STYLE)),
  ]);
