//! The model and how it is learned and judged.

use paydirt::procurement::classify::{Observation, weights};
use std::collections::BTreeMap;

/// How strongly a weight is drawn to one: the inverse of the variance of the prior.
const DRAW: f64 = 4.0;
/// The same for the borders, and where they start.
const DRAW_BORDER: f64 = 0.05;
const TITLED: f64 = 6.0;
const UNTITLED: f64 = 7.0;
/// Steps of the descent and their length.
const STEPS: usize = 6_000;
const LENGTH: f64 = 0.004;
/// Weights stay within these, so that no feature turns against what it says.
const LEAST: f64 = 0.1;
const MOST: f64 = 3.0;

/// How much noise that resembles procurement there is for each document of it: the sets hold about as many of each,
/// troves hold more noise, most of which resembles nothing.
const NOISE: f64 = 4.0;

/// The probability from which on a document is called possibly procurement.
const POSSIBLE: f64 = 0.083;

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
#[derive(Clone)]
pub(crate) struct Model {
    weights: BTreeMap<String, f64>,
    titled: f64,
    untitled: f64,
}

/// An example as numbers: strengths by the place of their feature, whether it has a heading, answer and weight.
struct Row {
    strengths: Vec<(usize, f64)>,
    titled: bool,
    label: f64,
    counts: f64,
}

impl Model {
    /// The weights that strengths are given for: one each.
    pub(crate) fn given() -> Model {
        Model { weights: BTreeMap::new(), titled: TITLED, untitled: UNTITLED }
    }

    /// Learns from documents by gradient descent on the regularised likelihood.
    pub(crate) fn learn(examples: &[&Example]) -> Model {
        let mut places: BTreeMap<&String, usize> = BTreeMap::new();
        for name in examples.iter().flat_map(|e| e.seen.strengths.keys()) {
            let next = places.len();
            places.entry(name).or_insert(next);
        }
        let noise = examples.iter().filter(|e| !e.label).count().max(1) as f64;
        let counts = |label: bool| if label { 1.0 } else { NOISE * (examples.len() as f64 - noise) / noise };
        let rows: Vec<Row> = examples
            .iter()
            .map(|e| Row {
                strengths: e
                    .seen
                    .strengths
                    .iter()
                    .map(|(n, s)| (places[n], f64::from(*s) / 1000.0))
                    .collect(),
                titled: e.seen.titled,
                label: f64::from(u8::from(e.label)),
                counts: counts(e.label),
            })
            .collect();
        let (mut weights, mut borders) = (vec![1.0; places.len()], [UNTITLED, TITLED]);
        for _ in 0..STEPS {
            step(&rows, &mut weights, &mut borders);
        }
        let weights = places.into_iter().map(|(name, at)| (name.clone(), weights[at])).collect();
        Model { weights, titled: borders[1], untitled: borders[0] }
    }

    fn probability(&self, seen: &Observation) -> f64 {
        let weigh = |(name, strength): (&String, &i32)| {
            self.weights.get(name).unwrap_or(&1.0) * f64::from(*strength) / 1000.0
        };
        let sum: f64 = seen.strengths.iter().map(weigh).sum();
        let border = if seen.titled { self.titled } else { self.untitled };
        1.0 / (1.0 + (border - sum).exp())
    }

    /// Prints recall and precision at even odds, what noise is called, and how often documents of each score are what
    /// it says.
    pub(crate) fn judge(&self, examples: &[&Example]) {
        let scored: Vec<(f64, bool)> =
            examples.iter().map(|e| (self.probability(&e.seen), e.label)).collect();
        let count =
            |wanted: &dyn Fn(f64, bool) -> bool| scored.iter().filter(|(p, l)| wanted(*p, *l)).count() as f64;
        let (hit, called, real) = (count(&|p, l| p >= 0.5 && l), count(&|p, _| p >= 0.5), count(&|_, l| l));
        eprintln!("  recall {:.3}, precision {:.3}", hit / real.max(1.0), hit / called.max(1.0));
        let (all, taken, possible) =
            (count(&|_, l| !l), count(&|p, l| p >= 0.5 && !l), count(&|p, l| p >= POSSIBLE && !l));
        eprintln!("  of {all} noise {taken} called procurement, {possible} at least possible");
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

/// One step down the slope of the likelihood and the prior.
fn step(rows: &[Row], weights: &mut [f64], borders: &mut [f64; 2]) {
    let mut slope: Vec<f64> = weights.iter().map(|w| (w - 1.0) * DRAW).collect();
    let mut rise = [(borders[0] - UNTITLED) * DRAW_BORDER, (borders[1] - TITLED) * DRAW_BORDER];
    let mut total = 0.0;
    for row in rows {
        let sum: f64 = row.strengths.iter().map(|(at, strength)| weights[*at] * strength).sum();
        let border = usize::from(row.titled);
        let error = (1.0 / (1.0 + (borders[border] - sum).exp()) - row.label) * row.counts;
        for (at, strength) in &row.strengths {
            slope[*at] += error * strength;
        }
        rise[border] -= error;
        total += row.counts;
    }
    let scale = LENGTH / total.sqrt().max(1.0);
    for (weight, slope) in weights.iter_mut().zip(&slope) {
        *weight = (*weight - slope * scale).clamp(LEAST, MOST);
    }
    for (border, rise) in borders.iter_mut().zip(rise) {
        *border -= rise * scale * 4.0;
    }
}
