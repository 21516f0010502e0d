//! A linear model: the weights of the features of a query, added up.

use super::Kind;
use super::features::{BUCKETS, buckets, share};

/// What a weight can be, if it is not 0. A few levels are enough.
pub const LEVELS: [i16; 4] = [-2, -1, 1, 2];
/// Thresholds are stored in steps of this size.
pub const STEP: f32 = 1.0 / 256.0;
/// Bytes before the weights.
pub const HEADER: usize = 8;
/// How many buckets there are for the kinds of words.
pub const KIND_BUCKETS: usize = 1 << 12;
/// How many bits of a byte are a weight, as an index into [`LEVELS`].
pub const WEIGHT_BITS: u32 = 2;
/// How many bits of a byte are a kind, as an index into [`Kind::ALL`].
pub const KIND_BITS: u32 = 3;

/// A model as `crates/distress-trainer` packs it.
///
/// First four numbers of two bytes, low byte first: the thresholds of help, of a hint, and of help while somebody types,
/// and how many bytes the weights have. Then the weights, and then the kinds that words speak for.
///
/// Most buckets have neither, so there is a byte for each bucket that has one. Its lower bits ([`WEIGHT_BITS`],
/// [`KIND_BITS`]) are the value, the others say how many buckets it is further than the one before. Where they are 0, it
/// is as many as the bits can say, and there is no value. Compared with a few bits for each bucket, this compresses
/// better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Model<'a>(pub &'a [u8]);

impl Model<'_> {
    /// Whether the weights are all there that the model says it has.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.0.len() >= HEADER && self.0.len() >= HEADER + usize::from(self.number(3))
    }

    /// Returns the score of a folded query: the higher, the more it resembles the words of somebody in distress.
    #[must_use]
    pub fn score(&self, folded: &[u8]) -> f32 {
        let mut weights = vec![0; BUCKETS];
        let end = HEADER + usize::from(self.number(3));
        unpack(&self.0[HEADER..end], WEIGHT_BITS, |bucket, level| weights[bucket] = LEVELS[level]);
        let mut score = 0.0;
        for (at, group) in buckets(folded).iter().enumerate() {
            let sum: i16 = group.iter().map(|bucket| weights[*bucket]).sum();
            score += f32::from(sum) * share(at, group.len());
        }
        score
    }

    /// Returns the score above which help is shown.
    #[must_use]
    pub fn help(&self) -> f32 {
        f32::from(self.number(0)) * STEP
    }

    /// Returns the score above which a hint is shown.
    #[must_use]
    pub fn hint(&self) -> f32 {
        f32::from(self.number(1)) * STEP
    }

    /// Returns the score above which help is shown while somebody types.
    #[must_use]
    pub fn help_while_typing(&self) -> f32 {
        f32::from(self.number(2)) * STEP
    }

    fn number(&self, index: usize) -> u16 {
        u16::from_le_bytes([self.0[index * 2], self.0[index * 2 + 1]])
    }

    /// Returns the kind that most words and pairs of words of a folded query speak for.
    #[must_use]
    pub fn kind(&self, folded: &[u8]) -> Kind {
        let mut kinds = vec![None; KIND_BUCKETS];
        let start = HEADER + usize::from(self.number(3));
        unpack(&self.0[start..], KIND_BITS, |bucket, kind| kinds[bucket] = Some(kind));
        let mut votes = [0.0; Kind::ALL.len()];
        let [words, pairs, _] = buckets(folded);
        for (at, group) in [words, pairs].iter().enumerate() {
            for kind in group.iter().filter_map(|bucket| kinds[kind_bucket(*bucket)]) {
                votes[kind] += share(at, group.len());
            }
        }
        let mut best = 0;
        for kind in 1..votes.len() {
            if votes[kind] > votes[best] {
                best = kind;
            }
        }
        Kind::ALL[best]
    }
}

/// Calls `put` with each bucket that has a value, and the value.
fn unpack(bytes: &[u8], value_bits: u32, mut put: impl FnMut(usize, usize)) {
    // Before the first bucket.
    let mut after = 0;
    for &byte in bytes {
        let byte = usize::from(byte);
        match byte >> value_bits {
            0 => after += usize::from(u8::MAX) >> value_bits,
            distance => {
                after += distance;
                put(after - 1, byte & ((1 << value_bits) - 1));
            }
        }
    }
}

/// Returns the bucket of kinds for a bucket of weights.
#[must_use]
pub fn kind_bucket(bucket: usize) -> usize {
    bucket / (BUCKETS / KIND_BUCKETS)
}
