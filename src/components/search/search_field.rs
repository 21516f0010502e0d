//! The search field with its label and its button. It is only prerendered: the script owns it from then on
//! (`embed/src/search-field.ts`), since a field that is replaced loses what is being typed.

use content::labels::ControlLabels;
use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::tree::{Tree, markup};

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
    let open = &mut tree;
    // The browser keeps no list of what is typed, and sends it to no spelling service.
    markup!(open;
        form "search" [role: "search"] {
            label "hidden" ["for": "search"] { (words.search) }
            div "search-row" {
                @do icon(open, Icon::LENS);
                input [part: "search", id: "search", type: "search", autocomplete: "off", autocapitalize: "off",
                    autocorrect: "off", spellcheck: "false", enterkeyhint: "search",
                    "data-placeholder": words.search_count] {}
                button "clear" [type: "button", part: "button", id: "clear", hidden: "", "aria-label": words.search_clear] {}
            }
            p "search-crisis" ["data-crisis": "search", hidden: ""] {
                a "call" ["data-crisis-call": words.crisis_call] {}
                a "call" ["data-crisis-emergency": emergency] {}
            }
        }
    );
    tree.done()
}
