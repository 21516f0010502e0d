// The form: its groups of fields, in the order in which somebody fills them in.

import { FACT_NAMES } from "../settings/facts.ts";
import { type Language, languageOf } from "./data.ts";
import type { Draft, OwnQuestion, TextName } from "./draft.ts";
import { create, icon } from "./elements.ts";
import { ChoiceRow, checkBox, checkField } from "./fields/buttons.ts";
import { ColourField } from "./fields/colour.ts";
import { type Choices, type Field, type FieldMessage, textField } from "./fields/field.ts";
import { HiddenParts } from "./fields/hidden.ts";
import { QuestionList } from "./fields/questions.ts";
import { siteFields } from "./fields/site.ts";
import { type Context, type FormPart, listPart, partOf, type Show, setText, textPart } from "./form-parts.ts";
import type { Words } from "./words/en.ts";

type Group = keyof Words["groups"];
function choicePart({ words, edit }: Context, name: TextName, choices: Choices): FormPart {
  const row = new ChoiceRow(name, words.texts[name].label, choices, setText(edit, name));
  return { node: row.node, fields: [], show: ({ texts }) => row.show(texts[name]) };
}

function lookParts(context: Context): FormPart[] {
  const { words, edit } = context;
  const colour = new ColourField(words.colour, (accent) => edit((draft) => ({ ...draft, accent })));
  const corner = (value: "0" | "0.375rem" | "" | "1.25rem") => [value, words.corners[value]] as const;
  const corners = new ChoiceRow(
    "corners",
    words.corners.label,
    [corner("0"), corner("0.375rem"), corner(""), corner("1.25rem")],
    (value) => edit((draft) => ({ ...draft, corners: value })),
  );
  const levels = [1, 2, 3, 4, 5].map((level) => [`${level}`, words.level(level)] as const);
  return [
    { node: colour.field.node, fields: [colour.field], show: ({ accent }) => colour.show(accent) },
    { node: corners.node, fields: [], show: (draft) => corners.show(draft.corners) },
    choicePart(context, "theme", Object.entries(words.themes)),
    listPart(context, "heading-level", [...Object.entries(words.levels), ...levels]),
  ];
}

const factParts = ({ words, edit }: Context): FormPart[] =>
  FACT_NAMES.map((name) => {
    const onInput = (value: string) => edit((draft) => ({ ...draft, facts: { ...draft.facts, [name]: value } }));
    const field = textField({
      name: `facts.${name}`,
      ...words.facts[name],
      lines: name === "parking" ? 2 : 3,
      onInput,
    });
    return partOf(field, ({ facts }) => facts[name]);
  });

function questionsPart({ words, data, edit }: Context): FormPart {
  const change = (questions: OwnQuestion[]) => edit((draft) => ({ ...draft, questions }));
  const list = new QuestionList(words.questions, languageOf(data, ""), change);
  return {
    node: list.node,
    get fields() {
      return list.fields;
    },
    show: (draft, language) => list.show(draft, language),
  };
}

function hiddenPart({ words, edit }: Context): FormPart {
  const parts = new HiddenParts(words.hide, (hide) => edit((draft) => ({ ...draft, hide })));
  return { node: parts.node, fields: [], show: (draft, language) => parts.show(draft, language) };
}

function reviewParts(context: Context): FormPart[] {
  const { words, edit, data } = context;
  let current = "";
  const sign = (isSigned: boolean) => edit((draft) => ({ ...draft, hash: isSigned ? current : "" }));
  const { known } = languageOf(data, "");
  const { input, node } = checkBox(
    "signed",
    words.review.signed,
    words.review.hash(`${known.hash}`.slice(0, 12)),
    sign,
  );
  const field = checkField("hash", input, node);
  const show: Show = ({ hash }, language) => {
    current = `${language.known.hash}`;
    input.checked = hash === current;
  };
  return [
    textPart(context, "reviewed-by"),
    textPart(context, "reviewed-on", { type: "date" }),
    { node: field.node, fields: [field], show },
  ];
}

/** Groups that are closed at first, with the words about what is in them. */
const closedGroups = ({ count }: Words): Partial<Record<Group, (draft: Draft) => string>> => ({
  facts: ({ facts }) => count.facts(FACT_NAMES.filter((name) => facts[name].trim()).length),
  questions: ({ questions }) => count.questions(questions.length),
  hide: ({ hide }) => count.hide(hide.length),
  review: ({ texts }) => count.review(texts["reviewed-by"].trim()),
});

export class SetupForm {
  readonly node = create("div", { class: "form" });
  readonly #parts: FormPart[] = [];
  readonly #counts: [node: HTMLElement, words: (draft: Draft) => string][] = [];

  constructor(context: Context) {
    const { words } = context;
    const groups: [Group, FormPart[]][] = [
      ["site", siteFields(context)],
      [
        "clinic",
        [
          textPart(context, "clinic", { autocomplete: "organization" }),
          textPart(context, "contact"),
          textPart(context, "contact-label"),
          textPart(context, "phone", { type: "tel" }),
        ],
      ],
      ["look", lookParts(context)],
      ["facts", factParts(context)],
      ["questions", [questionsPart(context)]],
      ["hide", [hiddenPart(context)]],
      ["review", reviewParts(context)],
    ];
    const closed = closedGroups(words);
    for (const [name, parts] of groups) {
      this.#parts.push(...parts);
      this.node.append(this.#group(words, name, parts, closed[name]));
    }
  }

  #group(words: Words, name: Group, parts: FormPart[], count?: (draft: Draft) => string): HTMLElement {
    const hint = name in words.groupHints ? words.groupHints[name as keyof Words["groupHints"]] : "";
    const inside = [hint && create("p", { class: "hint" }, hint), ...parts.map(({ node }) => node)];
    const title = create("h3", {}, words.groups[name]);
    if (!count) return create("section", { class: "group" }, title, ...inside);
    const badge = create("span", { class: "count" });
    this.#counts.push([badge, count]);
    const summary = create("summary", {}, title, badge, icon("down"));
    return create(
      "details",
      { class: "group", "data-group": name },
      summary,
      create("div", { class: "inside" }, ...inside),
    );
  }

  get fields(): Field[] {
    return this.#parts.flatMap(({ fields }) => fields);
  }

  show(draft: Draft, language: Language): void {
    for (const part of this.#parts) part.show(draft, language);
    for (const [node, words] of this.#counts) {
      const text = words(draft);
      if (node.textContent !== text) node.textContent = text;
    }
  }

  /** Shows what is wrong with each field, by its name. */
  showProblems(messages: ReadonlyMap<string, FieldMessage>): void {
    for (const field of this.fields) field.showProblem(messages.get(field.name));
  }

  /** Shows the problems of all fields from now on, also of those that nobody has left yet. */
  touchAll(): void {
    for (const field of this.fields) field.isTouched = true;
  }

  /** Brings a field into view and focuses it. */
  focus(name: string): void {
    const field = this.fields.find((each) => each.name === name);
    const details = field?.node.closest("details");
    if (details) details.open = true;
    field?.control.focus();
  }
}
