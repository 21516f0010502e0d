// Whether the page can load the widget's files: their addresses, the policies of the site, and what the server sends.

import { versionIn } from "./content.ts";
import { type Check, type Finding, finding } from "./finding.ts";
import { type CheckedPage, type FileState, frameAddress, hasAddress, type LoadedFile, originOf, resolveAddress } from "./page.ts"; // biome-ignore format: one line
import { forbiddenBy } from "./policy.ts";

const EXAMPLE =
  /(?:^|\/\/)(?:[^/]*\.)?(?:example(?:\.\w+)?|your-?clinic[^/]*|your-?(?:domain|site|name)[^/]*)(?:[:/]|$)/i;
const LOCAL = /^(?:file:|[a-z]:[\\/]|https?:\/\/(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|[^/]*\.(?:local|test|localhost)(?:[:/]|$)))/i; // biome-ignore format: one line

const linkedBy = ({ scripts, styles, frames }: CheckedPage): LoadedFile[] => [
  ...scripts,
  ...styles,
  ...frames.map((element) => {
    const written = element.getAttribute("src") ?? "";
    return { element, written, address: written };
  }),
];

/** Addresses that only one computer finds, or nobody. */
export const addresses: Check = (page) => {
  for (const { written } of linkedBy(page)) {
    const address = written.trim();
    const isOwn = originOf(resolveAddress(address, page.base)) === originOf(page.address ?? "");
    if (EXAMPLE.test(address) && !isOwn) return [finding("example-address", { address })];
    if (LOCAL.test(address) && !isOwn) return [finding("local-address", { address })];
    if (/^http:/i.test(address) && /^https:/i.test(page.address ?? "")) return [finding("insecure", { address })];
  }
  return [];
};

const policiesOf = ({ document, policies = [] }: CheckedPage): string[] => [
  ...policies,
  ...[...document.querySelectorAll("meta[http-equiv]")]
    .filter((meta) => /^content-security-policy$/i.test(meta.getAttribute("http-equiv") ?? ""))
    .map((meta) => meta.getAttribute("content") ?? ""),
];

/** A policy that forbids a part of the widget. */
export const policy: Check = (page) => {
  const { scripts, styles, frames, base } = page;
  const usable = (address: string) => /^https?:/.test(address);
  const nonceOf = (element: Element) => element.getAttribute("nonce") ?? undefined;
  const code = scripts.filter(({ address }) => usable(address));
  const parts = [
    ...code.map(({ element, address }) => ({ need: "script" as const, address, nonce: nonceOf(element) })),
    ...frames.map((frame) => ({ need: "frame" as const, address: frameAddress(frame, page) })),
    ...code.slice(0, 1).map(({ address }) => ({ need: "connect" as const, address })),
    ...code.slice(0, 1).map(({ address }) => ({ need: "wasm" as const, address })),
    ...styles.filter(({ address }) => usable(address)).map(({ element, address }) => ({ need: "style" as const, address, nonce: nonceOf(element) })), // biome-ignore format: one line
  ];
  const forbidden = forbiddenBy(policiesOf(page), parts, originOf(base));
  const [first] = forbidden;
  if (!first) return [];
  const lines = [...new Set(forbidden.map(({ line }) => line))];
  return [finding(`policy-${first.need}`, {}, `${lines.join("; ")};`)];
};

const SCRIPT_TYPE = /^(?:text|application)\/(?:x-)?(?:java|ecma)script$|^text\/(?:javascript1\.\d|jscript|livescript)$/;

/** Returns what is wrong with an answer of the server; undefined if it is right. */
function responseProblem(
  state: FileState | undefined,
  address: string,
  page: CheckedPage,
  isRight: (type: string) => boolean,
): Finding | undefined {
  // biome-ignore format: one line
  if (!state) return undefined;
  const isForeign = originOf(address) !== originOf(page.base);
  if (state.status === 0) return isForeign ? finding("not-shared", { address }, "Access-Control-Allow-Origin: *") : finding("unreachable", { address }); // biome-ignore format: one line
  if (state.status === 401 || state.status === 403)
    return finding("file-forbidden", { address, status: `${state.status}` });
  if (state.status >= 400) return finding("file-missing", { address, status: `${state.status}` });
  if (state.type === "text/html" && !isRight("text/html")) return finding("file-is-page", { address });
  return isRight(state.type) ? undefined : finding("file-type", { address, type: state.type || "–" });
}

/** Files that patients do without, or get later: the words to search for, other languages, and their style. */
const SMALL_PART = /\/(?:search\.|shell|clinic-faq-languages-)[\w.-]*$/;
/** Files without which search and guide do not start. */
const PART = /\/(?:widget-|application-|words\.|clinic-faq-extras-)[\w.-]*$/;
const TEXT = /\/faq\.[a-z]{2}(?:-[a-z]{2})?\.html$/i;

/** The file is missing, and its folder is not the one in which this page is with the others. */
function otherFolder(address: string, state: FileState | undefined, here: string | undefined): Finding[] {
  if (!here || state?.status !== 404) return [];
  const [wanted, folder] = [new URL("./", address), new URL("./", here)];
  if (wanted.origin !== folder.origin || wanted.pathname === folder.pathname) return [];
  return [finding("folder-other", { wanted: wanted.pathname, folder: folder.pathname })];
}

/** The script of an older version is not there any more, mostly because its folder was replaced. */
export const olderMissing: Check = ({ scripts, files }, { version }) =>
  scripts.flatMap(({ written, address }) => {
    const theirs = versionIn(written);
    const isGone = (files?.get(address)?.status ?? 0) >= 400;
    return theirs && theirs !== version && isGone ? [finding("older-missing", { theirs, own: version })] : [];
  });

/** Because of `<base>`, the files are looked for elsewhere. */
export const baseElsewhere: Check = (page) => {
  const { document, files, scripts, styles, address = "" } = page;
  if (!document.querySelector("base[href]")) return [];
  for (const file of [...scripts, ...styles]) {
    const meant = resolveAddress(file.written, address);
    const { status } = files?.get(file.address) ?? { status: 0 };
    const isOther = meant ? meant !== file.address : originOf(file.address) !== "" && !/^[\w+.-]+:/.test(file.written);
    if (isOther && address && (status === 0 || status >= 400)) {
      const folder = new URL("./", meant || file.address).href;
      return [finding("base-elsewhere", { written: file.written, address: file.address, folder })];
    }
  }
  return [];
};

/** A file is not the one of which the page has the checksum. */
export const integrity: Check = ({ scripts, styles, files }, own) =>
  [...scripts, ...styles].flatMap(({ element, written, address }) => {
    const sums = (element.getAttribute("integrity") ?? "").trim().split(/\s+/).filter(Boolean);
    const digest = files?.get(address)?.digest ?? (versionIn(written) === own.version ? own.integrity : undefined);
    const isOther = sums.length > 0 && digest !== undefined && !sums.some((sum) => sum.replace(/\?.*$/, "") === digest);
    return isOther ? [finding("integrity", { address })] : [];
  });

const isScript = (type: string) => SCRIPT_TYPE.test(type);
const isHtml = (type: string) => type === "text/html";

/** Files that the server does not send, or sends as something else. */
export const served: Check = (page, { here }) => {
  const { files = new Map<string, FileState>(), scripts, styles, frames } = page;
  const other = scripts.flatMap(({ address }) => otherFolder(address, files.get(address), here));
  if (other.length) return other.slice(0, 1);
  const wrong = (address: string, isRight: (type: string) => boolean) =>
    responseProblem(files.get(address), address, page, isRight);
  const all = [
    ...scripts.map(({ address }) => wrong(address, isScript)),
    ...frames.map((frame) => wrong(frameAddress(frame, page), isHtml)),
    ...[...files.keys()].filter((address) => TEXT.test(address)).map((address) => wrong(address, isHtml)),
  ];
  const isRightPart = (address: string) => (address.endsWith(".js") ? isScript : (type: string) => !isHtml(type));
  const parts = [...files.keys()]
    .filter((address) => PART.test(address))
    .flatMap((address) => wrong(address, isRightPart(address)) ?? []);
  const [part] = parts;
  if (part) all.push(finding("module-missing", { ...part.values, count: `${parts.length - 1}` }));
  all.push(...styles.map(({ address }) => wrong(address, (type) => type === "text/css")));
  for (const address of files.keys()) if (SMALL_PART.test(address)) all.push(wrong(address, isRightPart(address)));
  return all.filter((each) => each !== undefined).slice(0, 3);
};

/** A relative address in a page that is elsewhere. */
export const relative: Check = (page) => {
  if (hasAddress(page) && page.files) return [];
  const found = page.scripts.find(({ written }) => /^(?:\.\/)?clinic-faq[\w.-]*\.js/i.test(written.trim()));
  return found && !page.isFragment && !page.document.querySelector("base[href]") && !isBeside(page)
    ? [finding("relative-address", { address: found.written })]
    : [];
};

/** Whether the page is a file, beside which the others can be. */
const isBeside = ({ address }: CheckedPage): boolean => /\/[^/]*\.html?$|ketamine-faq-files/i.test(address ?? "");

/** The frame: what it shows, and whether it can work. */
export const frame: Check = (page) => {
  const [first] = page.frames;
  if (!first) return [];
  const source = first.getAttribute("src") ?? "";
  if (!/frame[\w-]*\.html?(?:$|[?#])/i.test(source)) return [finding("frame-other-page", { address: source })];
  const sandbox = first.getAttribute("sandbox");
  if (sandbox !== null && !(/allow-scripts/.test(sandbox) && /allow-same-origin/.test(sandbox)))
    return [finding("frame-sandbox", {}, 'sandbox="allow-scripts allow-same-origin allow-popups allow-modals"')];
  const width = first.getAttribute("width") ?? "";
  const style = first.getAttribute("style") ?? "";
  const isNarrow = !/%$/.test(width) && !/(?:^|[;\s-])width\s*:\s*(?:100|[89]\d)%/.test(style) && (!Number(width) || Number(width) < 500); // biome-ignore format: one line
  const found: Finding[] = [];
  if (isNarrow) found.push(finding("frame-narrow", {}, 'width="100%"'));
  if (!page.document.querySelector("script[src*='clinic-faq-frame']")) found.push(finding("frame-script"));
  return found;
};
