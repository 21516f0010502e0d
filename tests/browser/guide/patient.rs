//! The answers of a patient.

use std::collections::BTreeMap;

/// Answers by question, with the ids of `assets/content/guide.toml`. A question without an answer is skipped.
#[derive(Clone)]
pub(crate) struct Patient(BTreeMap<&'static str, Vec<&'static str>>);

impl Patient {
    /// Returns a patient with depression who has tried two treatments and has no contraindication: `talk`.
    pub(crate) fn clean() -> Self {
        let answers = [
            ("emergency", "no"),
            ("suicide", "no"),
            ("age", "25-64"),
            ("reason", "depression"),
            ("tried", "two-plus"),
            ("pregnancy", "no"),
            ("mind", "none"),
            ("heart", "none"),
            ("body", "none"),
            ("allergy", "no"),
            ("substances", "none"),
            ("medicines", "none"),
            ("ride", "yes"),
        ];
        Self(answers.into_iter().map(|(question, answer)| (question, vec![answer])).collect())
    }

    /// Returns the clean patient with other answers to some questions, written as `question=answer,answer`.
    pub(crate) fn who(answers: &'static str) -> Self {
        let mut patient = Self::clean();
        for part in answers.split_whitespace() {
            let (question, picks) = part.split_once('=').expect("it reads question=answer,answer");
            let picks = picks.split(',').filter(|pick| !pick.is_empty()).collect();
            assert!(patient.0.insert(question, picks).is_some(), "there is no question {question}");
        }
        patient
    }

    /// Returns the answers to a question; an empty slice if there are none.
    pub(crate) fn answers(&self, question: &str) -> &[&'static str] {
        self.0.get(question).map_or(&[], Vec::as_slice)
    }

    /// Returns all answers as JSON, for a script.
    pub(crate) fn json(&self) -> String {
        serde_json::to_string(&self.0).expect("it is plain text")
    }
}
