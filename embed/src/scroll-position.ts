// The reader's scroll position, on the page and in every other scroll container around the element.

/** Returns the parent in the flat tree. */
export const parentOf = (node: Node): Node | null =>
  (node instanceof Element && node.assignedSlot) || (node instanceof ShadowRoot ? node.host : node.parentNode);

/** Whether a box scrolls. The body does not if the window has taken over its `overflow`. */
export const scrolls = (box: Element): boolean =>
  box.scrollHeight > box.clientHeight &&
  /auto|scroll/.test(getComputedStyle(box).overflowY) &&
  (box !== document.body || getComputedStyle(document.documentElement).overflowY !== "visible");

/** Returns the scroll container of a node: the page, or a box in it. */
export function scrollerOf(node: Node): Element {
  const page = document.scrollingElement ?? document.documentElement;
  for (let around = parentOf(node); around; around = parentOf(around))
    if (around instanceof Element && around !== page && scrolls(around)) return around;
  return page;
}

/**
 * Returns a function that restores the current position of what is being read, after something has been inserted above
 * it.
 */
export function keepScrollPosition(element: HTMLElement): () => void {
  const { left, top, width } = element.getBoundingClientRect();
  const isRead = top < 0 || element.querySelector("[data-id][open]") || element.matches(":focus-within");
  const root = element.getRootNode() as Document | ShadowRoot;
  const visible = isRead && root.elementFromPoint(left + width / 2, innerHeight / 2);
  if (!visible || visible === element || !element.contains(visible)) return () => {};
  const before = visible.getBoundingClientRect().top;
  return () => {
    const moved = visible.getBoundingClientRect().top - before;
    if (moved) scrollerOf(element).scrollBy({ top: moved, behavior: "instant" });
  };
}
