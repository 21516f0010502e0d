//! Which answers fit a query best.

use std::ops::Range;

use super::fold::each_word;
use super::index::{Index, real};
use super::query::Reading;
use super::weights;
use super::{Found, Hit};

/// No more answers are shown.
const MOST: usize = 12;

/// Added to the score of an answer whose question was typed as it stands: more than anything else can give.
const EXACT: f32 = 1_000.0;

/// Scores of one kind, by answer.
type Scores = Vec<f32>;

impl Index {
    /// The answers for a query, the best first.
    #[must_use]
    pub fn search(&self, query: &str) -> Found {
        let reading = self.read(query);
        let mut scores = self.scores(&reading);
        let question = self.words.hash(query);
        for (score, other) in scores.iter_mut().zip(&self.questions) {
            if *other == question && *score > 0.0 {
                *score += EXACT;
            }
        }
        let mut found = Found { hits: best(&mut scores, MOST, weights::CUT), ..Found::default() };
        if found.hits.is_empty() {
            found.topics = self.nearest_topics(query);
        }
        // Fillers are marked only where nothing else was typed.
        let only_fillers = reading.meanings.iter().all(|meaning| meaning.counts < 1.0);
        for meaning in reading.meanings.iter().filter(|meaning| only_fillers || meaning.counts >= 1.0) {
            for word in self.words.lexicon.word(meaning.entry).split(' ') {
                found.words.extend(self.words.find(word));
            }
        }
        found
    }

    /// Topics whose answers have words that begin like those of the query, the nearest first.
    fn nearest_topics(&self, query: &str) -> Vec<usize> {
        let scores = self.scores(&self.read_beginnings(query));
        let mut topics = Vec::new();
        for (&topic, score) in self.topics.iter().zip(scores) {
            if topics.len() <= topic {
                topics.resize(topic + 1, 0.0);
            }
            topics[topic] += score;
        }
        let count = topics.len();
        best(&mut topics, count, 0.0).iter().map(|hit| hit.answer).collect()
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

    /// Sums, over the words of the query, of what the best meaning of each gives.
    fn scores(&self, reading: &Reading) -> Scores {
        let none = vec![0.0_f32; self.questions.len()];
        let (mut sum, mut of_word, mut of_way) = (none.clone(), none.clone(), none);
        let mut having = 0.0;
        let mut meanings = reading.meanings.iter().peekable();
        while let Some(meaning) = meanings.next() {
            for posting in self.postings(meaning.entry) {
                let score = &mut of_way[posting.answer];
                having += f32::from(u8::from(*score == 0.0));
                *score = score.max(meaning.sure * posting.weight);
            }
            let next = meanings.peek();
            if next.is_some_and(|next| next.way == meaning.way) {
                continue;
            }
            let all = real(self.questions.len());
            let rare = (1.0 + (all - having + 0.5) / (having + 0.5)).ln();
            having = 0.0;
            for (word, way) in of_word.iter_mut().zip(&mut of_way) {
                *word = word.max(*way * rare);
                *way = 0.0;
            }
            if next.is_some_and(|next| next.word == meaning.word) {
                continue;
            }
            for (sum, word) in sum.iter_mut().zip(&mut of_word) {
                *sum += *word * meaning.counts;
                *word = 0.0;
            }
        }
        sum
    }
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
