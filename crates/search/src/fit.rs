//! Fits the weights of terms: multinomial logistic regression by gradient descent.

use super::number::exp;

/// Passes over all phrases before pruning. More passes fit the phrases better but generalize worse to unseen authors.
const ROUNDS: usize = 40;

/// Passes after pruning, in which the kept weights compensate for the pruned ones.
const ROUNDS_PRUNED: usize = 15;

/// The learning rate.
const PACE: f32 = 0.25;

/// The penalty on large weights (L2).
const PENALTY: f32 = 0.25;

/// How many pairs of words keep their weights.
const PAIRS: usize = 1_500;

/// How many weights are kept.
const CELLS: usize = 29_000;

/// A training phrase.
pub(super) struct Example {
    /// The text score of each class.
    pub texts: Vec<f32>,
    /// The numbers of its terms, each with its factor.
    pub terms: Vec<(usize, f32)>,
    /// The right classes, with shares that add up to 1.
    pub right: Vec<(usize, f32)>,
    /// Its weight relative to the other examples.
    pub weight: f32,
}

/// A weight for each term and class, term by term.
pub(super) struct Weights {
    all: Vec<f32>,
    /// The sum of the squared gradients of each weight (`AdaGrad`).
    squares: Vec<f32>,
    /// Whether each weight was not pruned.
    kept: Vec<bool>,
    classes: usize,
}

impl Weights {
    /// Fits the weights, none of them below 0. `is_pair` tells for each term whether it is a pair of words. Each step
    /// uses all examples (full batch), so their order does not matter.
    pub fn fit(examples: &[Example], is_pair: &[bool], classes: usize) -> Self {
        let count = is_pair.len() * classes;
        let mut weights =
            Self { all: vec![0.0; count], squares: vec![1e-6; count], kept: vec![true; count], classes };
        for _ in 0..ROUNDS {
            weights.descend(examples);
        }
        weights.prune(examples, is_pair);
        for _ in 0..ROUNDS_PRUNED {
            weights.descend(examples);
        }
        weights
    }

    /// Returns the weights of each term, by class.
    pub fn rows(&self) -> impl Iterator<Item = &[f32]> {
        self.all.chunks_exact(self.classes)
    }

    fn descend(&mut self, examples: &[Example]) {
        let classes = self.classes;
        let mut slopes: Vec<f32> = self.all.iter().map(|weight| PENALTY * weight).collect();
        let mut errors = vec![0.0; classes];
        for example in examples {
            self.chances(example, &mut errors);
            for &(class, share) in &example.right {
                errors[class] -= share;
            }
            for &(term, share) in &example.terms {
                let share = share * example.weight;
                for (slope, error) in slopes[term * classes..(term + 1) * classes].iter_mut().zip(&errors) {
                    *slope += share * error;
                }
            }
        }
        for (at, slope) in slopes.into_iter().enumerate().filter(|&(at, _)| self.kept[at]) {
            self.squares[at] += slope * slope;
            self.all[at] = (self.all[at] - PACE * slope / self.squares[at].sqrt()).max(0.0);
        }
    }

    /// Writes the probability of each class for an example into `chances`.
    fn chances(&self, example: &Example, chances: &mut [f32]) {
        chances.copy_from_slice(&example.texts);
        for &(term, share) in &example.terms {
            let row = &self.all[term * self.classes..(term + 1) * self.classes];
            for (chance, weight) in chances.iter_mut().zip(row) {
                *chance += share * weight;
            }
        }
        let most = chances.iter().copied().fold(0.0, f32::max);
        let mut sum = 0.0;
        for chance in &mut *chances {
            *chance = exp(*chance - most);
            sum += *chance;
        }
        for chance in chances {
            *chance /= sum;
        }
    }

    /// Sets all but the most important weights to 0. The importance of a weight grows with its square and with how
    /// often its term occurs. A pair takes as many bytes of the vocabulary as a word, so few pairs are kept.
    fn prune(&mut self, examples: &[Example], is_pair: &[bool]) {
        let mut times = vec![0.0_f32; is_pair.len()];
        for &(term, share) in examples.iter().flat_map(|example| &example.terms) {
            times[term] += share * share;
        }
        let squares = |row: &[f32]| row.iter().map(|weight| weight * weight).sum::<f32>();
        let pairs = self.rows().enumerate().filter(|&(term, _)| is_pair[term]);
        let pairs = pairs.map(|(term, row)| (squares(row) * times[term], term)).collect();
        for term in ranked(pairs).into_iter().skip(PAIRS) {
            self.all[term * self.classes..(term + 1) * self.classes].fill(0.0);
        }
        let cells = self.all.iter().enumerate().filter(|&(_, &weight)| weight > 0.0);
        let cells =
            cells.map(|(at, weight)| (weight * weight * times[at / self.classes].sqrt(), at)).collect();
        self.kept.fill(false);
        for at in ranked(cells).into_iter().take(CELLS) {
            self.kept[at] = true;
        }
        for (weight, kept) in self.all.iter_mut().zip(&self.kept) {
            if !kept {
                *weight = 0.0;
            }
        }
    }
}

/// Returns the numbers sorted by value, highest first; of equal values, the lower number first.
fn ranked(mut all: Vec<(f32, usize)>) -> Vec<usize> {
    all.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    all.into_iter().map(|(_, number)| number).collect()
}
