// What a test sees of an application of this folder, before anything else runs: `cargo xtask test` puts this file and
// `tests/fixtures/pages/listen.js` together as `inspect.js` of each application. It opens shadow roots, since the
// applications have the lines of docs/hosting.md, without `inspect`.
"use strict";

const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (options) {
  return attachShadow.call(this, { ...options, mode: "open" });
};
// React reports that a page and its server's HTML differ as an error of the page.
addEventListener("error", ({ message }) => window.messages.push(message));
addEventListener("unhandledrejection", ({ reason }) => window.messages.push(`${reason}`));
