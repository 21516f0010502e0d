// Creates nodes that are added to the text.

export function createElement<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = "", text = "") {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.textContent = text;
  return node;
}
