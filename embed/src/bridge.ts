// The contract between this script and the application. Its other side is src/dom/bridge.rs.

/** The contact and the crisis lines that the settings resolve to. Texts may be empty. */
export interface Help {
  crisisHref: string;
  crisisNumber: string;
  contactHref: string;
  contactLabel: string;
  /** Level of the topics' headings, 1 to 6. */
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
  /** What is in the search field. */
  readonly typed: string;
  /** The topic that is shown alone. */
  readonly topic: string | undefined;
  /** Whether the engine prints a frame alone. */
  readonly canPrint: boolean;
  /** Returns a sentence about the guide being overdue for a check that was due on this day; nothing if it is not. */
  overdueGuide(due: string): string;
  /** Whether the clinic has hidden this answer. */
  hides(answer: Element): boolean;
  /** Shows one topic, or all. */
  show(topic: string | undefined): void;
  /** Shows these answers in this order in the place of the text. */
  showFound(answers: Element[]): void;
  /** Empties the search field and shows the page as it was before the search. */
  endSearch(): void;
  /** Returns question, short answer and the rest of an answer, as they are on the page now. */
  texts(answer: Element): [string, string, string];
  /** Fetches the words for the search that are not on the page. */
  words(): Promise<string>;
  /** Shows what has this id and scrolls to it. Returns whether it is there. */
  open(id: string): boolean;
  /** The application is on the screen. */
  ready(): void;
  /** The module cannot go on. */
  failed(reason: "panic"): void;
}

/** The running application. */
export interface Widget {
  /** Reads help, contact and topics anew. */
  settings_changed(): void;
  /** Something has changed the text, such as a translation. */
  text_changed(): void;
  /** Opens the guide; one that is open stays where it is. */
  start_guide(): void;
  /** All topics are shown again, because something outside the chosen one was asked for. */
  all_shown(): void;
  /** Returns where the words that were found begin and end in a text, in UTF-16 units, by turns. */
  marks(text: string): Uint32Array;
  /** Ends the application. */
  free(): void;
}

/** What the glue of wasm-bindgen exports. */
export interface Glue {
  default(options: { module_or_path: Response }): Promise<unknown>;
  connect(bridge: Bridge): Widget;
}
