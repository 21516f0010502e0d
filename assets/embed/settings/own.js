// The clinic's own questions: from the JSON child, and plain <details> among the element's children. They
// become answers like the others, in a topic of their own before the way to the clinic.

export const TOPIC = "clinic";

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
  answer.id = given && !document.getElementById(given) ? given : freeId(`${TOPIC}-${at}`);
  details.classList.add("cf-item");
  details.dataset.id = answer.id;
  details.dataset.topic = TOPIC;
};

// Brings the clinic's questions into the text. `made`: what earlier calls made from the JSON child; it is
// made anew only when the questions have changed. Gives what is there now.
export function placeOwn(faq, questions, made, title) {
  const key = JSON.stringify(questions);
  if (made?.key !== key) {
    made?.nodes.forEach((node) => node.remove());
    const nodes = questions.map(({ id, question, answer }) => {
      const details = element("details");
      if (id) details.id = id;
      details.append(element("summary", "", question), ...answer.map((text) => element("p", "", text)));
      return details;
    });
    faq.append(...nodes);
    made = { key, nodes };
  }
  const fresh = [...faq.querySelectorAll(":scope > details:not([data-id], [data-country], .cf-item)")];
  const before = faq.querySelectorAll(`:scope > details[data-topic="${TOPIC}"]`).length;
  fresh.forEach((details, at) => mark(details, before + at + 1));
  const own = [...faq.querySelectorAll(`:scope > details[data-topic="${TOPIC}"]`)];
  let heading = faq.querySelector(`:scope > [data-chip][data-topic="${TOPIC}"]`);
  if (!own.length) {
    heading?.remove();
    return made;
  }
  if (!heading) {
    heading = element("h2", "cf-title", title);
    heading.dataset.topic = TOPIC;
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
  return made;
}
