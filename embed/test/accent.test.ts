// Any accent colour is readable on every background of the design, in both schemes, and changed no more than needed.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { contrast, readable } from "../src/settings/accent.ts";

type Colour = readonly [number, number, number];

const NAMES = ["background", "card", "surface", "on-accent"];
const theme = readFileSync("../../assets/theme.css", "utf8");

const parse = (hex: string): Colour => {
  const digits = hex.length === 4 ? hex.replace(/[^#]/g, "$&$&") : hex;
  const [r = 0, g = 0, b = 0] =
    digits
      .slice(1)
      .match(/../g)
      ?.map((part) => Number.parseInt(part, 16) / 255) ?? [];
  return [r, g, b];
};

/** Returns a colour of the theme for a clinic's accent: written out, or mixed with the accent. */
const colourOf = (value: string, accent: Colour): Colour => {
  const [, share, base] = value.match(/^color-mix\(in srgb, var\(--cf-hue\) (\d+)%, (#\w+)\)$/) ?? [];
  if (!share || !base) return parse(value);
  const mixed = (index: 0 | 1 | 2) => accent[index] * (+share / 100) + parse(base)[index] * (1 - +share / 100);
  return [mixed(0), mixed(1), mixed(2)];
};

const COLOUR = "(#\\w+|color-mix\\(in srgb, var\\(--cf-hue\\) \\d+%, #\\w+\\))";
const VALUES = NAMES.map((name) => {
  const [, light, dark] =
    theme.match(new RegExp(`--cf-${name}: light-dark\\(\\s*${COLOUR},\\s*${COLOUR}\\s*\\)`)) ?? [];
  assert.ok(light && dark, `theme.css has --cf-${name}`);
  return { light, dark };
});

const backgrounds = (scheme: "light" | "dark", accent: Colour) =>
  VALUES.map((value) => colourOf(value[scheme], accent));

const grid: Colour[] = [];
for (let red = 0; red <= 15; red++)
  for (let green = 0; green <= 15; green++)
    for (let blue = 0; blue <= 15; blue++) grid.push([red / 15, green / 15, blue / 15]);

for (const scheme of ["light", "dark"] as const) {
  test(`every colour of the grid is readable in ${scheme}`, () => {
    assert.equal(grid.length, 4096);
    for (const wanted of grid) {
      const all = backgrounds(scheme, wanted);
      const solved = readable(wanted, all);
      for (const background of all)
        assert.ok(contrast(solved, background) >= 4.5, `${wanted} became ${solved} on ${background}`);
    }
  });

  test(`a colour that is readable in ${scheme} stays as it is`, () => {
    const isFine = (wanted: Colour) =>
      backgrounds(scheme, wanted).every((background) => contrast(wanted, background) >= 4.5);
    const fine = grid.filter(isFine);
    assert.ok(fine.length > 300);
    for (const wanted of fine) assert.deepEqual(readable(wanted, backgrounds(scheme, wanted)), wanted);
  });

  test(`a colour is changed no more than it takes in ${scheme}`, () => {
    for (const wanted of grid) {
      const all = backgrounds(scheme, wanted);
      const solved = readable(wanted, all);
      if (solved.every((part, index) => part === wanted[index])) continue;
      // Just enough: the least contrast is hardly above what is asked for.
      const least = Math.min(...all.map((background) => contrast(solved, background)));
      assert.ok(least < 4.65, `${wanted} became ${solved}, which has ${least}`);
    }
  });
}

test("the hue stays", () => {
  const [red, green, blue] = readable([1, 0.5, 0], backgrounds("light", [1, 0.5, 0]));
  assert.ok(red > green && green > blue, `${[red, green, blue]}`);
});
