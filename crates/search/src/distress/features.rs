//! Features of a query for the model: its words, pairs of neighbouring words, and letter sequences within words.
//!
//! A feature is a short text. It is hashed into one of [`BUCKETS`] buckets. The model has one weight for each bucket,
//! so features in the same bucket share a weight.

/// The number of buckets, and so of weights.
pub const BUCKETS: usize = 1 << 16;

/// The number of feature groups: words, pairs of words, letter sequences.
pub const GROUPS: usize = 3;

/// The lengths of letter sequences. The word boundaries `<` and `>` count as letters.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=5;

/// How many letters of each word a pair keeps, so that `want dying` and `wanted dying` are the same pair.
const STEM: usize = 4;

/// Stands for each letter of a phrase that does not count in a folded query. No pair of words spans it.
pub const MASK: u8 = b'~';

/// Stands in a pair for the word before the first one and after the last one.
const BORDER: &[u8] = b"^";

/// Added to the number of features of a group before [`scale`] computes their factor. Otherwise the few features of a
/// query of one or two words would each have a large factor.
const DAMPING: [usize; GROUPS] = [1, 1, 4];

/// Returns the buckets of each group of features of a folded query.
///
/// **Shape**: in the order of the query. Each bucket is at most once in a group, so that repetition adds no weight.
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
        if word.first() == Some(&MASK) {
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

/// Hash seeds that keep the features of the groups apart.
const GROUP_SEEDS: [u32; GROUPS] = [1, 2, 3];

/// Returns the bucket of a feature: FNV-1a with the group as seed, mixed at the end. The upper bits are the bucket.
fn bucket(group: usize, feature: &[u8]) -> usize {
    let mut hash = 0x811c_9dc5 ^ GROUP_SEEDS[group];
    for letter in feature {
        hash = (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193);
    }
    hash = (hash ^ hash >> 15).wrapping_mul(0x2c1b_3c6d);
    (hash ^ hash >> 12) as usize >> (u32::BITS - BUCKETS.trailing_zeros())
}

/// Returns the factor of each feature in a group of `count` features. The sum of the squared factors is at most 1, so
/// that a long query does not score higher than a short one by its length.
#[must_use]
pub fn scale(group: usize, count: usize) -> f32 {
    1.0 / f32::from(u16::try_from(count + DAMPING[group]).unwrap_or(u16::MAX)).sqrt()
}
