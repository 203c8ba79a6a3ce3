//! The results of a class in one table.

use crate::arguments::Source;
use crate::exchange;
use crate::failure::Failure;
use crate::input;
use gistcheck_exchange::class;
use gistcheck_exchange::result::{QuizResult, codes_in};
use std::path::{Path, PathBuf};

/// Reads result files, and texts with codes in them; what cannot be counted is told on standard error by name.
pub(crate) fn collect(quiz: PathBuf, files: &[PathBuf], output: Option<&Path>) -> Result<(), Failure> {
    let quiz = exchange::quiz(&input::read_document(&Source::File(quiz))?)?;
    let (mut results, mut notes) = (Vec::new(), Vec::new());
    for file in files {
        let name = file.display().to_string();
        let text = input::read_document(&Source::File(file.clone()))?;
        for (source, read) in results_of(&name, &text) {
            match read {
                Ok(result) => results.push((source, result)),
                Err(error) => notes.push(format!("{source}: {error}")),
            }
        }
    }
    let report = class::collect(&quiz, &results);
    notes.extend(report.notes.iter().cloned());
    if report.students.is_empty() {
        exchange::tell(&notes);
        return Err(Failure::input("None of these files holds a result of this quiz."));
    }
    exchange::write(report.to_csv().as_bytes(), output)?;
    exchange::tell(&notes);
    Ok(())
}

type Read = Result<QuizResult, gistcheck_exchange::ExchangeError>;

/// What a file holds: one result, or any number of codes in a text.
fn results_of(name: &str, text: &str) -> Vec<(String, Read)> {
    let codes = codes_in(text);
    if text.trim_start().starts_with('{') || codes.is_empty() {
        return vec![(name.to_owned(), QuizResult::from_file(text))];
    }
    let named = codes.iter().enumerate().map(|(at, code)| {
        let source = if codes.len() == 1 { name.to_owned() } else { format!("{name}, code {}", at + 1) };
        (source, QuizResult::from_code(code))
    });
    named.collect()
}
