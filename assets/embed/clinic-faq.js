// The loader of <clinic-faq>: it owns the element, its shadow root and its slots. The Yew application
// (src/host) gets a mount element beside the slots and asks for the rest through the object of `#chrome`;
// what the clinic sets is read and applied by settings/.
//
// Without this file, and whenever anything in it fails, what is on the page stays readable.
//
// The build puts names in place of the words between double braces. Each address is written out, so that
// bundlers find the files.

const GLUE = new URL("./{{glue}}", import.meta.url).href;
const MODULE = new URL("./{{module}}", import.meta.url).href;
const STYLE = new URL("./{{chrome_style}}", import.meta.url).href;
const SETTINGS = new URL("./{{settings}}", import.meta.url).href;
const TEXTS = { en: new URL("./faq.en.html", import.meta.url).href };
const PICTURES = { en: new URL("./chrome.en.html", import.meta.url).href };
const CODE_TAKES_AT_MOST = 30_000; // ms; a slow phone network needs about 12 s for the code
const TEXT_TAKES_AT_MOST = 20_000; // about 5 s for the text
const PICTURE_TAKES_AT_MOST = 10_000; // and about 2 s for the picture, its style and the settings

// A paste that lost its marks counts as none until it is mended.
const TEXT = ":scope > details[data-id] > :is([id], [data-anchor])";

const SETTABLE = "contact contact-label clinic phone lang region hide open heading-level theme".split(" ");

// Kept for every element on the page, but a failure is forgotten, so that a later try asks anew.
const once = (get) => {
  const kept = {};
  return (name) =>
    (kept[name] ??= get(name).catch((error) => {
      delete kept[name];
      throw error;
    }));
};

const within = (time, work) => {
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new Error("it takes too long")), time)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

// What the selector finds in a page of ours. By XMLHttpRequest, whose parser needs no Trusted Types policy.
const fetchPart = (selector) => (url) =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.onerror = () => fail(new Error("cannot load " + url));
    request.onload = () => {
      const part = request.status < 400 && request.response?.querySelector(selector);
      part ? done(part) : request.onerror();
    };
    request.send();
  });

const fetchPicture = once(fetchPart("template"));
const fetchText = fetchPart("clinic-faq");

const fetched = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error("cannot load " + url);
  return answer;
};

const fetchSheet = once(async (url) => new CSSStyleSheet().replace(await (await fetched(url)).text()));

const fetchSettings = once((url) => import(/* webpackIgnore: true */ /* @vite-ignore */ url));

// Glue and module at the same time: one after the other costs half a second on a phone.
const fetchCode = once(async (url) => {
  const [glue, module] = await within(CODE_TAKES_AT_MOST, Promise.all([import(/* webpackIgnore: true */ /* @vite-ignore */ url), fetched(MODULE)]));
  await glue.default({ module_or_path: module });
  return glue;
});

// After a panic no instance of the module can go on, nor can a new one start.
let panicked;

// WebKit lays out the page without the text while slots change, and loses its place.
const inPlace = (change) => {
  const top = scrollY;
  change();
  if (scrollY !== top) scrollTo({ top, behavior: "instant" });
};

const whenIdle = (act) => (window.requestIdleCallback ? requestIdleCallback(act, { timeout: 2000 }) : setTimeout(act, 200));

const whenParsed = (act) =>
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", act, { once: true }) : act();

class ClinicFaq extends HTMLElement {
  static disabledFeatures = ["internals"]; // attachInternals() would hand out the closed root
  static observedAttributes = [...SETTABLE, "class", "style"];

  #alive; // AbortController of all listeners while connected
  #root; // shadow root
  #slot; // where the text is shown
  #settings; // what the clinic has set (settings/index.js)
  #template; // the chrome's still picture
  #picture; // it, as it stands in the root
  #widget; // the running application
  #started; // whether the code was asked for
  #pressed; // id of the control pressed before the code arrived
  #topic = null; // the topic that is shown alone
  #changing;
  #revealed;
  #printing;
  #failed;

  // Opens an answer of this element and goes to it; whether it is there.
  openAnswer(id) {
    const target = this.#find(id);
    if (target) this.#open(target, true);
    return !!target;
  }

  // Opens the guide, "Is this right for me?"; one that is open stays where it is.
  startGuide() {
    this.#press("guide");
  }

  connectedCallback() {
    if (this.#alive) return; // moved within one task
    const { signal } = (this.#alive = new AbortController());
    this.#failed = false;
    this.addEventListener("click", (event) => this.#follow(event), { signal, capture: true });
    addEventListener("hashchange", () => this.#reveal(), { signal });
    addEventListener("beforeprint", () => this.#print(), { signal });
    if (!this.#revealed) this.#reveal();
    whenParsed(() => signal.aborted || this.#wait(signal));
  }

  // The chrome comes when there is text: on the page, from a later hand, or fetched.
  #wait(signal) {
    const begin = () => this.querySelector(TEXT) && (this.#begin(signal), true);
    if (begin()) return;
    const text = new MutationObserver(() => begin() && text.disconnect());
    text.observe(this, { childList: true });
    signal.addEventListener("abort", () => text.disconnect());
    this.#hold();
    within(TEXT_TAKES_AT_MOST, Promise.all([fetchText(TEXTS[this.#lang]), fetchSettings(SETTINGS)]))
      .then(([page, { adopt }]) => {
        if (signal.aborted || this.querySelector(TEXT)) return;
        text.disconnect();
        adopt(this, page);
        begin();
      })
      .catch((error) => signal.aborted || this.querySelector(TEXT) || this.#fail("text", error));
  }

  // The chrome's room is held while it is on its way, but one that was given up does not come back.
  #hold() {
    this.toggleAttribute("data-room", getComputedStyle(this, "::before").blockSize !== "0px");
  }

  #begin(signal) {
    this.#hold();
    const parts = [fetchSettings(SETTINGS), fetchSheet(STYLE), this.#template ?? fetchPicture(PICTURES[this.#lang])];
    within(PICTURE_TAKES_AT_MOST, Promise.all(parts))
      .then(([{ Settings }, style, template]) => {
        if (signal.aborted) return;
        this.#template = template;
        this.#settings ??= new Settings(this, template.dataset, Object.keys(TEXTS), (reason) =>
          this.#tell("failed", reason),
        );
        this.#settings.settle();
        if (HTMLSlotElement.prototype.assign) inPlace(() => this.#attach(style, signal));
        else this.#settled("text");
        this.#revealed || this.#reveal();
        if (this.#pressed) this.#press(this.#pressed);
      })
      .catch((error) => signal.aborted || this.#fail("chrome", error));
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback() {
    this.#change();
  }

  // Settings and children that change in one task are looked at once.
  #change() {
    if (!this.#alive || !this.#settings || this.#changing) return;
    this.#changing = true;
    queueMicrotask(() => {
      this.#changing = false;
      this.#settle();
      this.#widget?.settings_changed();
    });
  }

  #settle() {
    this.#settings.settle();
    if (this.#slot) this.#dress();
  }

  #dress() {
    this.#settings.dress(this.#picture, this.#root);
    this.#show(this.#topic);
  }

  get #lang() {
    const lang = this.closest("[lang]")?.lang.split("-")[0].toLowerCase();
    return lang in TEXTS ? lang : "en";
  }

  #attach(style, signal) {
    const root = (this.#root ??= this.attachShadow({
      mode: this.#settings.inspect ? "open" : "closed",
      slotAssignment: "manual",
    }));
    root.adoptedStyleSheets = [style];
    this.#picture = document.createElement("div");
    this.#picture.className = "mount";
    this.#picture.append(document.importNode(this.#template.content, true));
    this.#picture.addEventListener("click", ({ target }) => {
      const control = target.closest("[data-action]");
      if (control) this.#press(control.id);
    });
    this.#slot ??= document.createElement("slot");
    const frame = document.createElement("div");
    frame.className = "frame";
    frame.append(this.#picture, this.#slot);
    // Captured, since the application ends clicks inside; those on the text come by here too.
    frame.addEventListener("click", (event) => this.contains(event.target) || this.#contacted(event), true);
    root.replaceChildren(frame);
    this.#settled("text");
    this.#dress();
    const later = new MutationObserver(() => this.#change());
    later.observe(this, { childList: true });
    const near = new IntersectionObserver(
      ([seen]) => {
        if (!seen.isIntersecting) return;
        near.disconnect();
        whenIdle(() => signal.aborted || this.#start());
      },
      { rootMargin: "50%" },
    );
    near.observe(this);
    signal.addEventListener("abort", () => (later.disconnect(), near.disconnect()));
  }

  // Presses a control of the chrome, now or when its code is there.
  #press(id) {
    const control = this.#root?.getElementById(id);
    if (this.#widget && this.dataset.state === "ready") return control?.click();
    if (this.#failed) return;
    this.#pressed = id;
    control?.setAttribute("aria-busy", "true");
    if (this.#root) this.#start();
  }

  #start() {
    if (this.#started) return;
    this.#started = true;
    const { signal } = this.#alive;
    fetchCode(GLUE)
      .then((glue) => {
        if (signal.aborted) return;
        if (panicked) return this.#fail("panic");
        const mount = document.createElement("div");
        mount.className = "mount";
        mount.hidden = true;
        this.#picture.after(mount);
        this.#widget = glue.connect(this.#chrome(mount, signal));
      })
      .catch((error) => signal.aborted || this.#fail("code", error));
  }

  // What the application may see and do; its other side is src/host/loader.rs.
  #chrome(mount, signal) {
    const faq = this;
    return {
      element: faq,
      mount,
      lang: faq.#lang,
      get topic() {
        return faq.#topic ?? undefined;
      },
      help: faq.#settings.help,
      hides: (answer) => faq.#settings.hides(answer),
      show: (topic) => faq.#show(topic ?? null),
      open: (id) => faq.openAnswer(id),
      follow: faq.#settings.follow,
      ready: () => signal.aborted || faq.#failed || faq.#ready(mount),
      failed: (reason) => {
        panicked = true;
        signal.aborted || faq.#fail(reason);
      },
    };
  }

  // The running chrome takes the picture's place: same size, same focus, same scroll position.
  #ready(mount) {
    const root = this.#root;
    const focused = root.activeElement?.id;
    const scrolled = this.#picture.querySelector(".chips")?.scrollLeft;
    this.#picture.remove();
    mount.hidden = false;
    if (scrolled) mount.querySelector(".chips").scrollLeft = scrolled;
    if (focused) root.getElementById(focused)?.focus({ preventScroll: true });
    this.dataset.state = "ready";
    this.#tell("ready");
    if (this.#pressed) root.getElementById(this.#pressed)?.click();
    this.#pressed = undefined;
  }

  // Projects one topic, or all.
  #show(topic) {
    this.#topic = topic;
    if (!this.#slot) return;
    const nodes = this.#settings.shown(topic);
    const now = this.#slot.assignedNodes();
    if (nodes.length !== now.length || nodes.some((node, at) => node !== now[at])) inPlace(() => this.#slot.assign(...nodes));
  }

  // What an id names in here. Where the page has the same id elsewhere, it is an anchor (Settings.#freeIds).
  #find(id) {
    const name = CSS.escape(id);
    const target = id && this.querySelector(`#${name}, [data-anchor="${name}"]`);
    return target && !this.#settings?.hides(target) ? target : null;
  }

  // A link to something that is not shown shows it first.
  #follow(event) {
    this.#contacted(event);
    const link = event.target.closest?.('a[href^="#"]');
    const target = link && this.#find(idOf(link.hash));
    if (!target) return;
    // The page has the same id elsewhere: its own link would lead there.
    const elsewhere = !target.id;
    if (elsewhere) event.preventDefault();
    this.#open(target, elsewhere);
  }

  #contacted(event) {
    if (event.target.closest?.("a[data-contact]")) this.#tell("contacted");
  }

  // Opens and shows what the address names, where the engine did not.
  #reveal() {
    const target = this.#find(idOf(location.hash));
    if (!target?.id) return;
    this.#revealed = true;
    this.#open(target);
  }

  // Shows a target, with its topic and in an open answer, and goes there if it was not shown or must be.
  #open(target, go) {
    const topic = target.closest("[data-topic]")?.dataset.topic;
    if (this.#topic !== null && topic && topic !== this.#topic) {
      go = true;
      this.#show(null);
      this.#widget?.all_shown();
    }
    for (let around = target.closest("details"); around; around = around.parentElement.closest("details")) {
      go ||= !around.open;
      around.open = true;
    }
    const seen = target.closest("details[data-id]")?.firstElementChild ?? target;
    if (go) seen.scrollIntoView({ behavior: "instant" });
    this.#settings?.uncover(seen);
  }

  // All text is printed whatever is shown. Engines without ::details-content need open answers for it.
  #print() {
    if (this.#printing) return;
    this.#printing = true;
    const topic = this.#topic;
    this.#show(null);
    const closed = CSS.supports("selector(::details-content)") ? [] : [...this.querySelectorAll("details:not([open])")];
    closed.forEach((details) => (details.open = true));
    const restore = () => {
      this.#printing = false;
      closed.forEach((details) => (details.open = false));
      this.#show(topic);
    };
    addEventListener("afterprint", restore, { once: true });
  }

  // The text stays, and of the chrome the picture's help bar; controls that no longer work go.
  #fail(reason, error) {
    if (this.#failed) return;
    this.#failed = true;
    if (error) console.error(error);
    console.warn(`clinic-faq: ${reason} cannot be loaded or has failed; ${reason === "text" ? "what the element holds" : "the text"} stays readable`);
    this.#widget = this.#pressed = undefined;
    this.#settled("text");
    this.#show(null);
    if (this.#slot) {
      this.#picture.querySelector(".top")?.remove();
      this.#slot.parentNode.replaceChildren(this.#picture, this.#slot);
    }
    this.#tell("failed", reason);
    if (this.#slot) this.#settle();
  }

  #settled(state) {
    this.dataset.state = state;
    this.removeAttribute("data-room");
  }

  #tell(what, reason) {
    this.dispatchEvent(new CustomEvent("clinic-faq:" + what, { bubbles: true, detail: reason ? { reason } : null }));
  }

  #stop() {
    if (!this.#alive) return;
    this.#alive.abort();
    this.#alive = this.#started = this.#pressed = undefined;
    this.#widget?.free();
    this.#widget = undefined;
    this.#show(null);
    this.dataset.state = "text";
  }
}

const idOf = (hash) => {
  const id = hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};

if (!customElements.get("clinic-faq")) {
  customElements.define("clinic-faq", ClinicFaq);
  // Where a content system took the element's tag away, the box around it is made one again.
  whenParsed(() => {
    for (const box of document.querySelectorAll("div.clinic-faq")) {
      if (box.querySelector("clinic-faq") || !box.querySelector("details")) continue;
      const faq = document.createElement("clinic-faq");
      for (const name of [...SETTABLE, "inspect"]) {
        const value = box.getAttribute("data-" + name);
        if (value !== null) faq.setAttribute(name, value);
      }
      const contact = box.querySelector(".cf-contact a[href]");
      if (contact && !box.dataset.contact) {
        faq.setAttribute("contact", contact.getAttribute("href"));
        faq.setAttribute("contact-label", contact.textContent);
      }
      faq.append(...box.childNodes);
      box.append(faq);
    }
  });
}
