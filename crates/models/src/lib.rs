//! Trained tables that the engine reads, and their loader.
//!
//! The tables are shipped deflated (zlib). Natively they are built into the program and inflated by [`Models::builtin`];
//! in a browser the worker fetches the file, inflates it by the browser's own `DecompressionStream("deflate")` and hands
//! the bytes to [`Models::load`]. README.md beside this crate says what each table was made from.

mod checksum;
mod error;
mod knowledge;
mod language;
mod lexicon;
mod matrix;
mod reader;

pub use error::ModelError;
pub use knowledge::{Knowledge, knowledge};
pub use language::{Language, Layer, LemmaRule};
pub use lexicon::Lexicon;
pub use matrix::{Matrix, Nibbles};

/// Name of the file with the language tables, as errors tell it.
pub const LANGUAGE_FILE: &str = "language.bin";

/// Every trained table.
#[derive(Debug, Clone, PartialEq)]
pub struct Models {
    /// Tags, lemmas, trees and names.
    pub language: Language,
}

impl Models {
    /// Reads the inflated bytes of `language.bin`, and makes its [`knowledge`] known to the whole program.
    ///
    /// # Errors
    /// When the bytes are truncated, altered, of another version or no such file at all; the message names the file.
    ///
    /// ```
    /// let error = gistcheck_models::Models::load(b"<!DOCTYPE html>").unwrap_err();
    /// assert!(error.to_string().contains("language.bin"));
    /// ```
    pub fn load(bytes: &[u8]) -> Result<Self, ModelError> {
        let payload = reader::payload(LANGUAGE_FILE, bytes)?;
        let mut reader = reader::Reader::new(LANGUAGE_FILE, payload);
        let knowledge = Knowledge::read(&mut reader)?;
        let language = Language::read(&mut reader)?;
        reader.finish()?;
        knowledge::publish(knowledge);
        Ok(Self { language })
    }

    /// The tables that this program was built with.
    ///
    /// # Errors
    /// When the program was built with a damaged file.
    #[cfg(feature = "builtin")]
    pub fn builtin() -> Result<Self, ModelError> {
        let inflated = miniz_oxide::inflate::decompress_to_vec_zlib(include_bytes!("../data/language.bin"))
            .map_err(|_| ModelError::new(LANGUAGE_FILE, error::Why::Altered))?;
        Self::load(&inflated)
    }
}
