//! The bar that stays in reach while the widget is on the screen: crisis line and contact, or what the screen calls for.

use std::rc::Rc;

use content::labels::{ControlLabels, fill};
use yew::AttrValue;

use super::app::ShellProps;
use super::guide::{HelpLine, HelpLink};
use super::icon::{Icon, icon};
use super::marks::{Mark, fill_marks};
use super::status::status;
use super::tree::{Tree, markup};
use crate::state::HelpShown;

/// Whom a patient can reach, and who stands behind the guide. The contact was checked by the script, the lines stand on
/// the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Help {
    /// Address of the crisis line, `tel:…`.
    pub crisis_href: AttrValue,
    /// Its number, as shown.
    pub crisis_number: AttrValue,
    /// Address of the contact link; empty for none.
    pub contact_href: AttrValue,
    /// Its label.
    pub contact_label: AttrValue,
    /// The label that the clinic has set, for where there is little room; empty for none.
    pub contact_short: AttrValue,
    /// The clinic's name; may be empty.
    pub clinic: AttrValue,
    /// Address of its phone, `tel:…`; empty for none.
    pub phone_href: AttrValue,
    /// Its number, as shown.
    pub phone: AttrValue,
    /// Every line of the country, the first one first.
    pub lines: Vec<HelpLine>,
    /// Its emergency numbers.
    pub emergency: Vec<HelpLink>,
    /// What marks in the guide's words stand for there.
    pub marks: Rc<[Mark]>,
    /// Who reviewed text and guide, and when, in a sentence; empty without a review that holds.
    pub reviewed: AttrValue,
    /// That the guide's rules are overdue for a check, in a sentence; empty if they are not.
    pub overdue: AttrValue,
}

impl Help {
    /// Whether one number is called and texted: then the whole instruction fits its link.
    fn is_reached_by_one_number(&self) -> bool {
        self.marks.iter().any(|mark| mark.name == "crisis" && mark.links.len() == 1)
    }

    /// Returns the label of the contact where there is little room.
    pub(super) fn short_label<'h>(&'h self, words: &'static ControlLabels) -> &'h str {
        if self.contact_short.is_empty() { words.contact } else { &self.contact_short }
    }
}

/// Adds the bar, with what is said above its links. The links are marked, so that the script can set them while
/// there is only a skeleton.
pub(super) fn help_bar(tree: &mut Tree, shell: &ShellProps) {
    let ShellProps { state, words, text, help, .. } = shell;
    let shown = state.help_shown();
    let has_room = shown != HelpShown::LineAndContact;
    let emergency = help.emergency.first().filter(|_| shown == HelpShown::Emergency);
    let (href, label) = match emergency {
        Some(number) => (&number.href, fill(text.labels.call_emergency, "number", &number.label)),
        None if has_room && help.is_reached_by_one_number() => {
            (&help.crisis_href, fill_marks(words.crisis_only, &help.marks))
        }
        None => (&help.crisis_href, fill(words.crisis_call, "number", &help.crisis_number)),
    };
    let has_contact = !has_room && !help.contact_href.is_empty();
    markup!(tree;
        div "help-bar" [key: "help-bar", part: "help-bar", role: "region", "aria-label": words.help, "data-crisis": "bar",
            "data-urgent"?: shown.is_urgent()] {
            @do status(tree, shell);
            div "help-links" {
                a "crisis" [part: "crisis", id: "crisis", href: href, "hidden"?: href.is_empty(),
                    "data-crisis-call": words.crisis_call] {
                    @do icon(tree, Icon::PHONE);
                    // For other words a new node: a translator may have put its own into the old one.
                    span [key: &label] { (&label) }
                }
                a "contact" [part: "contact", id: "contact", href: &help.contact_href, "hidden"?: !has_contact,
                    "data-contact": "", "data-short": words.contact] {
                    span [key: help.short_label(words)] { (help.short_label(words)) }
                }
            }
        }
    );
}
