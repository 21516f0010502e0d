// Asks the clinic's own site for the page and for the files that it names.

import { type FileState, type Given, originOf, readPage, resolveAddress, type Seen } from "./page.ts";

const PATIENCE = 15_000; // ms for one file
const SEEN_PATIENCE = 10_000; // ms until the script must have run

/** Asks for one address. Nothing that is known about the reader is sent to another site. */
export async function ask(address: string, withText: boolean): Promise<FileState> {
  try {
    const isOwn = originOf(address) === location.origin;
    const response = await fetch(address, {
      cache: "no-store",
      credentials: isOwn ? "same-origin" : "omit",
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { headers, status } = response;
    const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
    const policies = [headers.get("content-security-policy") ?? ""].filter(Boolean);
    return { status, type, policies, ...(withText && { text: await response.text() }) };
  } catch {
    return { status: 0, type: "" };
  }
}

/** Returns the addresses that a page names, without those that only a program opens. */
function named(given: Given, module: string): { files: string[]; pages: string[] } {
  const page = readPage(given);
  const isWeb = (address: string) => /^https?:/.test(address);
  const scripts = page.scripts.map(({ address }) => address).filter(isWeb);
  const modules = scripts.slice(0, 1).map((address) => new URL(module, address).href);
  const text = page.elements.slice(0, 1).flatMap((element) => {
    const region = element.getAttribute("region")?.toUpperCase();
    const [script] = scripts;
    return script && !element.hasAttribute("data-text") ? [new URL(`faq.en${region ? `-${region}` : ""}.html`, script).href] : []; // biome-ignore format: one line
  });
  const frames = page.frames.map((frame) => resolveAddress(frame.getAttribute("src") ?? "", page.base));
  const contacts = page.elements
    .map((element) => element.getAttribute("contact") ?? "")
    .filter((contact) => contact && !contact.startsWith("#"))
    .map((contact) => resolveAddress(contact, page.base).replace(/#.*$/, ""))
    .filter((address) => originOf(address) === location.origin);
  const styles = page.styles.map(({ address }) => address);
  return {
    files: [...scripts, ...styles, ...modules, ...text].filter(isWeb),
    pages: [...frames, ...contacts].filter(isWeb),
  };
}

/** Asks for every file that a page names. */
export async function askForFiles(given: Given, module: string): Promise<ReadonlyMap<string, FileState>> {
  const { files, pages } = named(given, module);
  const wanted = [
    ...files.map((address) => [address, false] as const),
    ...pages.map((address) => [address, true] as const),
  ];
  const answers = await Promise.all(
    wanted.map(async ([address, text]) => [address, await ask(address, text)] as const),
  );
  return new Map(answers);
}

/** Returns what lies over the lower edge of the page in a frame; empty if our help bar does, or nothing. */
function coverIn(inside: Document): string {
  const { innerWidth = 0, innerHeight = 0 } = inside.defaultView ?? {};
  for (const share of [0.25, 0.5, 0.75]) {
    const found = inside.elementFromPoint(innerWidth * share, innerHeight - 30);
    for (let node = found; node && node !== inside.body; node = node.parentElement) {
      if (node.localName === "clinic-faq") break;
      const { position } = inside.defaultView?.getComputedStyle(node) ?? {};
      if (position === "fixed" || position === "sticky")
        return (node.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 30) || `<${node.localName}>`;
    }
  }
  return "";
}

/** Opens a page of this site in a frame as wide as a phone, and looks at it. Undefined if the site forbids frames. */
export async function see(address: string, frame: HTMLIFrameElement): Promise<Seen | undefined> {
  const loaded = new Promise<void>((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
  frame.src = address;
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, SEEN_PATIENCE))]);
  for (const start = performance.now(); performance.now() - start < SEEN_PATIENCE; ) {
    const inside = frame.contentDocument;
    const element = inside?.querySelector("clinic-faq");
    if (!inside || !element) return undefined;
    if (element.hasAttribute("data-state")) {
      element.scrollIntoView({ block: "start" });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return { hasRun: true, cover: coverIn(inside) };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { hasRun: false, cover: "" };
}
