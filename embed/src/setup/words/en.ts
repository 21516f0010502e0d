// The words of this page in English. Every other language has the same keys (es.ts).

import type { FactName } from "../../settings/types.ts";
import type { TextName } from "../draft.ts";
import type { SiteKind, Way } from "../output/kinds.ts";
import * as findings from "./en-findings.ts";
import * as problems from "./en-problems.ts";
import * as steps from "./en-steps.ts";

export interface FieldWords {
  label: string;
  hint?: string;
  placeholder?: string;
}

const sites: Record<SiteKind, string> = {
  html: "My own pages (HTML)",
  wordpress: "WordPress on your own host",
  "wordpress-com": "WordPress.com",
  squarespace: "Squarespace",
  wix: "Wix",
  shopify: "Shopify",
  webflow: "Webflow",
  "tag-manager": "Google Tag Manager",
  react: "React",
  next: "Next.js",
  vue: "Vue",
  astro: "Astro",
  other: "Something else",
};

const ways: Record<Way, string> = {
  snippet: "A few lines of code",
  paste: "The whole text, where scripts are taken out",
  frame: "A frame, for pages with trackers, chat or advertising",
  tag: "A tag",
  react: "A component",
  next: "A component",
  vue: "A component",
  astro: "A component",
};

const texts: Record<TextName, FieldWords> = {
  clinic: { label: "Name of the clinic", placeholder: "Harbor Lane Clinic" },
  contact: {
    label: "Contact or booking page",
    hint: "Where the button leads: the address of your contact or booking page, or of your mail as `mailto:you@your-clinic.com`.",
    placeholder: "https://www.your-clinic.com/contact",
  },
  "contact-label": {
    label: "Words on that button",
    hint: "If you leave it empty: “Contact” and the name of the clinic; at the lower edge, “Contact us”.",
    placeholder: "Book a first visit",
  },
  phone: { label: "Phone", hint: "As you want it to be read.", placeholder: "(212) 555-0142" },
  lang: { label: "Language" },
  languages: {
    label: "Patients can choose the language",
    hint: "They see “English · Español” at the top. Your own questions stay as you write them.",
  },
  region: {
    label: "Country",
    hint: "The crisis line and every emergency number in the text are those of this country.",
  },
  theme: { label: "Light or dark" },
  "heading-level": {
    label: "Level of the headings",
    hint: "For screen readers. “Automatic” follows the heading before the questions.",
  },
  "reviewed-by": {
    label: "Clinician",
    hint: "Name and title, as patients should read it.",
    placeholder: "Dr. Ann Lee, MD",
  },
  "reviewed-on": { label: "Day of the review" },
};

const facts: Record<FactName, FieldWords> = {
  price: { label: "Prices", hint: "Shown at the top of “How much does it cost?”, marked “At this clinic”." },
  hours: { label: "Opening hours" },
  address: { label: "Address" },
  parking: { label: "Parking and how to get here" },
};

export const en = {
  title: "Set up your questions page",
  lead: "Fill in what you know. The preview follows each key, and the code below it is ready to copy. Nothing that you type leaves this computer.",
  skip: "Go to the code",
  sections: { code: "Put it on your site", check: "Check my page" },
  /** The same in a row at the top, which must be short. */
  menu: { "setup-form": "Set up", code: "Your code", check: "Check my page" },
  groups: {
    site: "Your site",
    clinic: "Your clinic",
    look: "Colours and shape",
    facts: "Prices, hours and address",
    questions: "Your own questions",
    hide: "Leave topics out",
    review: "Reviewed by",
    file: "Keep your settings",
  },
  groupHints: {
    facts: "What patients ask most and we cannot know. Each is optional; lines stay as you write them.",
    questions:
      "An answer of yours, at the end of a topic or in the place of one of ours. Patients see that it is yours.",
    hide: "Topics and questions that do not fit your clinic. Answers about safety, emergencies and suicide always stay.",
    review:
      "Only once a clinician of yours has read the text and signed the review pack, the file with “review-pack” in its name, from where you got this one. Reading takes about three hours. Patients then read “Reviewed by …”; after an update with other words it goes until somebody signs again.",
    file: "A small file on your computer, `settings.json`. Open it here again after an update, or to change something.",
  },
  site: { label: "Where does it go?", way: "How does it get there?", groups: { cms: "Websites", code: "Frameworks" } },
  sites,
  ways,
  texts,
  facts,
  folder: {
    label: "Address of the files",
    hintOwn: "The folder on your site. Leave this as it is, unless the folder has another name there.",
    hintHost: "Where your host shows the folder, with https://. The steps below say how to get one.",
    placeholderHost: "https://files.your-clinic.com/",
  },
  fixed: {
    label: "Keep exactly this version",
    hint: (version: string) =>
      `Browsers then refuse a changed script. You copy new code for each update. This is version ${version}.`,
  },
  themes: { auto: "As the page", light: "Light", dark: "Dark" } as Record<string, string>,
  levels: { "": "Automatic" } as Record<string, string>,
  level: (level: number) => `Heading ${level}`,
  colour: {
    label: "Your colour",
    hint: "For buttons, links and marks. Empty: ours.",
    pick: "Choose a colour",
    readable: (contrast: string) => `Easy to read: ${contrast} to 1, at least 4.5 is needed.`,
    solved: (contrast: string) =>
      `A little too faint for text (${contrast} to 1, and 4.5 is needed). You need not do anything: patients see the nearest colour that can be read.`,
    light: "on light pages",
    dark: "on dark pages",
    take: (colour: string) => `Use ${colour}`,
    unknown: "This browser cannot measure the colour. The widget still makes it readable.",
  },
  corners: { label: "Corners", "0": "Square", "0.375rem": "Slight", "": "Round", "1.25rem": "Very round" },
  questions: {
    add: "Add a question",
    remove: (number: number) => `Remove question ${number}`,
    legend: (number: number) => `Question ${number}`,
    question: "Question",
    questionPlaceholder: "Do you offer evening appointments?",
    answer: "Answer",
    answerHint: "Plain words. An empty line starts a new paragraph.",
    place: "Where",
    own: "In a topic of its own, “From this clinic”",
    inTopic: "At the end of a topic",
    inPlace: "In the place of our answer",
    kept: (id: string) => `“${id}” (as in your file)`,
    removed: "The question is removed.",
  },
  hide: {
    always: "always shown",
    topic: (title: string, count: number) => `${title} (${count})`,
    some: "Single questions",
    with: (title: string) => `Goes only together with “${title}”.`,
  },
  review: {
    signed: "This clinician has read and signed this text",
    hash: (hash: string) => `The review pack prints this number on each sheet: ${hash}`,
  },
  count: {
    facts: (count: number) => (count ? `${count} filled in` : "none"),
    questions: (count: number) => (count === 1 ? "1 question" : count ? `${count} questions` : "none"),
    hide: (count: number) => (count ? `${count} left out` : "none"),
    review: (name: string) => name || "nobody yet",
  },
  file: {
    save: "Save settings",
    open: "Open settings",
    reset: "Start anew",
    undo: "Undo",
    saved: "Saved as settings.json, where your browser keeps downloads.",
    opened: (name: string) => `${name} is open.`,
    unknown: (keys: string) => `Left out, since this version does not know it: ${keys}.`,
    cleared: "The form is empty again.",
    undone: "Everything is as it was before.",
    broken: (detail: string) =>
      `This file cannot be read: it is damaged or was changed by hand (${detail}). Your form is as it was.`,
    foreign: "This is not a file of this page: save one with “Save settings”. Your form is as it was.",
    long: "This file is far too large for settings. Your form is as it was.",
    unreadable: "The browser cannot read this file. Your form is as it was.",
  },
  preview: {
    title: "Preview",
    phone: "Phone",
    desktop: "Desktop",
    frame: "Preview of the questions page",
    plain:
      "This page was opened from your computer, so the preview shows the text alone: no search, no guide, no help bar. They are there on your site.",
    failed:
      "The preview cannot be shown: a file is missing beside setup.html. Unpack the whole folder and open it again.",
    links: "Links to other pages are switched off here.",
  },
  code: {
    copy: "Copy",
    copied: "Copied",
    copyFailed: "Not copied: press Ctrl+C or ⌘C now.",
    copyLine: "Copy the line",
    label: "Code for your page",
    page: "Download your frame page",
    fix: (count: number) => (count === 1 ? "One thing to put right first:" : `${count} things to put right first:`),
    leftOut: "What cannot be used is left out of the code.",
    unreviewed: "No clinician of yours has signed the text yet. Until then, put it only where patients do not find it.",
    /** How to do that on this kind of site. */
    hiddenPlace: {
      draft: "Make a draft, a page that is not public yet.",
      copy: "Copy a page under a new name, for example `questions.html`, and do not link to it yet.",
      route: "Use a page of its own, and do not link to it yet.",
    },
    steps: { files: "1. Put the files on the web", code: "2. Paste the code", sees: "3. See that it works" },
    size: (kilobytes: number) => `${kilobytes} KB: the whole text. Copy it with the button.`,
  },
  check: {
    lead: "Something looks wrong, or you want to be sure? This finds what is usually the matter and says what to do, most important first.",
    address: "Address of your page",
    addressHint: "A page of the site on which this setup.html stands. It is opened by your browser and sent nowhere.",
    paste: "Or the code of your page",
    pasteHint:
      "In a browser, open your page, press Ctrl+U (on a Mac ⌥⌘U), select all, copy, and paste it here. Works everywhere.",
    check: "Check",
    checking: "Checking …",
    none: "Nothing is wrong that this check knows.",
    noneInCode: "The code is complete.",
    noneInFiles: "The code is complete, and its files are found.",
    noneHint: "Now look at it on a phone: a search field, and two buttons at the lower edge.",
    found: (count: number) =>
      count === 1 ? "1 thing to put right" : `${count} things to put right, most important first`,
    do: "What to do",
    line: "The line:",
    notAsked: (folder: string) =>
      `Not checked yet: whether your site finds the files, and which policy it sends. Open \`${folder}setup.html\` on your site, and write the address of your page there.`,
    notOpened:
      "Not checked yet: which policy your site sends, and whether the questions are hidden, or a bar covers the buttons. For that, write the address of your page above.",
    notShown:
      "Not checked yet: whether patients see the questions, or whether a bar covers the buttons. Your site does not let this check open the page. Look at it on a phone: a search field, and two buttons at the lower edge.",
    empty: "Write an address, or paste the code of your page.",
    elsewhere: (origin: string) =>
      `A browser lets this page read only pages of ${origin}. Paste the code of the page instead.`,
    fromFile: "Opened from your computer, this page cannot read pages on the web. Paste the code of the page instead.",
    unreadable: (status: string) => `The page cannot be opened (${status}). Check the address, or paste its code.`,
  },
  steps,
  findings: findings.findings,
  problems: problems.problems,
};

export type Words = typeof en;
