// Creates the object through which the application uses the script.

import { textsOf } from "./answer-texts.ts";
import type { Bridge, Help } from "./bridge.ts";
import { dayInWords, todayIn } from "./clock.ts";
import { copyPart, partOf } from "./copies.ts";
import { keepFromPage } from "./keys.ts";
import type { Navigation } from "./navigation.ts";
import { scrollToTop } from "./page-header.ts";
import { canPrint } from "./platform.ts";
import { textLabels } from "./settings/labels.ts";
import { overdueSince } from "./settings/overdue.ts";
import { splitList } from "./settings/text.ts";
import type { Shell } from "./shell.ts";

/** The members that application.ts provides. */
type ApplicationMembers = Pick<
  Bridge,
  "element" | "mount" | "lang" | "words" | "showText" | "vocabulary" | "ready" | "failed"
>;

/** Returns the bridge: `members`, completed with what shell and navigation provide. */
export function createBridge(members: ApplicationMembers, shell: Shell, navigation: Navigation): Bridge {
  const { field, settings } = shell;
  const { element, lang } = members;
  // The clinic may have hidden some answers.
  const shownOf = (ids: string) => splitList(ids).filter((id) => navigation.find(id));
  return {
    ...members,
    help: settings.help as Help,
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
    hides: (part) => settings.hides(part),
    keepFromPage,
    clearField: () => field.type(""),
    copyOf: (answer) => {
      const part = partOf(answer);
      return part ? copyPart(part, answer.getAttribute("data-id") ?? "") : undefined;
    },
    texts: textsOf,
    open: (id) => navigation.openAnswer(id),
  };
}
