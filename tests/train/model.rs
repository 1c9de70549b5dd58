//! The model and how it is learned and judged.

use paydirt::procurement::classify::{Observation, weights};
use std::collections::{BTreeMap, BTreeSet};

/// How strongly a weight is drawn to one: the inverse of the variance of the prior.
const DRAW: f64 = 4.0;
/// The same for the borders, and where they start.
const DRAW_BORDER: f64 = 0.05;
const TITLED: f64 = 6.0;
const UNTITLED: f64 = 7.0;
/// Steps of the descent and their length.
const STEPS: usize = 20_000;
const LENGTH: f64 = 0.002;
/// Weights stay within these, so that no feature turns against what it says.
const LEAST: f64 = 0.1;
const MOST: f64 = 3.0;

/// A document with its answer.
pub(crate) struct Example {
    /// Whether it is procurement.
    pub(crate) label: bool,
    /// Whose hand it is of.
    pub(crate) group: String,
    /// What it shows.
    pub(crate) seen: Observation,
}

impl Example {
    /// The half that its group belongs to: by a hash (FNV-1a) of its name.
    pub(crate) fn half(&self) -> bool {
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        self.group.bytes().fold(0xcbf2_9ce4_8422_2325, mix) >> 32 & 1 == 1
    }
}

/// Weights by feature, and what the sum must pass with a heading and without.
pub(crate) struct Model {
    weights: BTreeMap<String, f64>,
    titled: f64,
    untitled: f64,
}

impl Model {
    /// Learns from documents by gradient descent on the regularised likelihood.
    pub(crate) fn learn(examples: &[&Example]) -> Model {
        let names: BTreeSet<&String> = examples.iter().flat_map(|e| e.seen.strengths.keys()).collect();
        let weights = names.into_iter().map(|n| (n.clone(), 1.0)).collect();
        let mut model = Model { weights, titled: TITLED, untitled: UNTITLED };
        for _ in 0..STEPS {
            model.step(examples);
        }
        model
    }

    fn step(&mut self, examples: &[&Example]) {
        let mut slope: BTreeMap<&str, f64> = BTreeMap::new();
        let mut titled = (self.titled - TITLED) * DRAW_BORDER;
        let mut untitled = (self.untitled - UNTITLED) * DRAW_BORDER;
        for example in examples {
            let error = self.probability(&example.seen) - f64::from(u8::from(example.label));
            for (name, strength) in &example.seen.strengths {
                *slope.entry(name).or_default() += error * f64::from(*strength) / 1000.0;
            }
            *(if example.seen.titled { &mut titled } else { &mut untitled }) -= error;
        }
        let scale = LENGTH / (examples.len() as f64).sqrt().max(1.0);
        for (name, weight) in &mut self.weights {
            let slope = slope.get(name.as_str()).unwrap_or(&0.0) + (*weight - 1.0) * DRAW;
            *weight = (*weight - slope * scale).clamp(LEAST, MOST);
        }
        self.titled -= titled * scale * 4.0;
        self.untitled -= untitled * scale * 4.0;
    }

    fn probability(&self, seen: &Observation) -> f64 {
        let weigh = |(name, strength): (&String, &i32)| {
            self.weights.get(name).unwrap_or(&1.0) * f64::from(*strength) / 1000.0
        };
        let sum: f64 = seen.strengths.iter().map(weigh).sum();
        let border = if seen.titled { self.titled } else { self.untitled };
        1.0 / (1.0 + (border - sum).exp())
    }

    /// Prints recall and precision at even odds, and how often documents of each score are what it says.
    pub(crate) fn judge(&self, examples: &[&Example]) {
        let scored: Vec<(f64, bool)> =
            examples.iter().map(|e| (self.probability(&e.seen), e.label)).collect();
        let count =
            |wanted: &dyn Fn(f64, bool) -> bool| scored.iter().filter(|(p, l)| wanted(*p, *l)).count() as f64;
        let (hit, called, real) = (count(&|p, l| p >= 0.5 && l), count(&|p, _| p >= 0.5), count(&|_, l| l));
        eprintln!("  recall {:.3}, precision {:.3}", hit / real.max(1.0), hit / called.max(1.0));
        eprintln!("  score      documents  mean score  procurement");
        for tenth in 0..10 {
            let (low, high) = (f64::from(tenth) / 10.0, f64::from(tenth + 1) / 10.0);
            let within: Vec<_> =
                scored.iter().filter(|(p, _)| *p >= low && (*p < high || tenth == 9)).collect();
            if within.is_empty() {
                continue;
            }
            let n = within.len() as f64;
            let mean = within.iter().map(|(p, _)| p).sum::<f64>() / n;
            let share = within.iter().filter(|(_, l)| *l).count() as f64 / n;
            eprintln!("  {low:.1} to {high:.1} {:>10} {mean:>11.3} {share:>12.3}", within.len());
        }
    }

    /// The table that the program reads.
    pub(crate) fn table(&self) -> String {
        let thousandths = |w: f64| (w * f64::from(weights::ONE)).round() as i64;
        let mut lines: Vec<(String, i64)> =
            self.weights.iter().map(|(n, w)| (n.clone(), thousandths(*w))).collect();
        lines.push(("border:titled".into(), thousandths(self.titled)));
        lines.push(("border:untitled".into(), thousandths(self.untitled)));
        lines.sort();
        lines.iter().map(|(name, weight)| format!("{name}\t{weight}\n")).collect()
    }
}
