// The contract between this script and the application. Its other side is src/dom/bridge.rs.

/** The contact and the crisis lines that the settings resolve to. Texts may be empty. */
export interface Help {
  crisisHref: string;
  crisisNumber: string;
  contactHref: string;
  contactLabel: string;
  /** The words that the clinic has set for it, for where there is little room. */
  contactShort: string;
  /** The clinic's name and phone number, as they are set, and the address of the phone. */
  clinic: string;
  phone: string;
  phoneHref: string;
  /** Level of the text's first headings, 1 to 6. */
  level: number;
  /** The crisis lines of the region, as they are on the page. */
  country: HTMLElement | undefined;
  /** Who reviewed the text, and when, in a sentence; empty without a review that holds. */
  reviewed: string;
  /** The hash of what a clinician signs of the text. */
  hash: string;
}

/** What the application gets from the script. */
export interface Bridge {
  readonly element: HTMLElement;
  /** An empty element in the shadow root, for the application alone. */
  readonly mount: HTMLElement;
  /** BCP 47 tag of the text. */
  readonly lang: string;
  readonly help: Help;
  /** Around the search field. */
  readonly field: HTMLElement;
  /** The application's words in this language, and words of distress in all. */
  readonly words: string;
  /** What is in the search field. */
  readonly typed: string;
  /** Ids of the answers to suggest. */
  readonly suggestions: string[];
  /** Ids of the answers for somebody in distress. */
  readonly gentle: string[];
  /** Whether the engine prints a frame alone. */
  readonly canPrint: boolean;
  /** Today in words, such as "December 1, 2026". */
  readonly today: string;
  /** Scrolls an element of the shadow root to the top of what is seen, below a header of the page. */
  scrollToTop(target: HTMLElement): void;
  /** Returns a sentence about the guide being overdue for a check that was due on this day; nothing if it is not. */
  overdueGuide(due: string): string;
  /** Whether the clinic has hidden this part of the text. */
  hides(part: Element): boolean;
  /** Shows the text, or hides it while something else stands in its place. */
  showText(isShown: boolean): void;
  /** Empties the search field. */
  clearField(): void;
  /** Returns a copy of an answer, as it is on the page now. */
  copyOf(answer: Element): HTMLElement | undefined;
  /** Returns question, short answer and the rest of an answer, as they are on the page now. */
  texts(answer: Element): [string, string, string];
  /** Fetches the words for the search that are not on the page. */
  vocabulary(): Promise<string>;
  /** Shows what has this id and scrolls to it. Returns whether it is there. */
  open(id: string): boolean;
  /** The application is on the screen. */
  ready(): void;
  /** The module cannot go on. */
  failed(reason: "panic"): void;
}

/**
 * What the script tells the application: the text or what the clinic has set have changed; the guide is asked for; a part
 * of the text is asked for, which is shown again.
 */
export type BridgeEvent = "changed" | "guide" | "text";

/** The running application. */
export interface Widget {
  dispatch(event: BridgeEvent): void;
  /** Ends the application. */
  free(): void;
}

/** What the glue of wasm-bindgen exports. */
export interface Glue {
  default(options: { module_or_path: Response }): Promise<unknown>;
  connect(bridge: Bridge): Widget;
}
