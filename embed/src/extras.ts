// What is in a file of its own, which the script asks for when the text stands: the clinic's own questions and colour, the
// buttons and lines in the text, messages about settings, and what belongs to the application alone. Without it, text,
// contact, crisis help and what the clinic hides are as they should be. It keeps what it remembers to itself, and shares
// no variables with the script: what it needs of it, it is given.

export { TextActions } from "./actions.ts";
export { createBridge } from "./application-bridge.ts";
export { partOf, toggleBelow } from "./copies.ts";
export { watchLowerEdge } from "./lower-edge.ts";
export { prepareForPrint } from "./printing.ts";
export { accentSheet } from "./settings/accent.ts";
export { addButtons, showSources, watchSources } from "./settings/actions.ts";
export { isFromJson, placeCustomQuestions, rememberBuilt } from "./settings/custom-questions.ts";
export { isForeign } from "./settings/foreign.ts";
export { levelBefore, setLevel } from "./settings/headings.ts";
export { messagesOf } from "./settings/messages.ts";
export { showOverdue } from "./settings/overdue.ts";
export { readQuestions } from "./settings/questions.ts";
export { repairPaste } from "./settings/repair-paste.ts";
