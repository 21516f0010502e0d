// Everything that the clinic adds to the text: its own questions, its answers in place of ours, and what it says about
// itself.

import { addButtons } from "./actions.ts";
import { insertCustomQuestions } from "./custom-questions.ts";
import { textLabels } from "./labels.ts";
import { replaceAnswers } from "./replaced-answers.ts";
import { showFacts } from "./show-facts.ts";
import type { Settings } from "./types.ts";

/** Inserts what the clinic adds, and the buttons of all answers. */
export function insertOwn(element: HTMLElement, { questions = [], facts = {} }: Settings): void {
  const title = `${textLabels(element).clinicTitle}`;
  insertCustomQuestions(element, questions, title);
  replaceAnswers(element, questions, title);
  showFacts(element, facts);
  addButtons(element);
}
