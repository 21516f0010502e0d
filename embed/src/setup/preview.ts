// The preview: the real widget in a frame, or the text alone where this page has been opened from a folder.

import { JSON_CHILD } from "../settings/topics.ts";
import { readableRule } from "./accent.ts";
import { create, icon } from "./elements.ts";
import { filesIn } from "./output/folder.ts";
import { attributesOf, type Job, jsonOf, looksOf } from "./output/snippet.ts";
import { textWithSettings } from "./output/text.ts";
import { parseHtml, scriptAddress } from "./trusted.ts";
import type { Words } from "./words/en.ts";

/** The widths of a phone and of a desktop screen, with the height that is shown, in CSS pixels. */
const SCREENS = { phone: [390, 760], desktop: [1280, 900] } as const;
export type Device = keyof typeof SCREENS;

/** The attributes that the text has of its own. */
const BUILT = /^(?:data-|lang$)/;

/** Whether this page was opened from a folder, where browsers let it read no other file. */
export const isFromFolder = (): boolean => location.protocol === "file:";

export class Preview {
  readonly node: HTMLElement;
  readonly #page: Document;
  readonly #frame: HTMLIFrameElement;
  readonly #stage = create("div", { class: "stage" });
  readonly #probe = create("i", { class: "clinic-faq", hidden: true });
  readonly #note = create("p", { class: "hint", role: "status" });
  readonly #buttons: HTMLButtonElement[];
  readonly #words: Words["preview"];
  #device: Device = "phone";
  #job: Job | undefined;
  /** The page in the frame. */
  #address = "";

  constructor(page: Document, words: Words["preview"]) {
    this.#page = page;
    this.#words = words;
    this.#frame = create("iframe", {
      title: words.frame,
      sandbox: isFromFolder() ? "allow-same-origin" : "allow-same-origin allow-scripts allow-modals",
    });
    this.#frame.addEventListener("load", () => this.#loaded());
    this.#stage.append(this.#frame);
    this.#buttons = (["phone", "desktop"] as const).map((screen) => {
      const icons = { phone: "phone", desktop: "screen" } as const;
      const button = create("button", { type: "button" }, icon(icons[screen]), words[screen]);
      button.addEventListener("click", () => this.#use(screen));
      return button;
    });
    const bar = create("div", { class: "preview-bar" }, create("h2", {}, words.title), create("div", { class: "switch" }, ...this.#buttons)); // biome-ignore format: one line
    this.node = create(
      "section",
      { class: "preview", "aria-label": words.title },
      bar,
      this.#stage,
      this.#note,
      this.#probe,
    );
    if (isFromFolder()) this.#note.textContent = words.plain;
    new ResizeObserver(() => this.#fit()).observe(this.#stage);
    this.#use("phone");
  }

  #use(device: Device): void {
    this.#device = device;
    for (const [index, button] of this.#buttons.entries())
      button.setAttribute("aria-pressed", `${(index === 0) === (device === "phone")}`);
    this.#stage.dataset.screen = device;
    this.#fit();
  }

  /** Makes the frame as wide as the screen that it shows, and scales it to the space that there is. */
  #fit(): void {
    const [width, height] = SCREENS[this.#device];
    const space = this.#stage.clientWidth;
    if (!space) return;
    const scale = Math.min(1, space / width);
    Object.assign(this.#frame.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` });
    this.#stage.style.setProperty("--height", `${height * scale}px`);
    this.#stage.style.setProperty("--side", `${Math.max(0, space - width) / 2}px`);
  }

  /** Shows the widget with these settings. */
  show(job: Job): void {
    this.#job = job;
    const { settings, language } = job;
    const address = isFromFolder() ? "about:blank" : filesIn("", language.lang, settings.region).text;
    if (address === this.#address) {
      this.#apply();
      return;
    }
    this.#address = address;
    if (isFromFolder()) this.#apply();
    else this.#frame.src = address;
  }

  #loaded(): void {
    // A link of the text has led to another page.
    const element = this.#frame.contentDocument?.querySelector("clinic-faq");
    if (!isFromFolder() && !element && this.#address) {
      const hasFailed = this.#note.dataset.failed === this.#address;
      this.#note.textContent = hasFailed ? this.#words.failed : this.#words.links;
      this.#note.dataset.failed = this.#address;
      if (!hasFailed) this.#frame.src = this.#address;
      return;
    }
    delete this.#note.dataset.failed;
    this.#apply();
  }

  /** Applies the settings to what is in the frame. */
  #apply(): void {
    const { contentDocument: inside } = this.#frame;
    const job = this.#job;
    if (!inside || !job) return;
    if (isFromFolder()) this.#applyText(inside, job);
    else this.#applyWidget(inside, job);
  }

  #applyWidget(inside: Document, job: Job): void {
    const element = inside.querySelector("clinic-faq");
    if (!element) return;
    setLooks(inside, looksOf(job));
    const attributes = attributesOf(job.settings);
    const names = new Set(attributes.map(([name]) => name));
    for (const { name } of [...element.attributes])
      if (!BUILT.test(name) && !names.has(name)) element.removeAttribute(name);
    // Set also if it is the same: only then the widget looks at the accent again.
    for (const [name, value] of attributes) element.setAttribute(name, value);
    if (!names.has("theme")) element.setAttribute("theme", "auto");
    const json = JSON.stringify(jsonOf(job.settings) ?? {});
    const old = element.querySelector(JSON_CHILD);
    if (old?.textContent !== json) {
      const script = inside.createElement("script");
      script.type = "application/json";
      script.textContent = json;
      old?.remove();
      element.append(script);
    }
    if (inside.querySelector("script[type=module]")) return;
    const script = inside.createElement("script");
    script.type = "module";
    script.src = scriptAddress(new URL("clinic-faq.js", this.#page.baseURI).href);
    inside.head.append(script);
  }

  /** Shows the text alone, with the parts that were open before. */
  #applyText(inside: Document, job: Job): void {
    const opened = (node: Element) => node.getAttribute("data-topic") ?? node.getAttribute("data-id");
    const open = new Set([...inside.querySelectorAll("details[open]")].map(opened));
    const { scrollX, scrollY } = inside.defaultView ?? { scrollX: 0, scrollY: 0 };
    if (!inside.querySelector("style")) {
      const page = parseHtml(`<!doctype html><meta name="color-scheme" content="light dark">`);
      const style = inside.createElement("style");
      style.textContent = this.#page.querySelector("#setup-text-style")?.textContent ?? "";
      inside.head.append(...page.head.children, style);
    }
    setLooks(inside, looksOf(job) + readableRule(job.accent, this.#probe));
    inside.documentElement.style.colorScheme = { light: "light", dark: "dark" }[job.settings.theme ?? ""] ?? "";
    const element = inside.importNode(textWithSettings(this.#page, job), true);
    for (const details of element.querySelectorAll("details")) if (open.has(opened(details))) details.open = true;
    inside.body.replaceChildren(element);
    inside.defaultView?.scrollTo(scrollX, scrollY);
  }
}

/** Sets the clinic's colour and corners. */
function setLooks(inside: Document, css: string): void {
  const Sheet = inside.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  inside.adoptedStyleSheets = [sheet];
}
