// A small language for the tests of setup.html.

import type { Build, Language } from "../src/setup/data.ts";
import type { Job } from "../src/setup/output/snippet.ts";

const call = (number: string, emergency: string) =>
  `In crisis, or thinking about suicide? Call <a href="tel:${number}">${number}</a>. In danger right now, call <a href="tel:${emergency}">${emergency}</a>.`;

export const language: Language = {
  lang: "en",
  known: {
    languages: ["en", "es"],
    regions: ["US", "CA", "GB", "IE"],
    questions: ["cost", "insurance", "ptsd-help", "emergency-signs"],
    topics: ["money", "conditions", "safety"],
    protected: ["emergency-signs", "safety"],
    hidesToo: {},
    taken: ["cost", "insurance", "ptsd-help", "emergency-signs", "topic-money"],
    today: "2026-12-15",
    hash: "0123456789abcdef".repeat(4),
    due: "2099-01-01",
  },
  topics: [
    { id: "money", title: "Money", questions: [{ id: "cost", question: "How much does it cost?" }, { id: "insurance", question: "Does insurance pay?" }] }, // biome-ignore format: one line
    { id: "conditions", title: "Conditions", questions: [{ id: "ptsd-help", question: "Does it help with PTSD?" }] },
    { id: "safety", title: "Safety", questions: [{ id: "emergency-signs", question: "When should I call?" }] },
  ],
  countries: [
    { code: "US", name: "United States", crisis: call("988", "911") },
    { code: "CA", name: "Canada", crisis: call("988", "911") },
    { code: "GB", name: "United Kingdom", crisis: call("116123", "999") },
    { code: "IE", name: "Ireland", crisis: call("116123", "112") },
  ],
  text: "0a1b2c3d",
  words: {
    contact: "Contact the clinic",
    contactClinic: "Contact {clinic}",
    contactNone: "Ask the clinic whose page this is.",
    plainPage: "Read the answers on a plain page",
    title: "Questions",
  },
};

/** The same in Spanish: its text has another hash. */
export const spanish: Language = { ...language, lang: "es", text: "5e6f7a8b" };

export const build: Build = { version: "0.2.0", integrity: "sha384-abc", module: "widget-0123456789abcdef_bg.wasm" };

export const job = (change: Partial<Job> = {}): Job => ({
  settings: { contact: "/contact", region: "US" },
  language,
  build,
  folder: "/ketamine-faq-files/",
  fixed: false,
  accent: "",
  corners: "",
  review: undefined,
  ...change,
});
