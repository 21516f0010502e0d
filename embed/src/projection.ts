// What of the text is shown: all of it, one topic, or what was found.

import type { Application } from "./application.ts";
import { isWebKit, keepScrollPosition } from "./platform.ts";
import { Results } from "./results.ts";
import type { SearchField } from "./search-field.ts";
import type { ElementSettings } from "./settings/element-settings.ts";

export class Projection {
  /** Where the text is shown. */
  readonly slot = document.createElement("slot");
  readonly results: Results;
  readonly #settings: ElementSettings;
  readonly #field: SearchField;
  readonly #application: Application;
  #topic: string | undefined;

  constructor(element: HTMLElement, settings: ElementSettings, field: SearchField, application: Application) {
    this.#settings = settings;
    this.#field = field;
    this.#application = application;
    this.results = new Results(element, () => this.#mark());
  }

  /** The topic that is shown alone. */
  get topic(): string | undefined {
    return this.#topic;
  }

  /** Shows one topic, or all. */
  showTopic(topic: string | undefined): void {
    this.#topic = topic;
    this.update();
  }

  /** Shows answers in this order in the place of the text. */
  showFound(answers: Element[]): void {
    this.results.begin(answers);
    this.update();
    this.results.markSoon();
  }

  /** Empties the field and brings the page back as it was before the search. */
  endSearch(): void {
    this.#field.type("");
    if (!this.results.answers) return;
    const restore = this.results.end();
    this.update();
    restore();
    this.#mark();
  }

  /** Shows all of the text, until the function that is returned is called. */
  showAll(): () => void {
    this.#project(undefined, undefined);
    return () => this.update();
  }

  /** Shows the part of the text that a target is in. Returns whether it was not shown. */
  reveal(target: Element): boolean {
    const topic = target.closest("[data-topic]")?.getAttribute("data-topic");
    const isInTopic = this.#topic === undefined || topic === this.#topic;
    if (this.results.answers) {
      if (this.results.answers.some((answer) => answer.contains(target))) return false;
      // Forgotten, and not brought back as it was: the patient goes on.
      this.results.end();
      this.#field.type("");
      this.#mark();
      this.update();
      if (isInTopic) return true;
    }
    if (isInTopic || !topic) return false;
    this.showTopic(undefined);
    this.#application.allShown();
    return true;
  }

  /** Shows all of the text, and forgets topic and search. */
  reset(): void {
    this.#topic = undefined;
    this.results.end();
    this.update();
    this.#mark();
  }

  /** Shows what there is to show now, after the text or the settings have changed. */
  update(): void {
    this.#project(this.results.answers, this.#topic);
  }

  #project(found: Element[] | undefined, topic: string | undefined): void {
    const nodes = found ? [] : this.#settings.shownNodes(topic);
    const assigned = this.slot.assignedNodes();
    const differs = nodes.length !== assigned.length || nodes.some((node, i) => node !== assigned[i]);
    const change = () => {
      this.results.project(found ?? []);
      if (differs) this.slot.assign(...nodes);
    };
    // Asking for the place takes a layout, at each key in the search field; there WebKit alone loses it.
    if (found && !isWebKit) change();
    else keepScrollPosition(change);
  }

  #mark(): void {
    this.#field.mark(this.results.answers ?? [], (text) => this.#application.marksIn(text));
  }
}
