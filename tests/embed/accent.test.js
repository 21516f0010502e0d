// Any accent colour is readable on every ground of the design, in both schemes, and changed no more than needed.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { contrast, readable } from "../../assets/embed/root/settings/accent.js";

const theme = readFileSync(new URL("../../assets/theme.css", import.meta.url), "utf8");
const rgb = (hex) => (hex.length === 4 ? [...hex.slice(1)].map((sign) => sign + sign) : hex.slice(1).match(/../g)).map((part) => parseInt(part, 16) / 255);
const grounds = [1, 2].map((at) =>
  ["ground", "card", "tint", "on-accent"].map((name) => rgb(theme.match(new RegExp(`--cf-${name}: light-dark\\((#\\w+), (#\\w+)\\)`))[at])),
);

const grid = [];
for (let red = 0; red <= 255; red += 17)
  for (let green = 0; green <= 255; green += 17) for (let blue = 0; blue <= 255; blue += 17) grid.push([red, green, blue].map((part) => part / 255));

for (const [at, scheme] of ["light", "dark"].entries()) {
  test(`every colour of the grid is readable in ${scheme}`, () => {
    assert.equal(grid.length, 4096);
    for (const asked of grid) {
      const solved = readable(asked, grounds[at]);
      for (const ground of grounds[at]) assert.ok(contrast(solved, ground) >= 4.5, `${asked} became ${solved} on ${ground}`);
    }
  });

  test(`a colour that is readable in ${scheme} stays as it is`, () => {
    const fine = grid.filter((asked) => grounds[at].every((ground) => contrast(asked, ground) >= 4.5));
    assert.ok(fine.length > 300);
    for (const asked of fine) assert.deepEqual(readable(asked, grounds[at]), asked);
  });

  test(`a colour is changed no more than it takes in ${scheme}`, () => {
    for (const asked of grid) {
      const solved = readable(asked, grounds[at]);
      if (solved.every((part, index) => part === asked[index])) continue;
      // Just enough: the least contrast is hardly above what is asked for.
      const least = Math.min(...grounds[at].map((ground) => contrast(solved, ground)));
      assert.ok(least < 4.65, `${asked} became ${solved}, which has ${least}`);
    }
  });
}

test("the hue stays", () => {
  const [light] = grounds;
  const [red, green, blue] = readable([1, 0.5, 0], light);
  assert.ok(red > green && green > blue, `${[red, green, blue]}`);
});
