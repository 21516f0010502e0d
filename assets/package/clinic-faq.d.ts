// Types of <clinic-faq>. What each attribute takes is in custom-elements.json.

/** A day of the calendar, such as `2026-12-01`. */
type Day = `${number}-${number}-${number}`;

export interface ClinicFaqAttributes {
  contact?: string;
  "contact-label"?: string;
  clinic?: string;
  phone?: string;
  lang?: string;
  languages?: string;
  region?: "US" | "CA" | "GB" | "IE" | "AU" | "NZ" | "ES" | "MX";
  hide?: string;
  open?: string;
  "heading-level"?: 1 | 2 | 3 | 4 | 5 | "1" | "2" | "3" | "4" | "5";
  theme?: "auto" | "light" | "dark";
  "reviewed-by"?: string;
  "reviewed-on"?: Day;
  "reviewed-hash"?: string;
  inspect?: boolean | "" | Day;
}

/** A question of the clinic's own. */
export type ClinicFaqQuestion = { question: string; answer: string | string[] } & (
  | {
      id?: string;
      /** The id of the topic in which it stands last. Without it, it stands in a topic of the clinic's own. */
      topic?: string;
    }
  /** The id of the answer in whose place it stands, and which it takes. Answers about safety stay. */
  | { replaces: string }
);

/** What the child `<script type="application/json">` may hold; attributes win. */
export interface ClinicFaqSettings extends Omit<ClinicFaqAttributes, "languages" | "hide" | "open" | "inspect"> {
  languages?: string | string[];
  hide?: string | string[];
  open?: string | string[];
  inspect?: boolean | Day;
  /** The clinic's own questions. They are text; HTML in them is shown as text. */
  questions?: ClinicFaqQuestion[];
  /** What the clinic says about itself, at most 500 characters each. Text with line breaks; HTML is shown as text. */
  facts?: { price?: string; hours?: string; address?: string; parking?: string };
}

export interface ClinicFaqEventMap {
  "clinic-faq:ready": CustomEvent<null>;
  "clinic-faq:contacted": CustomEvent<null>;
  "clinic-faq:failed": CustomEvent<{ reason: "contact" | "text" | "code" | "panic" }>;
}

export interface ClinicFaqElement extends HTMLElement {
  /** Opens the answer with this id and goes to it. Returns whether it exists. */
  openAnswer(id: string): boolean;
  /** Searches for a text, as if a patient had typed it, and brings the search field into sight. An empty text ends the search. */
  search(text: string): void;
  /** Opens the guide, "Is this right for me?". A guide that is already open stays at its current step. */
  startGuide(): void;

  addEventListener<K extends keyof ClinicFaqEventMap>(
    type: K,
    listener: (this: ClinicFaqElement, event: ClinicFaqEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;

  removeEventListener<K extends keyof ClinicFaqEventMap>(
    type: K,
    listener: (this: ClinicFaqElement, event: ClinicFaqEventMap[K]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "clinic-faq": ClinicFaqElement;
  }
}

// The tag in the templates of each framework. An application lacks the modules of the other frameworks, which is no
// error.

// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "clinic-faq": DetailedHTMLProps<HTMLAttributes<ClinicFaqElement>, ClinicFaqElement> & ClinicFaqAttributes;
    }
  }
}

/** A name as Vue's compiler passes it on: `heading-level` is `headingLevel`. */
type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;
type VueAttributes = {
  [Name in keyof ClinicFaqAttributes as CamelCase<Name>]: ClinicFaqAttributes[Name];
};
type VueListeners = {
  [Name in keyof ClinicFaqEventMap as `on${Capitalize<CamelCase<Name>>}`]?: (event: ClinicFaqEventMap[Name]) => void;
};
// @ts-ignore
type VueProps = Omit<import("vue").HTMLAttributes & import("vue").PublicProps, keyof VueAttributes>;
// @ts-ignore
declare module "vue" {
  interface GlobalComponents {
    "clinic-faq": new () => ClinicFaqElement & {
      /** What a template may set. The element has no such property. */
      $props: VueProps & VueAttributes & VueListeners;
    };
  }
}

// @ts-ignore
declare module "svelte/elements" {
  interface SvelteHTMLElements {
    // @ts-ignore
    "clinic-faq": Omit<HTMLAttributes<ClinicFaqElement>, keyof ClinicFaqAttributes> & ClinicFaqAttributes;
  }
}

declare global {
  namespace astroHTML.JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "clinic-faq": Omit<HTMLAttributes, keyof ClinicFaqAttributes> & ClinicFaqAttributes;
    }
  }
}
