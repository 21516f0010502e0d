// What the script writes into the text, in the text's language.

/** Labels by name. One is undefined if the text, perhaps an old paste, does not have it. */
export type TextLabels = Readonly<DOMStringMap>;

/** Returns the labels of the text, which are data attributes of the element around its topics. */
export const textLabels = (element: HTMLElement): TextLabels =>
  element.querySelector<HTMLElement>("[data-share]")?.dataset ?? {};
