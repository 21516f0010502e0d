// The clinic's own questions: from the JSON child, and plain <details> among the element's children. They
// become answers like the others, in a topic of their own before the way to the clinic.

import { OWN } from "./read.js";

const element = (tag, className, text) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

// An id that no other element of the page has.
const freeId = (wanted) => {
  let id = wanted;
  for (let more = 2; document.getElementById(id); more++) id = `${wanted}-${more}`;
  return id;
};

// Marks one <details> as an answer. The id lies on a wrapper inside, where an address opens it.
const mark = (details, at) => {
  const summary = details.querySelector(":scope > summary") ?? details.insertBefore(element("summary", "", "…"), details.firstChild);
  const given = details.id;
  details.removeAttribute("id");
  const answer = element("div", "cf-answer");
  answer.append(...[...details.childNodes].filter((node) => node !== summary));
  details.append(answer);
  answer.id = given && !document.getElementById(given) ? given : freeId(`${OWN}-${at}`);
  details.classList.add("cf-item");
  details.dataset.id = answer.id;
  details.dataset.topic = OWN;
};

// Answers of the JSON child: made here, or by the build, which leaves the JSON in the page.
const made = new WeakSet();
const built = new WeakSet();
export const isFromJson = (node) => made.has(node) || built.has(node);

// Remembers which answers came with the page, before any is made here.
export function findBuilt(faq) {
  for (const node of faq.querySelectorAll(`:scope > details[data-topic="${OWN}"]`)) built.add(node);
}

// Brings the clinic's questions into the text; what is there and still asked for stays.
export function placeOwn(faq, questions, title) {
  const there = [...faq.querySelectorAll(`:scope > details[data-topic="${OWN}"]`)];
  const shown = ({ id, question, answer }) => (node) =>
    node.dataset.id === id && node.firstElementChild.textContent === question && node.lastElementChild.textContent === answer.join("");
  const kept = new Set();
  for (const asked of questions) {
    let node = there.find(shown(asked));
    if (!node) {
      node = element("details");
      node.id = asked.id;
      node.append(element("summary", "", asked.question), ...asked.answer.map((text) => element("p", "", text)));
      faq.append(node);
      made.add(node);
    }
    kept.add(node);
  }
  for (const node of there) if (made.has(node) && !kept.has(node)) node.remove();
  const fresh = [...faq.querySelectorAll(":scope > details:not([data-id], [data-country], .cf-item)")];
  const before = faq.querySelectorAll(`:scope > details[data-topic="${OWN}"]`).length;
  fresh.forEach((details, at) => mark(details, before + at + 1));
  const own = [...faq.querySelectorAll(`:scope > details[data-topic="${OWN}"]`)];
  let heading = faq.querySelector(`:scope > [data-chip][data-topic="${OWN}"]`);
  if (!own.length) {
    heading?.remove();
    return;
  }
  if (!heading) {
    heading = element("h2", "cf-title", title);
    heading.dataset.topic = OWN;
    heading.dataset.chip = title;
    heading.tabIndex = -1;
  }
  if (heading.dataset.chip !== title) heading.textContent = heading.dataset.chip = title;
  // In one place; what is there already is not moved, since it may be read just now.
  const place = faq.querySelector(":scope > [data-section=contact]");
  let last = heading;
  if (!heading.isConnected) faq.insertBefore(heading, place);
  for (const details of own) {
    if (!(last.compareDocumentPosition(details) & Node.DOCUMENT_POSITION_FOLLOWING) || fresh.includes(details)) faq.insertBefore(details, place);
    last = details;
  }
}
