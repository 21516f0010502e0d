//! The questions that are suggested before anything is typed.

use crate::components::control::Control;
use crate::components::icon::{Icon, icon};
use crate::components::markup::{VNodeBuilder, markup};
use crate::components::shell_props::ShellProps;
use crate::state::QuestionLink;

/// Adds a button for each suggested question.
pub(in crate::components) fn suggestions(builder: &mut VNodeBuilder, shell: &ShellProps) {
    markup!(builder;
        div "suggestions" [role: "group", "aria-labelledby": "often"] {
            strong [id: "often"] { (shell.labels.suggestions) }
            div "suggestion-list" {
                @for QuestionLink { id, text } in &shell.suggestions {
                    // The id identifies the button that was pressed in the skeleton.
                    button [key: id, type: "button", part: "suggestion", id: &["often-", id].concat(), "data-suggestion": id,
                        "data-action": Control::Suggestion.name(), value: id] {
                        @do icon(builder, Icon::of_question(id));
                        span [key: text] { (text) }
                    }
                }
            }
        }
    );
}
