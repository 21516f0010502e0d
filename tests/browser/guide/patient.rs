//! What a patient answers.

use std::collections::BTreeMap;

/// Answers by the ids of `evidence-2.md` 4b. A question without an answer is passed over.
#[derive(Clone)]
pub(crate) struct Patient(BTreeMap<&'static str, Vec<&'static str>>);

impl Patient {
    /// Somebody with depression who tried two treatments, and whom nothing else stands against: `talk`.
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

    /// The clean patient with other answers to some questions, written `question=answer,answer`.
    pub(crate) fn who(answers: &'static str) -> Self {
        let mut patient = Self::clean();
        for part in answers.split_whitespace() {
            let (question, picks) = part.split_once('=').expect("it reads question=answer,answer");
            let picks = picks.split(',').filter(|pick| !pick.is_empty()).collect();
            assert!(patient.0.insert(question, picks).is_some(), "there is no question {question}");
        }
        patient
    }

    /// What is answered to a question; nothing where there is none.
    pub(crate) fn answers(&self, question: &str) -> &[&'static str] {
        self.0.get(question).map_or(&[], Vec::as_slice)
    }

    /// All of it for a script.
    pub(crate) fn json(&self) -> String {
        serde_json::to_string(&self.0).expect("it is plain text")
    }
}
