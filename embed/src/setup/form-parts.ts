// The parts of the form: fields with what they read from a draft and how they change it.

import type { Language, SetupData } from "./data.ts";
import type { Draft, TextName } from "./draft.ts";
import { type Choices, type Field, listField, optionsOf, textField } from "./fields/field.ts";
import type { Words } from "./words/en.ts";

/** Shows a draft. */
export type Show = (draft: Draft, language: Language) => void;

/** Changes the draft. */
export type Edit = (change: (draft: Draft) => Draft) => void;

/** What the parts of the form need. */
export interface Context {
  data: SetupData;
  words: Words;
  edit: Edit;
}

/** A part of the form: its node, its fields with problems, and how it shows a draft. */
export interface FormPart {
  node: Node;
  fields: readonly Field[];
  show: Show;
}

export const setText = (edit: Edit, name: TextName) => (value: string) =>
  edit((draft) => ({ ...draft, texts: { ...draft.texts, [name]: value } }));

/** Returns a part with one field. */
export const partOf = (field: Field, read: (draft: Draft) => string): FormPart => ({
  node: field.node,
  fields: [field],
  show: (draft) => field.show(read(draft)),
});

type InputAttributes = { type?: string; autocomplete?: string };

export function textPart({ words, edit }: Context, name: TextName, attributes: InputAttributes = {}): FormPart {
  const field = textField({ name, ...words.texts[name], ...attributes, onInput: setText(edit, name) });
  return partOf(field, ({ texts }) => texts[name]);
}

export function listPart({ words, edit }: Context, name: TextName, choices: Choices): FormPart {
  const field = listField({ name, ...words.texts[name], onInput: setText(edit, name) }, optionsOf(choices));
  return partOf(field, ({ texts }) => texts[name]);
}
