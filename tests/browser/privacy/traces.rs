//! The records of the spies of a page about a patient. The spies are `spy.js` and a session recorder. `spy-traces.js`
//! summarizes the records of both and knows what `docs/privacy.md` allows.

use std::collections::BTreeSet;

use serde_json::Value;

use super::patient::Patient;
use super::words::words;

pub(super) struct Traces {
    /// The number of entries of the spy and of the recorder.
    pub entries: (u64, u64),
    /// The words among those searched for that the spy has seen.
    pub spy: Vec<String>,
    /// The words among those searched for that the recorder has seen.
    pub recorder: Vec<String>,
    /// Everything that the spy or the recorder has seen and that the table does not allow.
    compared: BTreeSet<String>,
}

impl Traces {
    /// Restarts the spies of a page. Returns the words and ids of the guide that are not on the page anyway.
    pub async fn begin(patient: &Patient) -> Vec<String> {
        let words = serde_json::to_string(&words()).expect("it is JSON");
        let telling = texts(&patient.page.ask(&format!("return traces.begin({words})")).await);
        assert!(telling.len() > 140, "only {} words of the guide are not on the page anyhow", telling.len());
        telling
    }

    /// Returns what the spies have seen since then, and which of `words` were part of it.
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

    /// Checks that neither spy has seen a word of the guide, and that both were recording.
    pub fn tell_nothing(&self) {
        assert!(self.entries.0 > 100 && self.entries.1 > 10, "the spies were asleep: {:?}", self.entries);
        assert_eq!((&self.spy, &self.recorder), (&Vec::new(), &Vec::new()), "spy and recorder saw");
    }

    /// Returns the entries that are not in `other`.
    pub fn beyond<'t>(&'t self, other: &'t Self) -> Vec<&'t String> {
        self.compared.difference(&other.compared).collect()
    }
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().expect("a list").iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
