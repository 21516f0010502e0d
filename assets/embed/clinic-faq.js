// The loader of <clinic-faq>: it owns the element, fetches its text, and asks for the rest: first the shadow root
// (root/), then, when a patient comes near, the code of the Yew application.
//
// Without this file, and whenever anything in it fails, what is on the page stays readable.
//
// The build puts names in place of the words between double braces. Each address is written out, so that
// bundlers find the files.

const GLUE = new URL("./{{glue}}", import.meta.url).href;
const MODULE = new URL("./{{module}}", import.meta.url).href;
const STYLE = new URL("./{{chrome_style}}", import.meta.url).href;
const ROOT = new URL("./{{root}}", import.meta.url).href;
const TEXTS = { en: new URL("./faq.en.html", import.meta.url).href };
const PICTURES = { en: new URL("./chrome.en.html", import.meta.url).href };
const WORDS = { en: new URL("./{{words}}", import.meta.url).href };
const CODE_TAKES_AT_MOST = 30_000; // ms; a slow phone network needs about 12 s for the code
const TEXT_TAKES_AT_MOST = 20_000; // about 5 s for the text
const WORDS_TAKE_AT_MOST = 10_000; // and about 2 s for the words of the search
const PICTURE_TAKES_AT_MOST = 10_000; // and about 2 s for the picture, its style and the shadow root

// A paste that lost its marks counts as none until it is mended (root/settings/mend.js).
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

const fetchWords = once(async (url) => (await fetched(url)).text());

const fetchRoot = once((url) => import(/* webpackIgnore: true */ /* @vite-ignore */ url));

// Glue and module at the same time: one after the other costs half a second on a phone.
const fetchCode = once(async (url) => {
  const [glue, module] = await within(CODE_TAKES_AT_MOST, Promise.all([import(/* webpackIgnore: true */ /* @vite-ignore */ url), fetched(MODULE)]));
  await glue.default({ module_or_path: module });
  return glue;
});

// After a panic no instance of the module can go on, nor can a new one start.
let panicked;

const whenIdle = (act) => (window.requestIdleCallback ? requestIdleCallback(act, { timeout: 2000 }) : setTimeout(act, 200));

const whenParsed = (act) =>
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", act, { once: true }) : act();

class ClinicFaq extends HTMLElement {
  static disabledFeatures = ["internals"]; // attachInternals() would hand out the closed root
  static observedAttributes = [...SETTABLE, "class", "style"];

  #alive; // AbortController of all listeners while connected
  #root; // Root (root/index.js)
  #shows; // whether it shows the text
  #code; // the application, once it was asked for
  #fallback = []; // children that gave way to the text
  #query; // text to search for when the field is there
  #pressed; // id of the control pressed before the code arrived
  #changing;
  #revealed; // what the address led to
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

  // Searches for a text, as if a patient had typed it.
  search(text) {
    this.#query = `${text}`;
    if (this.#root) this.#search();
  }

  #search() {
    if (this.#query !== undefined) this.#root.search(this.#query);
    this.#query = undefined;
  }

  connectedCallback() {
    if (this.#alive) return; // moved within one task
    const { signal } = (this.#alive = new AbortController());
    this.#failed = false;
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
    within(TEXT_TAKES_AT_MOST, fetchText(TEXTS[this.#lang]))
      .then(async (page) => {
        const mend = this.querySelector(":scope > details") && (await fetchRoot(ROOT)).mend;
        if (signal.aborted || this.querySelector(TEXT)) return;
        text.disconnect();
        mend?.(this, page) || this.#adopt(page);
        begin();
      })
      .catch((error) => signal.aborted || this.querySelector(TEXT) || this.#fail("text", error));
  }

  // Takes the text of a page of ours. The fallback leaves in the same moment, and comes back if the rest fails; the
  // clinic's own questions and settings stay.
  #adopt(page) {
    this.#fallback = [...this.childNodes].filter((node) => !node.matches?.("details, script, template, [slot]"));
    const nodes = [...page.childNodes].map((node) => document.adoptNode(node));
    this.#fallback.forEach((node) => node.remove());
    this.prepend(...nodes);
    this.dataset.text ??= page.dataset.text ?? "";
    this.#reveal();
  }

  // The chrome's room is held while it is on its way, but one that was given up does not come back.
  #hold() {
    this.toggleAttribute("data-room", getComputedStyle(this, "::before").blockSize !== "0px");
  }

  // The code is asked for beside the shadow root and not after it, which would cost a round trip more.
  #begin(signal) {
    this.#hold();
    within(PICTURE_TAKES_AT_MOST, Promise.all([fetchRoot(ROOT), fetchSheet(STYLE), fetchPicture(PICTURES[this.#lang])]))
      .then(([{ Root }, style, template]) => {
        if (signal.aborted) return;
        this.#root ??= new Root(this, this.#forRoot, template, Object.keys(TEXTS));
        this.#fallback = [];
        this.#shows = this.#root.attach(style, template, signal);
        if (!this.#shows) this.#settled("text");
        // Only now a header of the page can be looked for.
        this.#revealed ? this.#root.uncover(this.#revealed) : this.#reveal();
        if (!this.#shows) return;
        if (this.#code) this.#connect();
        if (this.#pressed) this.#press(this.#pressed);
        this.#search();
      })
      .catch((error) => signal.aborted || this.#fail("chrome", error));
    const near = new IntersectionObserver(
      (changes) => {
        if (!changes.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        whenIdle(() => signal.aborted || this.#start());
      },
      { rootMargin: "50%" },
    );
    near.observe(this);
    signal.addEventListener("abort", () => near.disconnect());
  }

  // What the shadow root may ask for.
  get #forRoot() {
    const faq = this;
    return {
      get lang() {
        return faq.#lang;
      },
      get failed() {
        return faq.#failed;
      },
      words: () => within(WORDS_TAKE_AT_MOST, fetchWords(WORDS[faq.#lang])),
      find: (hash) => faq.#find(idOf(hash)),
      open: (target, go) => faq.#open(target, go),
      press: (id) => faq.#press(id),
      // A patient has come to the search field. The words come beside the code, which sees whether they came.
      touched: () => {
        if (faq.#failed) return;
        fetchWords(WORDS[faq.#lang]).catch(() => {});
        faq.#start();
      },
      changed: () => faq.#change(),
      settled: () => faq.#settled("text"),
      tell: (what, reason) => faq.#tell(what, reason),
      ready: () => faq.#ready(),
      broken: (reason, signal) => faq.#broken(reason, signal),
    };
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback() {
    this.#change();
  }

  // Settings and children that change in one task are looked at once.
  #change() {
    if (!this.#alive || !this.#root || this.#changing) return;
    this.#changing = true;
    queueMicrotask(() => {
      this.#changing = false;
      this.#root.settle();
    });
  }

  get #lang() {
    const lang = this.closest("[lang]")?.lang.split("-")[0].toLowerCase();
    return lang in TEXTS ? lang : "en";
  }

  // Presses a control of the chrome, now or when its code is there.
  #press(id) {
    if (this.#root?.press(id) || this.#failed) return;
    this.#pressed = id;
    this.#root?.wait(id);
    if (this.#root) this.#start();
  }

  #start() {
    if (this.#code || this.#failed || !HTMLSlotElement.prototype.assign) return;
    this.#code = fetchCode(GLUE);
    this.#code.catch(() => {});
    if (this.#shows) this.#connect();
  }

  // Starts the code in the shadow root, when both are there.
  #connect() {
    const { signal } = this.#alive;
    this.#code
      .then((glue) => {
        if (signal.aborted) return;
        if (panicked) return this.#fail("panic");
        // A fault of the engine in the module ends it without a panic.
        const look = ({ error, reason = error }) =>
          reason instanceof WebAssembly.RuntimeError && `${reason.stack}`.includes(GLUE) && this.#broken("panic", signal);
        addEventListener("error", look, { signal });
        addEventListener("unhandledrejection", look, { signal });
        this.#root.connect(glue, signal);
      })
      .catch((error) => signal.aborted || this.#fail("code", error));
  }

  // No instance of the module can go on.
  #broken(reason, signal) {
    panicked = true;
    signal.aborted || this.#fail(reason);
  }

  #ready() {
    this.dataset.state = "ready";
    this.#tell("ready");
    if (this.#pressed) this.#root.press(this.#pressed);
    this.#pressed = undefined;
  }

  // What an id names in here. Where the page has the same id elsewhere, it is an anchor (Settings.#freeIds).
  #find(id) {
    const name = CSS.escape(id);
    const target = id && this.querySelector(`#${name}, [data-anchor="${name}"]`);
    return target && !this.#root?.hides(target) ? target : null;
  }

  // Opens and shows what the address names, where the engine did not.
  #reveal() {
    const target = this.#find(idOf(location.hash));
    if (target?.id) this.#revealed = this.#open(target);
  }

  // Shows a target, with its topic and in an open answer, and goes there if it was not shown or must be. What is seen
  // first of it.
  #open(target, go) {
    const reached = this.#root?.reach(target);
    go ||= reached;
    for (let around = target.closest("details"); around; around = around.parentElement.closest("details")) {
      go ||= !around.open;
      around.open = true;
    }
    const seen = target.closest("details[data-id]")?.firstElementChild ?? target;
    const show = () => {
      if (go) seen.scrollIntoView({ behavior: "instant" });
      this.#root?.uncover(seen);
    };
    show();
    // The chrome above it becomes higher, and WebKit does not hold the place.
    if (reached) setTimeout(show);
    return seen;
  }

  // All text is printed whatever is shown. Engines without ::details-content need open answers for it.
  #print() {
    if (this.#printing) return;
    this.#printing = true;
    const showAsBefore = this.#root?.showAll();
    const closed = CSS.supports("selector(::details-content)") ? [] : [...this.querySelectorAll("details:not([open])")];
    closed.forEach((details) => (details.open = true));
    const restore = () => {
      this.#printing = false;
      closed.forEach((details) => (details.open = false));
      showAsBefore?.();
    };
    addEventListener("afterprint", restore, { once: true });
  }

  // The text stays, and of the chrome the help bar.
  #fail(reason, error) {
    if (this.#failed) return;
    this.#failed = true;
    if (error) console.error(error);
    console.warn(`clinic-faq: ${reason} cannot be loaded or has failed; ${reason === "text" ? "what the element holds" : "the text"} stays readable`);
    this.#pressed = undefined;
    this.#settled("text");
    this.prepend(...this.#fallback);
    try {
      this.#root?.fail();
    } finally {
      this.#tell("failed", reason);
    }
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
    this.#alive = this.#shows = this.#code = this.#pressed = undefined;
    this.#root?.stop();
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
