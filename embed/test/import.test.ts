// Importing the script without a browser does nothing, so that a server may render a page that imports it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { define } from "../src/define.ts";
import { ClinicFaq } from "../src/element.ts";

test("importing without a browser does nothing", async () => {
  const before = Reflect.ownKeys(globalThis);
  await import("../src/clinic-faq.ts");
  assert.deepEqual(Reflect.ownKeys(globalThis), before);
});

test("the element is registered once", (t) => {
  const registered = new Map<string, unknown>();
  const customElements = {
    get: (name: string) => registered.get(name),
    define: (name: string, element: unknown) => {
      assert.ok(!registered.has(name));
      registered.set(name, element);
    },
  };
  const document = { readyState: "complete", getElementsByClassName: () => [] };
  class MutationObserver {
    observe(): void {}
  }
  Object.assign(globalThis, { customElements, document, MutationObserver });
  t.after(() => {
    for (const name of ["customElements", "document", "MutationObserver"]) Reflect.deleteProperty(globalThis, name);
  });
  define();
  define();
  assert.deepEqual([...registered], [["clinic-faq", ClinicFaq]]);
});
