// The types and custom-elements.json of the package name every attribute, event and method, and no others. What the
// types say is checked by the compiler, so most of this file does nothing when it runs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import type {
  ClinicFaqAttributes,
  ClinicFaqElement,
  ClinicFaqEventMap,
  ClinicFaqSettings,
} from "../../assets/package/clinic-faq.d.ts";
import { ClinicFaq, WATCHED_SETTINGS } from "../src/element.ts";
import { EVENT_NAMES, type FailureReason } from "../src/events.ts";
import { ATTRIBUTE_NAMES } from "../src/settings/rules.ts";
import type { AttributeName, Settings } from "../src/settings/types.ts";

/** Compiles only if the two types are the same. */
type Same<A, B> = [A, B] extends [B, A] ? true : never;
const same = <A, B>(..._: [Same<A, B>]) => {};

type Lifecycle = "connectedCallback" | "disconnectedCallback" | "attributeChangedCallback";
type Methods = Exclude<keyof ClinicFaq, keyof HTMLElement | Lifecycle>;

same<keyof ClinicFaqAttributes, AttributeName>(true);
same<keyof ClinicFaqSettings, keyof Settings>(true);
same<keyof ClinicFaqEventMap, `clinic-faq:${(typeof EVENT_NAMES)[number]}`>(true);
same<ClinicFaqEventMap["clinic-faq:failed"]["detail"]["reason"], FailureReason>(true);
same<Exclude<keyof ClinicFaqElement, keyof HTMLElement>, Methods>(true);
same<Pick<ClinicFaqElement, Methods>, Pick<ClinicFaq, Methods>>(true);

interface Declaration {
  attributes: { name: string }[];
  events: { name: string }[];
  members: { name: string }[];
}

const manifest = JSON.parse(readFileSync("../../assets/package/custom-elements.json", "utf8"));
const declaration: Declaration = manifest.modules[0].declarations[0];
const namesOf = (entries: { name: string }[]) => entries.map(({ name }) => name).sort();

test("custom-elements.json names the attributes that are read", () => {
  assert.deepEqual(namesOf(declaration.attributes), [...ATTRIBUTE_NAMES].sort());
});

test("the element watches all of them but the one that opens the shadow root", () => {
  assert.deepEqual([...WATCHED_SETTINGS, "inspect"].sort(), [...ATTRIBUTE_NAMES].sort());
  assert.deepEqual(ClinicFaq.observedAttributes, [...WATCHED_SETTINGS, "class", "style"]);
});

test("custom-elements.json names the events that are fired", () => {
  assert.deepEqual(namesOf(declaration.events), EVENT_NAMES.map((name) => `clinic-faq:${name}`).sort());
});

test("custom-elements.json names the methods of the element", () => {
  // Those of every node are not listed, although the element has its own.
  const isOwn = (name: string) => !/^(constructor|insertBefore|removeChild|\w+Callback)$/.test(name);
  const methods = Object.getOwnPropertyNames(ClinicFaq.prototype).filter(isOwn);
  assert.deepEqual(namesOf(declaration.members), methods.sort());
});
