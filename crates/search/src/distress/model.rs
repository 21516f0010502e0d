//! A linear model: the weights of the features of a query, added up.

use super::features::{BUCKETS, GROUPS, buckets, share};
use super::{Kind, Level};

/// What a weight can be. Most are 0; a few levels are enough, and they compress well.
pub const LEVELS: [i16; 5] = [0, 4, -4, 9, -9];
/// How many weights share a byte: 5 x 5 x 5 fit into it.
pub const PACKED: usize = 3;
/// Thresholds and scores are stored as this many steps a unit.
pub const STEPS: f32 = 64.0;
/// Bytes before the weights: three thresholds, low byte first.
pub const HEADER: usize = 6;
/// How many buckets there are for kinds.
pub const KIND_BUCKETS: usize = 1 << 13;
/// Bytes of the weights.
pub const WEIGHTS: usize = BUCKETS.div_ceil(PACKED);

/// A model as the trainer packs it.
///
/// Thresholds of help, of hints, and of help at once ([`HEADER`]), then the weights, [`PACKED`] in a byte, the first one lowest, each
/// an index into [`LEVELS`], then one byte for each two buckets of kinds: 0, or the number of the kind that a feature
/// speaks for, counted from 1, the first in the lower half.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a>(pub &'a [u8]);

impl Model<'_> {
    /// Returns the weight of a bucket.
    #[must_use]
    pub fn weight(&self, bucket: usize) -> i16 {
        let byte = usize::from(self.0[HEADER + bucket / PACKED]);
        let digit = match bucket % PACKED {
            0 => byte,
            1 => byte / LEVELS.len(),
            _ => byte / (LEVELS.len() * LEVELS.len()),
        };
        LEVELS[digit % LEVELS.len()]
    }

    /// Returns the number of the kind that a bucket speaks for, counted from 1; 0 if it speaks for none.
    fn vote(&self, bucket: usize) -> usize {
        let bucket = kind_bucket(bucket);
        usize::from(self.0[HEADER + WEIGHTS + bucket / 2] >> (bucket % 2 * 4) & 15)
    }

    /// Returns the score of a folded query; the higher, the more it resembles the words of somebody in distress.
    #[must_use]
    pub fn score(&self, folded: &[u8]) -> f32 {
        let mut score = 0.0;
        for (at, group) in buckets(folded).iter().enumerate() {
            let sum: i16 = group.iter().map(|bucket| self.weight(*bucket)).fold(0, i16::saturating_add);
            if sum != 0 {
                score += f32::from(sum) * share(at, group.len());
            }
        }
        score
    }

    fn threshold(&self, index: usize) -> f32 {
        f32::from(i16::from_le_bytes([self.0[index * 2], self.0[index * 2 + 1]])) / STEPS
    }

    /// Whether a score is so high that help need not wait for the end of the query.
    #[must_use]
    pub fn is_certain(&self, score: f32) -> bool {
        score > self.threshold(2)
    }

    /// Returns how much help a score calls for.
    #[must_use]
    pub fn level(&self, score: f32) -> Level {
        if score > self.threshold(0) {
            Level::Help
        } else if score > self.threshold(1) {
            Level::Hint
        } else {
            Level::None
        }
    }

    /// Returns the kind that most features of a folded query speak for.
    #[must_use]
    pub fn kind(&self, folded: &[u8]) -> Kind {
        let mut votes = [0.0; Kind::ALL.len() + 1];
        let groups: [Vec<usize>; GROUPS] = buckets(folded);
        for (at, group) in groups[..2].iter().enumerate() {
            for bucket in group {
                votes[self.vote(*bucket)] += share(at, group.len());
            }
        }
        let mut best = 1;
        for kind in 2..votes.len() {
            if votes[kind] > votes[best] {
                best = kind;
            }
        }
        Kind::ALL[best - 1]
    }
}

/// Returns the bucket of kinds for a bucket of weights.
#[must_use]
pub fn kind_bucket(bucket: usize) -> usize {
    bucket / (BUCKETS / KIND_BUCKETS)
}
