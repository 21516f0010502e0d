// The clinic's accent colour, changed only as much as is needed for it to be readable: WCAG 2.2, 1.4.3 (AA, 4.5:1), on
// every background of the design, in both colour schemes.

import { canMakeSheets, createSheet, type Sheet } from "../sheets.ts";
import type { Refuse } from "./refusal.ts";

/** The least contrast ratio of text. */
export const MIN_CONTRAST = 4.5;

/** Three numbers. As a colour: red, green and blue in sRGB, from 0 to 1. */
export type Triple = readonly [number, number, number];

const map = ([a, b, c]: Triple, change: (part: number) => number): Triple => [change(a), change(b), change(c)];
const toLinear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const fromLinear = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

const luminance = (rgb: Triple): number => {
  const [r, g, b] = map(rgb, toLinear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Returns the contrast ratio of two colours, 1 to 21. */
export const contrast = (a: Triple, b: Triple): number => {
  const luminances = [luminance(a), luminance(b)] as const;
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
};

// OKLab (Björn Ottosson, 2020): lightness and two colour axes.
const toLab = (rgb: Triple): Triple => {
  const [r, g, b] = map(rgb, toLinear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

const toRgb = ([lightness, a, b]: Triple): Triple => {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear: Triple = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return map(linear, fromLinear);
};

const isInGamut = (rgb: Triple) => rgb.every((part) => part >= -0.0005 && part <= 1.0005);
const round = (rgb: Triple) => map(rgb, (part) => Math.round(Math.min(1, Math.max(0, part)) * 255) / 255);

/**
 * Returns the largest number from `low` to `high` for which `holds` is true, assuming that it is true for all smaller
 * ones.
 */
const bisect = (low: number, high: number, holds: (middle: number) => boolean): number => {
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
};

/**
 * Returns the colour of this hue at another lightness, as saturated as before or, if that is out of gamut, as sRGB
 * allows.
 */
const atLightness = ([, a, b]: Triple, lightness: number): Triple => {
  const scaled = (share: number) => toRgb([lightness, a * share, b * share]);
  return round(scaled(isInGamut(scaled(1)) ? 1 : bisect(0, 1, (share) => isInGamut(scaled(share)))));
};

/**
 * Returns the colour at the nearest lightness that is readable on all backgrounds: darker on light backgrounds, lighter
 * on dark ones.
 */
export function readable(colour: Triple, backgrounds: readonly Triple[]): Triple {
  const isReadable = (rgb: Triple) => backgrounds.every((background) => contrast(rgb, background) >= MIN_CONTRAST);
  const wanted = round(colour);
  if (isReadable(wanted)) return wanted;
  const lab = toLab(wanted);
  const isLight = backgrounds[0] !== undefined && luminance(backgrounds[0]) > 0.18;
  const end = isLight ? 0 : 1;
  const share = 1 - bisect(0, 1, (back) => isReadable(atLightness(lab, end + (lab[0] - end) * back)));
  return atLightness(lab, lab[0] + (end - lab[0]) * share);
}

/** Returns a colour as `#0a5b61`. */
export const toHex = (rgb: Triple) =>
  `#${rgb.map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("")}`; // biome-ignore format: one step

/** The custom property by which the page sets the accent. */
export const PROPERTY = "--clinic-faq-accent";

/**
 * Returns the clinic's accent and the backgrounds of the design, first in light and then in dark, as the engine resolves
 * them on a node.
 */
export function schemesOf(probe: HTMLElement): { wanted: Triple; backgrounds: Triple[] }[] {
  // `color-mix` returns all colours in one format, however they are written.
  const colourOf = (name: string): Triple => {
    probe.style.color = `color-mix(in srgb, var(${name}) 100%, transparent)`;
    const [r = 0, g = 0, b = 0] =
      getComputedStyle(probe)
        .color.match(/-?[\d.]+(?:e-?\d+)?/g)
        ?.map(Number) ?? [];
    return [r, g, b];
  };
  return ["light", "dark"].map((scheme) => {
    probe.style.colorScheme = scheme;
    const backgrounds = ["background", "card", "surface", "on-accent"].map((name) => colourOf(`--cf-${name}`));
    return { wanted: colourOf(PROPERTY), backgrounds };
  });
}

/**
 * Builds a style sheet for the shadow root that sets the accent for the whole element. Returns undefined if `wanted`,
 * the value of `--clinic-faq-accent`, is empty. The engine resolves the colours, in both schemes, on a hidden node.
 */
export function accentSheet(wanted: string, root: ShadowRoot, refuse: Refuse): Sheet | undefined {
  if (!wanted) return undefined;
  const setTo = (colour: string) => createSheet(`:host{--cf-accent:${colour}!important}`);
  if (!CSS.supports("color", wanted)) {
    refuse(PROPERTY, wanted, "colour", undefined);
    return createSheet(":host{--cf-accent:var(--cf-own-accent)!important;--cf-hue:var(--cf-own-accent)!important}");
  }
  // An old engine, which cannot convert colours to one format or lacks constructable style sheets, shows the clinic's
  // colour unchanged.
  if (!canMakeSheets() || !CSS.supports("color", "color-mix(in srgb,red,red)")) return undefined;
  const probe = document.createElement("i");
  probe.hidden = true;
  root.append(probe);
  const [light, dark] = schemesOf(probe).map(({ wanted, backgrounds }) => toHex(readable(wanted, backgrounds)));
  probe.remove();
  return setTo(CSS.supports("color", "light-dark(#000,#fff)") ? `light-dark(${light},${dark})` : `${light}`);
}
