//! Scores and ranks the answers that match a query.
//!
//! A class is an answer, or one of the two classes of queries that no answer fits. The score of a class is the sum over
//! the words of the query of two parts: how well the word matches the texts of the answer (BM25F), and the weight that
//! was learned for the word and the class. Scores are logits: the softmax of all scores is the probability of
//! each class, as `regression` has learned it.

use std::ops::Range;

use super::fold::each_word;
use super::index::{Index, NON_ANSWERS, QUESTION, to_f32};
use super::math::{exp, ln};
use super::parsed_query::{Candidate, ParsedQuery};
use super::weights;
use super::{Hit, SearchResults};

/// The most answers that a search returns.
const MOST: usize = 12;

/// A query with fewer bytes than this is only just begun.
const BEGUN: usize = 4;

/// Added to the score of an answer whose question is the same as the query. No other score is as high.
const EXACT: f32 = 1_000.0;

/// The score of a class for a query.
#[derive(Clone, Copy, Default)]
struct ClassScore {
    /// The sum over all words of the query so far.
    total: f32,
    /// Working values for the current word of the query: its best text score over all match groups; its best text
    /// match in the current match group; the learned weight of the word; the learned weight of its synonym group.
    text_score: f32,
    text_match: f32,
    learned: f32,
    learned_of_synonyms: f32,
}

/// The scores of all classes for a query.
struct Scores {
    /// First the [`NON_ANSWERS`], then the answers.
    classes: Vec<ClassScore>,
    /// How specific the query is: the sum of the lowest idf of each word. Stop words and pairs of words add nothing.
    specificity: f32,
}

impl Index {
    /// Returns the answers that match a query, best first.
    #[must_use]
    pub fn search(&self, query: &str) -> SearchResults {
        let parsed = self.parse(query);
        let scores = self.score(&parsed);
        let mut totals: Vec<f32> = scores.totals().collect();
        let question = self.terms.hash(query);
        for (total, other) in totals[NON_ANSWERS..].iter_mut().zip(&self.question_hashes) {
            if *other == question && *total > 0.0 {
                *total += EXACT;
            }
        }
        let contact = totals[0];
        let mut hits = best(&mut totals[NON_ANSWERS..], MOST, weights::CUT);
        // A query this short does not show yet what is meant, so its hits are kept.
        if query.len() >= BEGUN && !self.is_confident(&hits, &scores, &parsed) {
            hits.clear();
        }
        let best = hits.first().map_or(0.0, |hit| hit.score);
        let is_for_contact = contact > weights::CONTACT && contact > weights::CONTACT_SHARE * best;
        // Stop words are marked only if the query has nothing else, also those in a pair of words.
        let only_stop_words = parsed.candidates.iter().all(|candidate| candidate.weight < 1.0);
        let mut terms = Vec::new();
        for candidate in parsed.candidates.iter().filter(|it| only_stop_words || it.weight >= 1.0) {
            for word in self.terms.lexicon.text(candidate.term).split(' ') {
                let stem = self.terms.find(word);
                terms.extend(stem.filter(|stem| only_stop_words || !self.terms.stop_words.contains(stem)));
            }
        }
        SearchResults { hits, is_for_contact, terms }
    }

    /// Whether the best of `hits` is likely to be what the patient means: a logistic regression on its score, on the
    /// odds that any answer is meant, and on the number of unknown words.
    fn is_confident(&self, hits: &[Hit], scores: &Scores, parsed: &ParsedQuery) -> bool {
        let Some(&Hit { answer, score }) = hits.first() else { return false };
        // The query is a question itself, or nothing was learned about queries without an answer, or the query is in
        // another language than the phrases from which search has learned.
        if score > EXACT || !self.learned.knows_non_answers || parsed.is_foreign {
            return true;
        }
        let (non_answers, answers) = scores.classes.split_at(NON_ANSWERS);
        // Stop words, words that every answer contains, and unfinished words say too little about any class.
        let specificity = scores.specificity + weights::UNKNOWN * parsed.unknown;
        if parsed.is_unfinished || specificity < weights::VAGUE {
            let other = non_answers[0].total.max(non_answers[1].total);
            return score >= other || other < weights::CONTACT;
        }
        // Nothing is learned for a custom question, and it may itself be for the front desk, so the odds are not used.
        if self.learned.is_custom(answer) {
            return score >= weights::CUSTOM;
        }
        let sum = |classes: &[ClassScore]| classes.iter().map(|class| exp(class.total - score)).sum::<f32>();
        let odds = ln(sum(answers)) - ln(sum(non_answers));
        let [of_score, of_odds, of_unknown] = weights::CONFIDENCE;
        let confidence = of_score * ln(score + 0.3) + of_odds * odds.clamp(-6.0, 8.0);
        confidence + of_unknown * parsed.unknown.min(3.0) >= weights::LEAST_CONFIDENCE
    }

    /// Returns the score of each class: first the [`NON_ANSWERS`], then the answers.
    pub(super) fn class_scores(&self, parsed: &ParsedQuery) -> Vec<f32> {
        self.score(parsed).totals().collect()
    }

    /// Returns where `text` contains words that the query stands for: ranges of UTF-16 units, in order, which neither
    /// overlap nor touch.
    #[must_use]
    pub fn highlights(&self, results: &SearchResults, text: &str) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        each_word(text, self.terms.decompose, &mut |word, place| {
            if self.terms.find(word).is_some_and(|stem| results.terms.contains(&stem)) {
                match ranges.last_mut() {
                    // Words overlap in scripts without spaces.
                    Some(last) if last.end >= place.start => last.end = place.end,
                    _ => ranges.push(place),
                }
            }
        });
        ranges
    }

    /// Scores each class for the candidates of a query, word by word, and for each word match group by match group.
    fn score(&self, parsed: &ParsedQuery) -> Scores {
        let answers = self.question_hashes.len();
        let mut scores = Scores::new(NON_ANSWERS + answers);
        // `document_frequency` belongs to the current match group, `lowest_idf` to the current word.
        let (mut document_frequency, mut lowest_idf) = (0.0, 0.0_f32);
        let mut candidates = parsed.candidates.iter().peekable();
        while let Some(candidate) = candidates.next() {
            document_frequency += self.add_text_matches(candidate, &mut scores);
            self.add_learned_weights(candidate, &mut scores);
            let next = candidates.peek();
            if next.is_some_and(|next| next.match_group == candidate.match_group) {
                continue;
            }
            let idf = ln(1.0 + (to_f32(answers) - document_frequency + 0.5) / (document_frequency + 0.5));
            if document_frequency > 0.0 {
                lowest_idf = if lowest_idf > 0.0 { lowest_idf.min(idf) } else { idf };
            }
            document_frequency = 0.0;
            scores.end_match_group(idf);
            if next.is_none_or(|next| next.word != candidate.word) {
                scores.end_word(candidate.weight, lowest_idf);
                lowest_idf = 0.0;
            }
        }
        scores
    }

    /// Adds the answers whose texts contain a candidate. Returns how many of these answers no earlier candidate of the
    /// same match group has found.
    fn add_text_matches(&self, candidate: &Candidate, scores: &mut Scores) -> f32 {
        let mut new = 0.0;
        for posting in self.postings(candidate.term) {
            let class = &mut scores.classes[NON_ANSWERS + posting.answer];
            new += f32::from(u8::from(class.text_match == 0.0));
            class.text_match = class.text_match.max(candidate.confidence * posting.weight);
            let is_custom = self.learned.is_custom(posting.answer);
            if posting.is_in(QUESTION) && candidate.weight >= 1.0 && is_custom {
                class.learned = class.learned.max(candidate.confidence * weights::CUSTOM);
            }
        }
        new
    }

    /// Adds what was learned about a candidate and about its group of synonyms.
    fn add_learned_weights(&self, candidate: &Candidate, scores: &mut Scores) {
        if candidate.is_synonym {
            return;
        }
        let confidence = candidate.confidence * learned_share(candidate);
        for learned in self.learned.of(candidate.term) {
            let class = &mut scores.classes[learned.class];
            class.learned = class.learned.max(confidence * learned.weight);
        }
        for learned in self.learned.of(candidate.group) {
            let class = &mut scores.classes[learned.class];
            class.learned_of_synonyms = class.learned_of_synonyms.max(confidence * learned.weight);
        }
    }
}

impl Scores {
    fn new(classes: usize) -> Self {
        Self { classes: vec![ClassScore::default(); classes], specificity: 0.0 }
    }

    /// Returns the score of each class.
    fn totals(&self) -> impl Iterator<Item = f32> {
        self.classes.iter().map(|class| class.total)
    }

    /// Multiplies the matches of a match group by its idf. The best match group of a word counts.
    fn end_match_group(&mut self, idf: f32) {
        for class in &mut self.classes {
            if class.text_match > 0.0 {
                class.text_score = class.text_score.max(class.text_match * idf);
                class.text_match = 0.0;
            }
        }
    }

    /// Adds the scores of a word of this weight to the totals.
    fn end_word(&mut self, weight: f32, lowest_idf: f32) {
        for class in &mut self.classes {
            let learned = class.learned + class.learned_of_synonyms;
            let total = class.total + (weights::TEXT * class.text_score * weight + learned);
            *class = ClassScore { total, ..ClassScore::default() };
        }
        self.specificity += if weight < 1.0 { 0.0 } else { lowest_idf };
    }
}

/// Returns the factor for the learned weights of a word: lower for a stop word.
pub(super) fn learned_share(candidate: &Candidate) -> f32 {
    if candidate.weight < 1.0 { weights::STOP_WORD_LEARNED } else { 1.0 }
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
