use crate::{ExchangeError, aiken, gift, table};
use gistcheck_quiz::Quiz;

/// Longest file that is read, in bytes.
const LONGEST_FILE: usize = 4 * 1024 * 1024;
/// Most questions of one file.
const MOST_ITEMS: usize = 2_000;

/// Most notes that are told one by one.
const MOST_NOTES: usize = 100;

/// A quiz made of another program's file.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// What could be read.
    pub quiz: Quiz,
    /// What was left out or changed, in sentences with the line they are about.
    pub notes: Vec<String>,
}

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportFormat {
    /// A quiz document of Gistcheck's own.
    Json,
    /// Moodle's text format.
    Gift,
    /// Questions with lettered choices and a line `ANSWER: B`.
    Aiken,
    /// A table with one question a row, cells parted by commas, semicolons or tabs.
    Csv,
    /// A link that holds a quiz.
    #[cfg(feature = "deflate")]
    Link,
}

impl ImportFormat {
    /// Every format with the word the command line uses.
    pub const ALL: &[(Self, &'static str)] = &[
        (Self::Json, "json"),
        (Self::Gift, "gift"),
        (Self::Aiken, "aiken"),
        (Self::Csv, "csv"),
        #[cfg(feature = "deflate")]
        (Self::Link, "link"),
    ];

    /// The format of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(format, _)| *format)
    }
}

/// Reads a quiz of another format.
///
/// # Errors
/// When the file is too long, not of that format (with the line where that shows), or holds no question that can be played.
pub fn import(text: &str, format: ImportFormat) -> Result<Imported, ExchangeError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if format == ImportFormat::Json {
        return Ok(Imported { quiz: Quiz::from_json(text)?, notes: Vec::new() });
    }
    #[cfg(feature = "deflate")]
    if format == ImportFormat::Link {
        return Ok(Imported { quiz: crate::link::from_link(text)?, notes: Vec::new() });
    }
    if text.len() > LONGEST_FILE {
        return Err(ExchangeError::too_large(format!(
            "This file is {} bytes long; at most {LONGEST_FILE} are read. Split it into smaller ones.",
            text.len()
        )));
    }
    let mut imported = match format {
        ImportFormat::Aiken => aiken::read(text)?,
        ImportFormat::Csv => table::read(text)?,
        _ => gift::read(text)?,
    };
    if imported.quiz.items.is_empty() {
        let why = imported.notes.first().map(|note| format!(" {note}")).unwrap_or_default();
        return Err(ExchangeError::damaged(format!("No question that can be played was found.{why}")));
    }
    let more = imported.notes.len().saturating_sub(MOST_NOTES);
    if more > 0 {
        imported.notes.truncate(MOST_NOTES);
        imported.notes.push(format!("{more} more like these are not listed."));
    }
    Ok(imported)
}

/// Refuses the question after the last that is read, before more work is done for it.
pub(crate) fn within_bounds(items: usize) -> Result<(), ExchangeError> {
    if items <= MOST_ITEMS {
        return Ok(());
    }
    Err(ExchangeError::too_large(format!(
        "This file holds more than {MOST_ITEMS} questions. Split it into smaller ones."
    )))
}
