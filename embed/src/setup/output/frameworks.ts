// Writes components for the frameworks, which use the npm package.

import { writeAttributes } from "./markup.ts";
import { attributesOf, fallbackLines, type Job, jsonOf, looksOf } from "./snippet.ts";

const indent = (lines: readonly string[], by: number) => lines.map((line) => (line ? " ".repeat(by) + line : line));

// A brace or an entity would be read as JavaScript or not at all.
const inJsx = (html: string) => html.replace(/[{}]/g, (brace) => `{"${brace}"}`);

/** Returns the lines inside the element: contact and crisis help. The package has no plain page to link to. */
const linesInside = (job: Job, write = (html: string) => html) => [
  "<div>",
  ...fallbackLines(job)
    .slice(0, 2)
    .map((line) => `  <p>${write(line)}</p>`),
  "</div>",
];

/** Returns a style sheet with the clinic's looks, if they are not the usual ones, with a comment on where it belongs. */
const styleFile = (job: Job): string => {
  const looks = looksOf(job);
  return looks && `/* In a style sheet of your application: */\n${looks}\n\n`;
};

/** Returns the element in JSX, indented by so many spaces. */
function jsxElement(job: Job, by: number): string {
  const json = jsonOf(job.settings);
  const script = json && [
    '<script type="application/json" dangerouslySetInnerHTML={{ __html: JSON.stringify(SETTINGS) }} />',
  ];
  const inside = [...linesInside(job, inJsx), ...(script ?? [])];
  const lines = [`<clinic-faq${writeAttributes(attributesOf(job.settings))}>`, ...indent(inside, 2), "</clinic-faq>"];
  return indent(lines, by).join("\n");
}

const jsxSettings = (job: Job): string => {
  const json = jsonOf(job.settings);
  return json ? `const SETTINGS = ${JSON.stringify(json, null, 2)};\n\n` : "";
};

export const writeReact = (job: Job): string =>
  `${styleFile(job)}import "clinic-faq";
import "clinic-faq/clinic-faq.css";

${jsxSettings(job)}export function KetamineQuestions() {
  return (
${jsxElement(job, 4)}
  );
}
`;

export const writeNext = (job: Job): string =>
  `${styleFile(job)}"use client";

import { useEffect } from "react";
import "clinic-faq/clinic-faq.css";

${jsxSettings(job)}export function KetamineQuestions() {
  useEffect(() => {
    import("clinic-faq");
  }, []);
  return (
${jsxElement(job, 4)}
  );
}
`;

/** Returns the element as Vue and Astro write it. */
function htmlElement(job: Job, by: number, json: string): string {
  const inside = [...linesInside(job), ...(json ? [json] : [])];
  const lines = [`<clinic-faq${writeAttributes(attributesOf(job.settings))}>`, ...indent(inside, 2), "</clinic-faq>"];
  return indent(lines, by).join("\n");
}

export function writeVue(job: Job): string {
  const json = jsonOf(job.settings);
  const settings = json ? `\nconst settings = ${JSON.stringify(json, null, 2)};\n` : "";
  const child = json
    ? `<component :is="'script'" type="application/json">{{ JSON.stringify(settings) }}</component>`
    : "";
  return `<!-- vite.config.ts: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "clinic-faq" } } }) -->
<script setup>
import "clinic-faq";
import "clinic-faq/clinic-faq.css";
${settings}</script>

<template>
${htmlElement(job, 2, child)}
</template>
${looksOf(job) && `\n<style>\n${looksOf(job)}\n</style>\n`}`;
}

export function writeAstro(job: Job): string {
  const json = jsonOf(job.settings);
  const settings = json ? `const settings = ${JSON.stringify(json, null, 2)};\n` : "";
  const child = json ? '<script is:inline type="application/json" set:html={JSON.stringify(settings)} />' : "";
  return `---
import "clinic-faq/clinic-faq.css";
${settings}---
${htmlElement(job, 0, child)}

<script>
  import "clinic-faq";
</script>
${looksOf(job) && `\n<style is:global>\n${looksOf(job)}\n</style>\n`}`;
}
