//! Which answers fit a query best.

use std::ops::Range;

use super::fold::each_word;
use super::index::{Index, OTHERS, QUESTION, real};
use super::number::{exp, ln};
use super::query::{Meaning, Reading};
use super::weights;
use super::{Found, Hit};

/// No more answers are shown.
const MOST: usize = 12;

/// With fewer bytes, a query is hardly begun.
const BEGUN: usize = 4;

/// Added to the score of an answer whose question was typed as it stands: more than anything else can give.
const EXACT: f32 = 1_000.0;

/// How well an answer fits a query.
#[derive(Clone, Copy, Default)]
struct Fit {
    /// Sum, over the words of the query, of what the best meaning of each gives.
    score: f32,
    /// Of the word that is looked at: what its texts give, by the best way; the same by one way; what was learned of it
    /// and of its group.
    of_word: f32,
    of_way: f32,
    learned: f32,
    of_group: f32,
}

/// How well each answer fits a query, those before [`OTHERS`] being no answers.
struct Fits {
    all: Vec<Fit>,
    /// How much is asked: rare words ask more, fillers nothing.
    asked: f32,
}

impl Index {
    /// The answers for a query, the best first.
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
        // Of a word that is hardly begun, nothing says yet what is meant.
        if query.len() >= BEGUN && !self.likely(&hits, &fits, &reading) {
            hits.clear();
        }
        let mut found = Found { hits, ..Found::default() };
        let first = found.hits.first().map_or(0.0, |hit| hit.score);
        found.contact = contact > weights::CONTACT && contact > weights::CONTACT_SHARE * first;
        // Fillers are marked only where nothing else was typed.
        let only_fillers = reading.meanings.iter().all(|meaning| meaning.counts < 1.0);
        for meaning in reading.meanings.iter().filter(|meaning| only_fillers || meaning.counts >= 1.0) {
            for word in self.words.lexicon.word(meaning.entry).split(' ') {
                found.words.extend(self.words.find(word));
            }
        }
        found
    }

    /// Whether the best of `hits` is likely to be meant: a logistic regression on how well it fits, on the odds that an answer is
    /// meant at all, and on how many words are unknown. Scores are logits, as they were learned.
    fn likely(&self, hits: &[Hit], fits: &Fits, reading: &Reading) -> bool {
        let Some(&Hit { answer, score }) = hits.first() else { return false };
        // Before anything was learned nothing tells an answer from what is none, nor does it in another language.
        if score > EXACT || self.learned.is_empty() || reading.foreign {
            return true;
        }
        let (others, answers) = fits.all.split_at(OTHERS);
        // Little words alone, or what every answer speaks of, ask for nothing else either, nor does yet what is unfinished.
        if reading.unfinished || fits.asked + weights::UNKNOWN * reading.unknown < weights::VAGUE {
            let other = others[0].score.max(others[1].score);
            return score >= other || other < weights::CONTACT;
        }
        let sum = |fits: &[Fit]| fits.iter().map(|fit| exp(fit.score - score)).sum::<f32>();
        // Nothing was learned for a question of the clinic's own, which may be one for the front desk.
        if self.learned.is_own(answer) {
            return score >= weights::OWN;
        }
        let odds = ln(sum(answers)) - ln(sum(others));
        let [of_fit, of_odds, of_unknown] = weights::LIKELY;
        let fit = of_fit * ln(score + 0.3) + of_odds * odds.clamp(-6.0, 8.0);
        fit + of_unknown * reading.unknown.min(3.0) >= weights::LEAST_LIKELY
    }

    /// How well each answer fits a text, after what is no answer.
    pub(super) fn scores(&self, reading: &Reading) -> Vec<f32> {
        self.fits(reading).all.iter().map(|fit| fit.score).collect()
    }

    /// Where in `text` there are words that the query stands for: ranges of UTF-16 units, in order, none touching
    /// another.
    #[must_use]
    pub fn marks(&self, found: &Found, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        each_word(text, self.words.decompose, &mut |word, place| {
            if self.words.find(word).is_some_and(|stem| found.words.contains(&stem)) {
                match marks.last_mut() {
                    // In scripts without spaces words overlap.
                    Some(last) if last.end >= place.start => last.end = place.end,
                    _ => marks.push(place),
                }
            }
        });
        marks
    }

    /// How well each answer fits what the query may stand for.
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

/// How much counts what was learned of a word.
pub(super) fn learned_share(meaning: &Meaning) -> f32 {
    if meaning.counts < 1.0 { weights::FILLER_LEARNED } else { 1.0 }
}

/// The best of `scores`, at most so many, none below `cut` times the best. Of equals the first comes first.
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
            // An exact question does not make everything else look weak.
            let score = if best.score > EXACT { best.score - EXACT } else { best.score };
            least = cut * score;
        }
        scores[best.answer] = 0.0;
        hits.push(best);
    }
    hits
}
