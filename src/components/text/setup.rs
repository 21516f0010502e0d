//! What a clinic sets.

use content::Answer;

use super::contact::Contact;
use super::fact::Facts;
use super::own_answer::CustomQuestion;

/// The settings of a clinic.
#[derive(Clone, Debug, PartialEq)]
pub struct Setup {
    /// The level of the top headings, 1 to 5. Topics and questions have the levels below.
    pub heading_level: u8,
    /// The contact of the clinic.
    pub contact: Contact,
    /// The ISO code of the country whose crisis lines come first. An unknown code counts as the first country.
    pub region: String,
    /// The clinic's own questions; may be empty.
    pub custom_questions: Vec<CustomQuestion>,
    /// What the clinic says about itself.
    pub facts: Facts,
    /// Whether a clinician has reviewed the text.
    pub is_reviewed: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            heading_level: 2,
            contact: Contact::default(),
            region: "US".into(),
            custom_questions: Vec::new(),
            facts: Facts::default(),
            is_reviewed: false,
        }
    }
}

impl Setup {
    /// Returns the clinic's own question that is shown in place of this answer. A protected answer is never replaced.
    pub(super) fn replacement(&self, answer: &Answer) -> Option<&CustomQuestion> {
        let mut questions = self.custom_questions.iter();
        questions.find(|own| !answer.protected && own.replaces.as_ref() == Some(&answer.id))
    }
}
