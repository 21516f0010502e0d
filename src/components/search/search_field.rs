//! The search field with its label and its button. For `<clinic-faq>` it is only prerendered: the script owns it from then on
//! (`embed/src/search-field.ts`), since a field that is replaced loses what is being typed.

use content::labels::{ControlLabels, fill};
use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::tree::{Tree, markup};

/// Properties of [`SearchField`].
#[derive(Clone, PartialEq, Properties)]
pub struct SearchFieldProps {
    /// Labels.
    pub words: &'static ControlLabels,
    /// The guide's words for an emergency number, `{number}`: for the crisis line under the field, for whoever types before
    /// the code is there that knows words of distress. None where that code is there.
    pub emergency: Option<&'static str>,
    /// How many answers there are to search; none where the script says it.
    pub count: Option<usize>,
    /// Whether there is something to clear.
    pub is_filled: bool,
}

/// The field.
#[component]
pub fn SearchField(props: &SearchFieldProps) -> Html {
    let SearchFieldProps { words, emergency, count, is_filled } = props;
    let placeholder = count.map(|count| fill(words.search_count, "count", &count.to_string()));
    let mut tree = Tree::default();
    let open = &mut tree;
    // The browser keeps no list of what is typed, and sends it to no spelling service.
    markup!(open;
        form "search" [role: "search"] {
            label "hidden" ["for": "search"] { (words.search) }
            div "search-row" {
                @do icon(open, Icon::LENS);
                input [part: "search", id: "search", type: "search", autocomplete: "off", autocapitalize: "off",
                    autocorrect: "off", spellcheck: "false", enterkeyhint: "search"] {
                    @do match &placeholder {
                        Some(placeholder) => open.set("placeholder", placeholder),
                        None => open.set("data-placeholder", words.search_count),
                    };
                }
                button "clear" [type: "button", part: "button", id: "clear", "hidden"?: !is_filled,
                    "aria-label": words.search_clear] {}
            }
            @if let Some(emergency) = emergency {
                p "search-crisis" ["data-crisis": "search", hidden: ""] {
                    a "call" ["data-crisis-call": words.crisis_call] {}
                    a "call" ["data-crisis-emergency": emergency] {}
                }
            }
        }
    );
    tree.done()
}
