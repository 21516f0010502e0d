//! From lines to the bytes of [`search::distress::Model`]: few weights, of few bits.

use search::distress::features::BUCKETS;
use search::distress::model::{HEADER, KIND_BITS, KIND_BUCKETS, LEVELS, STEP, WEIGHT_BITS};
use search::distress::{Kind, Lists};

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
pub fn learn(lists: Lists, lines: &[Line], examples: &[Example], is_used: impl Fn(&Line) -> bool) -> Vec<u8> {
    let used = || lines.iter().zip(examples).filter(|(line, _)| is_used(line));
    let examples: Vec<&Example> = used().map(|(_, example)| example).collect();
    let weights = pack(&quantized(&pruned(&examples)), WEIGHT_BITS);
    let mut model = vec![0; HEADER];
    write_number(&mut model, 3, weights.len());
    model.extend(weights);
    model.extend(pack(&kinds(lists, used().map(|(line, _)| line)), KIND_BITS));
    model
}

/// Writes the thresholds into a model.
pub fn set_thresholds(model: &mut [u8], thresholds: Thresholds) {
    let Thresholds { help, hint, while_typing } = thresholds;
    for (at, threshold) in [help, hint, while_typing].into_iter().enumerate() {
        write_number(model, at, (threshold / STEP).ceil() as usize);
    }
}

fn write_number(model: &mut [u8], index: usize, number: usize) {
    let number = u16::try_from(number).expect("thresholds and sizes have two bytes");
    model[index * 2..index * 2 + 2].copy_from_slice(&number.to_le_bytes());
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

/// Returns the index into [`LEVELS`] of each weight; none where it is 0.
fn quantized(weights: &[f32]) -> Vec<Option<usize>> {
    let kept = || weights.iter().filter(|weight| **weight != 0.0);
    let squares: f32 = kept().map(|weight| weight * weight).sum();
    let unit = (squares / kept().count().max(1) as f32).sqrt() * UNIT;
    let largest = f32::from(LEVELS[LEVELS.len() - 1]);
    let level = |weight: &f32| {
        let rounded = (weight / unit).round().clamp(-largest, largest) as i16;
        LEVELS.iter().position(|level| *level == rounded)
    };
    weights.iter().map(level).collect()
}

/// Returns a byte for each value, as [`search::distress::Model`] says.
fn pack(values: &[Option<usize>], value_bits: u32) -> Vec<u8> {
    let farthest = usize::from(u8::MAX) >> value_bits;
    let mut bytes = Vec::new();
    let mut distance = 0;
    for value in values {
        distance += 1;
        if let Some(value) = value {
            while distance > farthest {
                bytes.push(0);
                distance -= farthest;
            }
            bytes.push((distance << value_bits | value) as u8);
            distance = 0;
        }
    }
    bytes
}

/// Returns the kind that each bucket of kinds speaks for, if any.
///
/// One model for each kind tells it from the others; a bucket speaks for the kind whose model gives it the largest
/// weight, if that is far larger than the weight in the next one.
fn kinds<'l>(lists: Lists, lines: impl Iterator<Item = &'l Line>) -> Vec<Option<usize>> {
    let known: Vec<(&Line, usize)> = lines.filter_map(|line| Some((line, line.kind?))).collect();
    let models: Vec<Vec<f32>> = (0..Kind::ALL.len())
        .map(|kind| {
            let examples: Vec<Example> =
                known.iter().map(|(line, other)| Example::of_kind(line, *other == kind, lists)).collect();
            train(&examples.iter().collect::<Vec<_>>(), &[true; KIND_BUCKETS])
        })
        .collect();
    let best_two = |bucket: usize| {
        let mut weights: Vec<(f32, usize)> =
            (0..Kind::ALL.len()).map(|kind| (models[kind][bucket], kind)).collect();
        weights.sort_by(|one, other| other.0.total_cmp(&one.0));
        (weights[0].0 - weights[1].0, weights[0].1)
    };
    let best: Vec<(f32, usize)> = (0..KIND_BUCKETS).map(best_two).collect();
    let mut leads: Vec<f32> = best.iter().map(|(lead, _)| *lead).collect();
    leads.sort_by(|one, other| other.total_cmp(one));
    best.iter().map(|(lead, kind)| (*lead > leads[KINDS_KEPT]).then_some(*kind)).collect()
}
