// Shows what the clinic says about itself: the price in the answer on the cost, and the rest in the contact card.

import { textLabels } from "./labels.ts";
import { createElement } from "./nodes.ts";
import { ANSWERS } from "./topics.ts";
import type { FactName, Facts } from "./types.ts";

/** The id of the answer that shows the price. */
const COST = "cost";

const IN_CONTACT: readonly FactName[] = ["address", "hours", "parking"];

/** The text that a node shows. A browser may have translated it since. */
const shown = new WeakMap<Element, string>();

const textIn = (node: Element) =>
  [...node.childNodes].map((child) => (child.nodeName === "BR" ? "\n" : child.textContent)).join("");

/** Returns the nodes of a text, with its line breaks as elements. */
const linesOf = (text: string) =>
  text.split("\n").flatMap((line, index) => (index ? [document.createElement("br"), line] : [line]));

/** Returns the labels of the facts. */
function labelsIn(element: HTMLElement): Record<FactName, string | undefined> {
  const { factPrice, factAddress, factHours, factParking } = textLabels(element);
  return { price: factPrice, address: factAddress, hours: factHours, parking: factParking };
}

/** Whether the parent shows this fact already. A different value is removed, unless the build has written it and none is set. */
function isShown(parent: Element, name: FactName, text: string | undefined, textOf: (node: Element) => string) {
  const node = parent.querySelector(`[data-fact="${name}"]`);
  if (!node) return false;
  if ((shown.get(node) ?? textOf(node)) === text) return true;
  if (!text && !shown.has(node)) return true;
  node.remove();
  return false;
}

function showPrice(answer: Element, label: string | undefined, price: string | undefined): void {
  if (isShown(answer, "price", price, (node) => textIn(node.lastElementChild ?? node)) || !price) return;
  const fact = createElement("div", "cf-fact");
  const text = createElement("p");
  text.append(...linesOf(price));
  fact.append(createElement("p", "cf-own", label), text);
  fact.dataset.fact = "price";
  fact.dataset.own = "";
  shown.set(fact, price);
  answer.prepend(fact);
}

/** Shows the facts, and removes those that the settings no longer have. */
export function showFacts(element: HTMLElement, facts: Facts): void {
  const card = element.querySelector<HTMLElement>("[data-section=contact]");
  if (!card) return;
  const labels = labelsIn(element);
  const answer = element.querySelector(`${ANSWERS}[data-id="${COST}"] > .cf-answer`);
  if (answer) showPrice(answer, labels.price, facts.price);
  const place = card.querySelector(":scope > .cf-facts") ?? createElement("div", "cf-facts");
  let isNew = false;
  for (const name of IN_CONTACT) {
    const text = facts[name];
    // The label and a line break come first.
    const isThere = isShown(place, name, text, (node) => textIn(node).split("\n").slice(1).join("\n"));
    if (isThere || !text) continue;
    const fact = createElement("p");
    fact.append(createElement("b", "", labels[name]), document.createElement("br"), ...linesOf(text));
    fact.dataset.fact = name;
    shown.set(fact, text);
    place.append(fact);
    isNew = true;
  }
  // Always in the same order, whichever fact was added first.
  if (isNew) place.append(...IN_CONTACT.flatMap((name) => place.querySelector(`[data-fact="${name}"]`) ?? []));
  const isIn = place.isConnected;
  // Some pages replace `remove()` by one that fails outside a page.
  if (place.firstElementChild && !isIn) card.append(place);
  else if (!place.firstElementChild && isIn) place.remove();
}
