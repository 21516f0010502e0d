//! A linear model: sums the weights of a query's features.

use super::Kind;
use super::features::{BUCKETS, buckets, scale};

/// The possible weights other than 0. A few levels are enough.
pub const LEVELS: [i16; 4] = [-2, -1, 1, 2];
/// Thresholds are stored in steps of this size.
pub const STEP: f32 = 1.0 / 256.0;
/// The number of bytes before the weights.
pub const HEADER: usize = 8;
/// The number of buckets for kinds.
pub const KIND_BUCKETS: usize = 1 << 12;
/// How many bits of a byte hold a weight, as an index into [`LEVELS`].
pub const WEIGHT_BITS: u32 = 2;
/// How many bits of a byte hold a kind, as an index into [`Kind::ALL`].
pub const KIND_BITS: u32 = 3;

/// A model in the format of `crates/distress-trainer`.
///
/// The header has four 16-bit little-endian numbers: the thresholds for help, for a hint, and for help while the user
/// types, and the number of bytes of the weights. The weights follow, then the kinds that words indicate.
///
/// Most buckets have neither, so only a bucket with a value has a byte. The lower bits ([`WEIGHT_BITS`], [`KIND_BITS`])
/// are the value; the upper bits are the distance from the previous bucket. If the upper bits are 0, the byte skips as
/// many buckets as they can express and has no value. This compresses better than a few bits for every bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Model<'a>(pub &'a [u8]);

impl Model<'_> {
    /// Whether the header is complete and no weights that it promises are missing.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.0.len() >= HEADER && self.0.len() >= HEADER + usize::from(self.number(3))
    }

    /// Returns the score of a folded query: the higher, the more it resembles the words of a person in distress.
    #[must_use]
    pub fn score(&self, folded: &[u8]) -> f32 {
        let mut weights = vec![0; BUCKETS];
        let end = HEADER + usize::from(self.number(3));
        unpack(&self.0[HEADER..end], WEIGHT_BITS, |bucket, level| weights[bucket] = LEVELS[level]);
        let mut score = 0.0;
        for (group, buckets) in buckets(folded).iter().enumerate() {
            let sum: i16 = buckets.iter().map(|bucket| weights[*bucket]).sum();
            score += f32::from(sum) * scale(group, buckets.len());
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

    /// Returns the score above which help is shown while the user types.
    #[must_use]
    pub fn help_while_typing(&self) -> f32 {
        f32::from(self.number(2)) * STEP
    }

    fn number(&self, index: usize) -> u16 {
        u16::from_le_bytes([self.0[index * 2], self.0[index * 2 + 1]])
    }

    /// Returns the kind that most words and pairs of words of a folded query indicate.
    #[must_use]
    pub fn kind(&self, folded: &[u8]) -> Kind {
        let mut kinds = vec![None; KIND_BUCKETS];
        let start = HEADER + usize::from(self.number(3));
        unpack(&self.0[start..], KIND_BITS, |bucket, kind| kinds[bucket] = Some(kind));
        let mut votes = [0.0; Kind::ALL.len()];
        let [words, pairs, _] = buckets(folded);
        for (group, buckets) in [words, pairs].iter().enumerate() {
            for kind in buckets.iter().filter_map(|bucket| kinds[kind_bucket(*bucket)]) {
                votes[kind] += scale(group, buckets.len());
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

/// Calls `visit` with each bucket that has a value, and with the value.
fn unpack(bytes: &[u8], value_bits: u32, mut visit: impl FnMut(usize, usize)) {
    // One past the current bucket; 0 is before the first one.
    let mut after = 0;
    for &byte in bytes {
        let byte = usize::from(byte);
        match byte >> value_bits {
            0 => after += usize::from(u8::MAX) >> value_bits,
            distance => {
                after += distance;
                visit(after - 1, byte & ((1 << value_bits) - 1));
            }
        }
    }
}

/// Returns the kind bucket for a weight bucket.
#[must_use]
pub fn kind_bucket(bucket: usize) -> usize {
    bucket / (BUCKETS / KIND_BUCKETS)
}
