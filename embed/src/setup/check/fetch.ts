// Asks the clinic's own site for the page and for the files that it names.

import type { Own } from "./finding.ts";
import {
  type CheckedPage,
  type FileState,
  frameAddress,
  type Given,
  originOf,
  readPage,
  resolveAddress,
} from "./page.ts";
import { settingsIn, settled, textLanguage, writtenContact } from "./settings.ts";

const PATIENCE = 15_000; // ms for one file

interface Wanted {
  address: string;
  withText?: boolean;
  /** The value of `integrity`, whose algorithm is used. */
  integrity?: string | undefined;
}

/** Returns the checksum of a file as `integrity` has it. Undefined on pages without https, where browsers have none. */
async function digestOf(bytes: ArrayBuffer, integrity: string): Promise<string | undefined> {
  const [, algorithm = "", bits = ""] = /\b(sha(256|384|512))-/.exec(integrity) ?? [];
  if (!algorithm || !globalThis.crypto?.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, bytes));
  return `${algorithm}-${btoa(String.fromCharCode(...digest))}`;
}

/** Asks for one address. Nothing that is known about the reader is sent to another site. */
export async function ask({ address, withText, integrity }: Wanted): Promise<FileState> {
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
    const state: FileState = { status, type, policies };
    if (!withText && !integrity) return state;
    const bytes = await response.arrayBuffer();
    if (withText) state.text = new TextDecoder().decode(bytes);
    if (integrity) state.digest = await digestOf(bytes, integrity);
    return state;
  } catch {
    return { status: 0, type: "" };
  }
}

const isWeb = (address: string) => /^https?:/.test(address);

/** Returns the files and pages that the code of a page names. */
function namedIn(page: CheckedPage): Wanted[] {
  const { scripts, styles, frames, base } = page;
  const integrityOf = (element: Element) => element.getAttribute("integrity") ?? undefined;
  const contacts = settled(page)
    .map(writtenContact)
    .filter((contact) => contact && !contact.startsWith("#"))
    .map((contact) => resolveAddress(contact, base).replace(/#.*$/, ""))
    .filter((address) => originOf(address) === location.origin);
  return [
    ...scripts.map(({ element, address }) => ({ address, withText: true, integrity: integrityOf(element) })),
    ...styles.map(({ element, address }) => ({ address, integrity: integrityOf(element) })),
    ...frames.map((frame) => ({ address: frameAddress(frame, page), withText: true })),
    ...contacts.map((address) => ({ address })),
  ];
}

/** Returns the files that the script asks for on this page. `source` is the text of the script. */
function namedByScript(page: CheckedPage, own: Own, script: string, source: string): Wanted[] {
  const elements = settled(page);
  const chosen = elements.flatMap((element) => settingsIn(element, own).settings.languages ?? []);
  const wanted = new Set([...elements.map((element) => textLanguage(element, own).lang), ...chosen]);
  const texts = elements.flatMap((element) => {
    const { region } = settingsIn(element, own).settings;
    const lang = textLanguage(element, own).lang;
    const hasText = element.localName !== "clinic-faq" || element.hasAttribute("data-text");
    const fetched = [...wanted].filter((each) => !hasText || each !== lang);
    return fetched.map((each) => `faq.${each}${region ? `-${region}` : ""}.html`);
  });
  const names = [...source.matchAll(/["'`]\.\/([\w.-]+\.(?:js|wasm|css|txt))["'`]/g)].map(([, name = ""]) => name);
  const isUsed = (name: string) => {
    const [, lang] = /^(?:words|search|shell)\.([a-z]{2})[-.]/.exec(name) ?? [];
    if (/-languages-/.test(name)) return chosen.length > 0;
    return !/^shell-|^clinic-faq\.css$/.test(name) && (!lang || wanted.has(lang));
  };
  return [...texts, ...names.filter(isUsed)].map((name) => ({ address: new URL(name, script).href }));
}

/** Asks for every file that a page needs: what its code names, and what the script and the pages in frames need. */
export async function askForFiles(given: Given, own: Own): Promise<ReadonlyMap<string, FileState>> {
  const answers = new Map<string, FileState>();
  const askForAll = async (all: readonly Wanted[]) => {
    const missing = new Map(all.map((wanted) => [wanted.address, wanted]));
    for (const address of missing.keys()) if (!isWeb(address) || answers.has(address)) missing.delete(address);
    await Promise.all([...missing.values()].map(async (wanted) => answers.set(wanted.address, await ask(wanted))));
  };
  const askForPage = async (page: CheckedPage) => {
    await askForAll(namedIn(page));
    const [script] = page.scripts;
    const { status = 0, text = "" } = answers.get(script?.address ?? "") ?? {};
    if (script && status < 400) await askForAll(namedByScript(page, own, script.address, text));
  };
  const page = readPage(given);
  await askForPage(page);
  for (const frame of page.frames) {
    const address = frameAddress(frame, page);
    const html = answers.get(address)?.text;
    if (html !== undefined) await askForPage({ ...readPage({ html, address }), frames: [] });
  }
  return answers;
}
