// Writes the snippet: the few lines that fetch the text, with the lines that are shown until it has loaded. The
// build writes the same (crates/site/src/prerender/snippet.rs).

import { contactHref, phoneBeside, telHref } from "../../settings/help.ts";
import { ATTRIBUTE_NAMES } from "../../settings/rules.ts";
import type { ClinicReview, CustomQuestion, Settings } from "../../settings/types.ts";
import { type Build, countryOf, type Language } from "../data.ts";
import { type FileAddresses, filesIn } from "./folder.ts";
import { link, scriptJson, writeAttributes } from "./markup.ts";

/** Everything that the code for a page depends on. */
export interface Job {
  settings: Settings;
  language: Language;
  build: Build;
  folder: string;
  /** Whether the script is the one that never changes. */
  fixed: boolean;
  accent: string;
  corners: string;
  review: ClinicReview | undefined;
}

/** Returns the addresses of the files that a job refers to. */
export const filesOf = ({ folder, language, settings }: Job): FileAddresses =>
  filesIn(folder, language.lang, settings.region);

/** Returns the settings that can be attributes, in the order in which the build writes them. */
export const attributesOf = (settings: Settings): [string, string][] =>
  ATTRIBUTE_NAMES.flatMap((name): [string, string][] => {
    const value = settings[name];
    if (value === undefined) return [];
    return [[name, Array.isArray(value) ? value.join(" ") : value === true ? "" : `${value}`]];
  });

// The ids `clinic-1` and so on are given to questions without an id, and that of a replaced one is its own.
const jsonQuestion = ({ id, question, answer, topic, replaces }: CustomQuestion) => ({
  ...(!replaces && !/^clinic-\d+$/.test(id) && { id }),
  question,
  answer: answer.length > 1 ? answer : answer[0],
  ...(topic && { topic }),
  ...(replaces && { replaces }),
});

/** Returns the settings that can only be in the JSON child; undefined if there are none. */
export function jsonOf({ questions, facts }: Settings): Record<string, unknown> | undefined {
  if (!questions && !facts) return undefined;
  return { ...(questions && { questions: questions.map(jsonQuestion) }), ...(facts && { facts }) };
}

/** Returns the rule with the clinic's colour and corners as CSS; empty if both are the usual ones. */
export function looksOf({ accent, corners }: Pick<Job, "accent" | "corners">): string {
  const lines = [accent && `--clinic-faq-accent: ${accent};`, corners && `--clinic-faq-radius: ${corners};`];
  const written = lines.filter(Boolean).map((line) => `  ${line}\n`);
  return written.length ? `clinic-faq, .clinic-faq {\n${written.join("")}}` : "";
}

/** Returns the words of the contact link. */
function contactWords({ settings, language: { words } }: Job): string {
  const { clinic, "contact-label": label } = settings;
  return label ?? (clinic ? words.contactClinic.replace("{clinic}", () => clinic) : words.contact);
}

/** Returns the three lines that are shown until the text has loaded, or if it never does. */
export function fallbackLines(job: Job): string[] {
  const { settings, language } = job;
  const href = contactHref(settings);
  const phone = phoneBeside(settings);
  const links = href ? [link(href, contactWords(job)), ...(phone ? [link(telHref(phone), phone)] : [])] : [];
  const contact = links.join(" · ") || language.words.contactNone;
  return [contact, countryOf(language, settings.region).crisis, link(filesOf(job).text, language.words.plainPage)];
}

/** Returns the lines for the head: style sheet, text, script, and the clinic's looks. */
export function headLines(job: Job): string[] {
  const { style, text, script } = filesOf(job);
  const { version, integrity } = job.build;
  const [address, guard] = job.fixed
    ? [script.replace(/\.js$/, `.${version}.js`), ` integrity="${integrity}" crossorigin="anonymous"`]
    : [script, ""];
  const looks = looksOf(job);
  return [
    `<link${writeAttributes([["rel", "stylesheet"], ["href", style]])}>`, // biome-ignore format: one line
    `<link${writeAttributes([["rel", "preload"], ["href", text]])} as="fetch" crossorigin>`, // biome-ignore format: one line
    `<script type="module"${writeAttributes([["src", address]])}${guard}></script>`,
    ...(looks ? [`<style>${looks}</style>`] : []),
  ];
}

/** Returns the element with its settings and the lines inside. */
export function elementLines(job: Job): string[] {
  const json = jsonOf(job.settings);
  return [
    `<div class="clinic-faq"><clinic-faq${writeAttributes(attributesOf(job.settings))}>`,
    "  <div>",
    ...fallbackLines(job).map((line) => `    <p>${line}</p>`),
    "  </div>",
    ...(json ? [`  <script type="application/json">${scriptJson(json)}</script>`] : []),
    "</clinic-faq></div>",
  ];
}

/** Returns the structured data about the review; nothing without a review. */
function reviewLines({ review, language: { lang } }: Job): string[] {
  if (!review || review.isOverdue) return [];
  const data = {
    "@context": "https://schema.org",
    "@type": "MedicalWebPage",
    inLanguage: lang,
    lastReviewed: review.on,
    reviewedBy: { "@type": "Person", name: review.by },
  };
  return [`<script type="application/ld+json">${scriptJson(data)}</script>`];
}

export const writeSnippet = (job: Job): string =>
  [...headLines(job), ...elementLines(job), ...reviewLines(job), ""].join("\n");
