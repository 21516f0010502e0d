//! What the model sees of a query: its words, pairs of neighbouring words, and letters within words.
//!
//! A feature is a short text. It is hashed into one of [`BUCKETS`] buckets, and the model has one weight for each
//! bucket; features that share a bucket share its weight.

/// How many weights there are.
pub const BUCKETS: usize = 1 << 16;

/// How many groups of features there are: words, pairs of words, letters.
pub const GROUPS: usize = 3;

/// How many letters of a word are one feature. `<` and `>`, the borders of the word, count as letters.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=5;

/// How many letters of each word are in a pair, so that `want dying` and `wanted dying` are the same pair.
const STEM: usize = 4;

/// Stands in a folded query for words that do not count. No pair of words goes across it.
pub const REMOVED: u8 = b'~';

/// What stands in a pair for the word before the first one and after the last one.
const BORDER: &[u8] = b"^";

/// Added to the number of features of each group, so that the first letters of a query prove little.
const DAMPING: [usize; GROUPS] = [1, 1, 4];

/// Returns the buckets of each group of features of a folded query.
///
/// **Shape**: in the order of the query; no bucket stands twice in a group, so that nothing counts more because it is
/// repeated.
#[must_use]
pub fn buckets(folded: &[u8]) -> [Vec<usize>; GROUPS] {
    let mut found: [Vec<usize>; GROUPS] = Default::default();
    // One bit for each group.
    let mut seen = vec![0_u8; BUCKETS];
    let mut add = |group: usize, feature: &[u8]| {
        let bucket = bucket(group, feature);
        if seen[bucket] & 1 << group == 0 {
            seen[bucket] |= 1 << group;
            found[group].push(bucket);
        }
    };
    let mut before = Some(BORDER);
    for word in folded.split(|letter| *letter == b' ') {
        if word.first() == Some(&REMOVED) {
            before = None;
            continue;
        }
        // The query ends with a space, so the last of these words is empty.
        let stem = if word.is_empty() { BORDER } else { &word[..word.len().min(STEM)] };
        if let Some(before) = before {
            add(1, &[before, b" ", stem].concat());
        }
        before = Some(stem);
        if !word.is_empty() {
            add(0, word);
            let bordered = [b"<", word, b">"].concat();
            for length in LETTERS {
                bordered.windows(length).for_each(|letters| add(2, letters));
            }
        }
    }
    found
}

/// What tells the features of one group from those of another.
const GROUP_SEEDS: [u32; GROUPS] = [1, 2, 3];

/// FNV-1a, started with the group and mixed at the end. The upper bits choose the bucket.
fn bucket(group: usize, feature: &[u8]) -> usize {
    let mut hash = 0x811c_9dc5 ^ GROUP_SEEDS[group];
    for letter in feature {
        hash = (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193);
    }
    hash = (hash ^ hash >> 15).wrapping_mul(0x2c1b_3c6d);
    (hash ^ hash >> 12) as usize >> (u32::BITS - BUCKETS.trailing_zeros())
}

/// Returns what each feature of a group counts that has `count` of them. The sum of their squares is at most 1, so a
/// long query is no more suspect than a short one.
#[must_use]
pub fn share(group: usize, count: usize) -> f32 {
    1.0 / f32::from(u16::try_from(count + DAMPING[group]).unwrap_or(u16::MAX)).sqrt()
}
