use std::fmt;

/// Why a model file cannot be used. The message names the file and says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelError {
    file: &'static str,
    why: Why,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Why {
    NotAModel,
    Version(u16),
    Truncated,
    Altered,
    Inconsistent(&'static str),
}

impl ModelError {
    pub(crate) fn new(file: &'static str, why: Why) -> Self {
        Self { file, why }
    }

    /// The file that was refused.
    pub fn file(&self) -> &str {
        self.file
    }

    /// Whether the file is whole, but made for another version of the engine.
    pub fn is_other_version(&self) -> bool {
        matches!(self.why, Why::Version(_))
    }

    /// Whether the file is cut short or changed: fetching it again may help.
    pub fn is_damaged(&self) -> bool {
        matches!(self.why, Why::Truncated | Why::Altered)
    }
}

impl fmt::Display for ModelError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file;
        match &self.why {
            Why::NotAModel => {
                write!(out, "{file} is not a model file of Gistcheck: check the address it was fetched from")
            }
            Why::Version(version) => write!(
                out,
                "{file} has format version {version}, this engine reads {}: use the file of the same release",
                crate::reader::VERSION
            ),
            Why::Truncated => write!(out, "{file} is cut short: fetch it again"),
            Why::Altered => write!(out, "{file} has another checksum than it was made with: fetch it again"),
            Why::Inconsistent(what) => write!(out, "{file} contradicts itself ({what}): make it again with training/"),
        }
    }
}

impl std::error::Error for ModelError {}
