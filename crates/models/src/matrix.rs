/// A matrix of 8-bit numbers; a row times its scale is the real row.
///
/// Held in 16 bits: both x86 and wasm multiply and add eight pairs of those in one instruction, but not of 8 bits.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    pub(crate) columns: usize,
    pub(crate) scales: Vec<f32>,
    pub(crate) weights: Vec<i16>,
}

impl Matrix {
    /// Numbers in a row.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.scales.len()
    }

    /// The rows' scales.
    pub fn scales(&self) -> &[f32] {
        &self.scales
    }

    /// The numbers, row after row, each from -127 to 127.
    pub fn weights(&self) -> &[i16] {
        &self.weights
    }
}

/// A table of 4-bit numbers, two to a byte; a number times its column's scale is the real one.
#[derive(Debug, Clone, PartialEq)]
pub struct Nibbles {
    pub(crate) columns: usize,
    pub(crate) scales: Vec<f32>,
    pub(crate) packed: Vec<u8>,
}

impl Nibbles {
    /// Numbers in a row.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.packed.len() * 2 / self.columns.max(1)
    }

    /// The real numbers of a row.
    pub fn row(&self, row: usize) -> impl Iterator<Item = f32> + '_ {
        let half = self.columns / 2;
        self.packed[row * half..(row + 1) * half]
            .iter()
            .flat_map(|byte| [i16::from(byte & 15) - 8, i16::from(byte >> 4) - 8])
            .zip(&self.scales)
            .map(|(level, scale)| f32::from(level) * scale)
    }
}
