//! Trained tables that the engine reads, and their loader.

use std::fmt;

/// The tables.
#[derive(Debug)]
pub struct Models {}

/// Why tables cannot be used.
#[derive(Debug)]
pub struct ModelError {}

impl Models {
    /// The tables that are built into the program.
    ///
    /// # Errors
    /// Never yet.
    pub fn builtin() -> Result<Self, ModelError> {
        Ok(Self {})
    }
}

impl fmt::Display for ModelError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the models cannot be read")
    }
}

impl std::error::Error for ModelError {}
