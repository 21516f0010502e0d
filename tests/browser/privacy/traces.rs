//! What the spies of a page wrote down about a patient. They are `spy.js` and a session recorder; `spy-traces.js`
//! sums up what both saw and knows what `docs/privacy.md` allows.

use std::collections::BTreeSet;

use serde_json::Value;

use super::patient::Patient;
use super::words::words;

pub(super) struct Traces {
    /// How many entries spy and recorder have.
    pub entries: (u64, u64),
    /// Which of the words that were listened for the spy has seen.
    pub spy: Vec<String>,
    /// And the recorder.
    pub recorder: Vec<String>,
    /// Everything that both saw beside what the table allows.
    compared: BTreeSet<String>,
}

impl Traces {
    /// Lets the spies of a page begin anew. Gives the words and ids of the guide that are not on the page anyhow.
    pub async fn begin(patient: &Patient) -> Vec<String> {
        let words = serde_json::to_string(&words()).expect("it is JSON");
        let telling = texts(&patient.page.ask(&format!("return traces.begin({words})")).await);
        assert!(telling.len() > 140, "only {} words of the guide are not on the page anyhow", telling.len());
        telling
    }

    /// What was seen since, and which of `words` among it.
    pub async fn of(patient: &Patient, words: &[String]) -> Self {
        let words = serde_json::to_string(words).expect("it is JSON");
        let sum = patient.page.ask(&format!("return traces.sum({words})")).await;
        let count = |at: usize| sum["entries"][at].as_u64().unwrap_or_default();
        Self {
            entries: (count(0), count(1)),
            spy: texts(&sum["spy"]),
            recorder: texts(&sum["recorder"]),
            compared: texts(&sum["compared"]).into_iter().collect(),
        }
    }

    /// Neither spy saw a word of the guide, and neither was asleep.
    pub fn tell_nothing(&self) {
        assert!(self.entries.0 > 100 && self.entries.1 > 10, "the spies were asleep: {:?}", self.entries);
        assert_eq!((&self.spy, &self.recorder), (&Vec::new(), &Vec::new()), "spy and recorder saw");
    }

    /// What is in here and not in `other`.
    pub fn beyond<'t>(&'t self, other: &'t Self) -> Vec<&'t String> {
        self.compared.difference(&other.compared).collect()
    }
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().expect("a list").iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
