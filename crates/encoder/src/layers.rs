//! The shared encoder: vectors of words, then simple recurrent layers in both directions.
//!
//! Products are of 16-bit integers summed in 32 bits, in loops that the compiler vectorizes; everything between is plain
//! addition, multiplication and division of `f32` in a fixed order, so that native and wasm agree to the bit.

use super::dot::{BLOCK, dots};
use super::features::word_features;
use gistcheck_models::{Language, Layer, Matrix};

/// Fixed point of activations: a unit is 1024, so they reach from -32 to 32.
const UNIT: f32 = 1024.0;

/// A row of numbers for each word, as products read them and as sums read them.
pub(crate) struct Rows {
    pub(crate) width: usize,
    pub(crate) exact: Vec<f32>,
    pub(crate) fixed: Vec<i16>,
}

impl Rows {
    pub(crate) fn new(width: usize, exact: Vec<f32>) -> Self {
        let fixed = exact.iter().map(|&number| to_fixed(number)).collect();
        Self { width, exact, fixed }
    }

    /// The exact numbers of a word.
    pub(crate) fn row(&self, at: usize) -> &[f32] {
        &self.exact[at * self.width..(at + 1) * self.width]
    }
}

/// Rounds to the nearest multiple of 1/1024; what lies outside the range becomes its end.
fn to_fixed(number: f32) -> i16 {
    // Shifted to be positive, cutting the fraction off rounds; the sum is exact to 1/256 of a step.
    ((number * UNIT + 32768.5).clamp(1.0, 65535.0) as i32 - 32768) as i16
}

/// Rows times a matrix, plus a bias.
pub(crate) fn product(rows: &Rows, matrix: &Matrix, bias: &[f32]) -> Vec<f32> {
    let (columns, outputs) = (matrix.columns(), matrix.rows());
    let mut result = vec![0.0; rows.fixed.len() / columns * outputs];
    // A matrix is larger than the innermost cache: each of its rows serves several words while it is near.
    let blocks = rows.fixed.chunks(BLOCK * columns).zip(result.chunks_mut(BLOCK * outputs));
    for (inputs, results) in blocks {
        let rows = matrix.weights().chunks_exact(columns).zip(matrix.scales()).zip(bias);
        for (at, ((row, scale), bias)) in rows.enumerate() {
            let sums = dots(row, inputs);
            for (result, sum) in results.iter_mut().skip(at).step_by(outputs).zip(sums) {
                *result = sum as f32 * (scale / UNIT) + bias;
            }
        }
    }
    result
}

/// What the recurrent layers make of a sentence: one row for each word.
pub(crate) fn encode(language: &Language, words: &[&str]) -> Rows {
    let mut rows = vectors(language, words);
    for layer in &language.layers {
        rows = recurrent(layer, &rows);
    }
    rows
}

fn vectors(language: &Language, words: &[&str]) -> Rows {
    let width = language.input_width();
    let mut exact = Vec::with_capacity(words.len() * width);
    for word in words {
        let features = word_features(word);
        let row = language.words.find(&features.normal).unwrap_or(language.words.len());
        exact.extend(language.word_vectors.row(row));
        for (table, hash) in language.hash_vectors.iter().zip(features.hashes) {
            exact.extend(table.row(hash as usize & (table.rows() - 1)));
        }
    }
    Rows::new(width, exact)
}

/// The sigmoid's place is taken by softsign: no exponential, and the same bits everywhere.
fn gate(x: f32) -> f32 {
    0.5 + 0.5 * x / (1.0 + x.abs())
}

fn recurrent(layer: &Layer, rows: &Rows) -> Rows {
    let units = layer.units;
    let count = rows.exact.len() / rows.width;
    let inputs = product(rows, &layer.input, &layer.bias);
    let stride = layer.input.rows();
    let parts = stride / 2;
    let mut result = vec![0.0; count * 2 * units];
    for direction in 0..2 {
        let gates = &layer.gates[direction * 2 * units..(direction + 1) * 2 * units];
        let mut state = vec![0.0; units];
        for step in 0..count {
            let at = if direction == 0 { step } else { count - 1 - step };
            let input = &inputs[at * stride + direction * parts..][..parts];
            // Where the widths agree, the layer's own input is what a closed gate lets pass.
            let skipped = match input.get(3 * units..) {
                Some(projected) if !projected.is_empty() => projected,
                _ => &rows.row(at)[direction * units..(direction + 1) * units],
            };
            let output = &mut result[(at * 2 + direction) * units..][..units];
            advance(&input[..3 * units], skipped, gates, &mut state, output);
        }
    }
    Rows::new(2 * units, result)
}

/// One step of one direction.
fn advance(input: &[f32], skipped: &[f32], gates: &[f32], state: &mut [f32], output: &mut [f32]) {
    let units = state.len();
    let (candidate, rest) = input.split_at(units);
    let (forget, reset) = rest.split_at(units);
    let (forget_state, reset_state) = gates.split_at(units);
    let (skipped, reset, reset_state) = (&skipped[..units], &reset[..units], &reset_state[..units]);
    let output = &mut output[..units];
    for j in 0..units {
        let before = state[j];
        let keep = gate(forget[j] + forget_state[j] * before);
        let open = gate(reset[j] + reset_state[j] * before);
        let now = keep * before + (1.0 - keep) * candidate[j];
        state[j] = now;
        output[j] = open * now + (1.0 - open) * skipped[j];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixed_point_rounds_and_saturates() {
        for (number, expect) in
            [(0.0, 0), (1.0, 1024), (-1.0, -1024), (0.0006, 1), (-0.0006, -1), (99.0, 32767), (-99.0, -32767)]
        {
            assert_eq!(to_fixed(number), expect, "{number}");
        }
        assert_eq!(to_fixed(f32::NAN), -32767 - 1);
    }
}
