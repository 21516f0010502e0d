//! What the model sees of a query: its words, its pairs of neighbouring words, and letters within its words.
//!
//! A feature is a few letters of the folded query. It is hashed into one of [`BUCKETS`] buckets, and the model has one
//! weight for each bucket; features that share a bucket share its weight.

/// How many weights there are.
pub const BUCKETS: usize = 1 << 16;

/// How many kinds of features there are: words, pairs of words, letters.
pub const GROUPS: usize = 3;

/// How many letters of a word are one feature; its begin and end count as letters.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=5;

/// A part of the query that a list has taken away; no pair of words goes across it.
pub const GAP: u8 = b'~';

/// Returns the buckets of each group of features of a folded query. **Shape**: in the order of the query; no bucket is
/// twice in a group, so that nothing counts more because it is repeated.
#[must_use]
pub fn buckets(folded: &[u8]) -> [Vec<usize>; GROUPS] {
    let mut found: [Vec<usize>; GROUPS] = Default::default();
    let mut seen = vec![0_u8; BUCKETS];
    let mut add = |group: usize, letters: &[u8]| {
        let bucket = bucket(group, letters);
        if seen[bucket] & 1 << group == 0 {
            seen[bucket] |= 1 << group;
            found[group].push(bucket);
        }
    };
    let mut at = 0;
    let mut before = None;
    for word in folded.split(|sign| *sign == b' ') {
        let end = at + word.len();
        if word.is_empty() || word[0] == GAP {
            before = None;
        } else {
            add(0, word);
            if let Some(before) = before {
                add(1, &folded[before..end]);
            }
            before = Some(at);
            let bounded = [b"<", word, b">"].concat();
            for length in LETTERS {
                for letters in bounded.windows(length) {
                    add(2, letters);
                }
            }
        }
        at = end + 1;
    }
    found
}

/// FNV-1a, started with the group and mixed at the end; the upper bits choose the bucket.
fn bucket(group: usize, letters: &[u8]) -> usize {
    let mut hash = 0x811c_9dc5 ^ (group as u32 + 1);
    for letter in letters {
        hash = (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193);
    }
    hash = (hash ^ hash >> 15).wrapping_mul(0x2c1b_3c6d);
    (hash ^ hash >> 12) as usize >> (u32::BITS - BUCKETS.trailing_zeros())
}

/// What is added to the number of features of each group, so that the first letters of a query prove little.
const DAMPING: [usize; GROUPS] = [1, 1, 4];

/// Returns what each feature of a group counts that has `count` of them: a long query is no more suspect than a short one.
#[must_use]
pub fn share(group: usize, count: usize) -> f32 {
    1.0 / ((count + DAMPING[group]) as f32).sqrt()
}
