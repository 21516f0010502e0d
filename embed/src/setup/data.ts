// The data of the build, which the page holds: crates/site/src/prerender/setup_page.rs writes it.

import type { Known } from "../settings/types.ts";

/** The names of the files that the build has made. */
export interface Build {
  /** The version of the files. */
  version: string;
  /** The value of `integrity` for the script with that version in its name. */
  integrity: string;
  /** The name of the WebAssembly module. */
  module: string;
}

export interface Topic {
  id: string;
  title: string;
  questions: readonly { id: string; question: string }[];
}

export interface Country {
  code: string;
  name: string;
  /** The sentence with its crisis line and emergency number, as HTML. */
  crisis: string;
}

/** The text in one language. */
export interface Language {
  lang: string;
  known: Known;
  topics: readonly Topic[];
  /** Not empty: the first one is the default. */
  countries: readonly Country[];
  /** The hash of the text. */
  text: string;
  words: {
    /** The words of the contact link, without and with `{clinic}`. */
    contact: string;
    contactClinic: string;
    /** Stands in the place of the contact link, as HTML. */
    contactNone: string;
    /** The words of the link to the plain page. */
    plainPage: string;
    title: string;
  };
}

export interface SetupData {
  build: Build;
  /** Not empty: the first one is the default. */
  languages: readonly Language[];
}

/** Reads the data of the page. Throws if the page is not complete. */
export function readData(page: Document): SetupData {
  const read = (script: Element | null): unknown => JSON.parse(script?.textContent ?? "");
  const languages = [...page.querySelectorAll("script[data-language]")].map((script) => read(script) as Language);
  return { build: read(page.querySelector("#setup-build")) as Build, languages };
}

/** Returns the language with this code, otherwise the default one. */
export function languageOf({ languages }: Pick<SetupData, "languages">, lang: string): Language {
  const found = languages.find((language) => language.lang === lang) ?? languages[0];
  if (!found) throw new Error("setup.html has no language");
  return found;
}

/** Returns the country with this code, otherwise the default one. */
export function countryOf({ countries }: Language, code: string | undefined): Country {
  const found = countries.find((country) => country.code === code) ?? countries[0];
  if (!found) throw new Error("setup.html has no country");
  return found;
}

/** Returns a copy of the element with the whole text in this language, as it was built. */
export function copyText(page: Document, lang: string): HTMLElement {
  const template = page.querySelector<HTMLTemplateElement>(`template[data-text-of="${CSS.escape(lang)}"]`);
  const element = template?.content.querySelector<HTMLElement>("clinic-faq");
  if (!element) throw new Error(`setup.html has no text in ${lang}`);
  return page.importNode(element, true);
}
