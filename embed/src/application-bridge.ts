// Creates the object through which the application uses the script.

import { readAnswer } from "./answer-texts.ts";
import type { Bridge, BridgeEvent, Help } from "./bridge.ts";
import { dayInWords, todayIn } from "./clock.ts";
import { copyPart, partOf } from "./copies.ts";
import { keepFromPage } from "./keys.ts";
import type { Navigation } from "./navigation.ts";
import { scrollToTop } from "./page-header.ts";
import { canPrint } from "./platform.ts";
import { textLabels } from "./settings/labels.ts";
import { overdueSince } from "./settings/overdue.ts";
import { splitList } from "./settings/text.ts";
import { ANSWERS } from "./settings/topics.ts";
import { copy, share } from "./sharing.ts";
import type { Shell } from "./shell.ts";

/** The members that application.ts provides. */
type ApplicationMembers = Pick<Bridge, "element" | "mount" | "lang" | "words" | "showText" | "ready" | "failed">;

/** What the bridge uses, beside shell and navigation. */
interface Callbacks {
  dispatch(event: BridgeEvent): void;
  fetchVocabulary(): Promise<string>;
}

/** Returns the bridge: `members`, completed with what shell and navigation provide. */
export function createBridge(
  members: ApplicationMembers,
  shell: Shell,
  navigation: Navigation,
  { dispatch, fetchVocabulary }: Callbacks,
): Bridge {
  const { field, settings } = shell;
  const { element, lang } = members;
  // The clinic may have hidden some answers.
  const shownOf = (ids: string) => splitList(ids).filter((id) => navigation.find(id));
  const all = () => [...element.querySelectorAll<HTMLElement>(ANSWERS)];
  const isShown = (answer: HTMLElement) => !settings.hides(answer);
  const answer = (id: string) => all().find((node) => node.dataset.id === id && isShown(node));
  const report = (isCopied: boolean | undefined) =>
    isCopied === undefined || dispatch(isCopied ? "copied" : "not-copied");
  let vocabulary: string | undefined;
  return {
    ...members,
    help: settings.help as Help,
    helpText: (name) => settings.help[name] ?? "",
    get vocabulary() {
      return vocabulary;
    },
    // Without the vocabulary, fewer answers are found.
    fetchVocabulary: () =>
      void fetchVocabulary().then(
        (text) => {
          vocabulary = text;
          dispatch("vocabulary");
        },
        () => {},
      ),
    field: field.form,
    get typed() {
      return field.text;
    },
    get suggestions() {
      return shownOf(settings.text.suggestions);
    },
    get gentle() {
      return shownOf(settings.text.gentle);
    },
    canPrint,
    get today() {
      return dayInWords(todayIn(settings.current), lang);
    },
    scrollToTop: (target) => scrollToTop(element, target),
    overdueGuide: (due) =>
      due > todayIn(settings.current) ? "" : overdueSince(due, textLabels(element).overdueGuide, lang),
    answers: () => all().filter(isShown),
    answer,
    keepFromPage,
    clearField: () => field.type(""),
    copyOf: (around) => {
      const part = partOf(around);
      return part ? copyPart(part, around.getAttribute("data-id") ?? "") : undefined;
    },
    read: readAnswer,
    copy: (text) => void copy(text).then(report),
    share: (title, text) => void share({ title, text }, text).then(report),
    open: (id) => {
      const question = answer(id)?.querySelector("summary");
      if (question && navigation.openAnswer(id)) question.focus({ preventScroll: true });
    },
  };
}
