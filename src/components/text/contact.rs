//! The contact of the clinic.

use std::rc::Rc;

use content::{Content, TextLabels};
use yew::prelude::*;

use super::fact::{ContactFacts, Facts};
use super::heading;

/// The contact of the clinic, as set. Everything is optional.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// The address of the contact link, already validated.
    pub href: Option<String>,
    /// Its label, if not the default one.
    pub label: Option<String>,
    /// The name of the clinic.
    pub clinic: Option<String>,
    /// The phone number, as shown.
    pub phone: Option<String>,
}

impl Contact {
    /// Returns the address of the contact link: the contact, otherwise the phone.
    #[must_use]
    pub fn link(&self) -> Option<String> {
        contact_href(self.href.as_deref(), self.phone.as_deref())
    }

    /// Returns the label of the contact link.
    #[must_use]
    pub fn label(&self, labels: &TextLabels) -> String {
        self.label.clone().unwrap_or_else(|| match &self.clinic {
            Some(clinic) => labels.contact_label_clinic.replace("{clinic}", clinic),
            None => labels.contact_label.clone(),
        })
    }

    /// Returns the phone number to show beside the link, unless the link itself calls it.
    #[must_use]
    pub fn beside(&self) -> Option<&str> {
        self.phone.as_deref().filter(|phone| self.link().is_some_and(|link| link != tel(phone)))
    }

    /// Returns the phone number or mail address of the link as text, for print and for devices that cannot open the link.
    fn written(&self) -> Option<String> {
        let link = self.link()?;
        let dialled = self.phone.as_deref().filter(|phone| link == tel(phone));
        dialled.map(str::to_owned).or_else(|| written_address(&link))
    }
}

/// Returns the readable part of a `tel:`, `sms:` or `mailto:` address; `None` for any other address.
fn written_address(href: &str) -> Option<String> {
    let (scheme, rest) = href.split_once(':')?;
    let is_read = ["tel", "sms", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let end = rest.find(['?', ';']).unwrap_or(rest.len());
    is_read.then(|| rest[..end].to_owned()).filter(|text| !text.is_empty())
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub content: Rc<Content>,
    pub contact: Contact,
    pub facts: Facts,
    pub level: u8,
}

/// The contact card. It always contains links, written address and fallback sentence, some of them hidden, so that the
/// script only changes existing nodes.
#[component]
pub(super) fn ContactBlock(props: &Props) -> Html {
    let Props { content, contact, facts, level } = props;
    let labels = &content.labels;
    let label = contact.label(labels);
    let link = contact.link();
    let beside = contact.beside();
    let written = contact.written();
    html! {
        <div class="cf-card cf-contact" data-section="contact">
            <@{heading(*level)} class="cf-title">{ &labels.contact_title }</@>
            <p>{ &labels.contact_intro }</p>
            <p class="cf-buttons">
                <a class="cf-button cf-strong" data-contact="" data-label={labels.contact_label.clone()}
                    data-label-clinic={labels.contact_label_clinic.clone()} href={link.clone()} hidden={link.is_none()}>{ label }</a>
                <a class="cf-button" data-phone={labels.crisis_call.clone()} href={beside.map(tel)} hidden={beside.is_none()}>
                    { beside.map(|phone| labels.crisis_call.replace("{number}", phone)) }
                </a>
                <span data-contact-none="" hidden={link.is_some()}>{ &labels.contact_none }</span>
            </p>
            <p data-contact-written="" hidden={written.is_none()}>{ written }</p>
            <ContactFacts {content} facts={facts.clone()} />
        </div>
    }
}

/// Returns the address of the contact link: the contact, otherwise the phone.
#[must_use]
pub fn contact_href(contact: Option<&str>, phone: Option<&str>) -> Option<String> {
    contact.map(str::to_owned).or_else(|| phone.map(tel))
}

/// Returns the `tel:` address of a phone number.
#[must_use]
pub fn tel(number: &str) -> String {
    let dialled: String = number.chars().filter(|char| char.is_ascii_digit() || *char == '+').collect();
    format!("tel:{dialled}")
}
