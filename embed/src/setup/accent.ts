// The accent as the widget shows it: the nearest colour that can be read.

import { contrast, MIN_CONTRAST, readable, schemesOf, type Triple, toHex } from "../settings/accent.ts";

const SCHEMES = ["light", "dark"] as const;

/** A colour in one colour scheme: as the clinic wants it, and as the widget shows it so that it is readable. */
export interface Solved {
  scheme: (typeof SCHEMES)[number];
  wanted: Triple;
  solved: Triple;
  /** The least contrast of the wanted colour with a background. */
  contrast: number;
}

/**
 * Returns the colour in both schemes as the widget shows it; undefined if it is no colour. `probe` has the custom
 * properties of the widget.
 */
export function solve(accent: string, probe: HTMLElement): Solved[] | undefined {
  if (!CSS.supports("color", accent) || !CSS.supports("color", "color-mix(in srgb,red,red)")) return undefined;
  probe.style.setProperty("--clinic-faq-accent", accent);
  return schemesOf(probe).map(({ wanted, backgrounds }, index) => {
    const least = Math.min(...backgrounds.map((background) => contrast(wanted, background)));
    return { scheme: SCHEMES[index] ?? "light", solved: readable(wanted, backgrounds), wanted, contrast: least };
  });
}

/**
 * Returns the nearest colour that is readable on light pages as it is. A tint of the colour is one of its backgrounds, so
 * the computation is repeated until the colour no longer changes.
 */
export function readableOnLight(accent: string, probe: HTMLElement): string {
  let colour = accent;
  for (let round = 0; round < 10; round++) {
    const [light] = solve(colour, probe) ?? [];
    if (!light || light.contrast >= MIN_CONTRAST) break;
    colour = toHex(light.solved);
  }
  return colour;
}

/** Returns the rule by which a page shows the colour as the widget does; empty if there is none. */
export function readableRule(accent: string, probe: HTMLElement): string {
  const [light, dark] = solve(accent, probe) ?? [];
  if (!accent || !light || !dark) return "";
  const colours = `${toHex(light.solved)},${toHex(dark.solved)}`;
  return `clinic-faq{--cf-accent:light-dark(${colours})!important}`;
}
