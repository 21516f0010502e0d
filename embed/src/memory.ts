// What an element remembers.

import type { ElementSettings } from "./settings/element-settings.ts";
import type { ElementState } from "./state.ts";

/** What an element remembers from one connection to the next. */
export interface Memory {
  root?: ShadowRoot;
  settings?: ElementSettings | undefined;
  /** The part of the text that the address led to. */
  addressTarget?: Element | undefined;
  /** The text to search for as soon as there is a search field. */
  query?: string | undefined;
  /** The id of the control to press when the application is ready. */
  pressed?: string | undefined;
  /** Ends the connection and begins another one, with the text in another language that the element has now. */
  restart(): void;
  /** The state that `data-state` shows. */
  state?: ElementState | undefined;
}
