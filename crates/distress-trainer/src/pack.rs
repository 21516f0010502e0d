//! From weights to the bytes of [`search::distress::Model`]: few weights, of few bits.

use search::distress::features::{BUCKETS, buckets};
use search::distress::model::{HEADER, KIND_BUCKETS, LEVELS, PACKED, STEPS, WEIGHTS, kind_bucket};
use search::distress::{Kind, counted};

use crate::data::Line;
use crate::examples::{VARIANTS, examples};
use crate::machine::train;

/// How many weights are not 0. More find more, and weigh more.
const KEPT: usize = 10_500;
/// In how many steps the others are taken away, with training between.
const STEPS_OF_PRUNING: usize = 3;
/// What the level 4 stands for, as a part of the typical weight.
const UNIT: f32 = 0.75;
/// A feature speaks for a kind if it was seen this often with it, in parts of all the times it was seen.
const MAJORITY: f32 = 0.4;
/// A feature that was seen less often with a kind speaks for none.
const ENOUGH: f32 = 4.0;

/// Returns a model without thresholds, learned from `lines`.
#[must_use]
pub fn learn(lines: &[&Line]) -> Vec<u8> {
    let mut bytes = [0xff, 0x7f].repeat(HEADER / 2);
    bytes.extend(pack(&weights(lines)));
    bytes.extend(kinds(lines));
    bytes
}

/// Writes the thresholds into a model.
///
/// # Panics
/// If a threshold is larger than any score can be.
pub fn set_thresholds(model: &mut [u8], thresholds: [f32; HEADER / 2]) {
    for (at, threshold) in thresholds.into_iter().enumerate() {
        let steps = (threshold * STEPS).ceil();
        assert!(steps.abs() < f32::from(i16::MAX), "{threshold}");
        model[at * 2..at * 2 + 2].copy_from_slice(&(steps as i16).to_le_bytes());
    }
}

/// Returns the index of the level of each weight.
fn weights(lines: &[&Line]) -> Vec<u8> {
    let examples = examples(lines, VARIANTS);
    let mut weights = train(&examples, &vec![true; BUCKETS]);
    let mut sizes: Vec<f32> = weights.iter().copied().filter(|weight| *weight != 0.0).map(f32::abs).collect();
    let all = sizes.len();
    for step in (0..STEPS_OF_PRUNING).rev() {
        sizes.sort_by(|one, other| other.total_cmp(one));
        // Halfway between all and few is their geometric mean, and so on.
        let mut count = KEPT;
        for _ in 0..step {
            count = ((count as f32) * (all as f32)).sqrt() as usize;
        }
        let Some(least) = sizes.get(count).copied() else { continue };
        let kept: Vec<bool> = weights.iter().map(|weight| weight.abs() > least).collect();
        weights = train(&examples, &kept);
        sizes = weights.iter().map(|weight| weight.abs()).collect();
    }
    let used: Vec<f32> = weights.iter().copied().filter(|weight| *weight != 0.0).collect();
    let squares: f32 = used.iter().map(|weight| weight * weight).sum();
    let unit = (squares / used.len().max(1) as f32).sqrt() * UNIT / f32::from(LEVELS[1]);
    weights.iter().map(|weight| level(weight / unit)).collect()
}

/// Returns the index of the nearest level.
fn level(weight: f32) -> u8 {
    let distance = |level: &i16| (f32::from(*level) - weight).abs();
    let mut best = 0;
    for at in 1..LEVELS.len() {
        if distance(&LEVELS[at]) < distance(&LEVELS[best]) {
            best = at;
        }
    }
    u8::try_from(best).expect("there are five levels")
}

fn pack(levels: &[u8]) -> Vec<u8> {
    let byte = |levels: &[u8]| levels.iter().rev().fold(0, |byte, level| byte * LEVELS.len() as u8 + level);
    let bytes: Vec<u8> = levels.chunks(PACKED).map(byte).collect();
    debug_assert_eq!(bytes.len(), WEIGHTS);
    bytes
}

/// Returns the kind that each bucket of kinds speaks for, two in a byte.
fn kinds(lines: &[&Line]) -> Vec<u8> {
    const ALL: usize = Kind::ALL.len();
    let mut seen = vec![[0.0_f32; ALL]; KIND_BUCKETS];
    let mut totals = [0.0_f32; ALL];
    for (line, kind) in lines.iter().filter_map(|line| Some((line, line.kind?))) {
        // Words and pairs of words.
        for bucket in buckets(&counted(&line.text))[..2].concat() {
            seen[kind_bucket(bucket)][kind] += 1.0;
            totals[kind] += 1.0;
        }
    }
    let speaks_for = |counts: &[f32; ALL]| {
        // In parts of what all features of that kind are, so that frequent kinds do not win by that.
        let parts: Vec<f32> = counts.iter().zip(&totals).map(|(count, total)| count / total.max(1.0)).collect();
        let sum: f32 = parts.iter().sum();
        (0..ALL).find(|kind| counts[*kind] >= ENOUGH && parts[*kind] > sum * MAJORITY).map_or(0, |kind| kind as u8 + 1)
    };
    let kinds: Vec<u8> = seen.iter().map(speaks_for).collect();
    kinds.chunks(2).map(|pair| pair[0] | pair[1] << 4).collect()
}
