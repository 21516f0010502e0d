// The whole text with a clinic's settings applied, for the paste, and for the preview where no script can run.

import { watchSources } from "../../settings/actions.ts";
import { completeText } from "../../settings/complete-text.ts";
import { isFromJson, rememberBuilt } from "../../settings/custom-questions.ts";
import { ElementSettings } from "../../settings/element-settings.ts";
import { readersOf } from "../../settings/page-readers.ts";
import { copyText } from "../data.ts";
import { attributesOf, type Job, jsonOf } from "./snippet.ts";

/** Returns the element with the text as a patient sees it with these settings, without the controls of scripts. */
export function textWithSettings(page: Document, { settings, language }: Job): HTMLElement {
  const element = copyText(page, language.lang);
  for (const [name, value] of attributesOf(settings)) element.setAttribute(name, value);
  const json = page.createElement("script");
  json.type = "application/json";
  json.textContent = JSON.stringify(jsonOf(settings) ?? {});
  element.append(json);
  const current = { text: language.text, suggestions: "", gentle: "" };
  const applied = new ElementSettings(element, current, language.known.languages);
  applied.extend({ completeText, isFromJson, readersOf, rememberBuilt, watchSources });
  applied.resolve();
  // Editors take the attribute `hidden` away, and show what is inside a script element.
  for (const node of element.querySelectorAll(".cf-tools, [hidden], script")) node.remove();
  return element;
}
