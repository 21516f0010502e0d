//! Measures how hard a text is to read.
//!
//! English: Flesch-Kincaid grade, the lower the easier (Kincaid, Fishburne, Rogers, Chissom, *Derivation of new
//! readability formulas*, Naval Technical Training Command, Research Branch Report 8-75, 1975):
//!
//! `0.39 × words / sentences + 11.8 × syllables / words − 15.59`
//!
//! Spanish: Fernández-Huerta score, the higher the easier (Fernández Huerta, *Medidas sencillas de lecturabilidad*,
//! Consigna 214, 1959, pages 29-32; as corrected by Law, *Error in the Fernandez Huerta readability formula*, 2011):
//!
//! `206.84 − 60 × syllables / words − 1.02 × words / sentences`
//!
//! A score of 65 is where the scale INFLESZ begins to call a text "fairly easy", and of 55 "normal" (Barrio-Cantalejo
//! et al., Anales del Sistema Sanitario de Navarra 31, 2008, pages 135-152).
//!
//! Each paragraph, list item and table cell ends a sentence. The names of medicines and conditions listed in
//! `rules.toml` count as two syllables: patients know the name of their own illness, and there is no simpler word.
//! [`Grades`] states this wherever it is displayed.

mod syllables;

use std::borrow::Cow;
use std::fmt;

use super::{Diagnostic, ParsedContent, sentences};
use crate::guide::FlowTexts;
pub use syllables::{english_syllables, spanish_syllables};

/// How the reading grade of a language is computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Formula {
    /// For English: a school grade, the lower the easier.
    #[default]
    FleschKincaid,
    /// For Spanish: a score up to about 100, the higher the easier.
    FernandezHuerta,
}

impl Formula {
    /// Returns the formula for a language, by its BCP 47 tag.
    #[must_use]
    pub fn of(lang: &str) -> Self {
        if lang.split('-').next() == Some("es") { Self::FernandezHuerta } else { Self::FleschKincaid }
    }

    fn name(self) -> &'static str {
        match self {
            Self::FleschKincaid => "Flesch-Kincaid",
            Self::FernandezHuerta => "Fernández-Huerta, the higher the easier",
        }
    }

    /// Returns the limit for an answer, and for the median of a topic.
    fn limits(self) -> (f64, f64) {
        match self {
            Self::FleschKincaid => (10.0, 8.0),
            Self::FernandezHuerta => (55.0, 65.0),
        }
    }

    /// Whether a text with this grade is harder than one at the limit.
    fn is_harder(self, grade: f64, limit: f64) -> bool {
        match self {
            Self::FleschKincaid => grade > limit,
            Self::FernandezHuerta => grade < limit,
        }
    }

    fn bound(self) -> &'static str {
        match self {
            Self::FleschKincaid => "at most",
            Self::FernandezHuerta => "at least",
        }
    }

    fn syllables(self, word: &str) -> u32 {
        match self {
            Self::FleschKincaid => english_syllables(word),
            Self::FernandezHuerta => spanish_syllables(word),
        }
    }
}

/// Reading grades of the content.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grades {
    /// How they were computed.
    pub formula: Formula,
    /// Id and grade of each answer, in content order.
    pub answers: Vec<(String, f64)>,
    /// Id and median grade of each topic, in content order; the guide comes last.
    pub topics: Vec<(String, f64)>,
    /// Names that count as two syllables.
    pub names: Vec<String>,
}

impl fmt::Display for Grades {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Reading grade ({}), median of each topic:", self.formula.name())?;
        for (id, grade) in &self.topics {
            writeln!(f, "  {grade:4.1}  {id}")?;
        }
        let order = |left: &&(String, f64), right: &&(String, f64)| match self.formula {
            Formula::FleschKincaid => left.1.total_cmp(&right.1),
            Formula::FernandezHuerta => right.1.total_cmp(&left.1),
        };
        let hardest = self.answers.iter().max_by(order);
        if let Some((id, grade)) = hardest {
            writeln!(f, "Hardest answer: {id}, {grade:.1}")?;
        }
        write!(f, "Counted as two syllables each: {}", self.names.join(", "))
    }
}

/// Returns the grades of all answers and topics.
pub(super) fn grades(parsed: &ParsedContent) -> Grades {
    let (content, names) = (&parsed.content, &parsed.rules.names);
    let formula = Formula::of(&content.lang);
    let mut grades = Grades { formula, names: names.clone(), ..Grades::default() };
    for topic in &content.topics {
        let mut of_topic = Vec::new();
        for answer in &topic.answers {
            let grade = grade(&answer.plain(), names, formula);
            of_topic.push(grade);
            grades.answers.push((answer.id.clone(), grade));
        }
        if !of_topic.is_empty() {
            grades.topics.push((topic.id.clone(), median(of_topic)));
        }
    }
    let guide: Vec<f64> =
        guide(&parsed.guide.texts).iter().map(|texts| grade(texts, names, formula)).collect();
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

pub(super) fn diagnostics(parsed: &ParsedContent, grades: &Grades) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let formula = grades.formula;
    let (of_answer, of_topic) = formula.limits();
    for (id, grade) in grades.answers.iter().filter(|(_, grade)| formula.is_harder(*grade, of_answer)) {
        let message = format!("answer \"{id}\" has reading grade {grade:.1}");
        let help = format!("shorter sentences and plainer words: {} {of_answer:.0}", formula.bound());
        diagnostics.push(Diagnostic::new(&parsed.places.of(&format!("answer:{id}/body")), message, help));
    }
    for (id, grade) in grades.topics.iter().filter(|(_, grade)| formula.is_harder(*grade, of_topic)) {
        let message = format!("topic \"{id}\" has a median reading grade of {grade:.1}");
        let help = format!("make its hardest answers plainer: {} {of_topic:.0}", formula.bound());
        diagnostics.push(Diagnostic::new(&parsed.places.of(&format!("topic:{id}")), message, help));
    }
    diagnostics
}

/// Returns the grade of texts; 0 if they contain no words. The end of each text ends a sentence.
#[must_use]
pub fn grade(texts: &[String], names: &[String], formula: Formula) -> f64 {
    let (mut words, mut syllables, mut count) = (0_u32, 0_u32, 0_u32);
    for sentence in texts.iter().flat_map(|text| sentences(text)) {
        count += 1;
        for word in sentence.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '–' | '—')) {
            let word: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
            if word.is_empty() {
                continue;
            }
            words += 1;
            let known = names.iter().any(|name| name.to_lowercase() == word.to_lowercase());
            syllables += if known { 2 } else { formula.syllables(&word) };
        }
    }
    if words == 0 {
        return 0.0;
    }
    let (length, syllables) = (f64::from(words) / f64::from(count), f64::from(syllables) / f64::from(words));
    match formula {
        Formula::FleschKincaid => 0.39 * length + 11.8 * syllables - 15.59,
        Formula::FernandezHuerta => 206.84 - 60.0 * syllables - 1.02 * length,
    }
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
    fn a_known_sentence_has_its_known_grade() {
        // 10 words, 1 sentence, 11 syllables: 3.9 + 12.98 - 15.59.
        let text = vec!["The cat sat on the mat and ate a table.".to_owned()];
        assert!((grade(&text, &[], Formula::FleschKincaid) - 1.29).abs() < 0.01);
        // 6 words, 1 sentence, 9 syllables: 206.84 - 90 - 6.12.
        let text = vec!["El gato duerme en la mesa.".to_owned()];
        assert!((grade(&text, &[], Formula::FernandezHuerta) - 110.72).abs() < 0.01);
    }
}
