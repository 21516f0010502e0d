//! What the machine sees: the lines, and what people make of lines while they type.

use search::distress::counted;
use search::distress::features::{buckets, share};

use crate::chance::Chance;
use crate::data::Line;

/// A line as the machine sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Buckets and what is in them, each bucket once.
    pub features: Vec<(usize, f32)>,
    /// Whether it calls for help.
    pub is_distress: bool,
    /// How much it counts; a line as it is written counts 1.
    pub weight: f64,
}

/// What a line that was made from others counts. Chosen by leaving out authors.
#[derive(Clone, Copy, Debug)]
pub struct Variants {
    /// With a typo.
    pub typo: f64,
    /// Behind or before an ordinary line: so that length says nothing.
    pub joined: f64,
}

/// What is used.
pub const VARIANTS: Variants = Variants { typo: 0.3, joined: 0.1 };

/// Returns the examples for some lines, in a fixed order.
#[must_use]
pub fn examples(lines: &[&Line], variants: Variants) -> Vec<Example> {
    let mut chance = Chance::default();
    let ordinary: Vec<&Line> = lines.iter().copied().filter(|line| !line.is_distress).collect();
    let mut all = Vec::new();
    for line in lines {
        let mut add = |text: &str, weight: f64| {
            if weight > 0.0 {
                all.push(Example { features: features(text), is_distress: line.is_distress, weight });
            }
        };
        add(&line.text, 1.0);
        add(&with_typo(&line.text, &mut chance), variants.typo);
        if !ordinary.is_empty() {
            let other = &ordinary[chance.below(ordinary.len())].text;
            let joined = if chance.below(2) == 0 {
                format!("{other} {}", line.text)
            } else {
                format!("{} {other}", line.text)
            };
            add(&joined, variants.joined);
        }
    }
    all
}

/// Returns what the model sees of a text.
#[must_use]
pub fn features(text: &str) -> Vec<(usize, f32)> {
    let mut all = Vec::new();
    for (at, group) in buckets(&counted(text)).into_iter().enumerate() {
        let share = share(at, group.len());
        all.extend(group.into_iter().map(|bucket| (bucket, share)));
    }
    all.sort_by_key(|(bucket, _)| *bucket);
    all.dedup_by(|next, first| {
        let is_same = next.0 == first.0;
        if is_same {
            first.1 += next.1;
        }
        is_same
    });
    all
}

/// Returns the text with two letters swapped, or one missing, doubled or wrong.
fn with_typo(text: &str, chance: &mut Chance) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    let inner: Vec<usize> = (1..signs.len().saturating_sub(1))
        .filter(|at| signs[at - 1..at + 2].iter().all(|sign| sign.is_alphabetic()))
        .collect();
    if inner.is_empty() {
        return text.to_owned();
    }
    let at = inner[chance.below(inner.len())];
    match chance.below(4) {
        0 => signs.swap(at, at + 1),
        1 => drop(signs.remove(at)),
        2 => signs.insert(at, signs[at]),
        _ => signs[at] = char::from(b'a' + u8::try_from(chance.below(26)).unwrap_or(0)),
    }
    signs.into_iter().collect()
}
