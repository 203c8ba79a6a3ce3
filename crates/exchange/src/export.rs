use crate::sheet::{Sheet, variants};
use crate::{ExchangeError, anki, gift, html, markdown, moodle, qti, scorm, table};
use gistcheck_quiz::Quiz;

/// A quiz as a file of another format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the format could not hold, in sentences for a person.
    pub notes: Vec<String>,
}

/// The formats that are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExportFormat {
    /// Moodle's text format, read by most platforms.
    Gift,
    /// Moodle's XML.
    MoodleXml,
    /// A content package of QTI 2.1.
    Qti,
    /// A package for learning platforms, SCORM 1.2.
    Scorm12,
    /// A text file that Anki imports.
    Anki,
    /// Comma-separated values.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// A sheet to print, with its key behind it.
    Markdown,
    /// One page that plays offline and prints as a sheet with its key on a page of its own.
    Html,
    /// The part of a link after `#` that holds the whole quiz.
    #[cfg(feature = "deflate")]
    Link,
    /// The same without the article: of its words only the quotes that support a key.
    #[cfg(feature = "deflate")]
    LinkQuotes,
}

impl ExportFormat {
    /// Every format with the word the command line uses and the ending of its files.
    pub const ALL: &[(Self, &'static str, &'static str)] = &[
        (Self::Gift, "gift", "gift"),
        (Self::MoodleXml, "moodle-xml", "xml"),
        (Self::Qti, "qti", "zip"),
        (Self::Scorm12, "scorm12", "zip"),
        (Self::Anki, "anki", "txt"),
        (Self::Csv, "csv", "csv"),
        (Self::Tsv, "tsv", "tsv"),
        (Self::Markdown, "md", "md"),
        (Self::Html, "html", "html"),
        #[cfg(feature = "deflate")]
        (Self::Link, "link", "txt"),
        #[cfg(feature = "deflate")]
        (Self::LinkQuotes, "link-quotes", "txt"),
    ];

    /// The word the command line uses.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(format, ..)| *format == self).map_or("", |(_, word, _)| word)
    }

    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        Self::ALL.iter().find(|(format, ..)| *format == self).map_or("", |(.., ending)| ending)
    }

    /// The format of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known, _)| *known == word).map(|(format, ..)| *format)
    }
}

/// Writes a quiz in another format. The same quiz gives the same bytes.
///
/// # Errors
/// When the format cannot hold the quiz at all, such as one of too many questions for SCORM's 4,096 characters.
pub fn export(quiz: &Quiz, format: ExportFormat) -> Result<Exported, ExchangeError> {
    match format {
        ExportFormat::Gift => Ok(gift::write(quiz)),
        ExportFormat::MoodleXml => Ok(moodle::write(quiz)),
        ExportFormat::Qti => Ok(qti::write(quiz)),
        ExportFormat::Scorm12 => scorm::write(quiz),
        ExportFormat::Anki => Ok(anki::write(quiz)),
        ExportFormat::Csv => Ok(table::csv(quiz)),
        ExportFormat::Tsv => Ok(table::tsv(quiz)),
        ExportFormat::Markdown => Ok(markdown::write(quiz, &[Sheet::of(quiz)])),
        ExportFormat::Html => html::write(quiz, &[Sheet::of(quiz)]),
        #[cfg(feature = "deflate")]
        ExportFormat::Link => Ok(link(quiz)),
        #[cfg(feature = "deflate")]
        ExportFormat::LinkQuotes => Ok(link(&crate::link::without_article(quiz))),
    }
}

#[cfg(feature = "deflate")]
fn link(quiz: &Quiz) -> Exported {
    use crate::link::{COMFORTABLE, LinkLength, MOST_FOR_QR, to_link};
    let fragment = to_link(quiz);
    let length = LinkLength::of("", &fragment);
    let mut notes = vec![
        "Put this behind the address of a Gistcheck page and a #. It holds the keys too, for whoever looks.".to_owned(),
    ];
    if quiz.article.is_some() {
        notes.push("It holds the article, which may be under copyright; link-quotes leaves it out.".to_owned());
    }
    let size = if length.is_too_long_to_send() {
        format!("over {COMFORTABLE}, so mail and messengers may cut it: hand out the JSON file instead.")
    } else if length.fits_qr_code() {
        format!("at most {MOST_FOR_QR}, so it fits in a QR code.")
    } else {
        format!("at most {COMFORTABLE}, so it can be sent; a QR code holds {MOST_FOR_QR}.")
    };
    notes.push(format!("It is {} characters long: {size}", length.characters));
    Exported { bytes: (fragment + "\n").into_bytes(), notes }
}

/// Writes two sheets, A and B, with questions and choices in two orders and a key for each; for
/// [`ExportFormat::Markdown`] and [`ExportFormat::Html`].
///
/// # Errors
/// When the format is another one, or cannot hold the quiz at all.
pub fn export_variants(quiz: &Quiz, format: ExportFormat) -> Result<Exported, ExchangeError> {
    match format {
        ExportFormat::Markdown => Ok(markdown::write(quiz, &variants(quiz))),
        ExportFormat::Html => html::write(quiz, &variants(quiz)),
        _ => Err(ExchangeError::unsuitable("Two variants are made of printed sheets only: of md and html.")),
    }
}
