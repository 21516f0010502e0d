//! What people often ask, before anything is typed.

use crate::components::app::ShellProps;
use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::tree::{Tree, markup};
use crate::state::Question;

/// Adds a button for each question; the clinic may have hidden some.
pub(in crate::components) fn suggestions(tree: &mut Tree, shell: &ShellProps) {
    markup!(tree;
        div "suggestions" [role: "group", "aria-labelledby": "often"] {
            strong [id: "often"] { (shell.words.suggestions) }
            div "sheet" {
                @for Question { id, text } in &shell.suggestions {
                    // The skeleton's button is pressed again by its id.
                    button [key: id, type: "button", part: "suggestion", id: &["often-", id].concat(), "data-suggestion": id,
                        "data-action": Control::Suggestion.name(), value: id] {
                        @do icon(tree, Icon::of_question(id));
                        span [key: text] { (text) }
                    }
                }
            }
        }
    );
}
