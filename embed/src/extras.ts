// The exports of the extras file, which the script requests when the text is shown: the clinic's own questions and
// accent colour, the buttons and lines in the text, messages about settings, and what only the application needs.
// Without it, the text, the contact, the crisis help and hidden parts are still correct. The file keeps its own state
// and shares no variables with the script, which passes in everything that it needs.

export { Application } from "./application.ts";
export { moveCaughtContent } from "./caught-content.ts";
export { followShellLink } from "./copies.ts";
export { scrollClear } from "./page-header.ts";
export { restoreElement } from "./restore-element.ts";
export { watchSources } from "./settings/actions.ts";
export { completeText } from "./settings/complete-text.ts";
export { isFromJson, rememberBuilt } from "./settings/custom-questions.ts";
export { readersOf } from "./settings/page-readers.ts";
export { repairPaste } from "./settings/repair-paste.ts";
export { watchElement } from "./watch-element.ts";
