//! The bar that stays in reach while the widget is on the screen: crisis line and contact.

use yew::prelude::*;

use super::guide::{HelpLine, HelpLink};
use crate::words::Words;

/// Whom a patient can reach. Addresses were checked by whoever read them.
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

/// The bar, with what is `said` above its links. The links are marked, so that the loader can set them while there
/// is only a picture of the bar. In a `crisis` there is no way to the clinic beside the crisis line.
pub(super) fn help_bar(help: &Help, words: &'static Words, crisis: bool, said: Html) -> Html {
    html! {
        <div class="help-bar" part="help-bar" role="region" aria-label={words.help} data-crisis="bar">
            { said }
            <div class="help-links">
                <a class="crisis" part="crisis" id="crisis" data-crisis-call={words.crisis_call}
                    href={help.crisis_href.clone()} hidden={help.crisis_href.is_empty()}>
                    { words.crisis_call.replace("{number}", &help.crisis_number) }
                </a>
                <a class="contact" part="contact" id="contact" data-contact="" href={help.contact_href.clone()}
                    hidden={crisis || help.contact_href.is_empty()}>
                    { &help.contact_label }
                </a>
            </div>
        </div>
    }
}
