//! From lines to the bytes of [`search::distress::Model`]: few weights, of few bits.

use search::distress::features::BUCKETS;
use search::distress::model::{
    HEADER, KIND_BUCKETS, LARGEST, LEVELS, NO_KIND, STEP, WEIGHTS, WEIGHTS_PER_BYTE,
};

use crate::data::Line;
use crate::evaluate::Thresholds;
use crate::svm::{Example, train};

/// How many weights are not 0. More find more, and weigh more.
const KEPT: usize = 10_000;
/// In how many steps the others are removed, with training after each.
const PRUNING_STEPS: usize = 3;
/// What the level 1 stands for, as a part of the root mean square of the weights that are kept.
const UNIT: f32 = 1.0;
/// How many buckets speak for a kind.
const KINDS_KEPT: usize = 1_200;

/// Returns a model without thresholds, learned from some of the lines. `examples` are those of all lines.
#[must_use]
pub fn learn(lines: &[Line], examples: &[Example], is_used: impl Fn(&Line) -> bool) -> Vec<u8> {
    let used = || lines.iter().zip(examples).filter(|(line, _)| is_used(line));
    let examples: Vec<&Example> = used().map(|(_, example)| example).collect();
    let mut model = vec![0; HEADER];
    model.extend(pack(&quantized(&pruned(&examples))));
    model.extend(kinds(used().map(|(line, _)| line)));
    model
}

/// Writes the thresholds into a model.
///
/// # Panics
/// If a threshold is larger than any score can be.
pub fn set_thresholds(model: &mut [u8], thresholds: Thresholds) {
    let Thresholds { help, hint, while_typing } = thresholds;
    for (at, threshold) in [help, hint, while_typing].into_iter().enumerate() {
        let steps = (threshold / STEP).ceil();
        assert!(steps.abs() < f32::from(i16::MAX), "{threshold}");
        model[at * 2..at * 2 + 2].copy_from_slice(&(steps as i16).to_le_bytes());
    }
}

/// Returns weights of which at most [`KEPT`] are not 0.
fn pruned(examples: &[&Example]) -> Vec<f32> {
    let mut weights = train(examples, &vec![true; BUCKETS]);
    let all = weights.iter().filter(|weight| **weight != 0.0).count() as f32;
    for left in (0..PRUNING_STEPS).rev() {
        // Each step removes the same part: halfway between all and few is their geometric mean, and so on.
        let count = (0..left).fold(KEPT as f32, |count, _| (count * all).sqrt()) as usize;
        let mut sizes: Vec<f32> = weights.iter().map(|weight| weight.abs()).collect();
        sizes.sort_by(|one, other| other.total_cmp(one));
        let kept: Vec<bool> = weights.iter().map(|weight| weight.abs() > sizes[count]).collect();
        weights = train(examples, &kept);
    }
    weights
}

/// Returns each weight as a whole number from `-LARGEST` to `LARGEST`.
fn quantized(weights: &[f32]) -> Vec<i16> {
    let kept = || weights.iter().filter(|weight| **weight != 0.0);
    let squares: f32 = kept().map(|weight| weight * weight).sum();
    let unit = (squares / kept().count().max(1) as f32).sqrt() * UNIT;
    let largest = f32::from(LARGEST);
    weights.iter().map(|weight| (weight / unit).round().clamp(-largest, largest) as i16).collect()
}

fn pack(weights: &[i16]) -> Vec<u8> {
    let byte =
        |weights: &[i16]| weights.iter().rev().fold(0, |byte, weight| byte * LEVELS + weight + LARGEST) as u8;
    let bytes: Vec<u8> = weights.chunks(WEIGHTS_PER_BYTE).map(byte).collect();
    assert_eq!(bytes.len(), WEIGHTS);
    bytes
}

/// Returns the kind that each bucket of kinds speaks for, two in a byte.
///
/// One model for each kind tells it from the others; a bucket speaks for the kind whose model gives it the largest
/// weight, if that is far larger than the weight in the next one.
fn kinds<'l>(lines: impl Iterator<Item = &'l Line>) -> Vec<u8> {
    let known: Vec<(&Line, usize)> = lines.filter_map(|line| Some((line, line.kind?))).collect();
    let models: Vec<Vec<f32>> = (0..NO_KIND)
        .map(|kind| {
            let examples: Vec<Example> =
                known.iter().map(|(line, other)| Example::of_kind(line, *other == kind)).collect();
            train(&examples.iter().collect::<Vec<_>>(), &[true; KIND_BUCKETS])
        })
        .collect();
    let best_two = |bucket: usize| {
        let mut weights: Vec<(f32, usize)> = (0..NO_KIND).map(|kind| (models[kind][bucket], kind)).collect();
        weights.sort_by(|one, other| other.0.total_cmp(&one.0));
        (weights[0].0 - weights[1].0, weights[0].1)
    };
    let best: Vec<(f32, usize)> = (0..KIND_BUCKETS).map(best_two).collect();
    let mut leads: Vec<f32> = best.iter().map(|(lead, _)| *lead).collect();
    leads.sort_by(|one, other| other.total_cmp(one));
    let vote =
        |(lead, kind): &(f32, usize)| if *lead > leads[KINDS_KEPT] { *kind as u8 } else { NO_KIND as u8 };
    let votes: Vec<u8> = best.iter().map(vote).collect();
    votes.chunks(2).map(|pair| pair[0] | pair[1] << 4).collect()
}
