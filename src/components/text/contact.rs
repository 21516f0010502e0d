//! The way to the clinic.

use std::rc::Rc;

use content::{Content, TextWords};
use yew::prelude::*;

/// How a patient reaches the clinic. Both may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// Address of the contact link, already checked.
    pub href: Option<String>,
    /// Its label; none for the default one.
    pub label: Option<String>,
    /// Name of the clinic.
    pub clinic: Option<String>,
    /// Phone number, as shown.
    pub phone: Option<String>,
}

impl Contact {
    /// Returns the address of the link: the contact, else the phone.
    #[must_use]
    pub fn link(&self) -> Option<String> {
        contact_href(self.href.as_deref(), self.phone.as_deref())
    }

    /// Returns the words of the link.
    #[must_use]
    pub fn label(&self, words: &TextWords) -> String {
        self.label.clone().unwrap_or_else(|| match &self.clinic {
            Some(clinic) => words.contact_label_clinic.replace("{clinic}", clinic),
            None => words.contact_label.clone(),
        })
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub contact: Contact,
    pub level: u8,
}

/// Link and sentence are both there, one of them hidden, so that a setting only changes nodes that exist.
#[component]
pub(super) fn ContactBlock(props: &Props) -> Html {
    let Props { content, contact, level } = props;
    let words = &content.words;
    let label = contact.label(words);
    let link = contact.link();
    let heading = format!("h{level}");
    html! {
        <div class="cf-contact" data-section="contact">
            <@{heading} class="cf-title">{ &words.contact_title }</@>
            <p>{ &words.contact_intro }</p>
            <p>
                <a class="cf-button" data-contact="" data-label={words.contact_label.clone()}
                    data-label-clinic={words.contact_label_clinic.clone()} href={link.clone()} hidden={link.is_none()}>{ label }</a>
                <span data-contact-none="" hidden={link.is_some()}>{ &words.contact_none }</span>
            </p>
        </div>
    }
}

/// Where the contact link leads: the contact, else the phone.
#[must_use]
pub fn contact_href(contact: Option<&str>, phone: Option<&str>) -> Option<String> {
    contact.map(str::to_owned).or_else(|| phone.map(tel))
}

/// The `tel:` address of a number as it is shown.
#[must_use]
pub fn tel(number: &str) -> String {
    let dialled: String = number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    format!("tel:{dialled}")
}
