// Pages of clinics, broken and good, for the check of setup.html.

import type { FileState, Given } from "../src/setup/check/page.ts";
import { writeFrame } from "../src/setup/output/frame.ts";
import { writeSnippet } from "../src/setup/output/snippet.ts";
import { job } from "./setup-language.ts";

export interface Case {
  name: string;
  /** The id of what is found first; empty for a good page. */
  first: string;
  given: Given;
  /** A part of the line that is to be copied. */
  line?: string;
}

const VIEWPORT = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';
const ABOVE =
  '<header><a href="/">Home</a> <a href="/contact">Contact</a></header><main><h1>Ketamine therapy</h1><p>We treat adults.</p>';
const BELOW = "<h2>Opening hours</h2><p>Monday to Friday, 9 to 5, at 14 River Road.</p></main>";

interface Around {
  head?: string;
  lang?: string;
  above?: string;
  below?: string;
}

export const pageWith = (code: string, { head = "", lang = "en", above = ABOVE, below = BELOW }: Around = {}): string =>
  `<!doctype html><html lang="${lang}"><head>${VIEWPORT}<title>Ketamine therapy | Harbor</title>${head}</head><body>${above}${code}${below}</body></html>`;

export const SNIPPET = writeSnippet(job());
const FRAME = writeFrame(job({ folder: "https://files.harbor.com/" }));
const asText = (code: string) => code.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const PASTE = `<link rel="stylesheet" href="/f/clinic-faq.css"><script type="module" src="/f/clinic-faq.js"></script>
<div class="clinic-faq"><clinic-faq data-text="0a1b2c3d" contact="/contact" region="US"><p class="cf-crisis-short" data-primary="988">Call <a href="tel:988">988</a></p>
<details class="cf-item cf-topic" data-topic="money"><summary><h3>Money</h3></summary><div class="cf-section" id="topic-money"><details class="cf-item" data-id="cost"><summary><h4>How much does it cost?</h4></summary><div class="cf-answer" id="cost"><p>It depends.</p></div></details></div></details>
<div class="cf-contact"><a href="/contact" data-contact>Contact</a></div></clinic-faq></div>`;

const html = (first: string, name: string, code: string, more: Partial<Case> & { around?: Around } = {}): Case => {
  const { around, ...rest } = more;
  return { name, first, given: { html: pageWith(code, around) }, ...rest };
};

const FOLDER = "https://www.harbor.com/ketamine-faq-files";
const WEB: readonly (readonly [string, FileState])[] = [
  [`${FOLDER}/clinic-faq.js`, { status: 200, type: "text/javascript" }],
  [`${FOLDER}/clinic-faq.css`, { status: 200, type: "text/css" }],
  [`${FOLDER}/faq.en-US.html`, { status: 200, type: "text/html" }],
  [`${FOLDER}/widget-0123456789abcdef_bg.wasm`, { status: 200, type: "application/wasm" }],
  ["https://www.harbor.com/contact", { status: 200, type: "text/html" }],
];

/** A page that the site itself has sent, with the answers for its files. */
const served = (
  first: string,
  name: string,
  changes: Record<string, FileState>,
  more: Partial<Given> = {},
  line?: string,
): Case => {
  // biome-ignore format: one line
  const files = new Map(WEB);
  for (const [file, state] of Object.entries(changes))
    files.set(file.startsWith("https:") ? file : `${FOLDER}/${file}`, state);
  const given = { html: pageWith(SNIPPET), address: "https://www.harbor.com/ketamine", files, ...more };
  return { name, first, given, ...(line && { line }) };
};

const without = (...parts: (string | RegExp)[]) =>
  parts.reduce<string>((code, part) => code.replace(part, ""), SNIPPET);
const SCRIPT = /<script type="module"[^>]*><\/script>\n?/;
const missing = { status: 404, type: "text/html" };

const JSON_CHILD =
  '<script type="application/json">{"questions":[{"question":"Where do I park?","answer":"Behind the house."}]}</script>';
const withJson = (json: string) => SNIPPET.replace("</clinic-faq>", `${json}</clinic-faq>`);

export const BROKEN: readonly Case[] = [
  // The code has not arrived.
  html(
    "code-block",
    "WordPress: pasted into the page, which makes a block of code",
    `<pre class="wp-block-code"><code>${asText(SNIPPET)}</code></pre>`,
  ),
  html("code-as-text", "pasted into a paragraph", `<p>${asText(SNIPPET).replaceAll("\n", "<br>")}</p>`),
  html("code-as-text", "escaped twice", `<p>${asText(asText(SNIPPET))}</p>`),
  html(
    "code-as-text",
    "only the tag as text, the script filtered",
    "<p>&lt;clinic-faq contact=&quot;/contact&quot;&gt;</p>",
  ),
  html("inert", "in a comment", `<!-- ${SNIPPET} -->`),
  html("inert", "in noscript", `<noscript>${SNIPPET}</noscript>`),
  html("inert", "in a template", `<template>${SNIPPET}</template>`),
  html("missing", "nothing is there", "<p>Questions will follow.</p>"),
  {
    name: "an empty application",
    first: "application",
    given: {
      html: '<!doctype html><html><head><script src="/app.js"></script></head><body><div id="root"></div></body></html>',
    },
  },
  {
    name: "a page for signing in",
    first: "sign-in",
    given: {
      html: '<!doctype html><html><body><form><input type="password"><button>Log in</button></form></body></html>',
    },
  },
  html(
    "all-filtered",
    "tag and script are taken out",
    '<p><a href="/contact">Contact</a></p><p>Call <a href="tel:988">988</a></p><p><a href="/ketamine-faq-files/faq.en-US.html">Read the answers on a plain page</a></p>',
  ),
  html("script-filtered", "the script is taken out", without(SCRIPT)),
  html("element-filtered", "the tag is taken out by TinyMCE", without(/<div class="clinic-faq">[\s\S]*<\/div>\n/)),
  html(
    "text-only",
    "the whole text in an author's post",
    '<div class="clinic-faq"><details class="cf-item cf-topic" data-topic="money"><summary>Money</summary><p>It depends.</p></details><div class="cf-contact"><a href="/contact">Contact</a></div></div>',
  ),
  html(
    "frame-filtered",
    "the frame is taken out",
    '<script type="module" src="https://files.harbor.com/clinic-faq-frame.js"></script>',
  ),
  html("script-merged", "Autoptimize merges the scripts", without(SCRIPT), {
    around: { head: '<script src="/wp-content/cache/autoptimize/js/autoptimize_1.js"></script>' },
  }),
  html("curly-quotes", "curly quotes from Word", SNIPPET.replaceAll('"', "”")),
  html("curly-quotes", "curly quotes on the tag alone", SNIPPET.replace('contact="/contact"', "contact=“/contact”")),
  html("script-type", "the word module is gone", SNIPPET.replace(' type="module"', "")),
  html(
    "script-held",
    "a consent plugin",
    SNIPPET.replace('type="module"', 'type="text/plain" data-cookieconsent="statistics"'),
  ),
  html(
    "script-held",
    "WP Rocket delays it",
    SNIPPET.replace('type="module" src', 'type="rocketlazyloadscript" data-rocket-type="module" data-rocket-src'),
  ),
  html(
    "script-held",
    "Rocket Loader of Cloudflare",
    SNIPPET.replace('type="module"', 'type="0a1b2c3d4e5f60718293a4b5-module"'),
  ),
  html("from-mail", "quoted-printable from an e-mail", SNIPPET.replaceAll('="', '=3D"')),
  html("odd-spaces", "no-break spaces in the tag", SNIPPET.replace("<clinic-faq ", "<clinic-faq\u00a0")),
  html("odd-spaces", "no-break spaces in the script", SNIPPET.replace("<script type", "<script&nbsp;type")),
  html(
    "tag-renamed",
    "the hyphen is gone",
    SNIPPET.replaceAll("clinic-faq ", "clinicfaq ").replace("/clinic-faq>", "/clinicfaq>"),
  ),
  html("tag-renamed", "a space in the place of the hyphen", SNIPPET.replace("<clinic-faq ", "<clinic faq ")),
  html("quote-lost", "behind the contact", SNIPPET.replace('contact="/contact"', 'contact="/contact')),
  html("quote-lost", "before the contact", SNIPPET.replace('contact="/contact"', 'contact=/contact"')),
  html("quote-lost", "behind the script", SNIPPET.replace('clinic-faq.js"', "clinic-faq.js")),
  html("quote-lost", "behind the style sheet", SNIPPET.replace('clinic-faq.css"', "clinic-faq.css")),
  html("quote-lost", "behind the class", SNIPPET.replace('class="clinic-faq"', 'class="clinic-faq')),
  html("plugin-off", "the shortcode of the plugin", "<p>[clinic_faq]</p>"),
  html("plugin-off", "the shortcode with a country", '<p>[clinic_faq region="GB"]</p>'),
  html("frame-held", "a consent plugin holds the frame", FRAME.replace(" src=", " data-src=")),
  html(
    "frame-held",
    "Complianz holds the frame",
    FRAME.replace("<iframe src=", '<iframe src="about:blank" data-cmplz-src='),
  ),
  html("in-head", "pasted into the head", "", { around: { head: SNIPPET } }),
  html("in-head", "pasted before the header", "", { around: { above: SNIPPET + ABOVE } }),
  html("screen-readers", "hidden from screen readers", `<div aria-hidden="true">${SNIPPET}</div>`),
  html("screen-readers", "inert", `<section inert>${SNIPPET}</section>`),
  html("hidden", "hidden on phones by a rule of the page", `<div class="wide-only">${SNIPPET}</div>`, {
    around: {
      head: "<style>.a{color:red}@media (max-width: 767px) { .b{} .wide-only { display: none !important } }</style>",
    },
  }),
  html("hidden", "hidden by a rule for the element", SNIPPET, {
    around: { head: "<style>clinic-faq { visibility:hidden }</style>" },
  }),
  html("hidden", "in a closed details", `<details><summary>Questions</summary>${SNIPPET}</details>`),
  served(
    "hidden",
    "a browser sees that it is hidden",
    {},
    { seen: { shows: "everything", cover: "", hiding: { how: "hidden", tag: "div" } } },
  ),
  served(
    "screen-readers",
    "a browser sees that it is inert",
    {},
    { seen: { shows: "everything", cover: "", hiding: { how: "aria", tag: "div" } } },
  ),
  served(
    "clipped",
    "a browser sees that it is cut off",
    {},
    { seen: { shows: "everything", cover: "", hiding: { how: "clipped", tag: "div", height: 220 } } },
  ),
  served(
    "seen-text",
    "a browser sees the text alone",
    {},
    { seen: { shows: "text", cover: "", failed: "/clinic-faq-extras-0.js" } },
  ),
  served("seen-lines", "a browser sees the lines alone", {}, { seen: { shows: "lines", cover: "" } }),
  served("seen-gone", "a script of the page takes it out", {}, { seen: { shows: "gone", cover: "" } }),
  html("hidden", "in a hidden tab", `<div style="display: none">${SNIPPET}</div>`),
  html("hidden", "in a part with hidden", `<section hidden>${SNIPPET}</section>`),

  // The files cannot be loaded.
  html(
    "local-address",
    "from somebody's computer",
    SNIPPET.replaceAll("/ketamine-faq-files/", "file:///C:/Users/Ann/ketamine-faq-files/"),
  ),
  html(
    "local-address",
    "from a developer's server",
    SNIPPET.replaceAll("/ketamine-faq-files/", "http://localhost:8080/"),
  ),
  html(
    "example-address",
    "the sample address was left",
    SNIPPET.replaceAll("/ketamine-faq-files/", "https://files.example/faq/"),
  ),
  {
    name: "http on an https page",
    first: "insecure",
    given: {
      html: pageWith(SNIPPET.replaceAll("/ketamine-faq-files/", "http://files.harbor.com/")),
      address: "https://www.harbor.com/faq",
    },
  },
  html(
    "policy-script",
    "a policy in a meta element forbids the script",
    SNIPPET.replaceAll("/ketamine-faq-files/", "https://files.harbor.com/"),
    {
      around: {
        head: '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'; style-src *; connect-src *">',
      },
      line: "script-src 'self' https://files.harbor.com",
    },
  ),
  html("policy-wasm", "a policy forbids WebAssembly", SNIPPET, {
    around: { head: '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">' },
    line: "script-src 'self' 'wasm-unsafe-eval'",
  }),
  html("policy-style", "a policy forbids the style", SNIPPET, {
    around: {
      head: "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self' 'wasm-unsafe-eval'; style-src 'none'\">",
    },
    line: "style-src 'self'",
  }),
  html("policy-frame", "a policy forbids the frame", FRAME, {
    around: { head: '<meta http-equiv="Content-Security-Policy" content="frame-src \'self\'; script-src *">' },
    line: "frame-src 'self' https://files.harbor.com",
  }),
  served(
    "policy-script",
    "a policy in the header forbids the script",
    {},
    { policies: ["default-src 'self'; script-src https://cdn.harbor.com"] },
    "script-src https://cdn.harbor.com 'self'",
  ),
  served(
    "policy-script",
    "a policy with nonces",
    {},
    { policies: ["script-src 'nonce-abc' 'strict-dynamic'"] },
    "'self'",
  ),
  served(
    "policy-connect",
    "a policy forbids fetching",
    {},
    { policies: ["default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'"] },
    "connect-src 'self'",
  ),
  served("file-missing", "the folder was not uploaded", { "clinic-faq.js": missing }),
  served(
    "folder-other",
    "the folder has another name on the site",
    {
      "https://www.harbor.com/faq-files/clinic-faq.js": missing,
      "https://www.harbor.com/faq-files/clinic-faq.css": missing,
    },
    { html: pageWith(SNIPPET.replaceAll("/ketamine-faq-files/", "/faq-files/")) },
  ),
  served("file-missing", "the page with the text is missing", { "faq.en-US.html": missing }),
  served("module-missing", "the extras are missing", { "clinic-faq-extras-01234567.js": missing }),
  served("module-missing", "the glue is missing", { "widget-01234567.js": missing }),
  served("module-missing", "the words are missing", { "words.en-01234567.txt": missing }),
  served("module-missing", "the home page comes for the style of the application", {
    "application-01234567.css": { status: 200, type: "text/html" },
  }),
  served("file-missing", "the vocabulary is missing", { "search.en-01234567.txt": missing }),
  served(
    "older-missing",
    "an old version that is gone",
    { "clinic-faq.0.1.0.js": missing },
    {
      html: pageWith(SNIPPET.replace("clinic-faq.js", "clinic-faq.0.1.0.js")),
    },
  ),
  served(
    "integrity",
    "a checksum of another file",
    { "clinic-faq.js": { status: 200, type: "text/javascript", digest: "sha384-abc" } },
    {
      html: pageWith(SNIPPET.replace("></script>", ' integrity="sha384-xyz" crossorigin></script>')),
    },
  ),
  html(
    "integrity",
    "a checksum that is not that of this version",
    writeSnippet(job({ fixed: true })).replace("sha384-abc", "sha384-xyz"),
  ),
  served(
    "base-elsewhere",
    "a base at another host",
    {
      "https://cdn.harbor.com/ketamine-faq-files/clinic-faq.js": { status: 0, type: "" },
    },
    { html: pageWith(SNIPPET, { head: '<base href="https://cdn.harbor.com/">' }) },
  ),
  served("older-files", "the files of another version", {
    "clinic-faq.js": {
      status: 200,
      type: "text/javascript",
      text: 'new URL("./widget-aaaaaaaa_bg.wasm",import.meta.url)',
    },
  }),
  served("file-missing", "the style sheet is missing", { "clinic-faq.css": missing }),
  served("file-is-page", "the home page comes for every address", {
    "clinic-faq.js": { status: 200, type: "text/html" },
  }),
  served("file-type", "scripts are sent as plain text", { "clinic-faq.js": { status: 200, type: "text/plain" } }),
  served("file-type", "styles are sent as octet-stream", {
    "clinic-faq.css": { status: 200, type: "application/octet-stream" },
  }),
  served("file-forbidden", "the folder has a password", { "clinic-faq.js": { status: 401, type: "text/html" } }),
  served("module-missing", "IIS has no type for wasm", { "widget-0123456789abcdef_bg.wasm": missing }),
  served(
    "not-shared",
    "a host that shares nothing",
    { "https://files.harbor.com/clinic-faq.js": { status: 0, type: "" } },
    { html: pageWith(SNIPPET.replaceAll("/ketamine-faq-files/", "https://files.harbor.com/")) },
    "Access-Control-Allow-Origin",
  ),
  served("silent", "a script of the page stops ours", {}, { seen: { shows: "silent", cover: "" } }),
  {
    name: "the files beside a page in another folder",
    first: "relative-address",
    given: {
      html: pageWith(SNIPPET.replaceAll("/ketamine-faq-files/", "")),
      address: "https://www.harbor.com/ketamine/",
    },
  },

  // It works, and patients are misled.
  {
    name: "a British page with American numbers",
    first: "country",
    given: { html: pageWith(SNIPPET), address: "https://www.harbor.co.uk/ketamine" },
    line: 'region="GB"',
  },
  html("country", "a British page by its canonical address", SNIPPET, {
    around: { head: '<link rel="canonical" href="https://harbor.co.uk/ketamine">' },
  }),
  html("country", "an Irish phone number", SNIPPET, {
    around: { above: `${ABOVE}<a href="tel:+35315550100">Call</a>` },
  }),
  html("country", "all numbers are British", SNIPPET, {
    around: { above: `${ABOVE}<a href="tel:+442079460000">Call</a> <a href="tel:02079460000">London</a>` },
  }),
  html("country", "American numbers and British crisis lines", SNIPPET.replaceAll("US", "GB"), {
    around: { above: `${ABOVE}<a href="tel:+12125550199">Call</a>` },
  }),
  html("region-unknown", "UK in the place of GB", SNIPPET.replace('region="US"', 'region="UK"')),
  served(
    "region-unknown",
    "a country that is not there",
    {},
    { html: pageWith(SNIPPET.replace('region="US"', 'region="DE"')) },
  ),
  html("country", "no country at all on a British page", SNIPPET.replace(' region="US"', ""), {
    around: { head: '<link rel="canonical" href="https://harbor.co.uk/ketamine">' },
  }),
  html("copies", "two copies", SNIPPET + SNIPPET),
  html("copies", "a frame and a copy", SNIPPET + FRAME),
  html("two-scripts", "an old script in the theme", SNIPPET, {
    around: { head: '<script type="module" src="/faq/clinic-faq.js"></script>' },
  }),
  html(
    "text-caught",
    "wpautop puts the end into a paragraph",
    SNIPPET.replace("</clinic-faq></div>", "<p></clinic-faq></p>").replace('<div class="clinic-faq">', ""),
  ),
  html("text-caught", "the end was not copied", SNIPPET.replace("</clinic-faq></div>", "")),
  html(
    "text-caught",
    "own text was put inside",
    SNIPPET.replace("</clinic-faq>", "<h2>Visit us</h2><p>14 River Road</p></clinic-faq>"),
  ),
  html(
    "text-caught",
    "a picture was put inside",
    SNIPPET.replace("</clinic-faq>", '<figure><img src="house.jpg" alt="Our house"></figure></clinic-faq>'),
  ),
  html("contact-missing", "no contact and no phone", SNIPPET.replace(' contact="/contact"', "")),
  html(
    "contact-refused",
    "a contact that is a script",
    SNIPPET.replace('contact="/contact"', 'contact="javascript:openPopup()"'),
  ),
  html("contact-nowhere", "a number sign", SNIPPET.replace('contact="/contact"', 'contact="#"')),
  html(
    "contact-nowhere",
    "a part that the page does not have",
    SNIPPET.replace('contact="/contact"', 'contact="#booking"'),
  ),
  html("contact-nowhere", "without https", SNIPPET.replace('contact="/contact"', 'contact="www.harbor.com/contact"')),
  html(
    "contact-nowhere",
    "a mail address without mailto",
    SNIPPET.replace('contact="/contact"', 'contact="hello@harbor.com"'),
  ),
  html(
    "contact-nowhere",
    "a preview that only editors see",
    SNIPPET.replace('contact="/contact"', 'contact="https://harbor.com/?page_id=12&preview=true"'),
  ),
  html("contact-unlinked", "the sample contact, and another contact page", SNIPPET, {
    around: { above: ABOVE.replace("/contact", "/contact-us/") },
  }),
  served("contact-answers", "a contact page that is gone", { "https://www.harbor.com/contact": missing }),
  {
    name: "the contact is the page itself",
    first: "contact-itself",
    given: {
      html: pageWith(SNIPPET.replace('contact="/contact"', 'contact="/ketamine"')),
      address: "https://www.harbor.com/ketamine",
    },
  },
  html(
    "sample-phone",
    "the phone number of the demo",
    SNIPPET.replace("<clinic-faq ", '<clinic-faq phone="(555) 010-0142" '),
  ),
  html("frame-contact", "our frame page without settings", FRAME.replace("frame-our-clinic.html", "frame.html")),
  html("frame-other-page", "the plain page in a frame", FRAME.replace("frame-our-clinic.html", "faq.en.html")),
  html("frame-narrow", "a frame without a width", FRAME.replace(' width="100%"', "")),
  html("frame-sandbox", "a frame without scripts", FRAME.replace("<iframe ", '<iframe sandbox="" ')),
  html("frame-script", "a frame without its script", FRAME.replace(/<script[\s\S]*/, "")),
  html("json-broken", "broken JSON", withJson(JSON_CHILD.replace("}]}", "}]"))),
  html("json-type", "the type is gone", withJson(JSON_CHILD.replace(' type="application/json"', ""))),
  html("json-outside", "the questions stand outside", SNIPPET + JSON_CHILD),
  html("region-unknown", "a wrong country", SNIPPET.replace('region="US"', 'region="USA"')),
  html("setting", "a misspelt setting", SNIPPET.replace("<clinic-faq ", '<clinic-faq theam="dark" ')),
  html(
    "setting",
    "a protected answer is replaced",
    withJson(JSON_CHILD.replace('"question"', '"replaces":"emergency-signs","question"')),
  ),
  html(
    "review-other",
    "the review of an older text",
    SNIPPET.replace(
      "<clinic-faq ",
      `<clinic-faq reviewed-by="Dr. Lee" reviewed-on="2026-11-01" reviewed-hash="${"f".repeat(64)}" `,
    ),
  ),
  html(
    "review-incomplete",
    "a review without its hash",
    SNIPPET.replace("<clinic-faq ", '<clinic-faq reviewed-by="Dr. Lee" reviewed-on="2026-11-01" '),
  ),
  html("covered", "a bar with a style of its own", SNIPPET, {
    around: { below: `${BELOW}<div style="position:fixed; bottom:0; width:100%">Call us now</div>` },
  }),
  html("covered", "a bar by a rule of the page", SNIPPET, {
    around: {
      head: "<style>.bar { position: fixed; bottom: 0 }</style>",
      below: `${BELOW}<div class="bar">Book online</div>`,
    },
  }),
  html("covered", "a plugin with a button to call", SNIPPET, {
    around: { below: `${BELOW}<a href="tel:2125550142" id="callnowbutton">Call Now</a>` },
  }),
  served("covered", "a browser sees the bar", {}, { seen: { shows: "everything", cover: "Cookies" } }),
  html("folder-hides", "a folder named like a page", SNIPPET.replaceAll("/ketamine-faq-files/", "/faq/"), {
    around: { above: ABOVE.replace("</header>", '<a href="/faq/">FAQ</a></header>') },
  }),
  {
    name: "the page itself is hidden by the folder",
    first: "folder-hides",
    given: {
      html: pageWith(SNIPPET.replaceAll("/ketamine-faq-files/", "/faq/")),
      address: "https://www.harbor.com/faq/",
    },
  },
  html("older-script", "a fixed version that is older", SNIPPET.replace("clinic-faq.js", "clinic-faq.0.1.0.js")),
  html("older-text", "the whole text of an older version", PASTE.replace("0a1b2c3d", "99999999")),
  html("garbled", "letters in the wrong encoding", PASTE.replace("Money", "EspaÃ±ol")),
  html("language", "a French page", SNIPPET, { around: { lang: "fr" } }),
  html("style-missing", "without the style sheet", without(/<link rel="stylesheet"[^>]*>\n/)),
  {
    name: "a page that does not fit phones",
    first: "viewport",
    given: { html: pageWith(SNIPPET).replace(/<meta name="viewport"[^>]*>/, "") },
  },
  {
    name: "a page that cannot be enlarged",
    first: "no-zoom",
    given: { html: pageWith(SNIPPET).replace("initial-scale=1", "initial-scale=1, user-scalable=no") },
  },
];

export const GOOD: readonly Case[] = [
  html("", "one British number on an American page", SNIPPET, {
    around: { above: `${ABOVE}<a href="tel:+442079460000">London</a> <a href="tel:+1-212-200-0100">New York</a>` },
  }),
  html(
    "",
    "one British number, and the widget's own phone",
    SNIPPET.replace("<clinic-faq ", '<clinic-faq phone="(212) 200-0100" '),
    {
      around: { above: `${ABOVE}<a href="tel:+442079460000">London</a>` },
    },
  ),
  html("", "a Canadian page with the prefix of North America", SNIPPET.replaceAll("US", "CA"), {
    around: { above: `${ABOVE}<a href="tel:+16135550199">Call</a>` },
  }),
  html("", "a country in small letters", SNIPPET.replace('region="US"', 'region="us"')),
  html("", "a Spanish page", SNIPPET, { around: { lang: "es" } }),
  {
    name: "a Spanish page without the English files",
    first: "",
    given: {
      html: pageWith(SNIPPET, { lang: "es-US" }),
      address: "https://www.harbor.com/cetamina",
      files: new Map([
        ...WEB.filter(([file]) => !/faq\.en/.test(file)),
        [`${FOLDER}/faq.es-US.html`, { status: 200, type: "text/html" }],
      ]),
      seen: { shows: "everything", cover: "" },
    },
  },
  html("", "the whole text in Spanish", PASTE.replace("0a1b2c3d", "5e6f7a8b"), { around: { lang: "es" } }),
  html("", "parts of the page that are hidden on phones", SNIPPET, {
    around: {
      head: "<style>@media (max-width: 767px) { .menu { display: none } } @media print { main { display: none } } @media (min-width: 60em) { main { display: none } }</style>",
      below: `${BELOW}<div class="menu" hidden aria-hidden="true">Menu</div>`,
    },
  }),
  html(
    "",
    "a part that its style sheet hides, and a browser sees that a script shows it",
    `<div hidden>${SNIPPET}</div>`,
    {
      given: { html: pageWith(`<div hidden>${SNIPPET}</div>`), seen: { shows: "everything", cover: "" } },
    },
  ),
  served(
    "",
    "a base with a full address of the files",
    {},
    {
      html: pageWith(SNIPPET.replaceAll('="/ketamine-faq-files', `="${FOLDER}`), {
        head: '<base href="https://cdn.harbor.com/">',
      }).replaceAll('"/contact"', '"https://www.harbor.com/contact"'),
    },
  ),
  html(
    "",
    "quotation marks in a setting",
    SNIPPET.replace("<clinic-faq ", '<clinic-faq clinic="The &quot;Harbor&quot;" '),
  ),
  html("", "words of a bar with a sign of equality", SNIPPET, {
    around: { below: `${BELOW}<p data-x="a=3D">1 < 2</p>` },
  }),
  html("", "a page without a header", SNIPPET, { around: { above: "", below: "<p>Visit us</p>" } }),
  html("", "the snippet", SNIPPET),
  html("", "the snippet in the block of WordPress", `<!-- wp:html -->${SNIPPET}<!-- /wp:html -->`),
  { name: "the snippet alone", first: "", given: { html: SNIPPET } },
  html("", "the lines of the head in the head", without(/<(?:link|script)[\s\S]*?(?=<div)/), {
    around: { head: (SNIPPET.match(/^[\s\S]*?(?=<div)/) ?? [""])[0] },
  }),
  html(
    "",
    "the snippet as it was, without wrappers",
    SNIPPET.replace('<div class="clinic-faq">', "")
      .replace("</clinic-faq></div>", "</clinic-faq>")
      .replace("  <div>\n", "")
      .replace("  </div>\n", ""),
  ),
  html(
    "",
    "words of its own in the lines",
    SNIPPET.replace("In crisis, or thinking about suicide? Call", "In a crisis, call"),
  ),
  html("", "the whole text", PASTE),
  html("", "a frame", FRAME),
  html("", "a frame with a width in its style", FRAME.replace('width="100%"', 'style="width: 100%; border: 0"')),
  html("", "own questions as JSON", withJson(JSON_CHILD)),
  html(
    "",
    "own questions as HTML",
    SNIPPET.replace(
      "</clinic-faq>",
      "<details><summary>Where do I park?</summary><p>Behind the house.</p></details></clinic-faq>",
    ),
  ),
  html("", "a phone instead of a contact", SNIPPET.replace('contact="/contact"', 'phone="(212) 200-0100"')),
  html("", "a contact by mail", SNIPPET.replace('contact="/contact"', 'contact="mailto:hello@harbor.com"')),
  html("", "a contact on the same page", SNIPPET.replace('contact="/contact"', 'contact="#visit"'), {
    around: { below: '<h2 id="visit">Visit us</h2></main>' },
  }),
  html(
    "",
    "a contact elsewhere",
    SNIPPET.replace('contact="/contact"', 'contact="https://booking.example-health.com/harbor"'),
  ),
  html("", "colours and corners", writeSnippet(job({ accent: "#7a3cc0", corners: "0" }))),
  html("", "a fixed version", writeSnippet(job({ fixed: true }))),
  html(
    "",
    "every setting",
    writeSnippet(
      job({
        settings: {
          contact: "/contact",
          clinic: "Harbor",
          phone: "(212) 200-0100",
          lang: "en",
          region: "US",
          hide: ["ptsd-help"],
          "heading-level": 3,
          theme: "light",
        },
      }),
    ),
  ),
  html(
    "",
    "wpautop around every line",
    SNIPPET.replace("<clinic-faq ", "\n<p></p><clinic-faq ").replaceAll("<div>\n", "<div><br>\n"),
  ),
  html("", "a menu that is fixed at the top", SNIPPET, {
    around: {
      head: "<style>.menu{position:fixed;top:0;left:0}</style>",
      above: `<div class="menu">Menu</div>${ABOVE}`,
    },
  }),
  html("", "a bar, with space for it", SNIPPET, {
    around: {
      head: "<style>.bar{position:fixed;bottom:0} clinic-faq{--clinic-faq-bottom:64px}</style>",
      below: `${BELOW}<div class="bar">Book</div>`,
    },
  }),
  html("", "a policy that allows it", SNIPPET, {
    around: {
      head: "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'\">",
    },
  }),
  served(
    "",
    "everything is found",
    {},
    { policies: ["default-src 'self' 'wasm-unsafe-eval'"], seen: { shows: "everything", cover: "" } },
  ),
  served("", "wasm as octet-stream", {
    "widget-0123456789abcdef_bg.wasm": { status: 200, type: "application/octet-stream" },
  }),
  served("", "the old type of scripts", { "clinic-faq.js": { status: 200, type: "application/javascript" } }),
  {
    name: "a British page with British numbers",
    first: "",
    given: { html: pageWith(SNIPPET.replaceAll("US", "GB")), address: "https://www.harbor.co.uk/ketamine" },
  },
  html("", "another language around an English part", `<div lang="en">${SNIPPET}</div>`, { around: { lang: "es" } }),
  html("", "Google Analytics beside it", SNIPPET, {
    around: { head: '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>' },
  }),
  html("", "a link to a page about code", SNIPPET, {
    around: { below: `${BELOW}<p>Read our <code>privacy</code> page.</p>` },
  }),
  html("", "a password field elsewhere on the page", SNIPPET, {
    around: { below: `${BELOW}<form><input type="password"></form>` },
  }),
];
