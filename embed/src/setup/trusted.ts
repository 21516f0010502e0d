// Parses HTML and sets addresses of scripts, also on sites that demand Trusted Types.

interface TrustedTypesPolicy {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: TrustedTypesPolicy): TrustedTypesPolicy;
}

const PLAIN: TrustedTypesPolicy = { createHTML: (text) => text, createScriptURL: (address) => address };

let policy: TrustedTypesPolicy | undefined;

/** Returns the policy of this page; a plain one where the engine has none, or the site allows none. */
function policyOfPage(): TrustedTypesPolicy {
  if (policy) return policy;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  try {
    policy = trustedTypes?.createPolicy("clinic-faq-setup", PLAIN) ?? PLAIN;
  } catch {
    policy = PLAIN;
  }
  return policy;
}

/** Parses a page. Nothing in it runs. */
export const parseHtml = (html: string): Document =>
  new DOMParser().parseFromString(policyOfPage().createHTML(html), "text/html");

export const scriptAddress = (address: string): string => policyOfPage().createScriptURL(address);
