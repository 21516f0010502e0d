// Which file has the text of a region.

import assert from "node:assert/strict";
import { test } from "node:test";

import { textOfRegion } from "../src/files.ts";

const ROWS: [url: string, region: string, expected: string][] = [
  ["https://files.example/faq/faq.en.html", "GB", "https://files.example/faq/faq.en-GB.html"],
  ["https://files.example/faq/faq.en.html", "gb", "https://files.example/faq/faq.en-GB.html"],
  ["https://files.example/faq.en.html/faq.en.html", "MX", "https://files.example/faq.en.html/faq.en-MX.html"],
  // No region, or none that could be one.
  ["https://files.example/faq/faq.en.html", "", "https://files.example/faq/faq.en.html"],
  ["https://files.example/faq/faq.en.html", "GBR", "https://files.example/faq/faq.en.html"],
  ["https://files.example/faq/faq.en.html", "../", "https://files.example/faq/faq.en.html"],
  // Names and addresses that bundlers give.
  ["https://clinic.example/assets/faq.en-D3adB33f.html", "GB", "https://clinic.example/assets/faq.en-D3adB33f.html"],
  ["https://clinic.example/faq.en.html?no-inline", "GB", "https://clinic.example/faq.en.html?no-inline"],
];

for (const [url, region, expected] of ROWS)
  test(`the text for "${region}" at ${url}`, () => assert.equal(textOfRegion(url, region), expected));
