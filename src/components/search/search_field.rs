//! The search field with its label and its button. For `<clinic-faq>` it is only prerendered, and owned by the script
//! (`embed/src/search-field.ts`): a field that is replaced would lose what a patient is typing.

use content::labels::{ControlLabels, fill};
use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::markup::{VNodeBuilder, markup};

/// Properties of [`SearchField`].
#[derive(Clone, PartialEq, Properties)]
pub struct SearchFieldProps {
    /// The labels of the controls.
    pub labels: &'static ControlLabels,
    /// The label of the emergency number, with `{number}`, in the crisis help for patients who type before words of distress
    /// can be detected. `None` if they can be detected from the start.
    pub emergency: Option<&'static str>,
    /// The number of answers for the placeholder; `None` if the script sets it.
    pub count: Option<usize>,
    /// Whether the field contains text.
    pub is_filled: bool,
}

/// Renders the search field.
#[component]
pub fn SearchField(props: &SearchFieldProps) -> Html {
    let SearchFieldProps { labels, emergency, count, is_filled } = props;
    let placeholder = count.map(|count| fill(labels.search_count, "count", &count.to_string()));
    let mut nodes = VNodeBuilder::default();
    // The attributes keep browsers from remembering the queries and from sending them to spelling services.
    let builder = &mut nodes;
    markup!(builder;
        form "search" [role: "search"] {
            label "hidden" ["for": "search"] { (labels.search) }
            div "search-row" {
                @do icon(builder, Icon::LENS);
                input [part: "search", id: "search", type: "search", autocomplete: "off", autocapitalize: "off",
                    autocorrect: "off", spellcheck: "false", enterkeyhint: "search"] {
                    @do match &placeholder {
                        Some(placeholder) => builder.set("placeholder", placeholder),
                        None => builder.set("data-placeholder", labels.search_count),
                    };
                }
                button "clear" [type: "button", part: "button", id: "clear", "hidden"?: !is_filled,
                    "aria-label": labels.search_clear] {}
            }
            @if let Some(emergency) = emergency {
                p "search-crisis" ["data-crisis": "search", hidden: ""] {
                    a "call" ["data-crisis-call": labels.crisis_call] {}
                    a "call" ["data-crisis-emergency": emergency] {}
                }
            }
        }
    );
    nodes.finish()
}
