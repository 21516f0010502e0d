// How links leave. In our own frame page they go to the page around it, or beside it where a sandbox forbids
// that. Elsewhere a link of the shadow root is followed by a copy of it: what navigates by itself is handed to
// scripts of the page (NavigateEvent.sourceElement), and from a node of the root they would reach all of it.

const FRAMED = "data-clinic-faq-frame";

export const isFramed = () => document.documentElement.hasAttribute(FRAMED) && window.parent !== window;

export function follow(link) {
  if (!isFramed()) return link.cloneNode().click();
  try {
    // Throws where the sandbox forbids it.
    window.top.location.href = link.href;
  } catch {
    window.open(link.href, "_blank", "noopener");
  }
}
