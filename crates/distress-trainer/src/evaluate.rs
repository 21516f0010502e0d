//! Evaluates models on authors that they were not trained on, and chooses the thresholds.

use std::collections::BTreeMap;

use search::distress::{Detector, Kind, Level, Lists, Model, finished_words};

use crate::data::{Line, authors};
use crate::learn::{Thresholds, learn};
use crate::svm::Example;

// The largest share of ordinary lines for which something is shown by mistake.

/// Help, once the line is complete.
pub const HELP: f32 = 0.0225;
/// Help or a hint, once the line is complete.
pub const HINT: f32 = 0.063;
/// Help at any time: while the line is typed letter by letter, or once it is complete.
pub const EVER: f32 = 0.034;

/// The output of a model that was not trained on the author of the line.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    /// The score of the whole line; [`f32::MAX`] if it contains a phrase that always triggers help.
    pub whole: f32,
    /// The highest score of the finished words while the line is typed letter by letter.
    pub while_typing: f32,
    /// The predicted kind of distress.
    pub kind: Kind,
}

impl Score {
    /// Returns the score of a text.
    #[must_use]
    pub fn of(detector: &Detector, text: &str) -> Self {
        let whole = score(detector, text);
        let typed = text.char_indices().map(|(start, character)| &text[..start + character.len_utf8()]);
        let mut finished: Vec<&str> = typed.map(finished_words).collect();
        finished.dedup();
        let while_typing = finished.into_iter().map(|words| score(detector, words)).fold(f32::MIN, f32::max);
        let folded = detector.lists.fold_and_mask(text);
        let kind = detector.lists.find_always(&folded).unwrap_or_else(|| detector.model.kind(&folded));
        Self { whole, while_typing, kind }
    }
}

fn score(detector: &Detector, text: &str) -> f32 {
    let folded = detector.lists.fold_and_mask(text);
    if detector.lists.find_always(&folded).is_some() { f32::MAX } else { detector.model.score(&folded) }
}

impl Thresholds {
    /// Returns the lowest thresholds that keep the shares of ordinary lines within [`HELP`], [`HINT`] and [`EVER`].
    #[must_use]
    pub fn choose<'s>(ordinary: impl Iterator<Item = &'s Score>) -> Self {
        let ordinary: Vec<&Score> = ordinary.collect();
        let whole = || ordinary.iter().map(|score| score.whole).collect();
        let help = threshold(whole(), HELP);
        // A line that shows help when it is complete counts as one that shows it at any time.
        let highest = |score: &&Score| if score.whole > help { f32::MAX } else { score.while_typing };
        let while_typing = threshold(ordinary.iter().map(highest).collect(), EVER);
        Self { help, hint: threshold(whole(), HINT), while_typing: while_typing.max(help) }
    }

    /// Returns the result for a line with this score.
    #[must_use]
    pub fn result(&self, score: &Score) -> LineResult {
        let level = if score.whole > self.help {
            Level::Help
        } else if score.whole > self.hint {
            Level::Hint
        } else {
            Level::None
        };
        LineResult { level, is_helped_while_typing: score.while_typing > self.while_typing, kind: score.kind }
    }
}

/// Returns a threshold that at most this share of the scores exceeds.
fn threshold(mut scores: Vec<f32>, share: f32) -> f32 {
    scores.sort_by(|left, right| right.total_cmp(left));
    scores.get((scores.len() as f32 * share) as usize).copied().unwrap_or_default()
}

/// What is shown for a line.
#[derive(Clone, Copy, Debug)]
pub struct LineResult {
    /// What is shown when typing pauses.
    pub level: Level,
    /// Whether help is shown while the line is typed letter by letter, before its last word is finished.
    pub is_helped_while_typing: bool,
    /// The predicted kind of distress.
    pub kind: Kind,
}

/// Returns a score for each line that is measured, from models trained on all other authors.
#[must_use]
pub fn leave_each_out(lists: Lists, lines: &[Line], examples: &[Example]) -> Vec<Score> {
    let mut scores = vec![Score::default(); lines.len()];
    for author in authors(lines) {
        let bytes = learn(lists, lines, examples, |line| line.author != author);
        for (line, score) in lines.iter().zip(&mut scores).filter(|(line, _)| line.author == author) {
            *score = Score::of(&Detector { lists, model: Model(&bytes) }, &line.text);
        }
    }
    scores
}

/// Returns the result of each line, with thresholds chosen without its author.
#[must_use]
pub fn results(lines: &[Line], scores: &[Score]) -> Vec<LineResult> {
    let without = |author: char| {
        let others = measured_ordinary(lines, scores).filter(move |(line, _)| line.author != author);
        Thresholds::choose(others.map(|(_, score)| score))
    };
    let thresholds: BTreeMap<char, Thresholds> =
        authors(lines).into_iter().map(|author| (author, without(author))).collect();
    let of = |line: &Line| thresholds.get(&line.author).copied().unwrap_or_default();
    lines.iter().zip(scores).map(|(line, score)| of(line).result(score)).collect()
}

/// Returns the thresholds to ship, chosen on the lines of all authors. Each line is scored by a model that was not
/// trained on its author.
#[must_use]
pub fn thresholds(lines: &[Line], scores: &[Score]) -> Thresholds {
    Thresholds::choose(measured_ordinary(lines, scores).map(|(_, score)| score))
}

fn measured_ordinary<'l>(
    lines: &'l [Line],
    scores: &'l [Score],
) -> impl Iterator<Item = (&'l Line, &'l Score)> {
    lines.iter().zip(scores).filter(|(line, _)| !line.is_distress && line.is_measured())
}
