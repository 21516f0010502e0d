// The shadow root of one element: its still picture, its slot, and what is shown in it. The loader
// (../clinic-faq.js) makes it as soon as there is text, and asks for the code; the Yew application (src/host) gets a
// mount element beside the slot and asks for the rest through the object of `#chrome`.

import { Settings } from "./settings/index.js";
import { follow } from "./links.js";

export { mend } from "./settings/mend.js";

// Events that would tell listeners of the page what a patient does in here.
const ENDED = "keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend".split(" ");

// WebKit lays out the page without the text while slots change, and loses its place.
const inPlace = (change) => {
  const top = scrollY;
  change();
  if (scrollY !== top) scrollTo({ top, behavior: "instant" });
};

const pageOf = (url) => url.split("#")[0];

// `loader` is what it may ask the loader for: `#forRoot` there.
export class Root {
  #faq;
  #loader;
  #settings; // what the clinic has set
  #root; // the shadow root; none where the engine cannot assign
  #frame;
  #picture; // the chrome's still picture, as it stands in the root
  #slot; // where the text is shown
  #topic = null; // the topic that is shown alone
  #widget; // the application
  #runs = false; // whether it is on the screen

  constructor(faq, loader, { dataset }, languages) {
    this.#faq = faq;
    this.#loader = loader;
    this.#settings = new Settings(faq, dataset, languages, (reason) => loader.tell("failed", reason));
  }

  // Settles what the clinic set, and shows picture and text; whether the engine can.
  attach(style, template, signal) {
    const faq = this.#faq;
    this.#settings.settle();
    faq.addEventListener("click", (event) => this.#follow(event), { signal, capture: true });
    if (!HTMLSlotElement.prototype.assign) return false;
    const later = new MutationObserver(() => this.#loader.changed());
    later.observe(faq, { childList: true });
    signal.addEventListener("abort", () => later.disconnect());
    inPlace(() => this.#fill(style, template));
    return true;
  }

  #fill(style, template) {
    if (!this.#root) {
      this.#root = this.#faq.attachShadow({ mode: this.#settings.inspect ? "open" : "closed", slotAssignment: "manual" });
      for (const name of ENDED) this.#root.addEventListener(name, (event) => event.stopPropagation());
      this.#slot = document.createElement("slot");
    }
    this.#root.adoptedStyleSheets = [style];
    this.#picture = document.createElement("div");
    this.#picture.className = "mount";
    this.#picture.append(document.importNode(template.content, true));
    this.#picture.addEventListener("click", ({ target }) => {
      const control = target.closest("[data-action]");
      if (control) this.#loader.press(control.id);
    });
    this.#frame = document.createElement("div");
    this.#frame.className = "frame";
    this.#frame.append(this.#picture, this.#slot);
    this.#frame.addEventListener("click", (event) => this.#faq.contains(event.target) || this.#leave(event));
    this.#root.replaceChildren(this.#frame);
    // The room that was kept for the chrome goes before anything is laid out: it would count twice.
    this.#loader.settled();
    this.#dress();
  }

  // Reads the settings anew; nothing that is there is replaced.
  settle() {
    this.#settings.settle();
    if (this.#root) this.#dress();
    this.#widget?.settings_changed();
  }

  #dress() {
    this.#settings.dress(this.#picture, this.#root);
    this.#show(this.#topic);
  }

  // A control of the chrome that waits for the code.
  wait(id) {
    this.#root?.getElementById(id)?.setAttribute("aria-busy", "true");
  }

  // Presses a control, if the application is there.
  press(id) {
    if (this.#runs) this.#root.getElementById(id)?.click();
    return this.#runs;
  }

  // Starts the application in a fresh, hidden element.
  connect(glue, signal) {
    const mount = document.createElement("div");
    mount.className = "mount";
    mount.hidden = true;
    this.#picture.after(mount);
    this.#widget = glue.connect(this.#chrome(mount, signal));
  }

  // What the application may see and do; its other side is src/host/loader.rs.
  #chrome(mount, signal) {
    const root = this;
    const [faq, loader, settings] = [this.#faq, this.#loader, this.#settings];
    return {
      element: faq,
      mount,
      lang: loader.lang,
      get topic() {
        return root.#topic ?? undefined;
      },
      help: settings.help,
      hides: (answer) => settings.hides(answer),
      show: (topic) => root.#show(topic ?? null),
      open: (id) => faq.openAnswer(id),
      ready: () => signal.aborted || loader.failed || root.#ready(mount),
      failed: (reason) => loader.broken(reason, signal),
    };
  }

  // The running chrome takes the picture's place: same size, same focus, same scroll position.
  #ready(mount) {
    const focused = this.#root.activeElement?.id;
    const scrolled = this.#picture.querySelector(".chips")?.scrollLeft;
    this.#picture.remove();
    mount.hidden = false;
    if (scrolled) mount.querySelector(".chips").scrollLeft = scrolled;
    if (focused) this.#root.getElementById(focused)?.focus({ preventScroll: true });
    this.#runs = true;
    this.#loader.ready();
  }

  // Projects one topic, or all.
  #show(topic) {
    this.#topic = topic;
    if (!this.#slot) return;
    const nodes = this.#settings.shown(topic);
    const now = this.#slot.assignedNodes();
    if (nodes.length !== now.length || nodes.some((node, at) => node !== now[at])) inPlace(() => this.#slot.assign(...nodes));
  }

  // Shows all of the text for a while; what is given shows what was shown before.
  showAll() {
    const topic = this.#topic;
    this.#show(null);
    return () => this.#show(topic);
  }

  hides(node) {
    return this.#settings.hides(node);
  }

  // Shows the part of the text that a target lies in; whether it was not shown.
  reach(target) {
    const topic = target.closest("[data-topic]")?.dataset.topic;
    if (this.#topic === null || !topic || topic === this.#topic) return false;
    this.#show(null);
    this.#widget?.all_shown();
    return true;
  }

  // Brings a target out from under a header of the page, also once the engine's own scrolling has ended.
  uncover(target) {
    const look = () => this.#settings.uncover(target);
    look();
    setTimeout(look);
    addEventListener("scrollend", look, { once: true, signal: AbortSignal.timeout(1000) });
  }

  // A link to something that is not shown shows it first.
  #follow(event) {
    this.#contacted(event);
    const link = event.target.closest?.('a[href^="#"]');
    const target = link && this.#loader.find(link.hash);
    if (!target) return;
    if (!target.id) {
      // The page has the same id elsewhere: its own link would lead there.
      event.preventDefault();
      return this.#loader.open(target, true);
    }
    this.#loader.open(target);
    // With `<base href>`, the engine would leave the page.
    if (pageOf(link.href) === pageOf(location.href)) return;
    event.preventDefault();
    location.hash = link.hash;
  }

  // A link of the root is followed here, in the place of the engine (links.js).
  #leave(event) {
    this.#contacted(event);
    const link = event.target.closest("a[href]");
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!link || event.defaultPrevented || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    follow(link);
  }

  #contacted(event) {
    if (event.target.closest?.("a[data-contact]")) this.#loader.tell("contacted");
  }

  // The text stays, and of the chrome the picture's help bar; controls that no longer work go.
  fail() {
    this.#widget = undefined;
    this.#runs = false;
    this.#show(null);
    if (!this.#root) return;
    this.#picture.querySelector(".top")?.remove();
    this.#frame.replaceChildren(this.#picture, this.#slot);
    this.#settings.settle();
    this.#dress();
  }

  // Ends the application; the text stays.
  stop() {
    this.#widget?.free();
    this.#widget = undefined;
    this.#runs = false;
    this.#show(null);
  }
}
