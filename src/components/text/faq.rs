//! `<Faq/>`: all of the text.

use std::rc::Rc;

use content::Content;
use yew::prelude::*;

use super::contact::{Contact, ContactBlock};
use super::crisis::{CrisisLines, CrisisShort};
use super::forms::FormsTable;
use super::notices::Notices;
use super::sources::Sources;
use super::steps::StepsTimeline;
use super::topic::{OwnSection, TopicSection};

/// What a clinic sets.
#[derive(Clone, Debug, PartialEq)]
pub struct Setup {
    /// Level of the topics' headings, 1 to 5.
    pub heading_level: u8,
    /// Way to the clinic.
    pub contact: Contact,
    /// ISO code of the country whose crisis lines come first; an unknown one counts as the first country.
    pub region: String,
    /// The clinic's own questions; may be empty.
    pub own: Vec<CustomQuestion>,
    /// Whether a clinician has reviewed the text.
    pub is_reviewed: bool,
}

/// A question of the clinic's own. All of it is text: HTML in it is shown as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomQuestion {
    /// Its id, unlike any other in the text; `clinic-N` by its place where the clinic gave none.
    pub id: String,
    /// The question; never empty.
    pub question: String,
    /// Paragraphs; at least one, none empty.
    pub answer: Vec<String>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            heading_level: 2,
            contact: Contact::default(),
            region: "US".into(),
            own: Vec::new(),
            is_reviewed: false,
        }
    }
}

/// Properties of [`Faq`].
#[derive(Clone, PartialEq, Properties)]
pub struct FaqProps {
    /// What is said.
    pub content: Rc<Content>,
    /// What the clinic sets.
    #[prop_or_default]
    pub setup: Setup,
}

/// The whole text as a flat list of elements, to be put inside `<clinic-faq>` or
/// `<div class="clinic-faq">`, where `clinic-faq.css` finds it.
///
/// The forms table follows the topic `forms-and-doses`, the steps follow `process`; where a topic of that
/// name is missing they come after the last topic.
#[component]
pub fn Faq(props: &FaqProps) -> Html {
    let FaqProps { content, setup } = props;
    let content = Rc::new(content.in_region(&setup.region));
    let region = Some(content.region.clone());
    let level = setup.heading_level.clamp(1, 5);
    let has = |id: &str| content.topics.iter().any(|topic| topic.id == id);
    let forms = html! { <FormsTable content={content.clone()} {level} /> };
    let steps = html! { <StepsTimeline content={content.clone()} {level} /> };
    html! {
        <>
            <CrisisShort content={content.clone()} region={region.clone()} />
            <Notices content={content.clone()} {level} is_reviewed={setup.is_reviewed} />
            { for content.topics.iter().map(|topic| html! {
                <TopicSection key={topic.id.clone()} content={content.clone()} id={topic.id.clone()} {level}>
                    if topic.id == "forms-and-doses" { { forms.clone() } }
                    if topic.id == "process" { { steps.clone() } }
                </TopicSection>
            }) }
            if !has("forms-and-doses") { { forms } }
            if !has("process") { { steps } }
            if !setup.own.is_empty() {
                <OwnSection content={content.clone()} questions={setup.own.clone()} {level} />
            }
            <ContactBlock content={content.clone()} contact={setup.contact.clone()} {level} />
            <CrisisLines content={content.clone()} {region} {level} />
            <Sources content={content.clone()} {level} />
        </>
    }
}
