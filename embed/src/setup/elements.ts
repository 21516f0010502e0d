// Builds the nodes of this page.

type Value = string | number | boolean | undefined;
export type Child = Node | string | false | undefined;

/** Creates an element. An attribute with `true` is empty; one with `false`, or without a value, is left out. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Value> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : `${value}`);
  for (const child of children) if (child) node.append(child);
  return node;
}

/** Returns the nodes of a text in which `code` and **names** of buttons are marked. */
export function rich(text: string): Node[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).flatMap((part): Node[] => {
    if (/^`.+`$/s.test(part)) return [create("code", {}, part.slice(1, -1))];
    if (/^\*\*.+\*\*$/s.test(part)) return [create("b", {}, part.slice(2, -2))];
    return part ? [document.createTextNode(part)] : [];
  });
}

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  check: "M4 12.5l5 5L20 6.5",
  warning: "M12 4 2.5 20h19zM12 10v4.5M12 17v.5",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  down: "M6 9.5l6 6 6-6",
  plus: "M12 5v14M5 12h14",
  phone: "M8 3h8v18H8zM11 18.2h2",
  screen: "M3 5h18v11H3zM9 20h6M12 16v4",
} as const;

/** Returns an icon. It is decoration: the words beside it say the same. */
export function icon(name: keyof typeof ICONS): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}
