//! A linear support vector machine with squared hinge loss, trained by dual coordinate descent.
//!
//! Hsieh and others, "A dual coordinate descent method for large-scale linear SVM", ICML 2008. It only adds, multiplies and
//! divides, one example after the other, so every machine gets the same weights.

use search::distress::features::BUCKETS;

use crate::chance::Chance;
use crate::examples::Example;

/// How much an error costs in comparison with large weights. Chosen by leaving out authors.
const COST: f64 = 1.0;
/// How often each example is looked at, at most.
const ROUNDS: usize = 12;
/// It ends early where no example changes the weights by more than this in a round.
const CHANGE: f64 = 0.002;
/// What the constant feature is.
const CONSTANT: f32 = 0.3;

/// Returns the weights of the buckets; 0 for those that are not in `kept`.
#[must_use]
pub fn train(examples: &[Example], kept: &[bool]) -> Vec<f32> {
    let mut weights = vec![0.0_f32; BUCKETS];
    let mut constant = 0.0_f32;
    let mut alphas = vec![0.0_f64; examples.len()];
    let slack: Vec<f64> = examples.iter().map(|example| 0.5 / (COST * example.weight)).collect();
    let norms: Vec<f64> = examples
        .iter()
        .zip(&slack)
        .map(|(example, slack)| {
            let kept = example.features.iter().filter(|(bucket, _)| kept[*bucket]);
            let squares: f64 = kept.map(|(_, value)| f64::from(value * value)).sum();
            squares + f64::from(CONSTANT * CONSTANT) + slack
        })
        .collect();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut chance = Chance::default();
    for _ in 0..ROUNDS {
        chance.shuffle(&mut order);
        let mut largest = 0.0_f64;
        for &at in &order {
            let example = &examples[at];
            let sign = if example.is_distress { 1.0 } else { -1.0 };
            let score = dot(&weights, &example.features) + constant * CONSTANT;
            let gradient = f64::from(sign * score) - 1.0 + slack[at] * alphas[at];
            let alpha = (alphas[at] - gradient / norms[at]).max(0.0);
            let change = alpha - alphas[at];
            if change != 0.0 {
                largest = largest.max(change.abs());
                alphas[at] = alpha;
                let step = change as f32 * sign;
                constant += step * CONSTANT;
                for (bucket, value) in &example.features {
                    if kept[*bucket] {
                        weights[*bucket] += step * value;
                    }
                }
            }
        }
        if largest < CHANGE {
            break;
        }
    }
    weights
}

fn dot(weights: &[f32], features: &[(usize, f32)]) -> f32 {
    features.iter().map(|(bucket, value)| weights[*bucket] * value).sum()
}
