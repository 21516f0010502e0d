// The clinic's accent colour, changed as little as it takes to be readable: WCAG 2.2, 1.4.3 (AA, 4.5:1), on
// every ground that it stands on, in both colour schemes.

const ENOUGH = 4.5;

const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const curved = (part) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

// Relative luminance of an sRGB colour, parts from 0 to 1.
const luminance = (rgb) => {
  const [r, g, b] = rgb.map(linear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

// Contrast of two colours, 1 to 21.
export const contrast = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

// OKLab (Björn Ottosson, 2020): lightness, and two axes of colour.
const toLab = (rgb) => {
  const [r, g, b] = rgb.map(linear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

const toRgb = ([light, a, b]) => {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map(curved);
};

const inside = (rgb) => rgb.every((part) => part >= -0.0005 && part <= 1.0005);
const rounded = (rgb) => rgb.map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255) / 255);

// The largest number from `low` to `high` for which `holds` is true, if it is for all below it.
const furthest = (low, high, holds) => {
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    holds(middle) ? (low = middle) : (high = middle);
  }
  return low;
};

// The colour of this hue at another lightness, as strong as the screen can show it.
const atLightness = ([, a, b], light) => {
  const scaled = (share) => toRgb([light, a * share, b * share]);
  return rounded(scaled(inside(scaled(1)) ? 1 : furthest(0, 1, (share) => inside(scaled(share)))));
};

// The nearest lightness at which the colour is readable on all grounds: darker on light grounds, lighter on
// dark ones. Colours are sRGB, parts from 0 to 1.
export function readable(colour, grounds) {
  const reads = (rgb) => grounds.every((ground) => contrast(rgb, ground) >= ENOUGH);
  const asked = rounded(colour);
  if (reads(asked)) return asked;
  const lab = toLab(asked);
  const end = luminance(grounds[0]) > 0.18 ? 0 : 1;
  const share = 1 - furthest(0, 1, (back) => reads(atLightness(lab, end + (lab[0] - end) * back)));
  return atLightness(lab, lab[0] + (end - lab[0]) * share);
}

const PARTS = /-?[\d.]+(?:e-?\d+)?/g;
const hex = (rgb) => "#" + rgb.map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("");

// A style sheet for the shadow root that sets the accent for all of the element, or none if the clinic set no
// colour. Colours are read by the engine, in both schemes, from nodes that nobody sees.
export function accentSheet(faq, root, complain) {
  const asked = getComputedStyle(faq).getPropertyValue("--clinic-faq-accent").trim();
  if (!asked) return undefined;
  const sheet = new CSSStyleSheet();
  const paint = (colour) => (sheet.replaceSync(`:host{--cf-accent:${colour}!important}`), sheet);
  if (!CSS.supports("color", asked)) {
    complain("--clinic-faq-accent", asked, "is not used", "a colour, such as #0a6165");
    return paint("var(--cf-own-accent)");
  }
  const probe = document.createElement("i");
  root.append(probe);
  const seen = (scheme, name) => {
    probe.className = `probe ${scheme} ${name}`;
    return getComputedStyle(probe).color.match(PARTS).slice(0, 3).map(Number);
  };
  const solved = ["light", "dark"].map((scheme) => {
    const grounds = ["ground", "card", "tint", "on-accent"].map((name) => seen(scheme, name));
    return hex(readable(seen(scheme, "accent"), grounds));
  });
  probe.remove();
  return paint(CSS.supports("color", "light-dark(#000,#fff)") ? `light-dark(${solved})` : solved[0]);
}
