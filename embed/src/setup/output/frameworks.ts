// Writes components for the frameworks, which use the npm package.

import { writeAttributes } from "./markup.ts";
import { attributesOf, fallbackLines, type Job, jsonOf, looksOf } from "./snippet.ts";

const indent = (lines: readonly string[], by: number) => lines.map((line) => (line ? " ".repeat(by) + line : line));

// Braces in a text would be read as code.
const inJsx = (html: string) => html.replace(/[{}]/g, (brace) => `{"${brace}"}`);
const inVue = (html: string) => html.replaceAll("{{", '{{ "{{" }}');

/**
 * Returns the settings that can only be in the JSON child as a value in code: `</script>` in a text of the clinic would
 * end the code. Empty if there are none.
 */
const settingsCode = (job: Job): string => {
  const json = jsonOf(job.settings);
  return json ? JSON.stringify(json, null, 2).replaceAll("<", "\\u003c") : "";
};

/** Returns code that makes the content of the JSON child of a value that `settingsCode` has written. */
const jsonCode = (name: string, code: string): string =>
  `JSON.stringify(${name})${code.includes("\\u003c") ? '.replaceAll("<", "\\\\u003c")' : ""}`;

/** Returns the lines inside the element: contact and crisis help. The package has no plain page to link to. */
const linesInside = (job: Job, write: (html: string) => string) => [
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
  const settings = settingsCode(job);
  const child = `<script type="application/json" dangerouslySetInnerHTML={{ __html: ${jsonCode("SETTINGS", settings)} }} />`;
  return element(job, by, inJsx, settings && child);
}

const jsxSettings = (job: Job): string => {
  const settings = settingsCode(job);
  return settings && `const SETTINGS = ${settings};\n\n`;
};

/** Returns the element with the lines inside it and the JSON child, if there is one. */
function element(job: Job, by: number, write: (html: string) => string, child: string): string {
  const inside = [...linesInside(job, write), ...(child ? [child] : [])];
  const lines = [`<clinic-faq${writeAttributes(attributesOf(job.settings))}>`, ...indent(inside, 2), "</clinic-faq>"];
  return indent(lines, by).join("\n");
}

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

export function writeVue(job: Job): string {
  const settings = settingsCode(job);
  const child = `<component :is="'script'" type="application/json">{{ JSON.stringify(settings) }}</component>`;
  return `<!-- vite.config.ts: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "clinic-faq" } } }) -->
<script setup lang="ts">
import "clinic-faq";
import "clinic-faq/clinic-faq.css";
${settings && `\nconst settings = ${settings};\n`}</script>

<template>
${element(job, 2, inVue, settings && child)}
</template>
${looksOf(job) && `\n<style>\n${looksOf(job)}\n</style>\n`}`;
}

export function writeAstro(job: Job): string {
  const settings = settingsCode(job);
  const child = `<script is:inline type="application/json" set:html={${jsonCode("settings", settings)}} />`;
  return `---
import "clinic-faq/clinic-faq.css";
${settings && `const settings = ${settings};\n`}---
${element(job, 0, inJsx, settings && child)}

<script>
  import "clinic-faq";
</script>
${looksOf(job) && `\n<style is:global>\n${looksOf(job)}\n</style>\n`}`;
}
