//! The figures for `docs/search.md`.

use search::distress::Kind;

use crate::data::{DIRECTNESS, KINDS, LANGUAGES, Line};
use crate::evaluate::{FIXTURES, Score, authors};

/// Lines with their scores, and the thresholds of help and hint.
#[derive(Clone, Copy, Debug)]
pub struct Measured<'a> {
    /// The lines.
    pub lines: &'a [Line],
    /// A score for each line.
    pub scores: &'a [Score],
    /// Threshold of help.
    pub help: f32,
    /// Threshold of hints.
    pub hint: f32,
}

/// Some lines.
type Choice<'c> = &'c dyn Fn(&Line) -> bool;

impl Measured<'_> {
    /// Returns how many percent of the chosen lines are over a threshold; all authors but the fixtures.
    #[must_use]
    pub fn percent(&self, threshold: f32, choice: Choice) -> f64 {
        let chosen = || self.lines.iter().zip(self.scores).filter(|(line, _)| line.author != FIXTURES && choice(line));
        let over = chosen().filter(|(_, score)| score.is_over(threshold)).count();
        100.0 * over as f64 / chosen().count().max(1) as f64
    }

    /// Returns the figures as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut text = String::new();
        let mut row = |name: &str, choice: Choice| {
            let mut cells = String::new();
            for language in 0..LANGUAGES.len() {
                let distress = |line: &Line| line.is_distress && line.language == language && choice(line);
                let ordinary = |line: &Line| !line.is_distress && line.language == language && choice(line);
                let any = |choice: Choice| self.lines.iter().any(choice);
                for threshold in [self.help, self.hint] {
                    let found = any(&distress).then(|| format!("{:.0} %", self.percent(threshold, &distress)));
                    let mistaken = any(&ordinary).then(|| format!("{:.1} %", self.percent(threshold, &ordinary)));
                    let missing = || "–".to_owned();
                    cells += &format!(" | {} | {}", found.unwrap_or_else(missing), mistaken.unwrap_or_else(missing));
                }
            }
            text += &format!("| {name}{cells} |\n");
        };
        row("all", &|_| true);
        for author in authors(self.lines).into_iter().filter(|author| *author != FIXTURES) {
            row(&author.to_string(), &|line| line.author == author);
        }
        for (at, kind) in KINDS.iter().enumerate() {
            row(kind, &|line| line.kind == Some(at));
        }
        for (at, directness) in DIRECTNESS.iter().enumerate() {
            row(directness, &|line| line.directness == Some(at));
        }
        "| | en: help | by mistake | with hints | by mistake | es: help | by mistake | with hints | by mistake |\n\
         | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
            .to_owned()
            + &text
    }

    /// Returns how many percent of the ordinary lines are over a threshold while they are typed letter by letter.
    #[must_use]
    pub fn ever(&self, threshold: f32) -> f64 {
        let ordinary = || self.lines.iter().zip(self.scores).filter(|(line, _)| line.author != FIXTURES && !line.is_distress);
        let over = ordinary().filter(|(_, score)| score.highest > threshold).count();
        100.0 * over as f64 / ordinary().count().max(1) as f64
    }

    /// Returns how many percent of the lines of distress get their own kind.
    #[must_use]
    pub fn right_kinds(&self) -> f64 {
        let known = || self.lines.iter().zip(self.scores).filter_map(|(line, score)| Some((line.kind?, score.kind)));
        let right = known().filter(|(kind, found)| Kind::ALL[*kind] == *found).count();
        100.0 * right as f64 / known().count().max(1) as f64
    }
}
