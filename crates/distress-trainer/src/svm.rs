//! A linear support vector machine with squared hinge loss, trained by dual coordinate descent.
//!
//! Hsieh and others, "A dual coordinate descent method for large-scale linear SVM", ICML 2008. The algorithm adds,
//! multiplies and divides one example at a time, so every machine computes the same weights.

use search::distress::Lists;
use search::distress::features::{buckets, scale};
use search::distress::model::kind_bucket;

use crate::data::{FIXTURES, LANGUAGES, Line};
use crate::random::Random;

/// The penalty for errors, relative to that for large weights. Chosen by leave-one-author-out evaluation.
const COST: f32 = 0.25;
/// The number of passes over the examples.
const ROUNDS: usize = 8;
/// The value of the constant feature.
const CONSTANT: f32 = 0.3;
/// The weight of a line of [`FIXTURES`]; most other lines have the weight 1.
const FIXTURE: f32 = 0.4;
/// The weight of an ordinary line in each of [`LANGUAGES`], chosen to balance their false positive rates.
const ORDINARY: [f32; LANGUAGES.len()] = [1.0, 1.15];

/// A training example.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Indices of the buckets and their values. Each bucket occurs once.
    features: Vec<(usize, f32)>,
    /// 1 for distress, -1 for an ordinary line.
    sign: f32,
    /// The weight of the example.
    weight: f32,
}

impl Example {
    /// Returns the example for detecting distress in a line. Phrases that never count are removed first.
    #[must_use]
    pub fn of(line: &Line, lists: Lists) -> Self {
        Self {
            features: features(&lists.fold_and_mask(&line.text)),
            sign: if line.is_distress { 1.0 } else { -1.0 },
            weight: if line.author == FIXTURES { FIXTURE } else { 1.0 }
                * if line.is_distress { 1.0 } else { ORDINARY[line.language] },
        }
    }
}

impl Example {
    /// Returns the example for separating one kind from the others. It uses the words and word pairs of the line.
    #[must_use]
    pub fn of_kind(line: &Line, is_kind: bool, lists: Lists) -> Self {
        let [words, pairs, _] = buckets(&lists.fold_and_mask(&line.text));
        let all = [words, pairs].into_iter().enumerate();
        let all = all.map(|(index, group)| (index, group.into_iter().map(kind_bucket).collect()));
        Self { features: merged(all), sign: if is_kind { 1.0 } else { -1.0 }, weight: 1.0 }
    }
}

fn features(folded: &[u8]) -> Vec<(usize, f32)> {
    merged(buckets(folded).into_iter().enumerate())
}

/// Returns the buckets of several groups, sorted and without duplicates. The values of duplicates are added.
fn merged(groups: impl Iterator<Item = (usize, Vec<usize>)>) -> Vec<(usize, f32)> {
    let mut all = Vec::new();
    for (index, group) in groups {
        let scale = scale(index, group.len());
        all.extend(group.into_iter().map(|bucket| (bucket, scale)));
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

/// Returns one weight per element of `kept`; the weight is 0 where `kept` is false.
///
/// The constant (bias) is fitted, too, but not returned: the thresholds, which are chosen afterwards, take its place.
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
        for &index in &order {
            let example = examples[index];
            let score = dot(&weights, &example.features) + constant * CONSTANT;
            let gradient = example.sign * score - 1.0 + slack[index] * alphas[index];
            let alpha = (alphas[index] - gradient / norms[index]).max(0.0);
            let step = (alpha - alphas[index]) * example.sign;
            if step != 0.0 {
                alphas[index] = alpha;
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
