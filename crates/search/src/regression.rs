//! Fits the weights of features: multinomial logistic regression by gradient descent.

use super::math::exp;

/// Passes over all phrases before pruning. More passes fit the phrases better but generalize worse to unseen authors.
const ROUNDS: usize = 40;

/// Passes after pruning, in which the kept weights compensate for the pruned ones.
const ROUNDS_PRUNED: usize = 15;

/// The learning rate.
const LEARNING_RATE: f32 = 0.25;

/// The penalty on large weights (L2).
const PENALTY: f32 = 0.25;

/// How many pairs of words keep their weights.
const KEPT_PAIRS: usize = 1_500;

/// How many weights are kept.
const KEPT_WEIGHTS: usize = 29_000;

/// A training phrase.
pub(super) struct Example {
    /// The text score of each class.
    pub text_scores: Vec<f32>,
    /// The numbers of its features, each with its factor.
    pub features: Vec<(usize, f32)>,
    /// The right classes, with shares that add up to 1.
    pub right: Vec<(usize, f32)>,
    /// Its weight relative to the other examples.
    pub weight: f32,
}

/// A weight for each feature and class, feature by feature.
pub(super) struct Regression {
    weights: Vec<f32>,
    /// The sum of the squared gradients of each weight (`AdaGrad`).
    squares: Vec<f32>,
    /// Whether each weight was not pruned.
    kept: Vec<bool>,
    classes: usize,
}

impl Regression {
    /// Fits the weights, none of them below 0. `is_pair` tells for each feature whether it is a pair of words. Each step
    /// uses all examples (full batch), so their order does not matter.
    pub fn fit(examples: &[Example], is_pair: &[bool], classes: usize) -> Self {
        let count = is_pair.len() * classes;
        let mut regression =
            Self { weights: vec![0.0; count], squares: vec![1e-6; count], kept: vec![true; count], classes };
        for _ in 0..ROUNDS {
            regression.descend(examples);
        }
        regression.prune(examples, is_pair);
        for _ in 0..ROUNDS_PRUNED {
            regression.descend(examples);
        }
        regression
    }

    /// Returns the weights of each feature, by class.
    pub fn rows(&self) -> impl Iterator<Item = &[f32]> {
        self.weights.chunks_exact(self.classes)
    }

    /// Takes one step of gradient descent on all examples.
    fn descend(&mut self, examples: &[Example]) {
        let classes = self.classes;
        let mut gradient: Vec<f32> = self.weights.iter().map(|weight| PENALTY * weight).collect();
        let mut errors = vec![0.0; classes];
        for example in examples {
            self.predict(example, &mut errors);
            for &(class, share) in &example.right {
                errors[class] -= share;
            }
            for &(feature, factor) in &example.features {
                let factor = factor * example.weight;
                for (partial, error) in
                    gradient[feature * classes..(feature + 1) * classes].iter_mut().zip(&errors)
                {
                    *partial += factor * error;
                }
            }
        }
        for (index, partial) in gradient.into_iter().enumerate().filter(|&(index, _)| self.kept[index]) {
            self.squares[index] += partial * partial;
            self.weights[index] =
                (self.weights[index] - LEARNING_RATE * partial / self.squares[index].sqrt()).max(0.0);
        }
    }

    /// Writes the probability of each class for an example into `probabilities` (softmax).
    fn predict(&self, example: &Example, probabilities: &mut [f32]) {
        probabilities.copy_from_slice(&example.text_scores);
        for &(feature, factor) in &example.features {
            let row = &self.weights[feature * self.classes..(feature + 1) * self.classes];
            for (logit, weight) in probabilities.iter_mut().zip(row) {
                *logit += factor * weight;
            }
        }
        let highest = probabilities.iter().copied().fold(0.0, f32::max);
        let mut sum = 0.0;
        for probability in &mut *probabilities {
            *probability = exp(*probability - highest);
            sum += *probability;
        }
        for probability in probabilities {
            *probability /= sum;
        }
    }

    /// Sets all but the most important weights to 0. The importance of a weight grows with its square and with how
    /// often its feature occurs. A pair takes as many bytes of the vocabulary as a word, so few pairs are kept.
    fn prune(&mut self, examples: &[Example], is_pair: &[bool]) {
        let mut frequencies = vec![0.0_f32; is_pair.len()];
        for &(feature, factor) in examples.iter().flat_map(|example| &example.features) {
            frequencies[feature] += factor * factor;
        }
        let squares = |row: &[f32]| row.iter().map(|weight| weight * weight).sum::<f32>();
        let pairs = self.rows().enumerate().filter(|&(feature, _)| is_pair[feature]);
        let pairs = pairs.map(|(feature, row)| (squares(row) * frequencies[feature], feature)).collect();
        for feature in ranked(pairs).into_iter().skip(KEPT_PAIRS) {
            self.weights[feature * self.classes..(feature + 1) * self.classes].fill(0.0);
        }
        let positive = self.weights.iter().enumerate().filter(|&(_, &weight)| weight > 0.0);
        let importance = |(index, weight): (usize, &f32)| {
            (weight * weight * frequencies[index / self.classes].sqrt(), index)
        };
        let positive = positive.map(importance).collect();
        self.kept.fill(false);
        for index in ranked(positive).into_iter().take(KEPT_WEIGHTS) {
            self.kept[index] = true;
        }
        for (weight, kept) in self.weights.iter_mut().zip(&self.kept) {
            if !kept {
                *weight = 0.0;
            }
        }
    }
}

/// Returns the numbers sorted by value, highest first; of equal values, the lower number first.
fn ranked(mut all: Vec<(f32, usize)>) -> Vec<usize> {
    all.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
    all.into_iter().map(|(_, number)| number).collect()
}
