//! The bar that stays in reach while the widget is on the screen: crisis line and contact.

use content::labels::fill;
use yew::AttrValue;

use super::app::ShellProps;
use super::guide::{HelpLine, HelpLink};
use super::status::status;
use super::tree::Tree;

/// Whom a patient can reach. The contact was checked by the loader, the lines stand on the page.
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
}

/// Adds the bar, with what is said above its links. The links are marked, so that the loader can set them while
/// there is only a picture of the bar.
pub(super) fn help_bar(tree: &mut Tree, shell: &ShellProps) {
    let ShellProps { state, words, help, .. } = shell;
    tree.open("div", "help-bar");
    tree.set("part", "help-bar");
    tree.set("role", "region");
    tree.set("aria-label", words.help);
    tree.set("data-crisis", "bar");
    status(tree, shell);
    tree.open("div", "help-links");
    link(tree, "crisis", &help.crisis_href, help.crisis_href.is_empty());
    tree.set("data-crisis-call", words.crisis_call);
    tree.text(&fill(words.crisis_call, "number", &help.crisis_number));
    tree.close();
    // In a crisis there is no way to the clinic beside the crisis line.
    link(tree, "contact", &help.contact_href, state.shows_crisis_alone() || help.contact_href.is_empty());
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
