//! The help bar, which stays visible while the widget is on the screen. It offers crisis line and contact, or what the
//! current screen requires.

use content::labels::fill;

use super::icon::{Icon, icon};
use super::marks::fill_marks;
use super::markup::{VNodeBuilder, markup};
use super::shell_props::ShellProps;
use super::status::status;
use crate::state::HelpShown;

/// Adds the bar, with the announcement above its links. The `data-` attributes of the links let the script fill them in
/// the skeleton.
pub(super) fn help_bar(builder: &mut VNodeBuilder, shell: &ShellProps) {
    let ShellProps { state, labels, guide_text, help, .. } = shell;
    let shown = state.help_shown();
    let is_alone = shown != HelpShown::LineAndContact;
    let emergency = help.emergency.first().filter(|_| shown == HelpShown::Emergency);
    let (href, label) = match emergency {
        Some(number) => (&number.href, fill(guide_text.labels.call_emergency, "number", &number.label)),
        None if is_alone && help.is_reached_by_one_number() => {
            (&help.crisis_href, fill_marks(labels.crisis_only, &help.marks))
        }
        None => (&help.crisis_href, fill(labels.crisis_call, "number", &help.crisis_number)),
    };
    let has_contact = !is_alone && !help.contact_href.is_empty();
    markup!(builder;
        div "help-bar" [key: "help-bar", part: "help-bar", role: "region", "aria-label": labels.help, "data-crisis": "bar",
            "data-urgent"?: shown.is_urgent()] {
            @do status(builder, shell);
            div "help-links" {
                a "crisis" [part: "crisis", id: "crisis", href: href, "hidden"?: href.is_empty(),
                    "data-crisis-call": labels.crisis_call] {
                    @do icon(builder, Icon::PHONE);
                    // A new label gets a new node, since a browser's translator may have replaced the text in the old one.
                    span [key: &label] { (&label) }
                }
                a "contact" [part: "contact", id: "contact", href: &help.contact_href, "hidden"?: !has_contact,
                    "data-contact": "", "data-short": labels.contact] {
                    span [key: help.short_label(labels)] { (help.short_label(labels)) }
                }
            }
        }
    );
}
