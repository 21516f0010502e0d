//! A linear model: the weights of the features of a query, added up.

use super::Kind;
use super::features::{BUCKETS, buckets, share};

/// A weight is a whole number from -2 to 2. Most are 0; a few levels are enough, and they compress well.
pub const LARGEST: i16 = 2;
/// How many levels there are.
pub const LEVELS: i16 = 2 * LARGEST + 1;
/// How many weights share a byte: 5 x 5 x 5 values fit into it.
pub const WEIGHTS_PER_BYTE: usize = 3;
/// Thresholds are stored in steps of this size.
pub const STEP: f32 = 1.0 / 256.0;
/// Bytes of the thresholds.
pub const HEADER: usize = 6;
/// Bytes of the weights.
pub const WEIGHTS: usize = BUCKETS.div_ceil(WEIGHTS_PER_BYTE);
/// How many buckets there are for the kinds of words.
pub const KIND_BUCKETS: usize = 1 << 12;
/// What a bucket has that speaks for no kind.
pub const NO_KIND: usize = Kind::ALL.len();

/// A model as `crates/distress-trainer` packs it.
///
/// First the thresholds, two bytes each, low byte first: of help, of a hint, and of help while somebody types. Then
/// [`WEIGHTS`] bytes, each with [`WEIGHTS_PER_BYTE`] weights as digits of base 5, the first the lowest; a digit is the
/// weight and [`LARGEST`]. Then a byte for each two buckets of kinds, the first bucket in the lower half: the number of a
/// kind, or [`NO_KIND`].
///
/// There are no long runs of zeros in it: `wasm-opt` would cut the data at each of them, which costs 5 KB in brotli.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a>(pub &'a [u8]);

impl Model<'_> {
    /// Returns the score of a folded query: the higher, the more it resembles the words of somebody in distress.
    #[must_use]
    pub fn score(&self, folded: &[u8]) -> f32 {
        let mut score = 0.0;
        for (at, group) in buckets(folded).iter().enumerate() {
            let sum: i16 = group.iter().map(|bucket| self.weight(*bucket)).sum();
            score += f32::from(sum) * share(at, group.len());
        }
        score
    }

    fn weight(&self, bucket: usize) -> i16 {
        let byte = i16::from(self.0[HEADER + bucket / WEIGHTS_PER_BYTE]);
        let digit = match bucket % WEIGHTS_PER_BYTE {
            0 => byte,
            1 => byte / LEVELS,
            _ => byte / (LEVELS * LEVELS),
        };
        digit % LEVELS - LARGEST
    }

    /// Returns the score above which help is shown.
    #[must_use]
    pub fn help(&self) -> f32 {
        self.threshold(0)
    }

    /// Returns the score above which a hint is shown.
    #[must_use]
    pub fn hint(&self) -> f32 {
        self.threshold(1)
    }

    /// Returns the score above which help is shown while somebody types.
    #[must_use]
    pub fn help_while_typing(&self) -> f32 {
        self.threshold(2)
    }

    fn threshold(&self, index: usize) -> f32 {
        f32::from(i16::from_le_bytes([self.0[index * 2], self.0[index * 2 + 1]])) * STEP
    }

    /// Returns the kind that most words and pairs of words of a folded query speak for.
    #[must_use]
    pub fn kind(&self, folded: &[u8]) -> Kind {
        let mut votes = [0.0; NO_KIND + 1];
        let [words, pairs, _] = buckets(folded);
        for (at, group) in [words, pairs].iter().enumerate() {
            for bucket in group {
                votes[self.vote(*bucket)] += share(at, group.len());
            }
        }
        let mut best = 0;
        for kind in 1..NO_KIND {
            if votes[kind] > votes[best] {
                best = kind;
            }
        }
        Kind::ALL[best]
    }

    /// Returns the number of the kind that a bucket speaks for, or [`NO_KIND`].
    fn vote(&self, bucket: usize) -> usize {
        let bucket = kind_bucket(bucket);
        usize::from(self.0[HEADER + WEIGHTS + bucket / 2] >> (bucket % 2 * 4) & 15)
    }
}

/// Returns the bucket of kinds for a bucket of weights.
#[must_use]
pub fn kind_bucket(bucket: usize) -> usize {
    bucket / (BUCKETS / KIND_BUCKETS)
}
