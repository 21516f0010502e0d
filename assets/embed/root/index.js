// The shadow root of one element: its still picture, its slot, and what is shown in it. The loader
// (../clinic-faq.js) makes it as soon as there is text, and asks for the code; the Yew application (src/dom) gets a
// mount element beside the slot and asks for the rest through the object of `#chrome`.

import { Results } from "./results.js";
import { SearchField } from "./search.js";
import { Settings } from "./settings/index.js";
import { textsOf } from "./texts.js";
import { follow } from "./links.js";

export { mend } from "./settings/mend.js";

// Events that would tell listeners of the page what a patient does in here.
const ENDED = "keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend".split(" ");

// Nothing but the name tells it beforehand.
const isWebKit = !/Chrome\/|Firefox\//.test(navigator.userAgent);

// An engine may lay out the page without the text while slots change, and lose its place.
const inPlace = (change) => {
  const top = scrollY;
  change();
  if (scrollY !== top) scrollTo({ top, behavior: "instant" });
};

// Whether the engine prints a frame alone. WebKit, which every browser of an iPhone has, prints the whole page around it,
// and a page inside another app of Android prints nothing; there only copying is offered.
const canPrint = !isWebKit && !navigator.userAgent.includes("; wv)");

const pageOf = (url) => url.split("#")[0];

// `loader` is what it may ask the loader for: `#forRoot` there.
export class Root {
  #faq;
  #loader;
  #settings; // what the clinic has set
  #root; // the shadow root; none where the engine cannot assign
  #frame;
  #picture; // the chrome's still picture, as it stands in the root
  #field; // SearchField
  #results; // Results
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
    const later = new MutationObserver((changes) => {
      if (changes.some(({ target, type }) => target === faq && type === "childList")) this.#loader.changed();
      // A browser that translates the page changes texts far inside.
      this.#widget?.text_changed();
    });
    later.observe(faq, { childList: true, characterData: true, subtree: true });
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
    const form = this.#picture.querySelector("form");
    this.#field = new SearchField(form, () => this.#loader.touched(), () => this.#results.enter());
    this.#results = new Results(this.#faq, () => this.#mark());
    this.#picture.addEventListener("click", ({ target }) => {
      const control = target.closest("[data-action]");
      if (control) this.#loader.press(control.id);
    });
    this.#frame = document.createElement("div");
    this.#frame.className = "frame";
    this.#frame.append(form, this.#picture, this.#results.list, this.#slot);
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
    this.#settings.dress([this.#picture, this.#field.form], this.#root);
    this.#project();
  }

  // A control of the chrome that waits for the code.
  wait(id) {
    this.#root?.getElementById(id)?.setAttribute("aria-busy", "true");
  }

  // Presses a control, if the application is there. The guide's is not there while something is searched for.
  press(id) {
    if (this.#runs && id === "guide") this.#widget.start_guide();
    else if (this.#runs) this.#root.getElementById(id)?.click();
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

  // What the application may see and do; its other side is src/dom/bridge.rs.
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
      field: root.#field.form,
      get typed() {
        return root.#field.text;
      },
      show: (topic) => root.#show(topic ?? null),
      showFound: (answers) => root.#showFound(answers),
      endSearch: () => root.#endSearch(),
      texts: textsOf,
      canPrint,
      words: loader.words,
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
    this.#field.ready();
    mount.hidden = false;
    if (scrolled) mount.querySelector(".chips").scrollLeft = scrolled;
    if (focused) this.#root.getElementById(focused)?.focus({ preventScroll: true });
    this.#runs = true;
    this.#loader.ready();
  }

  // Shows one topic, or all.
  #show(topic) {
    this.#topic = topic;
    this.#project();
  }

  // Projects what was found, or the topic; or all of the text.
  #project(all) {
    if (!this.#slot) return;
    const found = !all && this.#results.answers;
    const nodes = found ? [] : this.#settings.shown(all ? null : this.#topic);
    const now = this.#slot.assignedNodes();
    const differs = nodes.length !== now.length || nodes.some((node, at) => node !== now[at]);
    const change = () => {
      this.#results.project(found || []);
      if (differs) this.#slot.assign(...nodes);
    };
    // Asking for the place takes a layout, at each key in the search field; there WebKit alone loses it.
    found && !isWebKit ? change() : inPlace(change);
  }

  // Shows all of the text for a while; what is given shows what was shown before.
  showAll() {
    this.#project(true);
    return () => this.#project();
  }

  // Shows answers in this order in the place of the text.
  #showFound(answers) {
    this.#results.begin(answers);
    this.#project();
    this.#results.markSoon();
  }

  // Brings the page back as it was before the search.
  #endSearch() {
    this.#field.type("");
    if (!this.#results.answers) return;
    const restore = this.#results.end();
    this.#project();
    restore();
    this.#mark();
  }

  #mark() {
    this.#field.mark(this.#results.answers ?? [], (text) => this.#widget?.marks(text) ?? []);
  }

  // Searches for a text, as if a patient had typed it.
  search(text) {
    if (!this.#root) return;
    this.#loader.touched();
    this.#field.type(text);
    this.#field.form.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  hides(node) {
    return this.#settings.hides(node);
  }

  // Shows the part of the text that a target lies in; whether it was not shown.
  reach(target) {
    const topic = target.closest("[data-topic]")?.dataset.topic;
    if (this.#results?.answers) {
      if (this.#results.answers.some((answer) => answer.contains(target))) return false;
      // Forgotten, and not brought back as it was: the patient goes on.
      this.#results.end();
      this.#field.type("");
      this.#mark();
      if (this.#topic === null || topic === this.#topic) return this.#project(), true;
    }
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
    this.#quit();
    if (!this.#root) return;
    this.#picture.querySelector(".top")?.remove();
    this.#frame.replaceChildren(this.#picture, this.#slot);
    this.#settings.settle();
    this.#dress();
  }

  // Ends the application; the text stays.
  stop() {
    this.#widget?.free();
    this.#quit();
  }

  #quit() {
    this.#widget = undefined;
    this.#runs = false;
    this.#topic = null;
    if (!this.#root) return;
    this.#frame.className = "frame";
    this.#results.end();
    this.#project();
    this.#mark();
  }
}
