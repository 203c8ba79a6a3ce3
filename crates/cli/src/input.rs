//! Reading an article, or refusing it with a sentence.

use crate::arguments::Source;
use crate::failure::Failure;
use crate::web_page;
use std::fs::File;
use std::io::{self, Read};

/// Longest input that is read, in bytes.
pub(crate) const LONGEST_INPUT: usize = 10 * 1024 * 1024;
/// Longest quiz document that is read, in bytes.
const LONGEST_DOCUMENT: usize = 64 * 1024 * 1024;

/// Reads an article as text; a web page is turned into the text of its article.
pub(crate) fn read(source: &Source) -> Result<String, Failure> {
    let text = read_raw(source)?;
    Ok(if web_page::is_one(&text) { web_page::article_text(&text) } else { text })
}

/// Reads text as it is.
pub(crate) fn read_raw(source: &Source) -> Result<String, Failure> {
    let (name, bytes) = read_bytes(source, LONGEST_INPUT)?;
    checked(bytes).map_err(|why| Failure::input(format!("{name} {why}")))
}

/// Reads a quiz or another program's file; what is in it is judged by who knows its format.
pub(crate) fn read_document(source: &Source) -> Result<String, Failure> {
    let (name, bytes) = read_bytes(source, LONGEST_DOCUMENT)?;
    if bytes.len() > LONGEST_DOCUMENT {
        return Err(Failure::input(format!("{name} is longer than 64 MB; split it into parts.")));
    }
    String::from_utf8(bytes).map_err(|_| Failure::input(format!("{name} is not UTF-8 text. Save it as UTF-8 first.")))
}

/// The name for a sentence, and what there is up to one byte more than the limit.
fn read_bytes(source: &Source, limit: usize) -> Result<(String, Vec<u8>), Failure> {
    let name = match source {
        Source::StandardInput => "The input".to_owned(),
        Source::File(path) => path.display().to_string(),
    };
    let mut bytes = Vec::new();
    let limit = limit as u64 + 1;
    let outcome = match source {
        Source::StandardInput => io::stdin().lock().take(limit).read_to_end(&mut bytes),
        Source::File(path) => File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)),
    };
    outcome.map_err(|error| Failure::input(format!("{name} could not be read: {error}.")))?;
    Ok((name, bytes))
}

/// Text of a usable size, or why it is none.
pub(crate) fn checked(bytes: Vec<u8>) -> Result<String, &'static str> {
    if bytes.len() > LONGEST_INPUT {
        return Err("is longer than 10 MB; split it into parts.");
    }
    if bytes.contains(&0) {
        return Err("is not text: it holds zero bytes. Save the article as plain text first.");
    }
    let text = String::from_utf8(bytes).map_err(|_| "is not UTF-8 text. Save it as UTF-8 first.")?;
    if text.trim().is_empty() {
        return Err("is empty: there is no article in it.");
    }
    let controls = text.chars().filter(|scalar| scalar.is_control() && !scalar.is_whitespace()).count();
    if controls * 20 > text.chars().count() {
        return Err("is not text: it is full of control characters. Save the article as plain text first.");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::checked;

    #[test]
    fn what_is_no_article_is_refused() {
        assert!(checked(Vec::new()).is_err_and(|why| why.contains("empty")));
        assert!(checked(b" \n\t".to_vec()).is_err_and(|why| why.contains("empty")));
        assert!(checked(b"\x7fELF\0\0".to_vec()).is_err_and(|why| why.contains("zero bytes")));
        assert!(checked(b"caf\xe9".to_vec()).is_err_and(|why| why.contains("UTF-8")));
        assert!(checked(vec![b'a'; super::LONGEST_INPUT + 1]).is_err_and(|why| why.contains("10 MB")));
        assert_eq!(checked(b"A river.".to_vec()).as_deref(), Ok("A river."));
    }
}
