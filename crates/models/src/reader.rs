//! The container: magic, version, length, checksum, then tables in a fixed order, each with its own sizes. Numbers are
//! little-endian.

use crate::checksum::crc32;
use crate::error::{ModelError, Why};
use crate::lexicon::Lexicon;
use crate::matrix::{Matrix, Nibbles};

/// What a file begins with.
const MAGIC: &[u8; 4] = b"GCKM";
/// Version of the format that this loader reads.
pub(crate) const VERSION: u16 = 2;
/// Magic, version, length and checksum.
const HEADER: usize = 14;
/// No table has more entries; a larger number means a damaged or hostile file.
const LARGEST: usize = 1 << 26;

/// The bytes behind the header, once header and checksum are found right.
pub(crate) fn payload<'a>(file: &'static str, bytes: &'a [u8]) -> Result<&'a [u8], ModelError> {
    let error = |why| ModelError::new(file, why);
    let begin = &bytes[..bytes.len().min(MAGIC.len())];
    if begin != &MAGIC[..begin.len()] || begin.is_empty() {
        return Err(error(Why::NotAModel));
    }
    let (header, payload) = bytes.split_at_checked(HEADER).ok_or_else(|| error(Why::Truncated))?;
    let version = u16::from_le_bytes([header[4], header[5]]);
    if version != VERSION {
        return Err(error(Why::Version(version)));
    }
    let length = u32::from_le_bytes([header[6], header[7], header[8], header[9]]) as usize;
    let checksum = u32::from_le_bytes([header[10], header[11], header[12], header[13]]);
    if payload.len() < length {
        return Err(error(Why::Truncated));
    }
    if payload.len() > length || crc32(payload) != checksum {
        return Err(error(Why::Altered));
    }
    Ok(payload)
}

/// Takes table after table from the payload.
pub(crate) struct Reader<'a> {
    file: &'static str,
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) fn new(file: &'static str, payload: &'a [u8]) -> Self {
        Self { file, rest: payload }
    }

    /// The error of a table that contradicts another.
    pub(crate) fn inconsistent(&self, what: &'static str) -> ModelError {
        ModelError::new(self.file, Why::Inconsistent(what))
    }

    pub(crate) fn finish(self) -> Result<(), ModelError> {
        if self.rest.is_empty() { Ok(()) } else { Err(self.inconsistent("bytes after the last table")) }
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8], ModelError> {
        let (taken, rest) =
            self.rest.split_at_checked(count).ok_or_else(|| self.inconsistent("a table reaches past the end"))?;
        self.rest = rest;
        Ok(taken)
    }

    fn count(&mut self) -> Result<usize, ModelError> {
        let bytes = self.take(4)?;
        let count = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize;
        if count > LARGEST { Err(self.inconsistent("an absurd size")) } else { Ok(count) }
    }

    fn area(&mut self) -> Result<(usize, usize), ModelError> {
        let (rows, columns) = (self.count()?, self.count()?);
        match rows.checked_mul(columns) {
            Some(area) if area <= LARGEST => Ok((rows, columns)),
            _ => Err(self.inconsistent("an absurd size")),
        }
    }

    /// Numbers kept as the upper half of their 32-bit form: three decimal digits are enough for scales and biases.
    fn halves(&mut self, count: usize) -> Result<Vec<f32>, ModelError> {
        let bytes = self.take(count * 2)?;
        let numbers = bytes.chunks_exact(2).map(|pair| f32::from_bits(u32::from_le_bytes([0, 0, pair[0], pair[1]])));
        let numbers: Vec<f32> = numbers.collect();
        if numbers.iter().all(|number| number.is_finite()) {
            Ok(numbers)
        } else {
            Err(self.inconsistent("a number that is not finite"))
        }
    }

    /// A list of numbers.
    pub(crate) fn numbers(&mut self) -> Result<Vec<f32>, ModelError> {
        let count = self.count()?;
        self.halves(count)
    }

    /// A matrix of 8-bit numbers with a scale for each row.
    pub(crate) fn matrix(&mut self) -> Result<Matrix, ModelError> {
        let (rows, columns) = self.area()?;
        let scales = self.halves(rows)?;
        let weights = self.take(rows * columns)?.iter().map(|byte| i16::from(byte.cast_signed())).collect();
        Ok(Matrix { columns, scales, weights })
    }

    /// A table of 4-bit numbers with a scale for each column.
    pub(crate) fn nibbles(&mut self) -> Result<Nibbles, ModelError> {
        let (rows, columns) = self.area()?;
        if !columns.is_multiple_of(2) {
            return Err(self.inconsistent("an odd row of half bytes"));
        }
        let scales = self.halves(columns)?;
        let packed = self.take(rows * columns / 2)?.to_vec();
        Ok(Nibbles { columns, scales, packed })
    }

    /// Whole numbers from -128 to 127.
    pub(crate) fn small_integers(&mut self) -> Result<Vec<i8>, ModelError> {
        let count = self.count()?;
        Ok(self.take(count)?.iter().map(|byte| byte.cast_signed()).collect())
    }

    /// Whole numbers from 0 to 65535.
    pub(crate) fn integers(&mut self) -> Result<Vec<u16>, ModelError> {
        let count = self.count()?;
        Ok(self.take(count * 2)?.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect())
    }

    /// A text.
    pub(crate) fn text(&mut self) -> Result<&'a str, ModelError> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).map_err(|_| self.inconsistent("text that is not UTF-8"))
    }

    /// Lines of text.
    pub(crate) fn lines(&mut self) -> Result<Vec<&'a str>, ModelError> {
        let text = self.text()?;
        Ok(if text.is_empty() { Vec::new() } else { text.split('\n').collect() })
    }

    /// Sorted words, each without the beginning that it shares with the one before, and the row of each.
    pub(crate) fn lexicon(&mut self) -> Result<Lexicon, ModelError> {
        let count = self.count()?;
        let shared = self.take(count)?;
        let tails = self.lines()?;
        Lexicon::new(shared, &tails).ok_or_else(|| self.inconsistent("words out of order"))
    }
}
