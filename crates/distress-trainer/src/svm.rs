//! A linear support vector machine with squared hinge loss, trained by dual coordinate descent.
//!
//! Hsieh and others, "A dual coordinate descent method for large-scale linear SVM", ICML 2008. It adds, multiplies and
//! divides one example after the other, so every machine gets the same weights.

use search::distress::Lists;
use search::distress::features::{buckets, share};
use search::distress::model::kind_bucket;

use crate::data::{FIXTURES, LANGUAGES, Line};
use crate::random::Random;

/// How much an error costs in comparison with large weights. Chosen by leaving out authors.
const COST: f32 = 0.25;
/// How often each example is looked at.
const ROUNDS: usize = 8;
/// The value of the constant feature.
const CONSTANT: f32 = 0.3;
/// What a line of [`FIXTURES`] counts; most other lines count 1.
const FIXTURE: f32 = 0.4;
/// What an ordinary line counts in each of [`LANGUAGES`], so that no more of them are caught in one than in the other.
const ORDINARY: [f32; LANGUAGES.len()] = [1.0, 1.15];

/// A line as the machine sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Buckets and what is in them, each bucket once.
    features: Vec<(usize, f32)>,
    /// 1 for distress, -1 for what is ordinary.
    sign: f32,
    /// How much it counts.
    weight: f32,
}

impl Example {
    /// Returns what the machine sees of a line, without the phrases that never count.
    #[must_use]
    pub fn of(line: &Line, lists: Lists) -> Self {
        Self {
            features: features(&lists.counted(&line.text)),
            sign: if line.is_distress { 1.0 } else { -1.0 },
            weight: if line.author == FIXTURES { FIXTURE } else { 1.0 }
                * if line.is_distress { 1.0 } else { ORDINARY[line.language] },
        }
    }
}

impl Example {
    /// Returns what the machine sees of a line that tells one kind from the others: its words and pairs of words.
    #[must_use]
    pub fn of_kind(line: &Line, is_kind: bool, lists: Lists) -> Self {
        let [words, pairs, _] = buckets(&lists.counted(&line.text));
        let all = [words, pairs].into_iter().enumerate();
        let all = all.map(|(at, group)| (at, group.into_iter().map(kind_bucket).collect()));
        Self { features: merged(all), sign: if is_kind { 1.0 } else { -1.0 }, weight: 1.0 }
    }
}

fn features(folded: &[u8]) -> Vec<(usize, f32)> {
    merged(buckets(folded).into_iter().enumerate())
}

/// Returns the buckets of some groups, sorted, each once.
fn merged(groups: impl Iterator<Item = (usize, Vec<usize>)>) -> Vec<(usize, f32)> {
    let mut all = Vec::new();
    for (at, group) in groups {
        let share = share(at, group.len());
        all.extend(group.into_iter().map(|bucket| (bucket, share)));
    }
    all.sort_by_key(|(bucket, _)| *bucket);
    all.dedup_by(|next, first| {
        let is_same = next.0 == first.0;
        if is_same {
            first.1 += next.1;
        }
        is_same
    });
    all
}

/// Returns the weights of as many buckets as `kept` has; 0 for those that are not in it.
#[must_use]
pub fn train(examples: &[&Example], kept: &[bool]) -> Vec<f32> {
    let mut weights = vec![0.0; kept.len()];
    let mut constant = 0.0;
    let mut alphas = vec![0.0_f32; examples.len()];
    let slack: Vec<f32> = examples.iter().map(|example| 0.5 / (COST * example.weight)).collect();
    let norms: Vec<f32> = examples
        .iter()
        .zip(&slack)
        .map(|(example, slack)| {
            let kept = example.features.iter().filter(|(bucket, _)| kept[*bucket]);
            kept.map(|(_, value)| value * value).sum::<f32>() + CONSTANT * CONSTANT + slack
        })
        .collect();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = Random::default();
    for _ in 0..ROUNDS {
        random.shuffle(&mut order);
        for &at in &order {
            let example = examples[at];
            let score = dot(&weights, &example.features) + constant * CONSTANT;
            let gradient = example.sign * score - 1.0 + slack[at] * alphas[at];
            let alpha = (alphas[at] - gradient / norms[at]).max(0.0);
            let step = (alpha - alphas[at]) * example.sign;
            if step != 0.0 {
                alphas[at] = alpha;
                constant += step * CONSTANT;
                for (bucket, value) in &example.features {
                    if kept[*bucket] {
                        weights[*bucket] += step * value;
                    }
                }
            }
        }
    }
    weights
}

fn dot(weights: &[f32], features: &[(usize, f32)]) -> f32 {
    features.iter().map(|(bucket, value)| weights[*bucket] * value).sum()
}
