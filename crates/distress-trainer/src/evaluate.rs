//! How well a model does on authors that it has not seen.

use search::distress::{Kind, Level, Model, counted, is_listed};

use crate::data::Line;
use crate::pack::{learn, set_thresholds};

/// Ordinary lines that may get help, in parts of all.
pub const HELP: f64 = 0.022;
/// Ordinary lines that may get help or a hint.
pub const HINT: f64 = 0.063;
/// Ordinary lines that may ever show help while they are typed.
pub const EVER: f64 = 0.038;

/// What a model that had not seen a line's author says of the line.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    /// Its score.
    pub score: f32,
    /// Whether a phrase that always counts is in it.
    pub is_listed: bool,
    /// Its kind.
    pub kind: Kind,
    /// The highest score of an ordinary line while it is typed, letter by letter.
    pub highest: f32,
}

impl Score {
    /// Returns the score of a line.
    #[must_use]
    pub fn of(model: &Model, line: &Line) -> Self {
        let text = line.text.as_str();
        let folded = counted(text);
        let kind = model.assess(text);
        let kind = if kind.level == Level::None { model.kind(&folded) } else { kind.kind };
        Self { score: model.score(&folded), is_listed: is_listed(text), kind, highest: if line.is_distress { 0.0 } else { highest(model, text) } }
    }

    /// Whether it is over a threshold, or listed.
    #[must_use]
    pub fn is_over(&self, threshold: f32) -> bool {
        self.is_listed || self.score > threshold
    }
}

/// Returns the highest score of a text and of all that it begins with.
fn highest(model: &Model, text: &str) -> f32 {
    let ends = text.char_indices().map(|(at, sign)| at + sign.len_utf8());
    let score = |end: usize| if is_listed(&text[..end]) { f32::MAX } else { model.score(&counted(&text[..end])) };
    ends.map(score).fold(f32::MIN, f32::max)
}

/// Returns the authors of some lines, sorted.
#[must_use]
pub fn authors(lines: &[Line]) -> Vec<char> {
    let mut authors: Vec<char> = lines.iter().map(|line| line.author).collect();
    authors.sort_unstable();
    authors.dedup();
    authors
}

/// Returns a score for each line, by models that learned from all other authors.
#[must_use]
pub fn leave_each_out(lines: &[Line]) -> Vec<Score> {
    let mut scores = vec![None; lines.len()];
    for author in authors(lines) {
        for (at, score) in leave_out(lines, author) {
            scores[at] = Some(score);
        }
    }
    scores.into_iter().flatten().collect()
}

/// Returns the scores of one author's lines, by a model that learned from all others, with their places.
#[must_use]
pub fn leave_out(lines: &[Line], author: char) -> Vec<(usize, Score)> {
    let others: Vec<&Line> = lines.iter().filter(|line| line.author != author).collect();
    let bytes = learn(&others);
    let own = lines.iter().enumerate().filter(|(_, line)| line.author == author);
    own.map(|(at, line)| (at, Score::of(&Model(&bytes), line))).collect()
}

/// Returns the lowest threshold at which at most `part` of the ordinary lines are over it.
#[must_use]
pub fn threshold(lines: &[Line], scores: &[Score], part: f64) -> f32 {
    let of_ordinary = lines.iter().zip(scores).filter(|(line, _)| !line.is_distress && line.author != FIXTURES);
    let mut ordinary: Vec<f32> =
        of_ordinary.map(|(_, score)| if score.is_listed { f32::MAX } else { score.score }).collect();
    ordinary.sort_by(|one, other| other.total_cmp(one));
    ordinary.get((ordinary.len() as f64 * part) as usize).copied().unwrap_or(0.0)
}

/// Returns the lowest threshold of help at once: at most `part` of the ordinary lines are over it while they are typed
/// letter by letter, or over `help` at their end.
#[must_use]
pub fn threshold_at_once(lines: &[Line], scores: &[Score], help: f32, part: f64) -> f32 {
    let highest: Vec<Score> = scores
        .iter()
        .map(|score| Score { score: if score.is_over(help) { f32::MAX } else { score.highest }, ..*score })
        .collect();
    threshold(lines, &highest, part)
}

/// The lines that were there before there were authors; they do not count for the figures.
pub const FIXTURES: char = 'x';

/// Returns the model that learned from all lines.
#[must_use]
pub fn model(lines: &[Line], thresholds: [f32; 3]) -> Vec<u8> {
    let mut bytes = learn(&lines.iter().collect::<Vec<_>>());
    set_thresholds(&mut bytes, thresholds);
    bytes
}
