//! Data about the text that settings and pastes depend on.

use clinic_faq::components::text::{Contact, CustomQuestion as ShownQuestion, Facts as ShownFacts, Setup};
use clinic_faq::labels::languages;
use content::{Content, Signed};
use sha2::{Digest, Sha256};

use super::text;
use crate::authoring::today;
use crate::html::values;
use crate::settings::{CustomQuestion, Facts, Known, Settings};

/// Returns 8 hex digits that identify the text, so that a page can detect an outdated paste. Settings do not affect it.
#[must_use]
pub fn text_hash(content: &Content) -> String {
    format!("{:x}", Sha256::digest(text(content, &Setup::default())))[..8].to_owned()
}

/// Returns the attributes that identify the text of a page: its version, the hash of the part that a clinician signs,
/// and the first day on which some of that part is due for a check.
pub(super) fn text_attributes(content: &Content) -> String {
    let Signed { hash, due } = &content.signed;
    format!("data-text=\"{}\" data-hash=\"{hash}\" data-due=\"{due}\"", text_hash(content))
}

/// Returns the values that settings may refer to.
#[must_use]
pub fn known(content: &Content) -> Known {
    let html = text(content, &Setup::default());
    let mut protected = Vec::new();
    for topic in &content.topics {
        let before = protected.len();
        protected
            .extend(topic.answers.iter().filter(|answer| answer.protected).map(|answer| answer.id.clone()));
        if protected.len() > before {
            protected.push(topic.id.clone());
        }
    }
    let together = content.topics.iter().filter(|topic| !topic.hides_too.is_empty());
    Known {
        languages: languages().map(ToOwned::to_owned).collect(),
        regions: content.crisis.countries.iter().map(|country| country.code.clone()).collect(),
        questions: content.answers().map(|answer| answer.id.clone()).collect(),
        topics: content.topics.iter().map(|topic| topic.id.clone()).collect(),
        protected,
        hides_too: together.map(|topic| (topic.id.clone(), topic.hides_too.clone())).collect(),
        taken: values(&html, "id"),
        today: today().to_string(),
        hash: content.signed.hash.clone(),
        due: content.signed.due.to_string(),
    }
}

/// Returns the settings that change the text itself. The script in the page hides and opens questions.
#[must_use]
pub fn setup(settings: &Settings) -> Setup {
    let usual = Setup::default();
    Setup {
        heading_level: settings.heading_level.unwrap_or(usual.heading_level),
        contact: Contact {
            href: settings.contact.clone(),
            label: settings.contact_label.clone(),
            clinic: settings.clinic.clone(),
            phone: settings.phone.clone(),
        },
        region: settings.region.clone().unwrap_or(usual.region),
        custom_questions: settings.questions.iter().map(shown).collect(),
        facts: shown_facts(&settings.facts),
        is_reviewed: settings.shown_review().is_some(),
    }
}

fn shown(question: &CustomQuestion) -> ShownQuestion {
    let CustomQuestion { id, question, answer, topic, replaces } = question.clone();
    ShownQuestion { id, question, answer, topic, replaces }
}

fn shown_facts(facts: &Facts) -> ShownFacts {
    let Facts { price, hours, address, parking } = facts.clone();
    ShownFacts { price, hours, address, parking }
}
