// Whether the page can load the widget's files: their addresses, the policies of the site, and what the server sends.

import { type Check, type Finding, finding } from "./finding.ts";
import { type CheckedPage, type FileState, hasAddress, type LoadedFile, originOf, resolveAddress } from "./page.ts";
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

/** Returns the page of a frame, resolved. */
export const frameAddress = (frame: Element, { base }: CheckedPage): string =>
  resolveAddress(frame.getAttribute("src") ?? "", base);

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

const TEXT_NAME = /faq\.([a-z]{2})(?:-[a-z]{2})?\.html/i;

/** The file is missing, and its folder is not the one in which this page is with the others. */
function otherFolder(address: string, state: FileState | undefined, here: string | undefined): Finding[] {
  if (!here || state?.status !== 404) return [];
  const [wanted, folder] = [new URL("./", address), new URL("./", here)];
  if (wanted.origin !== folder.origin || wanted.pathname === folder.pathname) return [];
  return [finding("folder-other", { wanted: wanted.pathname, folder: folder.pathname })];
}

/** Files that the server does not send, or sends as something else. */
export const served: Check = (page, { module, here }) => {
  const { files = new Map<string, FileState>(), scripts, styles, frames } = page;
  const all: (Finding | undefined)[] = [];
  const any = () => true;
  const other = scripts.flatMap(({ address }) => otherFolder(address, files.get(address), here));
  if (other.length) return other;
  for (const { address } of scripts)
    all.push(responseProblem(files.get(address), address, page, (type) => SCRIPT_TYPE.test(type)));
  for (const frame of frames) {
    const address = frameAddress(frame, page);
    all.push(responseProblem(files.get(address), address, page, (type) => type === "text/html"));
  }
  for (const { address } of styles)
    all.push(responseProblem(files.get(address), address, page, (type) => type === "text/css"));
  for (const [address, state] of files) {
    if (TEXT_NAME.test(address)) all.push(responseProblem(state, address, page, (type) => type === "text/html"));
    if (address.endsWith(`/${module}`)) {
      const wrong = responseProblem(state, address, page, any);
      all.push(wrong && finding("module-missing", wrong.values));
    }
  }
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
