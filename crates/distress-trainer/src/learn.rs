//! Trains a model and converts it to the bytes of [`search::distress::Model`], with few weights of few bits.

use search::distress::features::BUCKETS;
use search::distress::model::{HEADER, KIND_BITS, KIND_BUCKETS, LEVELS, STEP, WEIGHT_BITS};
use search::distress::{Kind, Lists};

use crate::data::Line;
use crate::svm::{Example, train};

/// Maximum number of nonzero weights. More weights improve recall, but increase the download.
const KEPT: usize = 10_000;
/// The number of pruning steps. The model is trained again after each of them.
const PRUNING_STEPS: usize = 3;
/// The value of quantization level 1, relative to the root mean square of the kept weights.
const UNIT: f32 = 1.0;
/// The number of buckets that indicate a kind.
const KINDS_KEPT: usize = 1_200;

/// The scores above which help or a hint is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Thresholds {
    /// Threshold for help when typing pauses.
    pub help: f32,
    /// Threshold for a hint when typing pauses.
    pub hint: f32,
    /// Threshold for help during typing.
    pub while_typing: f32,
}

/// Returns a model without thresholds, trained on the lines for which `is_used` holds. `examples` has one example per
/// line, in the order of `lines`.
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

/// Writes the thresholds into the header of a model.
pub fn set_thresholds(model: &mut [u8], thresholds: Thresholds) {
    let Thresholds { help, hint, while_typing } = thresholds;
    for (index, threshold) in [help, hint, while_typing].into_iter().enumerate() {
        write_number(model, index, (threshold / STEP).ceil() as usize);
    }
}

fn write_number(model: &mut [u8], index: usize, number: usize) {
    let number = u16::try_from(number).expect("thresholds and sizes have two bytes");
    model[index * 2..index * 2 + 2].copy_from_slice(&number.to_le_bytes());
}

/// Returns the trained weights, of which at most [`KEPT`] are nonzero.
fn pruned(examples: &[&Example]) -> Vec<f32> {
    let mut weights = train(examples, &vec![true; BUCKETS]);
    let all = weights.iter().filter(|weight| **weight != 0.0).count() as f32;
    for left in (0..PRUNING_STEPS).rev() {
        // With n weights at first and k = KEPT, the three counts are k^(1/4) n^(3/4), k^(1/2) n^(1/2) and k.
        let count = (0..left).fold(KEPT as f32, |count, _| (count * all).sqrt()) as usize;
        let mut sizes: Vec<f32> = weights.iter().map(|weight| weight.abs()).collect();
        sizes.sort_by(|left, right| right.total_cmp(left));
        let kept: Vec<bool> = weights.iter().map(|weight| weight.abs() > sizes[count]).collect();
        weights = train(examples, &kept);
    }
    weights
}

/// Returns the index into [`LEVELS`] for each weight; none for a weight that is rounded to 0.
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

/// Returns the values in the sparse encoding that [`search::distress::Model`] describes.
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

/// Returns the kind that each bucket indicates, if any.
///
/// One model per kind separates it from all others. A bucket indicates the kind whose model gives it the largest
/// weight, provided that the lead over the second largest is among the [`KINDS_KEPT`] largest leads.
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
        weights.sort_by(|left, right| right.0.total_cmp(&left.0));
        (weights[0].0 - weights[1].0, weights[0].1)
    };
    let best: Vec<(f32, usize)> = (0..KIND_BUCKETS).map(best_two).collect();
    let mut leads: Vec<f32> = best.iter().map(|(lead, _)| *lead).collect();
    leads.sort_by(|left, right| right.total_cmp(left));
    best.iter().map(|(lead, kind)| (*lead > leads[KINDS_KEPT]).then_some(*kind)).collect()
}
