// Attributes of the element that are not settings of ours.

// Global attributes and those of frameworks.
const FOREIGN_ATTRIBUTE =
  /^(accesskey|auto(capitalize|correct|focus)|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item(id|prop|ref|scope|type)|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|virtualkeyboardpolicy|writingsuggestions|xmlns|(aria|data|hx|ng|v|x)-.*|on.*|.*[^a-z-].*)$/;

/** Whether an attribute is neither a setting nor a misspelt setting. */
export const isForeign = (name: string): boolean => FOREIGN_ATTRIBUTE.test(name);
