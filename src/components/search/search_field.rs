//! The search field with its label and its button. It is only prerendered: the loader owns it from then on
//! (`embed/src/search-field.ts`), since a field that is replaced loses what is being typed.

use content::labels::ControlLabels;
use yew::prelude::*;

use crate::components::tree::Tree;

/// Properties of [`SearchField`].
#[derive(Clone, PartialEq, Properties)]
pub struct SearchFieldProps {
    /// Labels.
    pub words: &'static ControlLabels,
    /// The guide's words for an emergency number: `{number}`.
    pub emergency: &'static str,
}

/// The field. Under it stands the crisis line for whoever types before the code is there that knows words of
/// distress.
#[component]
pub fn SearchField(props: &SearchFieldProps) -> Html {
    let SearchFieldProps { words, emergency } = props;
    let mut tree = Tree::default();
    tree.open("form", "search");
    tree.set("role", "search");
    tree.open("label", "");
    tree.set("for", "search");
    tree.text(words.search);
    tree.close();
    tree.open("div", "search-row");
    tree.open("input", "");
    tree.set("part", "search");
    for (name, value) in [
        ("id", "search"),
        ("type", "search"),
        // The browser keeps no list of it, and sends it to no spelling service.
        ("autocomplete", "off"),
        ("autocapitalize", "off"),
        ("autocorrect", "off"),
        ("spellcheck", "false"),
        ("enterkeyhint", "search"),
    ] {
        tree.set(name, value);
    }
    tree.close();
    tree.open("button", "clear");
    tree.set("type", "button");
    tree.set("part", "button");
    tree.set("id", "clear");
    tree.set("hidden", "");
    tree.text(words.search_clear);
    tree.close();
    tree.close();
    tree.open("p", "search-crisis");
    tree.set("data-crisis", "search");
    tree.set("hidden", "");
    for (mark, label) in [("data-crisis-call", words.crisis_call), ("data-crisis-emergency", emergency)] {
        tree.open("a", "call");
        tree.set(mark, label);
        tree.close();
    }
    tree.close();
    tree.close();
    tree.done()
}
