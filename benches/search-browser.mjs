// How long search takes in a browser, on a phone's processor: `node benches/search-browser.mjs`, after
// `cargo xtask build`; with numbers, for so many answers, otherwise for those that there are, 800 and 8,000.
//
// For each number of answers: until the first letter has results (words fetched, index made), the longest task
// meanwhile, the work of a key (the field's event until its handlers and what they render are done), and the time
// until the next frame. MiniSearch works on the same texts in the same page and run; its figures are of its calls alone, with
// nothing shown.
import { createServer } from "node:http";
import { readFileSync, existsSync } from "node:fs";
import { chromium } from "playwright-core";

const SLOWED = 4;
const TYPED = ["how much does it cost with insurence", "can i take xanax before my infusion", "offlabel use"];

const page = readFileSync("dist/index.html", "utf8");
const start = page.indexOf('<details data-id="');
const end = page.lastIndexOf("</details>", page.indexOf('data-country="')) + "</details>".length;
const answers = page.slice(start, end).split(/(?=<details data-id=")/).map((text) => text.replace(/<\/details>(?!.*<\/details>)[^]*$/, "</details>"));
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [answers.length, 800, 8000];

// Numbers that are the same each time.
let seed = 7;
const chance = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
// The text with one letter of every twelfth word or so made another, so that there are ever more different words.
const altered = (html) =>
  html.replace(/(>[^<]*)/g, (text) => text.replace(/[a-z]{5,}/g, (word) => (chance(12) ? word : word.replace(word[chance(word.length)], String.fromCharCode(97 + chance(26))))));
const more = (count) => {
  const all = [...answers];
  for (let at = all.length; at < count; at++) {
    const from = answers[at % answers.length];
    const id = from.match(/data-id="([^"]*)"/)[1];
    all.push(altered(from).replaceAll(`"${id}"`, `"${id}-${at}"`));
  }
  return page.slice(0, start) + all.join("") + page.slice(end);
};

const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", mjs: "text/javascript", css: "text/css", wasm: "application/wasm", txt: "text/plain" };
let shown = "";
const server = createServer((request, response) => {
  const name = request.url.slice(1);
  const file = name === "minisearch.js" ? "node_modules/minisearch/dist/es/index.js" : `dist/${name}`;
  const body = name === "" ? shown.replace("<clinic-faq ", "<clinic-faq inspect ") : existsSync(file) ? readFileSync(file) : undefined;
  response.writeHead(body === undefined ? 404 : 200, { "content-type": TYPES[name.split(".").pop()] ?? TYPES.html });
  response.end(body);
}).listen(0, "127.0.0.1");

const measure = async (texts) => {
  const faq = document.querySelector("clinic-faq");
  const root = faq.shadowRoot;
  const input = root.querySelector("#search");
  const wait = (time) => new Promise((go) => setTimeout(go, time));
  const middle = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
  const type = (text) => {
    input.setRangeText(text, 0, input.value.length, "end");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  let longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration)))).observe({ type: "longtask" });
  const begun = performance.now();
  input.focus();
  type("c");
  while (!root.querySelector(".found")) await wait(1);
  const first = performance.now() - begun;
  await wait(300);
  const longestThen = longest;

  const [work, frames] = [[], []];
  for (const text of texts)
    for (let at = 1; at <= text.length; at++) {
      const then = performance.now();
      type(text.slice(0, at));
      await null; // what is rendered is rendered in microtasks
      await null;
      work.push(performance.now() - then);
      await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
      frames.push(performance.now() - then);
      await wait(30);
    }

  const { default: MiniSearch } = await import("/minisearch.js");
  const documents = [...faq.querySelectorAll("details[data-id]")].map((answer, id) => ({
    id,
    question: answer.querySelector("summary").textContent,
    short: answer.querySelector(".cf-short")?.textContent ?? "",
    body: answer.querySelector(".cf-answer").textContent,
  }));
  const before = performance.now();
  const peer = new MiniSearch({ fields: ["question", "short", "body"] });
  peer.addAll(documents);
  const peerIndex = performance.now() - before;
  const peerWork = [];
  for (const text of texts)
    for (let at = 1; at <= text.length; at++) {
      const then = performance.now();
      peer.search(text.slice(0, at), { prefix: true, fuzzy: 0.2, boost: { question: 4, short: 2 } });
      peerWork.push(performance.now() - then);
    }
  return { first, longest: longestThen, key: middle(work), slowest: Math.max(...work), frame: middle(frames), peerIndex, peerKey: middle(peerWork), peerSlowest: Math.max(...peerWork) };
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
});
const rows = {};
for (const size of SIZES) {
  shown = more(size);
  const tab = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const tools = await tab.context().newCDPSession(tab);
  await tab.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: "commit" });
  await tab.waitForFunction(() => document.querySelector("clinic-faq")?.dataset.state === "ready", null, { timeout: 300_000 });
  await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  const found = await tab.evaluate(measure, TYPED);
  const round = (time) => Number(time.toFixed(1));
  rows[size] = {
    "first result": round(found.first),
    "longest task until then": round(found.longest),
    "work of a key": round(found.key),
    "slowest key": round(found.slowest),
    "next frame": round(found.frame),
    "MiniSearch: index": round(found.peerIndex),
    "MiniSearch: key": round(found.peerKey),
    "MiniSearch: slowest": round(found.peerSlowest),
  };
  await tab.close();
  console.log(size, rows[size]);
}
console.log(`milliseconds, processor slowed ${SLOWED} times; of keys the median of ${TYPED.join("").length}`);
console.table(rows);
await browser.close();
server.close();
