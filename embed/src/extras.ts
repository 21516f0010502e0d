// The exports of the extras file, which the script requests when the text is shown: the clinic's own questions and
// accent colour, the buttons and lines in the text, messages about settings, and what only the application needs.
// Without it, the text, the contact, the crisis help and hidden parts are still correct. The file keeps its own state
// and shares no variables with the script, which passes in everything that it needs.

export { TextActions } from "./actions.ts";
export { createBridge } from "./application-bridge.ts";
export { moveCaughtContent } from "./caught-content.ts";
export { partOf, toggleBelow } from "./copies.ts";
export { keepOpen } from "./keep-open.ts";
export { watchLowerEdge } from "./lower-edge.ts";
export { scrollClearOfHeader } from "./page-header.ts";
export { prepareForPrint } from "./printing.ts";
export { restoreElement } from "./restore-element.ts";
export { accentSheet } from "./settings/accent.ts";
export { watchSources } from "./settings/actions.ts";
export { isFromJson, rememberBuilt } from "./settings/custom-questions.ts";
export { readFacts } from "./settings/facts.ts";
export { isForeign } from "./settings/foreign.ts";
export { levelBefore, setLevel } from "./settings/headings.ts";
export { messagesOf } from "./settings/messages.ts";
export { showOverdue } from "./settings/overdue.ts";
export { insertOwn } from "./settings/own.ts";
export { readQuestions } from "./settings/questions.ts";
export { repairPaste } from "./settings/repair-paste.ts";
export { readReview } from "./settings/review.ts";
export { showReview } from "./settings/review-line.ts";
