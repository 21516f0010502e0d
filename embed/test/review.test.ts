// The review by a clinician, and days.

import assert from "node:assert/strict";
import { test } from "node:test";

import { dayInWords, monthInWords, todayOf } from "../src/clock.ts";
import type { Known } from "../src/settings/types.ts";
import { readSettings } from "./read.ts";

const HASH = "0123456789abcdef".repeat(4);
const KNOWN: Known = {
  languages: ["en"],
  regions: ["US"],
  questions: [],
  topics: [],
  protected: [],
  hidesToo: {},
  taken: [],
  today: "2026-12-15",
  hash: HASH,
  due: "2027-02-27",
};
const SET = { "reviewed-by": "Dr. Ann Lee, MD", "reviewed-on": "2026-12-10", "reviewed-hash": HASH };

const read = (set: Record<string, string>, known: Partial<Known> = {}) =>
  readSettings(Object.entries(set), null, { ...KNOWN, ...known });

test("a review of this text holds until the day on which a part of it is due", () => {
  const review = { by: "Dr. Ann Lee, MD", on: "2026-12-10", isOverdue: false };
  assert.deepEqual(read(SET).review, review);
  assert.deepEqual(read(SET, { today: "2027-02-26" }).review, review);
  assert.deepEqual(read(SET, { today: "2027-02-27" }).review, { ...review, isOverdue: true });
  assert.deepEqual(read({ ...SET, inspect: "2027-03-01" }).review, { ...review, isOverdue: true });
  assert.deepEqual(read({ ...SET, inspect: "2027-02-26" }, { today: "2030-01-01" }).review, review);
});

test("a text that does not say when it is due counts as overdue", () => {
  assert.equal(read(SET, { due: undefined }).review?.isOverdue, true);
});

test("without all three, or of another text, there is no review", () => {
  assert.equal(read({}).review, undefined);
  assert.deepEqual(read({}).messages, []);
  for (const name of Object.keys(SET)) assert.equal(read({ ...SET, [name]: "" }).review, undefined, name);
  assert.equal(read(SET, { hash: "f".repeat(64) }).review, undefined);
  const { review, messages } = read(SET, { hash: undefined });
  assert.equal(review, undefined);
  assert.match(messages.join(), /write it beside a text that names its own hash: paste the text again/);
});

test("a day is the one of the reader's time zone", () => {
  const zone = (offset: number) =>
    todayOf(Object.assign(new Date("2026-12-01T03:00:00Z"), { getTimezoneOffset: () => offset }));
  assert.deepEqual(
    [zone(0), zone(300), zone(-660), zone(-1320)],
    ["2026-12-01", "2026-11-30", "2026-12-01", "2026-12-02"],
  );
});

test("days are written in the language of the text", () => {
  assert.equal(dayInWords("2026-12-01", "en"), "December 1, 2026");
  assert.equal(monthInWords("2027-01-31", "en"), "January 2027");
  assert.equal(monthInWords("2027-01-31", "es"), "enero de 2027");
});
