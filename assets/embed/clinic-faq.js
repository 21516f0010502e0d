// The loader of <clinic-faq>: it owns the element, its shadow root and its slots. The Yew application
// (src/host) gets a mount element beside the slots and asks for the rest through the object of `#chrome`.
//
// Without this file, and whenever anything in it fails, the text on the page stays readable.
//
// The build puts names in place of the words between double braces.

const here = (name) => new URL(name, import.meta.url).href;
const GLUE = here("{{glue}}");
const MODULE = here("{{module}}");
const STYLE = here("{{chrome_style}}");
const LANGUAGES = ["en"];
const THEMES = ["auto", "light", "dark"];
const SCHEMES = ["https:", "http:", "tel:", "mailto:", "sms:"];
const CODE_TAKES_AT_MOST = 30_000; // ms; a slow phone network needs about 12 s for the code
const PICTURE_TAKES_AT_MOST = 10_000; // and about 2 s for the picture and its style

const warn = (text) => console.warn("clinic-faq: " + text);
const refused = (name, value, allowed) => warn(`${name}="${value}" is not known; use ${allowed}`);

// Kept for every element on the page, but a failure is forgotten, so that a later try asks anew.
const once = (get) => {
  let kept;
  return () =>
    (kept ??= get().catch((error) => {
      kept = undefined;
      throw error;
    }));
};

const within = (time, work) =>
  Promise.race([work, new Promise((_, fail) => setTimeout(fail, time, new Error("it takes too long")))]);

// The chrome's still picture, a <template>. By XMLHttpRequest, whose parser needs no Trusted Types policy.
const fetchPicture = (url) =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.onerror = () => fail(new Error("cannot load " + url));
    request.onload = () => {
      const template = request.status < 400 && request.response?.querySelector("template");
      template ? done(template) : request.onerror();
    };
    request.send();
  });

const fetched = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error("cannot load " + url);
  return answer;
};

const fetchSheet = once(async () => new CSSStyleSheet().replace(await (await fetched(STYLE)).text()));

// Glue and module at the same time: one after the other costs half a second on a phone.
const fetchCode = once(async () => {
  const [glue, module] = await within(CODE_TAKES_AT_MOST, Promise.all([import(GLUE), fetched(MODULE)]));
  await glue.default({ module_or_path: module });
  return glue;
});

// After a panic no instance of the module can go on, nor can a new one start.
let panicked;

const whenIdle = (act) => (window.requestIdleCallback ? requestIdleCallback(act, { timeout: 2000 }) : setTimeout(act, 200));

// Sets an address and words of a link that is there already.
const setLink = (link, href, words) => {
  href ? link.setAttribute("href", href) : link.removeAttribute("href");
  link.hidden = !href;
  if (words && link.textContent !== words) link.textContent = words;
};

class ClinicFaq extends HTMLElement {
  static disabledFeatures = ["internals"]; // attachInternals() would hand out the closed root
  static observedAttributes = ["contact", "contact-label", "clinic", "phone", "region", "theme"];

  #alive; // AbortController of all listeners while connected
  #root; // shadow root
  #slot; // where the text is shown
  #template; // the chrome's still picture
  #picture; // it, as it stands in the root
  #widget; // the running application
  #started; // whether the code was asked for
  #pressed; // id of the control pressed before the code arrived
  #topic = null; // the topic that is shown alone
  #region; // country that was settled last
  #help = { crisisHref: "", crisisNumber: "", contactHref: "", contactLabel: "" }; // settled
  #settling;
  #revealed;
  #printing;
  #failed;

  connectedCallback() {
    if (this.#alive) return; // moved within one task
    const { signal } = (this.#alive = new AbortController());
    this.#failed = false;
    this.addEventListener("click", (event) => this.#follow(event), { signal, capture: true });
    addEventListener("hashchange", () => this.#reveal(), { signal });
    addEventListener("beforeprint", () => this.#print(), { signal });
    if (!this.#revealed) this.#reveal();
    const begin = () => this.querySelector(":scope > details[data-id]") && (this.#begin(signal), true);
    if (begin()) return;
    this.dataset.state = "text";
    const text = new MutationObserver(() => begin() && text.disconnect());
    text.observe(this, { childList: true });
    signal.addEventListener("abort", () => text.disconnect());
  }

  // The text is there: the chrome may come.
  #begin(signal) {
    this.#settle();
    if (!HTMLSlotElement.prototype.assign) {
      this.dataset.state = "text";
      return;
    }
    // Its room is held while it is on its way, but one that was given up does not come back.
    this.toggleAttribute("data-room", getComputedStyle(this, "::before").blockSize !== "0px");
    const picture = this.#template ?? fetchPicture(here(`chrome.${this.#lang}.html`));
    within(PICTURE_TAKES_AT_MOST, Promise.all([picture, fetchSheet()]))
      .then(([template, style]) => signal.aborted || this.#attach((this.#template = template), style, signal))
      .catch((error) => signal.aborted || this.#fail("chrome", error));
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback() {
    if (!this.#alive || this.#settling) return;
    this.#settling = true;
    queueMicrotask(() => {
      this.#settling = false;
      this.#settle();
      this.#widget?.settings_changed();
    });
  }

  get #lang() {
    const lang = this.closest("[lang]")?.lang.split("-")[0].toLowerCase();
    return LANGUAGES.includes(lang) ? lang : LANGUAGES[0];
  }

  #attach(template, style, signal) {
    const root = (this.#root ??= this.attachShadow({
      mode: this.hasAttribute("inspect") ? "open" : "closed",
      slotAssignment: "manual",
    }));
    root.adoptedStyleSheets = [style];
    this.#picture = document.createElement("div");
    this.#picture.className = "mount";
    this.#picture.append(document.importNode(template.content, true));
    this.#picture.addEventListener("click", (event) => {
      const control = event.target.closest("[data-action]");
      if (!control) return;
      this.#pressed = control.id;
      control.setAttribute("aria-busy", "true");
      this.#start();
    });
    this.#slot ??= document.createElement("slot");
    const frame = document.createElement("div");
    frame.className = "frame";
    frame.append(this.#picture, this.#slot);
    root.replaceChildren(frame);
    this.#settled("text");
    this.#show(this.#topic);
    this.#apply();
    const later = new MutationObserver(() => this.#show(this.#topic));
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

  #start() {
    if (this.#started) return;
    this.#started = true;
    const { signal } = this.#alive;
    fetchCode()
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
      help: faq.#help,
      show: (topic) => faq.#show(topic ?? null),
      ready: () => signal.aborted || faq.#ready(mount),
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

  // Projects one topic, or all, in document order; the region's crisis lines stand first among theirs.
  #show(topic) {
    this.#topic = topic;
    if (!this.#slot) return;
    const shown = [...this.childNodes].filter(
      (node) =>
        node.nodeType === Node.TEXT_NODE ||
        (node.nodeType === Node.ELEMENT_NODE && (topic === null || !node.dataset.topic || node.dataset.topic === topic)),
    );
    const first = shown.findIndex((node) => node.dataset?.country);
    const own = shown.findIndex((node) => node.dataset?.country === this.#region);
    if (own > first) shown.splice(first, 0, ...shown.splice(own, 1));
    this.#slot.assign(...shown);
  }

  // Whether the target's topic was hidden; it is not any more.
  #uncover(target) {
    const topic = target.closest("[data-topic]")?.dataset.topic;
    if (this.#topic === null || !topic || topic === this.#topic) return false;
    this.#show(null);
    this.#widget?.all_shown();
    return true;
  }

  #target(hash) {
    let id = hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {}
    const target = id && document.getElementById(id);
    return target && this.contains(target) ? target : null;
  }

  // A link to something that is not shown shows it first.
  #follow(event) {
    const link = event.target.closest?.('a[href^="#"]');
    const target = link && this.#target(link.hash);
    if (target) this.#uncover(target);
  }

  // Opens and shows what the address names, where the engine did not.
  #reveal() {
    this.#revealed = true;
    const target = this.#target(location.hash);
    if (!target) return;
    let hidden = this.#uncover(target);
    for (let around = target.closest("details"); around; around = around.parentElement.closest("details")) {
      hidden ||= !around.open;
      around.open = true;
    }
    if (hidden) target.scrollIntoView();
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

  // Reads the clinic's settings and says what is wrong with them.
  #settle() {
    const get = (name) => this.getAttribute(name)?.trim() ?? "";
    const theme = get("theme");
    if (theme && !THEMES.includes(theme)) refused("theme", theme, THEMES.join(", "));
    this.#settleContact(get("contact"), get("contact-label"), get("clinic"), get("phone"));
    this.#settleRegion(get("region"));
    this.#apply();
  }

  #settleContact(contact, label, clinic, phone) {
    let href = "";
    if (contact) {
      let scheme;
      try {
        scheme = new URL(contact, document.baseURI).protocol;
      } catch {}
      if (SCHEMES.includes(scheme)) href = contact;
      else {
        refused("contact", contact, "an https, http, tel, mailto or sms address, or a path such as /contact");
        this.#tell("failed", "contact");
      }
    }
    // Letters would be dialled as nothing, an extension as part of the number.
    const dialled = /\p{L}/u.test(phone) ? "" : phone.replace(/[^\d+]/g, "");
    if (phone && !dialled) refused("phone", phone, "digits, such as (555) 010-0142");
    if (!href && dialled) href = "tel:" + dialled;
    if (!href) warn('there is no way to the clinic; set contact="…" or phone="…"');
    const own = this.querySelector("a[data-contact]");
    const words = clinic ? own?.dataset.labelClinic?.replace("{clinic}", clinic) : own?.dataset.label;
    this.#help.contactHref = href;
    this.#help.contactLabel = label || words || own?.textContent.trim() || "";
  }

  #settleRegion(region) {
    const countries = [...this.querySelectorAll(":scope > details[data-country]")];
    let own = countries.find((country) => country.dataset.country === region.toUpperCase());
    if (region && !own && countries.length)
      refused("region", region, countries.map((country) => country.dataset.country).join(", "));
    own ??= countries[0];
    if (own && this.#region !== own.dataset.country) {
      // What a reader opened later stays open.
      for (const country of countries) country.open = country === own;
      this.#region = own.dataset.country;
      this.#show(this.#topic);
    }
    // A paste that lost its lines below still has the one at its top.
    const primary = own?.querySelector("[data-primary]") ?? this.querySelector(".cf-crisis-short");
    const call = primary?.querySelector('a[href^="tel:"]')?.getAttribute("href") ?? "";
    this.#help.crisisHref = call;
    this.#help.crisisNumber = primary?.dataset.primary || call.slice(4);
    this.#help.country = own;
  }

  // Puts what is settled into the marked nodes; makes none.
  #apply() {
    const { contactHref, contactLabel, crisisHref, crisisNumber, country } = this.#help;
    const emergency = country?.querySelector(".cf-emergency a");
    for (const link of this.#all("a[data-contact]")) setLink(link, contactHref, contactLabel);
    for (const none of this.#all("[data-contact-none]")) none.hidden = !!contactHref;
    for (const link of this.#all("a[data-crisis-call]"))
      setLink(link, crisisHref, (link.dataset.crisisCall || "{number}").replace("{number}", crisisNumber));
    if (emergency)
      for (const link of this.#all("a[data-crisis-emergency]"))
        setLink(link, emergency.getAttribute("href"), emergency.textContent);
  }

  // Marked nodes of the text, and of the picture while it stands there.
  #all(selector) {
    return [...this.querySelectorAll(selector), ...(this.#picture?.querySelectorAll(selector) ?? [])];
  }

  // The text stays, and of the chrome the picture's help bar; controls that no longer work go.
  #fail(reason, error) {
    if (this.#failed) return;
    this.#failed = true;
    if (error) console.error(error);
    warn(`the controls cannot start (${reason}); the text stays readable`);
    this.#widget = undefined;
    this.#show(null);
    this.#settled("text");
    if (this.#slot) {
      this.#picture.querySelector(".top")?.remove();
      this.#slot.parentNode.replaceChildren(this.#picture, this.#slot);
    }
    this.#tell("failed", reason);
    this.#apply();
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

if (!customElements.get("clinic-faq")) customElements.define("clinic-faq", ClinicFaq);
