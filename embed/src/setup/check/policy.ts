// Content security policies: what they forbid of the widget, and what must be added to them.

import { originOf } from "./page.ts";

/** The directives that stand in for one that a policy does not have. */
const FALLBACKS: Record<string, readonly string[]> = {
  script: ["script-src-elem", "script-src", "default-src"],
  wasm: ["script-src", "default-src"],
  style: ["style-src-elem", "style-src", "default-src"],
  connect: ["connect-src", "default-src"],
  frame: ["frame-src", "child-src", "default-src"],
};

/** What the widget needs to be allowed. */
export type Need = "script" | "wasm" | "style" | "connect" | "frame";

type Policy = ReadonlyMap<string, readonly string[]>;

/** Returns the policies of a header or a `<meta>`: commas separate several of them. */
export const readPolicies = (texts: readonly string[]): Policy[] =>
  texts
    .flatMap((text) => text.split(","))
    .filter((text) => text.trim())
    .map((text) => {
      const directives = new Map<string, string[]>();
      for (const part of text.split(";")) {
        const [name = "", ...sources] = part.trim().split(/\s+/);
        const key = name.toLowerCase();
        if (key && !directives.has(key)) directives.set(key, sources);
      }
      return directives;
    });

/** Returns the directive that decides about a need, with its sources. */
function directiveFor(policy: Policy, need: Need): [name: string, sources: readonly string[]] | undefined {
  for (const name of FALLBACKS[need] ?? []) {
    const sources = policy.get(name);
    if (sources) return [name, sources];
  }
  return undefined;
}

const escapeForRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function matches(source: string, address: string, own: string): boolean {
  const url = new URL(address);
  if (source === "*") return /^https?:$/.test(url.protocol);
  if (/^'self'$/i.test(source)) return url.origin === own;
  if (/^[a-z][\w+.-]*:$/i.test(source)) return url.protocol === source.toLowerCase();
  const [, scheme, host = "", port = "", path = ""] =
    /^(?:([a-z][\w+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (!host || host.startsWith("'")) return false;
  const isScheme = scheme
    ? [`${scheme}:`, scheme === "http" ? "https:" : ""].includes(url.protocol)
    : /^https?:$/.test(url.protocol);
  const pattern = escapeForRegExp(host).replace(/^\\\*\\\./, "(?:[^.]+\\.)+");
  const isHost = host === "*" || new RegExp(`^${pattern}$`, "i").test(url.hostname);
  const isPort = !port || port === "*" || (url.port || (url.protocol === "https:" ? "443" : "80")) === port;
  const isPath = !path || (path.endsWith("/") ? url.pathname.startsWith(path) : url.pathname === path);
  return isScheme && isHost && isPort && isPath;
}

/** What a policy forbids. */
export interface Forbidden {
  need: Need;
  /** The whole directive as it must be. */
  line: string;
}

interface NeededPart {
  need: Need;
  address: string;
  /** The `nonce` of the element. */
  nonce?: string | undefined;
}

const hasWord = (sources: readonly string[], word: string) => sources.some((source) => source.toLowerCase() === word);

function isAllowed({ need, address, nonce }: NeededPart, sources: readonly string[], own: string): boolean {
  if (need === "wasm") return hasWord(sources, "'wasm-unsafe-eval'") || hasWord(sources, "'unsafe-eval'");
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
  if (need === "script" && hasWord(sources, "'strict-dynamic'")) return false;
  return sources.some((source) => matches(source, address, own));
}

/** Returns what the policies forbid of these parts, with the line that allows it. `own` is the origin of the page. */
export function forbiddenBy(texts: readonly string[], parts: readonly NeededPart[], own: string): Forbidden[] {
  return parts.flatMap((part): Forbidden[] => {
    for (const policy of readPolicies(texts)) {
      const directive = directiveFor(policy, part.need);
      if (!directive || isAllowed(part, directive[1], own)) continue;
      const [name, sources] = directive;
      const kept = sources.filter((source) => source.toLowerCase() !== "'none'");
      const added = part.need === "wasm" ? "'wasm-unsafe-eval'" : originOf(part.address) === own ? "'self'" : originOf(part.address); // biome-ignore format: one line
      const target = name === "default-src" ? (FALLBACKS[part.need] ?? []).at(-2) : name;
      const isDynamic = part.need === "script" && hasWord(kept, "'strict-dynamic'");
      const words = isDynamic ? [...kept.filter((source) => source.toLowerCase() !== "'strict-dynamic'"), added] : [...kept, added]; // biome-ignore format: one line
      return [{ need: part.need, line: `${target} ${[...new Set(words)].join(" ")}` }];
    }
    return [];
  });
}
