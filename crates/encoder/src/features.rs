//! What the models see of a word: its normal form and hashes of its ends and shape.
//!
//! Training reads these very values through the engine's `examples/features.rs`, so that the two cannot drift.

/// Characters of a word that are looked at; a longer word is known by its beginning.
const LONGEST: usize = 40;
/// Characters of a shape that are looked at.
const LONGEST_SHAPE: usize = 8;
/// Equal neighbours that a shape keeps: "1999" and "123456" are both `ddd`.
const LONGEST_RUN: usize = 3;

/// Hashed views of a word, in the order that the tables stand in the model.
pub const HASHES: usize = 5;

/// A word as the models see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordFeatures {
    /// Lower case, digits as 0, plain quotes and dashes.
    pub normal: String,
    /// Hashes of the first three characters, the last two, three and four, and of the shape.
    pub hashes: [u32; HASHES],
}

/// What the models see of a word.
///
/// ```
/// use gistcheck_encoder::word_features;
/// assert_eq!(word_features("O’Neill–1999").normal, "o'neill-0000");
/// ```
pub fn word_features(word: &str) -> WordFeatures {
    let mut normal = String::with_capacity(word.len());
    for c in word.chars().take(LONGEST) {
        match c {
            '0'..='9' => normal.push('0'),
            '‘' | '’' => normal.push('\''),
            '“' | '”' => normal.push('"'),
            '–' => normal.push('-'),
            '—' => normal.push_str("--"),
            '…' => normal.push_str("..."),
            other => normal.extend(other.to_lowercase()),
        }
    }
    let from_end = |count: usize| normal.char_indices().rev().nth(count - 1).map_or(&*normal, |(at, _)| &normal[at..]);
    let beginning = normal.char_indices().nth(3).map_or(&*normal, |(at, _)| &normal[..at]);
    let hashes =
        [hash(1, beginning), hash(2, from_end(2)), hash(3, from_end(3)), hash(4, from_end(4)), hash(5, &shape(word))];
    WordFeatures { normal, hashes }
}

/// Upper case as `X`, lower as `x`, digits as `d`, letters without case as `o`, marks as themselves; runs shortened.
fn shape(word: &str) -> String {
    let mut result = String::new();
    let (mut last, mut run, mut kept) = ('\0', 0, 0);
    for c in word.chars().take(LONGEST) {
        let class = match c {
            '0'..='9' => 'd',
            c if c.is_uppercase() => 'X',
            c if c.is_lowercase() => 'x',
            c if c.is_ascii() => c,
            _ => 'o',
        };
        run = if class == last { run + 1 } else { 1 };
        last = class;
        if run <= LONGEST_RUN && kept < LONGEST_SHAPE {
            result.push(class);
            kept += 1;
        }
    }
    result
}

/// FNV-1a with its bits mixed at the end, so that any of them can choose a row.
fn hash(kind: u8, text: &str) -> u32 {
    let mut state = 0x811c_9dc5_u32;
    for byte in std::iter::once(kind).chain(text.bytes()) {
        state = (state ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    state = (state ^ (state >> 15)).wrapping_mul(0x2c1b_3c6d);
    state = (state ^ (state >> 12)).wrapping_mul(0x297a_2d39);
    state ^ (state >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_keep_case_and_marks() {
        for (word, expect) in
            [("Hello", "Xxxx"), ("U.S.", "X.X."), ("1999", "ddd"), ("COVID-19", "XXX-dd"), ("北京", "oo")]
        {
            assert_eq!(shape(word), expect, "{word}");
        }
    }

    #[test]
    fn short_words_have_all_hashes() {
        let one = word_features("a");
        assert_eq!(one.normal, "a");
        assert_ne!(one.hashes[1], one.hashes[2]);
        assert_eq!(word_features("").normal, "");
    }
}
