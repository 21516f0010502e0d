//! What the text has, as far as settings can name it.

use std::collections::HashSet;

use clinic_faq::components::text::CLINIC;

/// What settings may name. Each list may be empty; without regions, any region is taken.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Languages that there is text in, by their primary tag.
    pub languages: Vec<String>,
    /// Codes of the countries with crisis lines, the default one first.
    pub regions: Vec<String>,
    /// Ids of the questions.
    pub questions: Vec<String>,
    /// Ids of the topics.
    pub topics: Vec<String>,
    /// Every `id` in the text: an own question with one of these would take away its address.
    pub taken: Vec<String>,
}

impl Known {
    /// What no own question may be called.
    pub(super) fn taken(&self) -> HashSet<&str> {
        let lists = [&self.questions, &self.topics, &self.taken];
        let own = [CLINIC, "topic-clinic"];
        lists.into_iter().flatten().map(String::as_str).chain(own).collect()
    }
}
