// What the package's types must allow and refuse; `svelte-check` checks this, nothing runs it.

import "clinic-faq";
import type { SvelteHTMLElements } from "svelte/elements";

type Properties = SvelteHTMLElements["clinic-faq"];

export const allowed: Properties = { class: "questions", "heading-level": 3, "reviewed-on": "2026-12-10", inspect: true };
// @ts-expect-error no such region
export const region: Properties = { region: "XX" };
// @ts-expect-error no such setting
export const setting: Properties = { contcat: "/contact" };
