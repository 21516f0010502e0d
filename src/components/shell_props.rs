//! The properties of the shell.

use content::labels::{ControlLabels, fill};
use guide::GuideText;
use yew::prelude::*;

use super::help::Help;
use crate::state::{QuestionLink, ResultList, State};

/// The id of the facts about the clinic, such as its opening hours. No answer has it, since ids have no spaces.
pub const CLINIC_FACTS: &str = "clinic facts";

/// The functions of the page that components use.
#[derive(Clone, Debug, PartialEq)]
pub struct PageApi {
    /// Returns the question of the answer with this id, if the answer is on the page.
    pub question_of: Callback<AttrValue, Option<String>>,
    /// Returns a copy of the answer with this id, or of the facts about the clinic for [`CLINIC_FACTS`]; empty if the page
    /// has none.
    pub copy_of: Callback<AttrValue, Html>,
    /// Whether the engine can print a frame alone.
    pub can_print: bool,
}

impl Default for PageApi {
    /// A page without answers, for prerendering.
    fn default() -> Self {
        Self {
            question_of: Callback::from(|_| None),
            copy_of: Callback::from(|_| Html::default()),
            can_print: false,
        }
    }
}

/// Properties of [`Shell`](super::Shell).
#[derive(Clone, PartialEq, Properties)]
pub struct ShellProps {
    /// The state to render.
    pub state: State,
    /// The suggested questions.
    #[prop_or_default]
    pub suggestions: Vec<QuestionLink>,
    /// The questions to suggest to a patient in distress.
    #[prop_or_default]
    pub gentle: Vec<QuestionLink>,
    /// The labels of the controls.
    pub labels: &'static ControlLabels,
    /// The wording of the guide.
    pub guide_text: &'static GuideText,
    /// Crisis line and contact.
    pub help: Help,
    /// The functions of the page.
    #[prop_or_default]
    pub page_api: PageApi,
}

impl ShellProps {
    /// Returns the number of results in words.
    pub(super) fn count(&self, found: &ResultList) -> String {
        let count = match found.rows.len() {
            0 => self.labels.found_none.to_owned(),
            1 => self.labels.found_one.to_owned(),
            count => fill(self.labels.found_many, "count", &count.to_string()),
        };
        fill(&count, "query", &found.query)
    }
}
