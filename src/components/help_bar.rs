//! The bar that stays in reach while the widget is on the screen: crisis line and contact, or what the screen calls for.

use std::rc::Rc;

use content::labels::fill;
use yew::AttrValue;

use super::app::ShellProps;
use super::guide::{HelpLine, HelpLink};
use super::marks::Mark;
use super::status::status;
use super::tree::Tree;
use crate::state::HelpShown;

/// Whom a patient can reach, and who stands behind the guide. The contact was checked by the loader, the lines stand on
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

/// Adds the bar, with what is said above its links. The links are marked, so that the loader can set them while
/// there is only a picture of the bar.
pub(super) fn help_bar(tree: &mut Tree, shell: &ShellProps) {
    let ShellProps { state, words, text, help, .. } = shell;
    let shown = state.help_shown();
    tree.open("div", "help-bar");
    tree.set("part", "help-bar");
    tree.set("role", "region");
    tree.set("aria-label", words.help);
    tree.set("data-crisis", "bar");
    if shown.is_urgent() {
        tree.set("data-urgent", "");
    }
    status(tree, shell);
    tree.open("div", "help-links");
    let emergency = help.emergency.first().filter(|_| shown == HelpShown::Emergency);
    let (href, label) = match emergency {
        Some(number) => (&number.href, fill(text.labels.call_emergency, "number", &number.label)),
        None => (&help.crisis_href, fill(words.crisis_call, "number", &help.crisis_number)),
    };
    link(tree, "crisis", href, href.is_empty());
    tree.set("data-crisis-call", words.crisis_call);
    tree.text(&label);
    tree.close();
    let hidden = shown != HelpShown::LineAndContact || help.contact_href.is_empty();
    link(tree, "contact", &help.contact_href, hidden);
    tree.set("data-contact", "");
    tree.text(&help.contact_label);
    tree.close();
    tree.close();
    tree.close();
}

fn link(tree: &mut Tree, name: &'static str, href: &str, hidden: bool) {
    tree.open("a", name);
    tree.set("part", name);
    tree.set("id", name);
    tree.set("href", href);
    if hidden {
        tree.set("hidden", "");
    }
}
