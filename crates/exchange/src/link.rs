//! The whole quiz within a link: `quiz=1.`, the JSON deflated (raw, RFC 1951) in base 64 for addresses, a full stop and a
//! checksum, which tells a damaged link from a whole one.
//!
//! The part after `#` is never sent to a server. It has a version, so that a later codec can be told from a damaged link. A
//! page inflates by the browser's own `DecompressionStream("deflate-raw")` between [`unframe`] and [`read`], within [`MOST_JSON`]
//! bytes; natively [`from_link`] does all of it.

use crate::base64;
use crate::error::ExchangeError;
use gistcheck_quiz::Quiz;
use sha2::{Digest, Sha256};

/// What such a part of an address begins with.
const NAME: &str = "quiz=";
/// The version that is written and read.
const VERSION: &str = "1.";
/// Longest part of an address that is looked at, in characters. Browsers take 2 MB and some far less.
const LONGEST: usize = 2 * 1024 * 1024;
/// Most bytes that are unpacked.
pub const MOST_JSON: usize = 8 * 1024 * 1024;
/// A quiz deflates to a third or a tenth; what unpacks to more than so many times its size was made to fill memory.
const MOST_RATIO: usize = 100;
/// Length in characters from which a file is offered in place of a link: messengers and mail programs cut longer ones.
pub const COMFORTABLE: usize = 8_000;
/// Bytes that a QR code of the largest common size holds, with some room for the address before them.
pub const MOST_FOR_QR: usize = 2_000;

/// How long a link is, and what that means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkLength {
    /// Characters of the whole address.
    pub characters: usize,
}

impl LinkLength {
    /// Of an address and the part after `#`.
    pub fn of(address: &str, fragment: &str) -> Self {
        Self { characters: address.chars().count() + 1 + fragment.len() }
    }

    /// Whether programs on the way may cut it, so that a file is the better way.
    pub fn is_too_long_to_send(self) -> bool {
        self.characters > COMFORTABLE
    }

    /// Whether a QR code can hold it.
    pub fn fits_qr_code(self) -> bool {
        self.characters <= MOST_FOR_QR
    }
}

/// The quiz without its article, its summary and its facts: of the article's words only the quotes that support a key.
pub fn without_article(quiz: &Quiz) -> Quiz {
    let mut quiz = quiz.clone();
    if let Some(article) = quiz.article.take() {
        quiz.title.get_or_insert(article.title);
    }
    quiz.summary.clear();
    quiz.facts.clear();
    quiz.notes.clear();
    quiz
}

/// Puts deflated JSON into the part of an address after `#`.
pub fn frame(deflated: &[u8]) -> String {
    format!("{NAME}{VERSION}{}.{}", base64::url(deflated), checksum(deflated))
}

/// Six characters of the hash of what was packed: they show damage, and are no proof against anybody's will.
fn checksum(deflated: &[u8]) -> String {
    base64::url(&Sha256::digest(deflated)[..6])[..6].to_owned()
}

/// Whether a part of an address claims to hold a quiz.
pub fn is_link(fragment: &str) -> bool {
    fragment.trim_start_matches('#').starts_with(NAME)
}

/// Takes the deflated JSON out of the part of an address after `#`, or out of the whole address.
///
/// # Errors
/// When it is too long, of a later version, or no such link.
pub fn unframe(link: &str) -> Result<Vec<u8>, ExchangeError> {
    if link.len() > LONGEST {
        return Err(ExchangeError::too_large(format!(
            "This link is {} characters long; at most {LONGEST} are read. Ask for the quiz as a file.",
            link.len()
        )));
    }
    let fragment = link.trim().rsplit_once('#').map_or(link.trim(), |(_, fragment)| fragment);
    let Some(rest) = fragment.strip_prefix(NAME) else {
        return Err(ExchangeError::damaged("This link holds no quiz. Copy the whole link, with what follows its #."));
    };
    let Some(text) = rest.strip_prefix(VERSION) else {
        let number = rest.split('.').next().unwrap_or_default();
        if number.parse::<u32>().is_ok_and(|number| number > 1) && rest.contains('.') {
            return Err(ExchangeError::newer_format(
                "This link was made by a later version of Gistcheck. Open it on a page of that version.",
            ));
        }
        return Err(damaged());
    };
    let (text, check) = text.split_once('.').ok_or_else(damaged)?;
    base64::from_url(text).filter(|deflated| checksum(deflated) == check).ok_or_else(damaged)
}

/// How many bytes the deflated part of a link may unpack to.
pub fn most_unpacked(deflated: usize) -> usize {
    MOST_JSON.min(deflated.saturating_mul(MOST_RATIO))
}

/// Reads the unpacked JSON of a link.
///
/// # Errors
/// When it is no quiz.
pub fn read(json: &[u8]) -> Result<Quiz, ExchangeError> {
    let text = std::str::from_utf8(json).map_err(|_| damaged())?;
    Ok(Quiz::from_json(text)?)
}

/// What is said of a link of which characters were lost or changed.
pub fn damaged() -> ExchangeError {
    ExchangeError::damaged(
        "This link is damaged: a part of it was lost or changed on the way. Copy it again, whole, or ask for the quiz as a file.",
    )
}

/// What is said of a link that unpacks to more than any quiz.
pub fn hostile() -> ExchangeError {
    ExchangeError::too_large(
        "This link unpacks to far more than a quiz holds, so it was not opened. Ask for the quiz as a file.",
    )
}

/// The quiz as the part of an address after `#`.
#[cfg(feature = "deflate")]
pub fn to_link(quiz: &Quiz) -> String {
    frame(&miniz_oxide::deflate::compress_to_vec(quiz.to_json().as_bytes(), 9))
}

/// Reads a link, or the part of it after `#`.
///
/// # Errors
/// When it is damaged, of a later version, or larger than any quiz, packed or unpacked.
#[cfg(feature = "deflate")]
pub fn from_link(link: &str) -> Result<Quiz, ExchangeError> {
    use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
    let deflated = unframe(link)?;
    match decompress_to_vec_with_limit(&deflated, most_unpacked(deflated.len())) {
        Ok(json) => read(&json),
        Err(error) if error.status == TINFLStatus::HasMoreOutput => Err(hostile()),
        Err(_) => Err(damaged()),
    }
}

#[cfg(all(test, feature = "deflate"))]
mod tests {
    use super::*;
    use crate::testing::{all_kinds, hostile as marks};
    use proptest::prelude::*;

    #[test]
    fn a_quiz_comes_out_of_its_link_as_it_went_in() {
        for quiz in [all_kinds(), marks(), without_article(&all_kinds())] {
            let fragment = to_link(&quiz);
            assert!(
                is_link(&fragment)
                    && fragment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=._-".contains(&byte))
            );
            assert_eq!(from_link(&fragment).expect("it is whole"), quiz);
            assert_eq!(from_link(&format!("https://example.org/quiz/#{fragment}")).expect("it is whole"), quiz);
        }
    }

    #[test]
    fn without_the_article_it_is_shorter_and_the_same_quiz() {
        let (quiz, short) = (all_kinds(), without_article(&all_kinds()));
        let address = "https://example.org/";
        let length = |quiz: &Quiz| LinkLength::of(address, &to_link(quiz));
        assert!(length(&short).characters < length(&quiz).characters);
        assert!(!length(&short).is_too_long_to_send(), "{:?}", length(&short));
        assert_eq!((short.id.as_str(), short.display_title()), (quiz.id.as_str(), quiz.display_title()));
        assert_eq!(short.items, quiz.items);
        let text = quiz.article.expect("it has one").text;
        assert!(!short.to_json().contains(&text[..200]));
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let bomb = frame(&miniz_oxide::deflate::compress_to_vec(&vec![b' '; 64 * 1024 * 1024], 9));
        let error = from_link(&bomb).expect_err("it is refused");
        assert!(error.is_too_large() && error.to_string().contains("far more"), "{error}");
        assert!(from_link(&"x".repeat(LONGEST + 1)).is_err_and(|error| error.is_too_large()));
    }

    #[test]
    fn a_later_version_is_told_from_damage() {
        assert!(from_link("quiz=2.abcd").is_err_and(|error| error.is_newer_format()));
        assert!(from_link("quiz=1.ab!d").is_err_and(|error| error.is_damaged()));
        assert!(from_link("https://example.org/").is_err_and(|error| error.is_damaged()));
        assert!(from_link("").is_err_and(|error| error.is_damaged()));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_damaged_link_gets_a_sentence(at in any::<prop::sample::Index>(), with in "[A-Za-z0-9_-]|", cut in any::<bool>()) {
            let link = to_link(&marks());
            let at = at.index(link.len());
            let mut damaged = link[..at].to_owned() + &with;
            if !cut {
                damaged.push_str(&link[at + 1..]);
            }
            match from_link(&damaged) {
                Ok(quiz) => prop_assert!(damaged == link && quiz == marks()),
                Err(error) => prop_assert!(error.to_string().ends_with('.'), "{}", error),
            }
        }
    }
}
