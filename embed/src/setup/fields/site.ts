// Where the widget goes: kind of site, way, folder, country and language.

import { languageOf } from "../data.ts";
import { FOLDER } from "../draft.ts";
import { create } from "../elements.ts";
import { type Context, type FormPart, listPart, partOf, setText } from "../form-parts.ts";
import { isSiteKind, KINDS, placeOf, type SiteKind, usableWay, waysOf } from "../output/kinds.ts";
import { checkBox, checkField } from "./buttons.ts";
import { Field, groupOf, listField, textField } from "./field.ts";

const KIND_NAMES = Object.keys(KINDS) as SiteKind[];

function kindPart({ words, edit }: Context): FormPart {
  const choices = (isCode: boolean) =>
    KIND_NAMES.filter((kind) => (placeOf(kind) === "package") === isCode).map(
      (kind) => [kind, words.sites[kind]] as const,
    );
  const onInput = (value: string) =>
    edit((draft) => (isSiteKind(value) ? { ...draft, site: value, way: usableWay(value, undefined) } : draft));
  const groups = [groupOf(words.site.groups.cms, choices(false)), groupOf(words.site.groups.code, choices(true))];
  return partOf(listField({ name: "site", label: words.site.label, onInput }, groups), ({ site }) => site);
}

function wayPart({ words, edit }: Context): FormPart {
  const onInput = (value: string) => edit((draft) => ({ ...draft, way: usableWay(draft.site, value) }));
  const select = create("select");
  const field = new Field(select, { name: "way", label: words.site.way, onInput });
  const show: FormPart["show"] = ({ site, way }) => {
    const ways = waysOf(site);
    field.node.hidden = ways.length < 2;
    if ([...select.options].map(({ value }) => value).join() !== ways.join())
      select.replaceChildren(...ways.map((each) => create("option", { value: each }, words.ways[each])));
    field.show(way);
  };
  return { node: field.node, fields: [field], show };
}

function folderPart({ words, edit }: Context): FormPart {
  const { label, hintOwn, hintHost, placeholderHost } = words.folder;
  const onInput = (folder: string) => edit((draft) => ({ ...draft, folder }));
  const field = textField({ name: "folder", label, hint: hintOwn, onInput });
  const hint = field.node.querySelector(".hint");
  const show: FormPart["show"] = ({ site, folder }) => {
    const place = placeOf(site);
    field.node.hidden = place === "package";
    if (hint) hint.textContent = place === "host" ? hintHost : hintOwn;
    field.control.setAttribute("placeholder", place === "host" ? placeholderHost : FOLDER);
    field.show(folder);
  };
  return { node: field.node, fields: [field], show };
}

function fixedPart({ words, data, edit }: Context): FormPart {
  const { input, node } = checkBox("fixed", words.fixed.label, words.fixed.hint(data.build.version), (fixed) =>
    edit((draft) => ({ ...draft, fixed })),
  );
  const show: FormPart["show"] = ({ fixed, way }) => {
    node.hidden = way !== "snippet";
    input.checked = fixed;
  };
  return { node, fields: [], show };
}

/** Returns the check box by which patients can choose between all languages. */
function languagesPart({ words, data, edit }: Context): FormPart {
  const all = data.languages.map(({ lang }) => lang).join(" ");
  const { label, hint = "" } = words.texts.languages;
  const choose = setText(edit, "languages");
  const { input, node } = checkBox("languages", label, hint, (isChosen) => choose(isChosen ? all : ""));
  const field = checkField("languages", input, node);
  const show: FormPart["show"] = ({ texts }) => {
    input.checked = !!texts.languages;
  };
  return { node: field.node, fields: [field], show };
}

/** Returns the fields about the site. */
export function siteFields(context: Context): FormPart[] {
  const { data } = context;
  const { countries } = languageOf(data, document.documentElement.lang);
  const countryPart = listPart(context, "region", countries.map(({ code, name }) => [code, name] as const)); // biome-ignore format: one line
  const names = new Intl.DisplayNames(document.documentElement.lang || "en", { type: "language" });
  const languages = data.languages.map(({ lang }) => [lang, names.of(lang) ?? lang] as const);
  const languagePart = languages.length > 1 ? [listPart(context, "lang", languages), languagesPart(context)] : [];
  return [kindPart(context), wayPart(context), folderPart(context), countryPart, ...languagePart, fixedPart(context)];
}
