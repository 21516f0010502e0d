// The switch between languages, such as "English · Español". A file of its own, which the script requests only for an
// element with `languages`. It shares no variables with the script, which passes in everything that it needs.

import type { Memory } from "./memory.ts";
import { scrollerOf } from "./scroll-position.ts";
import { ANSWERS, JSON_CHILD, PLAIN, TOPICS } from "./settings/topics.ts";
import { CUSTOM_TOPIC } from "./settings/types.ts";

/** The languages of the text: their own names, what they call the switch, and what is announced after a failure. */
export const LANGUAGES: Record<string, { name: string; title: string; failed: string }> = {
  en: { name: "English", title: "Language", failed: "The text in English cannot be loaded. Please try again." },
  es: { name: "Español", title: "Idioma", failed: "No se pudo cargar el texto en español. Vuelva a intentarlo." },
};

/** The element, as far as the switch uses it. */
export type Switchable = HTMLElement & { search(text: string): void; startGuide(): void };

/** The functions of the script that load a language. */
interface Loaders {
  fetchText(lang: string, region: string, onHalf: () => void): Promise<HTMLElement>;
  loadShell(lang: string): Promise<void> | undefined;
  fetchVocabulary(lang: string): Promise<string>;
}

/** What the switch needs of the script. */
interface Switching {
  element: Switchable;
  memory: Memory;
  /** The language of the text that is shown. */
  lang: string;
  loaders: Loaders;
}

/** What is remembered of an element while its text changes. */
interface State {
  /** The language in which the clinic has written what it adds. */
  own: string;
  /** The nodes and data of each text that was shown before. They may have been changed by the clinic. */
  texts: Map<string, Text>;
  /** Whether the switch takes the focus when it is shown again. */
  isFocused: boolean;
}

interface Text {
  nodes: ChildNode[];
  data: Record<string, string>;
}

// Set on the nodes, which strict policies allow: the style sheet of the application comes later, and nothing may move. The
// group takes the space that is reserved for it, and more if a message is below the buttons.
const GROUP_STYLE =
  "display: flex; flex-wrap: wrap; justify-content: flex-end; align-items: center; gap: 0 0.25rem; " +
  "min-block-size: var(--cf-switch); margin-block-start: calc(-1 * var(--cf-switch))";
const STATUS_STYLE = "flex-basis: 100%; text-align: end";
const BUTTON_STYLE =
  "min-inline-size: var(--cf-touch); padding: 0 0.5rem; border: 0; background: none; color: var(--cf-accent); " +
  "font-size: max(1rem, 16px); text-decoration: underline; text-underline-offset: 0.2em";
const CURRENT_STYLE = "; color: var(--cf-foreground); font-weight: 650; text-decoration: none";

const states = new WeakMap<HTMLElement, State>();

const DATA = ["text", "hash", "due"];
const KEYED = "[data-id], [data-topic], [data-section], [data-country]";
const KEPT = `script, template, [slot], ${PLAIN.replace(":scope > ", "")}`;
const OWN_TOPIC = `details[data-topic="${CUSTOM_TOPIC}"]`;

/** Shows the switch at the top of the shell, in place of an earlier one. Without languages, there is none. */
export function showSwitch(
  element: Switchable,
  memory: Memory,
  lang: string,
  languages: readonly string[],
  loaders: Loaders,
): void {
  const frame = memory.root?.querySelector(".frame");
  frame?.querySelector(":scope > .languages")?.remove();
  if (!frame || !languages.length) return;
  const state = states.get(element) ?? { own: lang, texts: new Map(), isFocused: false };
  states.set(element, state);
  markOwn(element, lang, state.own);
  const group = document.createElement("div");
  group.className = "languages";
  group.style.cssText = GROUP_STYLE;
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", LANGUAGES[lang]?.title ?? "");
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  status.style.cssText = STATUS_STYLE;
  const buttons = languages.map((choice) => {
    const button = document.createElement("button");
    button.type = "button";
    button.lang = choice;
    button.textContent = LANGUAGES[choice]?.name ?? choice;
    button.style.cssText = BUTTON_STYLE + (choice === lang ? CURRENT_STYLE : "");
    if (choice === lang) button.setAttribute("aria-current", "true");
    button.addEventListener("click", () => {
      if (choice !== lang && !group.hasAttribute("aria-busy"))
        void press({ element, memory, lang, loaders }, choice, group, status);
    });
    return button;
  });
  group.append(...buttons.flatMap((button, index) => (index ? [createDot(), button] : [button])), status);
  frame.prepend(group);
  if (state.isFocused) buttons.find((button) => button.lang === lang)?.focus({ preventScroll: true });
  state.isFocused = false;
}

function createDot(): HTMLElement {
  const dot = document.createElement("span");
  dot.setAttribute("aria-hidden", "true");
  dot.textContent = "·";
  return dot;
}

async function press(switching: Switching, lang: string, group: HTMLElement, status: HTMLElement): Promise<void> {
  group.setAttribute("aria-busy", "true");
  status.textContent = "";
  try {
    await change(switching, lang);
  } catch (error) {
    console.error(error);
    status.lang = lang;
    status.textContent = LANGUAGES[lang]?.failed ?? "";
  }
  group.removeAttribute("aria-busy");
}

/** Shows the text in another language: the same parts stay open, at the same scroll position, with the same search. */
async function change({ element, memory, lang: before, loaders }: Switching, lang: string): Promise<void> {
  const state = states.get(element);
  if (!state) return;
  const region = element.getAttribute("region") ?? "";
  const typed = () => memory.root?.querySelector<HTMLInputElement>("#search")?.value;
  const [text] = await Promise.all([
    state.texts.get(lang) ?? loaders.fetchText(lang, region, () => {}).then(textOf),
    loaders.loadShell(lang),
    // The results do not change once they are shown, so the search waits for it.
    typed() && loaders.fetchVocabulary(lang).catch(() => {}),
  ]);
  const scroller = scrollerOf(element);
  const { scrollTop: top } = scroller;
  const open = new Set([...element.querySelectorAll("details[open]")].map(pathOf));
  const query = typed();
  const isInGuide = !!memory.root?.querySelector(".guide");
  state.isFocused = true;
  // What the clinic adds stays, in a topic of its own.
  const own = element.querySelector(OWN_TOPIC);
  own?.remove();
  const nodes = [...element.childNodes].filter(isText);
  state.texts.set(before, { nodes, data: { ...element.dataset } as Text["data"] });
  for (const node of nodes) node.remove();
  element.prepend(...text.nodes);
  for (const name of DATA) element.dataset[name] = text.data[name] ?? "";
  if (own) {
    // The buttons are added again, with labels in the other language.
    for (const tools of own.querySelectorAll(".cf-tools")) tools.remove();
    [...element.querySelectorAll(TOPICS)].at(-1)?.after(own);
  }
  element.lang = lang;
  memory.restart();
  for (const details of element.querySelectorAll("details")) details.open = open.has(pathOf(details));
  scroller.scrollTo({ top, behavior: "instant" });
  if (isInGuide) element.startGuide();
  else if (query) element.search(query);
}

/** Whether a child of the element belongs to the text. Settings, perhaps in a paragraph, and the clinic's own children do not. */
const isText = (node: Node): node is ChildNode =>
  !(node instanceof Element && (node.matches(KEPT) || !!node.querySelector(JSON_CHILD)));

const textOf = (page: HTMLElement): Text => ({
  nodes: [...page.childNodes].map((node) => document.adoptNode(node)),
  data: { ...page.dataset } as Text["data"],
});

/** Returns the place of a `<details>` in the text, which is the same in all languages. */
function pathOf(details: Element): string {
  const keyed = details.closest<HTMLElement>(KEYED);
  if (!keyed) return "";
  const { id, topic, section, country } = keyed.dataset;
  return [
    id,
    topic,
    section,
    country,
    [...keyed.querySelectorAll("details")].indexOf(details as HTMLDetailsElement),
  ].join();
}

/** Marks what the clinic has written as text of its language, while the text around it is in another one. */
function markOwn(element: HTMLElement, lang: string, own: string): void {
  const written = ["summary", ".cf-answer > :not(.cf-own, .cf-actions)"].map(
    (part) => `${ANSWERS}[data-own] > ${part}`,
  );
  const parts = element.querySelectorAll<HTMLElement>(`${written}, .cf-fact[data-own] > :not(.cf-own)`);
  for (const node of parts)
    if (lang === own) node.removeAttribute("lang");
    else node.lang ||= own;
}
