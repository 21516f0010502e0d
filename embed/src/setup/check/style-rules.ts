// The rules in the page's own `<style>` elements.

/** The width of a phone, in CSS pixels. */
export const PHONE = 390;

interface StyleRule {
  selector: string;
  body: string;
}

const PIXELS: Record<string, number> = { px: 1, em: 16, rem: 16 };

/** Whether a media query applies to the screen of a phone, as far as it is about widths. */
function appliesToPhones(query: string): boolean {
  if (/\bprint\b|\bnot\b|\bspeech\b/i.test(query)) return false;
  const limits = [...query.matchAll(/\b(min|max)-width\s*:\s*([\d.]+)(px|r?em)/gi)];
  return limits.every(([, side = "", number = "", unit = ""]) => {
    const width = Number(number) * (PIXELS[unit.toLowerCase()] ?? 1);
    return /min/i.test(side) ? width <= PHONE : width >= PHONE;
  });
}

/** Whether the rules in a block with this prelude apply, such as `@media (max-width: 600px)`. */
function applies(prelude: string): boolean {
  const [, name = "", query = ""] = /^@([\w-]+)\s*(.*)$/s.exec(prelude) ?? [];
  if (/^media$/i.test(name)) return query.split(",").some(appliesToPhones);
  return /^(?:supports|layer|container|scope)$/i.test(name);
}

/** Returns the rules that apply on phones, in their order. */
export function phoneRules(document: Document): StyleRule[] {
  const css = [...document.querySelectorAll("style")].map((style) => style.textContent ?? "").join("\n");
  const rules: StyleRule[] = [];
  // Whether the rules apply in each of the blocks around the current place.
  const blocks: boolean[] = [];
  let selector = "";
  for (const [, text = "", mark] of css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{}]*)([{}])/g)) {
    const prelude = text.replace(/^[^@]*;/s, "").trim();
    if (mark === "{" && prelude.startsWith("@")) blocks.push(applies(prelude));
    else if (mark === "{") selector = prelude;
    else if (selector) {
      if (blocks.every(Boolean)) rules.push({ selector, body: text });
      selector = "";
    } else blocks.pop();
  }
  return rules;
}

/** Returns the elements that a selector finds; none for one that this browser does not know. */
export function queryAll(document: Document, selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}
