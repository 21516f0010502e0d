// The contract between this script and the application. Its other side is src/dom/bridge.rs.

/** The contact and the crisis lines, as resolved from the settings. Texts may be empty. */
export interface Help {
  crisisHref: string;
  crisisNumber: string;
  contactHref: string;
  contactLabel: string;
  /** The clinic's own label for the contact link, for places with little space. */
  contactShort: string;
  /** The clinic's name and phone number, as set, and the `tel:` address of the phone. */
  clinic: string;
  phone: string;
  phoneHref: string;
  /** The level of the text's top headings, 1 to 6. */
  level: number;
  /** The element with the crisis lines of the region. */
  country: HTMLElement | undefined;
  /** A sentence that says who reviewed the text and when; empty without a valid review. */
  reviewed: string;
  /** The hash of the signed text. */
  hash: string;
}

/** What the script provides to the application. */
export interface Bridge {
  readonly element: HTMLElement;
  /** An empty element in the shadow root, which only the application uses. */
  readonly mount: HTMLElement;
  /** The BCP 47 tag of the text's language. */
  readonly lang: string;
  readonly help: Help;
  /** The form around the search field. */
  readonly field: HTMLElement;
  /** The application's labels in this language, and the words of distress of all languages. */
  readonly words: string;
  /** The text in the search field. */
  readonly typed: string;
  /** The ids of the answers to suggest. */
  readonly suggestions: string[];
  /** The ids of the answers to suggest to a patient in distress. */
  readonly gentle: string[];
  /** Whether the engine can print a frame alone. */
  readonly canPrint: boolean;
  /** Today in words, such as "December 1, 2026". */
  readonly today: string;
  /** Scrolls an element of the shadow root to the top of the visible area, below a header of the page. */
  scrollToTop(target: HTMLElement): void;
  /** Returns a sentence that says that the guide's check, due on this day, is overdue; empty if it is not. */
  overdueGuide(due: string): string;
  /** Whether the clinic has hidden this part of the text. */
  hides(part: Element): boolean;
  /** Shows the text, or hides it while search or guide are shown in its place. */
  showText(isShown: boolean): void;
  /** Clears the search field. */
  clearField(): void;
  /** Returns a copy of an answer, or of the facts about the clinic, as they are on the page now. */
  copyOf(answer: Element): HTMLElement | undefined;
  /** Returns question, short answer and the rest of an answer, as they are on the page now. */
  texts(answer: Element): [string, string, string];
  /** Fetches the search vocabulary. */
  vocabulary(): Promise<string>;
  /** Shows the part of the text with this id and scrolls to it. Returns whether it exists. */
  open(id: string): boolean;
  /** Reports that the application has rendered. */
  ready(): void;
  /** Reports that the module cannot continue. */
  failed(reason: "panic"): void;
}

/**
 * The events that the script sends to the application. `changed`: the text or the settings have changed; `guide`: the
 * guide was requested; `text`: a part of the text was requested, and the text is shown again.
 */
export type BridgeEvent = "changed" | "guide" | "text";

/** The running application. */
export interface Widget {
  dispatch(event: BridgeEvent): void;
  /** Ends the application. */
  free(): void;
}

/** The exports of wasm-bindgen's glue. */
export interface Glue {
  default(options: { module_or_path: Response }): Promise<unknown>;
  connect(bridge: Bridge): Widget;
}
