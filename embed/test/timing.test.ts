import assert from "node:assert/strict";
import { test } from "node:test";

import { remember, within } from "../src/timing.ts";

test("what is remembered is asked for once", async () => {
  let asked = 0;
  const get = remember(async (name) => `${name}${++asked}`);
  assert.deepEqual(await Promise.all([get("a"), get("a"), get("b")]), ["a1", "a1", "b2"]);
});

test("a failure is forgotten, so that a later call tries again", async () => {
  let asked = 0;
  const get = remember(async () => {
    if (++asked === 1) throw new Error("no network");
    return asked;
  });
  await assert.rejects(get("a"), /no network/);
  assert.equal(await get("a"), 2);
});

test("work that takes too long fails, and work that fails says why", async () => {
  assert.equal(await within(1000, Promise.resolve("done")), "done");
  await assert.rejects(within(1, new Promise(() => {})), /it takes too long/);
  await assert.rejects(within(1000, Promise.reject(new Error("no network"))), /no network/);
});
