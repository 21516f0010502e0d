// How links leave. In our own frame page they go to the page around it, or beside it where a sandbox forbids
// that. Elsewhere a link of the shadow root is followed by a copy of it: what navigates by itself is handed to
// scripts of the page (NavigateEvent.sourceElement), and from a node of the root they would reach all of it.

const FRAMED = "data-clinic-faq-frame";

export const isFramed = () => document.documentElement.hasAttribute(FRAMED) && window.parent !== window;

// Whether a link of the frame is to leave it. A number to call opens another program, wherever it stands.
export const leaves = (link) => isFramed() && /^https?:$/.test(link.protocol);

export function follow(link) {
  if (!leaves(link)) return link.cloneNode().click();
  try {
    // Throws where the sandbox forbids it.
    window.top.location.href = link.href;
  } catch {
    const beside = openBeside(link.href);
    if (beside) beside.opener = null;
    else location.href = link.href;
  }
}

// A window for an address; none where the sandbox forbids that, too, which makes Firefox throw.
function openBeside(address) {
  try {
    return window.open(address, "_blank");
  } catch {
    return null;
  }
}
