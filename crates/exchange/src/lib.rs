//! Quizzes in other formats: what a teacher hands out, collects and brings along.
//!
//! Nothing here reads a file, a clock or a network; the command line and the teacher's part of the page share it. A format
//! that cannot hold everything of a quiz holds the nearest, and what is lost is listed in [`Exported::notes`].
//!
//! ```
//! use gistcheck_exchange::{ExportFormat, ImportFormat, export, import};
//! let quiz = import("The Elbe is a river. {T}", ImportFormat::Gift)?.quiz;
//! let gift = export(&quiz, ExportFormat::Gift)?;
//! let again = import(&String::from_utf8_lossy(&gift.bytes), ImportFormat::Gift)?.quiz;
//! assert_eq!(quiz.items, again.items);
//! # Ok::<(), gistcheck_exchange::ExchangeError>(())
//! ```

mod aiken;
mod anki;
mod base64;
pub mod class;
mod error;
mod export;
mod gift;
mod html;
mod import;
pub mod link;
mod losses;
mod markdown;
mod moodle;
mod player;
pub mod qr;
mod qti;
pub mod result;
mod scorm;
mod sheet;
mod shuffle;
mod table;
#[cfg(test)]
mod testing;
mod text;
mod typed;
pub mod warnings;
mod xml;
mod zip;

pub use error::ExchangeError;
pub use export::{ExportFormat, Exported, export, export_variants};
pub use import::{ImportFormat, Imported, import};
