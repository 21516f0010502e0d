//! Scores and ranks the answers that match a query.

use std::ops::Range;

use super::fold::each_word;
use super::index::{Index, OTHERS, QUESTION, real};
use super::number::{exp, ln};
use super::query::{Meaning, Reading};
use super::weights;
use super::{Found, Hit};

/// The most answers that a search returns.
const MOST: usize = 12;

/// A query with fewer bytes than this is only just begun.
const BEGUN: usize = 4;

/// Added to the score of an answer whose question is the same as the query. No other score is as high.
const EXACT: f32 = 1_000.0;

/// The score of a class for a query.
#[derive(Clone, Copy, Default)]
struct Fit {
    /// The sum of the scores of all words of the query so far.
    score: f32,
    /// Working values for the current word of the query: its best text score over all match groups; its best text
    /// score in the current match group; the learned weight of the word; the learned weight of its synonym group.
    of_word: f32,
    of_way: f32,
    learned: f32,
    of_group: f32,
}

/// The score of each class for a query: first the [`OTHERS`], then the answers.
struct Fits {
    all: Vec<Fit>,
    /// How specific the query is: the sum of the lowest idf of each word. Stop words and pairs of words add nothing.
    asked: f32,
}

impl Index {
    /// Returns the answers that match a query, best first.
    #[must_use]
    pub fn search(&self, query: &str) -> Found {
        let reading = self.read(query);
        let fits = self.fits(&reading);
        let mut scores: Vec<f32> = fits.all.iter().map(|fit| fit.score).collect();
        let question = self.words.hash(query);
        for (score, other) in scores[OTHERS..].iter_mut().zip(&self.questions) {
            if *other == question && *score > 0.0 {
                *score += EXACT;
            }
        }
        let contact = scores[0];
        let mut hits = best(&mut scores[OTHERS..], MOST, weights::CUT);
        // A query this short does not show yet what is meant, so its hits are kept.
        if query.len() >= BEGUN && !self.likely(&hits, &fits, &reading) {
            hits.clear();
        }
        let mut found = Found { hits, ..Found::default() };
        let first = found.hits.first().map_or(0.0, |hit| hit.score);
        found.contact = contact > weights::CONTACT && contact > weights::CONTACT_SHARE * first;
        // Stop words are marked only if the query has nothing else, also those in a pair of words.
        let only_fillers = reading.meanings.iter().all(|meaning| meaning.counts < 1.0);
        for meaning in reading.meanings.iter().filter(|meaning| only_fillers || meaning.counts >= 1.0) {
            for word in self.words.lexicon.word(meaning.entry).split(' ') {
                let stem = self.words.find(word);
                found.words.extend(stem.filter(|stem| only_fillers || !self.words.fillers.contains(stem)));
            }
        }
        found
    }

    /// Whether the best of `hits` is likely to be what the patient means: a logistic regression on its score, on the
    /// odds that any answer is meant, and on the number of unknown words. Scores are logits, as they were learned.
    fn likely(&self, hits: &[Hit], fits: &Fits, reading: &Reading) -> bool {
        let Some(&Hit { answer, score }) = hits.first() else { return false };
        // Without examples of the other classes, or for a query in another language, answers cannot be told from them.
        if score > EXACT || !self.learned.knows_others || reading.foreign {
            return true;
        }
        let (others, answers) = fits.all.split_at(OTHERS);
        // Stop words, words that every answer contains, and unfinished words say too little about any class.
        if reading.unfinished || fits.asked + weights::UNKNOWN * reading.unknown < weights::VAGUE {
            let other = others[0].score.max(others[1].score);
            return score >= other || other < weights::CONTACT;
        }
        let sum = |fits: &[Fit]| fits.iter().map(|fit| exp(fit.score - score)).sum::<f32>();
        // Nothing is learned for a custom question, and it may itself be for the front desk, so the odds are not used.
        if self.learned.is_own(answer) {
            return score >= weights::OWN;
        }
        let odds = ln(sum(answers)) - ln(sum(others));
        let [of_fit, of_odds, of_unknown] = weights::LIKELY;
        let fit = of_fit * ln(score + 0.3) + of_odds * odds.clamp(-6.0, 8.0);
        fit + of_unknown * reading.unknown.min(3.0) >= weights::LEAST_LIKELY
    }

    /// Returns the score of each class: first the [`OTHERS`], then the answers.
    pub(super) fn scores(&self, reading: &Reading) -> Vec<f32> {
        self.fits(reading).all.iter().map(|fit| fit.score).collect()
    }

    /// Returns where `text` contains words that the query stands for: ranges of UTF-16 units, in order, which neither
    /// overlap nor touch.
    #[must_use]
    pub fn marks(&self, found: &Found, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        each_word(text, self.words.decompose, &mut |word, place| {
            if self.words.find(word).is_some_and(|stem| found.words.contains(&stem)) {
                match marks.last_mut() {
                    // Words overlap in scripts without spaces.
                    Some(last) if last.end >= place.start => last.end = place.end,
                    _ => marks.push(place),
                }
            }
        });
        marks
    }

    /// Scores each class for the meanings of a query.
    fn fits(&self, reading: &Reading) -> Fits {
        let answers = self.questions.len();
        let mut fits = Fits { all: vec![Fit::default(); OTHERS + answers], asked: 0.0 };
        let (mut having, mut rarest) = (0.0, 0.0_f32);
        let mut meanings = reading.meanings.iter().peekable();
        while let Some(meaning) = meanings.next() {
            for posting in self.postings(meaning.entry) {
                let fit = &mut fits.all[OTHERS + posting.answer];
                having += f32::from(u8::from(fit.of_way == 0.0));
                fit.of_way = fit.of_way.max(meaning.sure * posting.weight);
                if posting.is_in(QUESTION) && meaning.counts >= 1.0 && self.learned.is_own(posting.answer) {
                    fit.learned = fit.learned.max(meaning.sure * weights::OWN);
                }
            }
            if !meaning.synonym {
                let sure = meaning.sure * learned_share(meaning);
                for cell in self.learned.of(meaning.entry) {
                    let fit = &mut fits.all[cell.at];
                    fit.learned = fit.learned.max(sure * cell.weight);
                }
                for cell in self.learned.of(meaning.group) {
                    let fit = &mut fits.all[cell.at];
                    fit.of_group = fit.of_group.max(sure * cell.weight);
                }
            }
            let next = meanings.peek();
            if next.is_some_and(|next| next.way == meaning.way) {
                continue;
            }
            let all = real(answers);
            let rare = ln(1.0 + (all - having + 0.5) / (having + 0.5));
            if having > 0.0 {
                rarest = if rarest > 0.0 { rarest.min(rare) } else { rare };
            }
            having = 0.0;
            let last = next.is_none_or(|next| next.word != meaning.word);
            let asked = if meaning.counts < 1.0 { 0.0 } else { rarest };
            for fit in &mut fits.all {
                if fit.of_way > 0.0 {
                    fit.of_word = fit.of_word.max(fit.of_way * rare);
                    fit.of_way = 0.0;
                }
                if last {
                    let learned = fit.learned + fit.of_group;
                    fit.score += weights::TEXT * fit.of_word * meaning.counts + learned;
                    (fit.of_word, fit.learned, fit.of_group) = (0.0, 0.0, 0.0);
                }
            }
            if last {
                fits.asked += asked;
                rarest = 0.0;
            }
        }
        fits
    }
}

/// Returns the factor for the learned weights of a word: lower for a stop word.
pub(super) fn learned_share(meaning: &Meaning) -> f32 {
    if meaning.counts < 1.0 { weights::FILLER_LEARNED } else { 1.0 }
}

/// Returns at most `most` of the highest scores, none below `cut` times the highest. Equal scores keep their order.
fn best(scores: &mut [f32], most: usize, cut: f32) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    let mut least = 0.0;
    while hits.len() < most {
        let mut best = Hit { answer: 0, score: 0.0 };
        for (answer, &score) in scores.iter().enumerate() {
            if score > best.score {
                best = Hit { answer, score };
            }
        }
        if best.score <= least {
            break;
        }
        if hits.is_empty() {
            // For an exact match, the other scores are compared with the score before `EXACT` was added.
            let score = if best.score > EXACT { best.score - EXACT } else { best.score };
            least = cut * score;
        }
        scores[best.answer] = 0.0;
        hits.push(best);
    }
    hits
}
