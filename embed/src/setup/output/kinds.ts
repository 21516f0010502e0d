// The kinds of site, and how the widget comes into each.

/** How the widget comes into a page. */
export type Way = "snippet" | "paste" | "frame" | "tag" | "react" | "next" | "vue" | "astro";

/** Where the files are: on the clinic's own site, on a host of their own, or in a package. */
export type FilesPlace = "own" | "host" | "package";

interface SiteTraits {
  place: FilesPlace;
  /** The ways that a clinic can choose, the recommended one first. */
  ways: readonly [Way, ...Way[]];
}

export const KINDS = {
  html: { place: "own", ways: ["snippet", "frame"] },
  wordpress: { place: "own", ways: ["snippet", "paste", "frame"] },
  "wordpress-com": { place: "host", ways: ["paste", "snippet"] },
  squarespace: { place: "host", ways: ["snippet", "frame"] },
  wix: { place: "host", ways: ["frame"] },
  shopify: { place: "host", ways: ["snippet", "frame"] },
  webflow: { place: "host", ways: ["snippet", "frame"] },
  "tag-manager": { place: "own", ways: ["tag"] },
  react: { place: "package", ways: ["react"] },
  next: { place: "package", ways: ["next"] },
  vue: { place: "package", ways: ["vue"] },
  astro: { place: "package", ways: ["astro"] },
  other: { place: "own", ways: ["snippet", "paste", "frame"] },
} as const satisfies Record<string, SiteTraits>;

export type SiteKind = keyof typeof KINDS;

export const isSiteKind = (text: unknown): text is SiteKind => typeof text === "string" && Object.hasOwn(KINDS, text);

export const waysOf = (site: SiteKind): readonly Way[] => KINDS[site].ways;
export const placeOf = (site: SiteKind): FilesPlace => KINDS[site].place;

/** Where a page can be that patients do not find: a draft, a copy of a page, or a route of an application. */
export function hiddenPlaceOf(site: SiteKind): "draft" | "copy" | "route" {
  const { place } = KINDS[site];
  if (place === "package") return "route";
  return place === "host" || site === "wordpress" ? "draft" : "copy";
}

/** Returns the way, or the recommended one if this kind of site has no such way. */
export function usableWay(site: SiteKind, way: unknown): Way {
  const ways = waysOf(site);
  return ways.find((each) => each === way) ?? KINDS[site].ways[0];
}
