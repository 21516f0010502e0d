// Contacts that a browser follows, but not to where they are meant to lead.

/** What is probably wrong with a contact, and what is meant, if that can be guessed. */
export interface ContactAdvice {
  kind: "no-scheme" | "no-mailto" | "no-tel" | "empty-link" | "example" | "local" | "editor";
  meant?: string;
}

// Browsers read a host without a scheme as a page of the same site. The endings of web pages are not domains.
const HOST = /^(?:[a-z0-9-]+\.)+([a-z]{2,})(?::\d+)?(?:[/?#]|$)/i;
const FILE_ENDING = /^(?:html?|php|aspx?|jsp|cfm|pdf)$/i;
const MAIL = /^[^\s/@?#:]+@[^\s/@?#]+\.[a-z]{2,}$/i;
const NUMBER = /^\+?[\d\s().-]{7,}$/;
const EXAMPLE =
  /(?:^|[/.@-])(?:example\.(?:com|org|net)|[a-z-]+\.example(?:[/:?#]|$)|your-?clinic\w*\.\w+|your-?(?:domain|site|website)\.\w+)/i;
const LOCAL = /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|[^/]*\.(?:local|test|localhost)(?:[:/]|$))/i;
const EDITOR = /\/wp-admin\/|[?&](?:preview|elementor-preview|p)=|\/(?:edit|editor|admin)(?:[/?]|$)/i;

/** Returns what is probably wrong with a contact that the reader of settings accepts. */
export function adviceOn(contact: string | undefined): ContactAdvice | undefined {
  if (!contact) return undefined;
  if (MAIL.test(contact)) return { kind: "no-mailto", meant: `mailto:${contact}` };
  if (NUMBER.test(contact)) return { kind: "no-tel", meant: `tel:${contact.replace(/[^\d+]/g, "")}` };
  if (EXAMPLE.test(contact)) return { kind: "example" };
  const [, ending = ""] = HOST.exec(contact) ?? [];
  if (ending && !FILE_ENDING.test(ending)) return { kind: "no-scheme", meant: `https://${contact}` };
  if (/^(?:#|\?|\.?\/?#|)$/.test(contact) || /^#top$/i.test(contact)) return { kind: "empty-link" };
  if (LOCAL.test(contact)) return { kind: "local" };
  if (EDITOR.test(contact)) return { kind: "editor" };
  return undefined;
}
