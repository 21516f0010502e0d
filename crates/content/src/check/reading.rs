//! Measures how hard a text is to read.
//!
//! Flesch-Kincaid grade (Kincaid, Fishburne, Rogers, Chissom, *Derivation of new readability formulas*, Naval
//! Technical Training Command, Research Branch Report 8-75, 1975):
//!
//! `0.39 × words / sentences + 11.8 × syllables / words − 15.59`
//!
//! Each paragraph, list item and table cell ends a sentence. The names of medicines and conditions listed in
//! `rules.toml` count as two syllables: patients know the name of their own illness, and there is no simpler word.
//! [`Grades`] states this wherever it is displayed.

use std::fmt;

use super::{Diagnostic, Draft, sentences};
use crate::guide::FlowTexts;
use std::borrow::Cow;

/// Maximum grade of an answer.
pub const HIGHEST_ANSWER: f64 = 10.0;
/// Maximum median grade of a topic.
pub const HIGHEST_TOPIC: f64 = 8.0;

/// Reading grades of the content.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grades {
    /// Id and grade of each answer, in content order.
    pub answers: Vec<(String, f64)>,
    /// Id and median grade of each topic, in content order; the guide comes last.
    pub topics: Vec<(String, f64)>,
    /// Names that count as two syllables.
    pub names: Vec<String>,
}

impl fmt::Display for Grades {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Reading grade (Flesch-Kincaid), median of each topic:")?;
        for (id, grade) in &self.topics {
            writeln!(f, "  {grade:4.1}  {id}")?;
        }
        let hardest = self.answers.iter().max_by(|one, other| one.1.total_cmp(&other.1));
        if let Some((id, grade)) = hardest {
            writeln!(f, "Hardest answer: {id}, {grade:.1}")?;
        }
        write!(f, "Counted as two syllables each: {}", self.names.join(", "))
    }
}

/// Returns the grades of all answers and topics.
pub(super) fn grades(draft: &Draft) -> Grades {
    let (content, names) = (&draft.content, &draft.rules.names);
    let mut grades = Grades { names: names.clone(), ..Grades::default() };
    for topic in &content.topics {
        let mut of_topic = Vec::new();
        for answer in &topic.answers {
            let grade = grade(&answer.plain(), names);
            of_topic.push(grade);
            grades.answers.push((answer.id.clone(), grade));
        }
        if !of_topic.is_empty() {
            grades.topics.push((topic.id.clone(), median(of_topic)));
        }
    }
    let guide: Vec<f64> = guide(&draft.guide.texts).iter().map(|texts| grade(texts, names)).collect();
    if !guide.is_empty() {
        grades.topics.push(("guide".to_owned(), median(guide)));
    }
    grades
}

/// Returns the texts of the guide, one list per question and per outcome.
fn guide(words: &FlowTexts) -> Vec<Vec<String>> {
    let own = |texts: &[&Cow<'static, str>]| texts.iter().map(ToString::to_string).collect();
    let questions = words.questions.iter().map(|question| {
        let mut texts = vec![&question.question, &question.hint, &question.skipped];
        texts.extend(question.choices.iter().map(|answer| &answer.why_it_matters));
        own(&texts)
    });
    let outcomes = words.outcomes.iter().map(|outcome| {
        let mut texts: Vec<&Cow<'static, str>> = outcome.body.iter().chain(&*outcome.ask).collect();
        texts.push(&outcome.also_applies);
        own(&texts)
    });
    let notes = words.notes.iter().map(|note| own(&[&note.text]));
    questions.chain(outcomes).chain(notes).collect()
}

pub(super) fn diagnostics(draft: &Draft, grades: &Grades) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (id, grade) in grades.answers.iter().filter(|(_, grade)| *grade > HIGHEST_ANSWER) {
        let message = format!("answer \"{id}\" has reading grade {grade:.1}");
        let help = format!("shorter sentences and plainer words: at most {HIGHEST_ANSWER:.0}");
        diagnostics.push(Diagnostic::new(&draft.places.of(&format!("answer:{id}/body")), message, help));
    }
    for (id, grade) in grades.topics.iter().filter(|(_, grade)| *grade > HIGHEST_TOPIC) {
        let message = format!("topic \"{id}\" has a median reading grade of {grade:.1}");
        let help = format!("make its hardest answers plainer: at most {HIGHEST_TOPIC:.0}");
        diagnostics.push(Diagnostic::new(&draft.places.of(&format!("topic:{id}")), message, help));
    }
    diagnostics
}

/// Returns the Flesch-Kincaid grade of texts; 0 if they contain no words. The end of each text ends a sentence.
#[must_use]
pub fn grade(texts: &[String], names: &[String]) -> f64 {
    let (mut words, mut syllables, mut count) = (0_u32, 0_u32, 0_u32);
    for sentence in texts.iter().flat_map(|text| sentences(text)) {
        count += 1;
        for word in sentence.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '–' | '—')) {
            let word: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
            if word.is_empty() {
                continue;
            }
            words += 1;
            let known = names.iter().any(|name| name.eq_ignore_ascii_case(&word));
            syllables += if known { 2 } else { syllables_of(&word) };
        }
    }
    if words == 0 {
        return 0.0;
    }
    0.39 * f64::from(words) / f64::from(count) + 11.8 * f64::from(syllables) / f64::from(words) - 15.59
}

/// Returns the number of syllables of an English word, based on its vowel groups. A number of up to two digits counts
/// as one syllable, a longer one as two.
#[must_use]
pub fn syllables_of(word: &str) -> u32 {
    let word = word.to_lowercase();
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return if word.len() > 2 { 2 } else { 1 };
    }
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'á' | 'é' | 'í' | 'ó' | 'ú');
    let letters: Vec<char> = word.chars().collect();
    let mut groups: u32 = 0;
    let mut before = false;
    for letter in &letters {
        let now = vowel(*letter);
        if now && !before {
            groups += 1;
        }
        before = now;
    }
    // A final e is silent, alone or before d or s, except after certain letters: it is silent in "time" and "eased",
    // but not in "doses".
    let silent = |ending: &str, keeps: &[&str]| {
        word.ends_with(ending) && !keeps.iter().any(|keep| word.ends_with(keep))
    };
    if silent("e", &["le", "ee", "ye", "oe", "ie", "ue"])
        || silent("ed", &["ted", "ded", "eed", "ied", "led"])
        || silent("es", &["ses", "zes", "ces", "ges", "ches", "shes", "xes", "ies", "les", "oes", "ees"])
    {
        groups -= 1;
    }
    // A final "le" is a syllable after a consonant, which is already counted, but silent after a vowel.
    let n = letters.len();
    if n > 3 && word.ends_with("le") && vowel(letters[n - 3]) {
        groups -= 1;
    }
    // Adjacent vowels that belong to separate syllables.
    for pair in ["ia", "io", "eo", "iu", "ua", "uou", "iet"] {
        let joined = ["tia", "cia", "tio", "sio", "cio", "xio", "gio", "qua", "gua", "peo"];
        for (at, _) in word.match_indices(pair) {
            let with_sign_before = at.checked_sub(1).and_then(|from| word.get(from..at + pair.len()));
            if !with_sign_before.is_some_and(|text| joined.contains(&text)) {
                groups += 1;
            }
        }
    }
    groups.max(1)
}

fn median(mut grades: Vec<f64>) -> f64 {
    grades.sort_by(f64::total_cmp);
    let middle = grades.len() / 2;
    if grades.len() % 2 == 1 { grades[middle] } else { f64::midpoint(grades[middle - 1], grades[middle]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_said() {
        let table = [
            ("time", 1),
            ("doses", 2),
            ("eased", 1),
            ("needed", 2),
            ("people", 2),
            ("whole", 1),
            ("table", 2),
            ("session", 2),
            ("anxiety", 4),
            ("medicine", 3),
            ("clinician", 3),
            ("period", 3),
            ("the", 1),
            ("40", 1),
            ("2026", 2),
        ];
        for (word, syllables) in table {
            assert_eq!(syllables_of(word), syllables, "{word}");
        }
    }

    #[test]
    fn a_known_sentence_has_its_known_grade() {
        // 10 words, 1 sentence, 11 syllables: 3.9 + 12.98 - 15.59.
        let text = vec!["The cat sat on the mat and ate a table.".to_owned()];
        assert!((grade(&text, &[]) - 1.29).abs() < 0.01);
    }
}
