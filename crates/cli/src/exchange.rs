//! Quizzes to and from other programs.

use crate::arguments::Source;
use crate::failure::Failure;
use crate::input;
use gistcheck_exchange::{ExchangeError, ExportFormat, ImportFormat, link};
use gistcheck_quiz::Quiz;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Writes a quiz for another program; what that cannot hold is told on standard error.
pub(crate) fn export(
    source: &Source,
    format: ExportFormat,
    has_variants: bool,
    output: Option<&Path>,
) -> Result<(), Failure> {
    let quiz = quiz(&input::read_document(source)?)?;
    let exported = if has_variants {
        gistcheck_exchange::export_variants(&quiz, format)
    } else {
        gistcheck_exchange::export(&quiz, format)
    };
    let exported = exported.map_err(unusable)?;
    write(&exported.bytes, output)?;
    tell(&exported.notes);
    Ok(())
}

/// Draws the link to a quiz, without its article, as a QR code.
pub(crate) fn qr(source: &Source, address: &str, output: Option<&Path>) -> Result<(), Failure> {
    let quiz = quiz(&input::read_document(source)?)?;
    let page = address.split('#').next().unwrap_or_default();
    let address = format!("{page}#{}", link::to_link(&link::without_article(&quiz)));
    let code = gistcheck_exchange::qr::qr_code(&address).map_err(unusable)?;
    write(code.to_svg().as_bytes(), output)?;
    tell(&[
        "The code holds the keys too, for whoever looks; of the article, only the quotes behind each key.".to_owned()
    ]);
    Ok(())
}

/// Makes a quiz of another program's file; what was left out is told on standard error.
pub(crate) fn import(source: &Source, format: ImportFormat, output: Option<&Path>) -> Result<(), Failure> {
    let text = input::read_document(source)?;
    let imported = gistcheck_exchange::import(&text, format).map_err(unusable)?;
    write((imported.quiz.to_json() + "\n").as_bytes(), output)?;
    tell(&imported.notes);
    Ok(())
}

/// Reads a quiz document.
pub(crate) fn quiz(text: &str) -> Result<Quiz, Failure> {
    Quiz::from_json(text).map_err(|error| Failure::input(error.to_string()))
}

fn unusable(error: ExchangeError) -> Failure {
    Failure::input(error.to_string())
}

pub(crate) fn tell(notes: &[String]) {
    for note in notes {
        eprintln!("note: {note}");
    }
}

pub(crate) fn write(bytes: &[u8], output: Option<&Path>) -> Result<(), Failure> {
    match output {
        Some(path) => fs::write(path, bytes)
            .map_err(|error| Failure::input(format!("{} could not be written: {error}.", path.display()))),
        None => {
            let mut out = io::stdout().lock();
            out.write_all(bytes).and_then(|()| out.flush()).or_else(Failure::from_output)
        }
    }
}
