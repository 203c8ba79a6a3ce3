//! What a student hands in: answers and times under a nickname, as a file or as a code that can be pasted.
//!
//! The checksum shows damage and careless edits. It is no proof against somebody who wants to cheat: everything that makes it
//! is known to everybody.

use crate::base64;
use crate::error::ExchangeError;
use gistcheck_quiz::{Quiz, Response, short_hash};
use serde::{Deserialize, Serialize};

/// The format that is written and read.
const FORMAT: &str = "gistcheck.result/1";
/// What a code begins with; the number is its version.
const CODE: &str = "gcr1.";
/// Longest nickname, in characters.
const LONGEST_NICKNAME: usize = 40;
/// Longest result that is read, in bytes.
const LONGEST: usize = 1024 * 1024;
/// What a code may unpack to, as a multiple of its size.
#[cfg(feature = "deflate")]
const MOST_RATIO: usize = 100;

/// One sitting of one quiz, as it is handed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct QuizResult {
    format: String,
    /// [`quiz_fingerprint`] of the quiz that was answered.
    pub quiz: String,
    /// The only thing that is asked of a student; may be empty.
    pub nickname: String,
    /// Milliseconds since 1970 by the student's clock.
    pub started: u64,
    /// Milliseconds since 1970 by the student's clock.
    pub ended: u64,
    /// In the order answered.
    pub answers: Vec<Answer>,
}

/// One answer of a sitting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Id of the item.
    pub item: String,
    /// What was answered; graded anew by whoever collects.
    pub response: Response,
    /// Milliseconds from seeing the question to answering it.
    pub milliseconds: u32,
    /// Whether a hint was taken first.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hinted: bool,
}

/// A result as its file has it.
#[derive(Serialize, Deserialize)]
struct File {
    #[serde(flatten)]
    result: QuizResult,
    checksum: String,
}

/// What results refer to: the items with their keys, whatever the quiz is called and whatever its id says.
pub fn quiz_fingerprint(quiz: &Quiz) -> String {
    Quiz::new("", "", quiz.items.clone()).id
}

impl QuizResult {
    /// A result of a quiz. A nickname is put on one line and cut to forty characters.
    pub fn new(quiz: &Quiz, nickname: &str, started: u64, ended: u64, answers: Vec<Answer>) -> Self {
        let words: Vec<&str> = nickname.split_whitespace().collect();
        let nickname = words.join(" ").chars().filter(|scalar| !scalar.is_control()).take(LONGEST_NICKNAME).collect();
        Self { format: FORMAT.to_owned(), quiz: quiz_fingerprint(quiz), nickname, started, ended, answers }
    }

    /// The file to hand in.
    pub fn to_file(&self) -> String {
        let file = File { result: self.clone(), checksum: self.checksum() };
        serde_json::to_string_pretty(&file).expect("a result holds nothing that JSON cannot") + "\n"
    }

    /// Reads a file that was handed in.
    ///
    /// # Errors
    /// When it is too long, no result, of a later version, or its checksum does not fit.
    pub fn from_file(text: &str) -> Result<Self, ExchangeError> {
        /// Only the field that tells whether the rest can be read.
        #[derive(Deserialize)]
        struct Head {
            format: String,
        }
        if text.len() > LONGEST {
            return Err(too_large(text.len()));
        }
        let no_result =
            |_| ExchangeError::damaged("This is no result of Gistcheck's, or it was cut. Ask for it again.");
        let head: Head = serde_json::from_str(text).map_err(no_result)?;
        match head.format.strip_prefix("gistcheck.result/").and_then(|number| number.parse::<u32>().ok()) {
            Some(1) => {}
            Some(later) if later > 1 => {
                return Err(ExchangeError::newer_format(
                    "This result was made by a later version of Gistcheck. Collect it with that version.",
                ));
            }
            _ => {
                return Err(ExchangeError::damaged(
                    "This is no result of Gistcheck's. Ask for the result file or code.",
                ));
            }
        }
        let file: File = serde_json::from_str(text).map_err(no_result)?;
        if file.result.checksum() != file.checksum {
            return Err(changed());
        }
        Ok(file.result)
    }

    /// Twelve digits that change with any change of the result.
    fn checksum(&self) -> String {
        let json = serde_json::to_string(self).expect("a result holds nothing that JSON cannot");
        short_hash(json.as_bytes())[..12].to_owned()
    }

    /// What a page deflates (raw) before it calls [`frame_code`].
    pub fn to_packed_json(&self) -> String {
        serde_json::to_string(self).expect("a result holds nothing that JSON cannot")
    }

    /// The code to paste.
    #[cfg(feature = "deflate")]
    pub fn to_code(&self) -> String {
        frame_code(&miniz_oxide::deflate::compress_to_vec(self.to_packed_json().as_bytes(), 9))
    }

    /// Reads a code that was pasted.
    ///
    /// # Errors
    /// When it is damaged, of a later version, or unpacks to more than any result.
    #[cfg(feature = "deflate")]
    pub fn from_code(code: &str) -> Result<Self, ExchangeError> {
        use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
        let deflated = unframe_code(code)?;
        match decompress_to_vec_with_limit(&deflated, LONGEST.min(deflated.len() * MOST_RATIO)) {
            Ok(json) => Self::from_packed_json(&json),
            Err(error) if error.status == TINFLStatus::HasMoreOutput => Err(too_large(LONGEST + 1)),
            Err(_) => Err(changed()),
        }
    }

    /// Reads what a page inflated of [`unframe_code`].
    ///
    /// # Errors
    /// When it is no result.
    pub fn from_packed_json(json: &[u8]) -> Result<Self, ExchangeError> {
        let result: Self = serde_json::from_slice(json).map_err(|_| changed())?;
        if result.format == FORMAT { Ok(result) } else { Err(changed()) }
    }
}

/// Puts a deflated result into a code.
pub fn frame_code(deflated: &[u8]) -> String {
    format!("{CODE}{}.{}", base64::url(deflated), &short_hash(deflated)[..8])
}

/// Takes the deflated result out of a code.
///
/// # Errors
/// When it is too long, damaged, or of a later version.
pub fn unframe_code(code: &str) -> Result<Vec<u8>, ExchangeError> {
    if code.len() > LONGEST {
        return Err(too_large(code.len()));
    }
    let Some(rest) = code.strip_prefix(CODE) else {
        let is_later = code
            .strip_prefix("gcr")
            .and_then(|rest| rest.split_once('.'))
            .is_some_and(|(number, _)| number.parse::<u32>().is_ok());
        return Err(if is_later {
            ExchangeError::newer_format(
                "This code was made by a later version of Gistcheck. Collect it with that version.",
            )
        } else {
            ExchangeError::damaged("This is no result code: one begins with gcr1 and a full stop. Ask for it again.")
        });
    };
    let (text, check) = rest.split_once('.').ok_or_else(changed)?;
    base64::from_url(text).filter(|deflated| short_hash(deflated)[..8] == *check).ok_or_else(changed)
}

/// The codes within a text that was pasted, such as a whole chat: in their order.
pub fn codes_in(text: &str) -> Vec<&str> {
    let is_of_code = |scalar: char| scalar.is_ascii_alphanumeric() || "._-".contains(scalar);
    let words = text.split(|scalar| !is_of_code(scalar));
    words.filter(|word| word.starts_with("gcr") && word.contains('.')).map(|word| word.trim_end_matches('.')).collect()
}

fn changed() -> ExchangeError {
    ExchangeError::damaged(
        "This result was damaged or changed after it was made: its checksum does not fit. Ask for it again.",
    )
}

fn too_large(bytes: usize) -> ExchangeError {
    ExchangeError::too_large(format!(
        "This result is {bytes} bytes long; at most {LONGEST} are read. It is not one of ours."
    ))
}

#[cfg(all(test, feature = "deflate"))]
mod tests {
    use super::*;
    use crate::testing::all_kinds;
    use proptest::prelude::*;

    fn result(nickname: &str) -> QuizResult {
        let quiz = all_kinds();
        let answers = quiz.items.iter().map(|item| {
            let response = Response::Typed(format!("answer to {}", item.id));
            Answer { item: item.id.clone(), response, milliseconds: 7_250, hinted: false }
        });
        QuizResult::new(&quiz, nickname, 1_700_000_000_000, 1_700_000_090_000, answers.collect())
    }

    #[test]
    fn a_code_of_a_quiz_of_ten_can_be_pasted() {
        let mut result = result("Ana");
        result.answers.truncate(10);
        let code = result.to_code();
        assert!(code.len() < 800, "{} characters", code.len());
        let chat = format!("Ana: here it is\n> {code}.\nand (gcr1.broken.x), bye");
        assert_eq!(codes_in(&chat), [code.as_str(), "gcr1.broken.x"]);
    }

    #[test]
    fn edits_and_later_versions_are_told() {
        let file = result("  Ana\n Maria ").to_file();
        assert_eq!(QuizResult::from_file(&file).expect("it is whole").nickname, "Ana Maria");
        let edited = file.replace("Ana Maria", "Ben");
        assert!(QuizResult::from_file(&edited).is_err_and(|error| error.to_string().contains("checksum")));
        let later = file.replace("result/1", "result/2");
        assert!(QuizResult::from_file(&later).is_err_and(|error| error.is_newer_format()));
        assert!(QuizResult::from_file(&all_kinds().to_json()).is_err_and(|error| error.is_damaged()));
        assert!(QuizResult::from_code("gcr2.abc.def").is_err_and(|error| error.is_newer_format()));
        assert!(QuizResult::from_code("hello").is_err_and(|error| error.is_damaged()));
        let bomb = frame_code(&miniz_oxide::deflate::compress_to_vec(&vec![b' '; 32 * 1024 * 1024], 9));
        assert!(QuizResult::from_code(&bomb).is_err_and(|error| error.is_too_large()));
    }

    proptest! {
        #[test]
        fn what_is_handed_in_is_read_as_it_was(nickname in "\\PC{0,60}", at in any::<prop::sample::Index>()) {
            let result = result(&nickname);
            prop_assert!(result.nickname.chars().count() <= LONGEST_NICKNAME);
            prop_assert_eq!(&QuizResult::from_file(&result.to_file()).expect("it is whole"), &result);
            let code = result.to_code();
            prop_assert_eq!(&QuizResult::from_code(&code).expect("it is whole"), &result);
            let cut = &code[..at.index(code.len())];
            prop_assert!(QuizResult::from_code(cut).is_err());
        }
    }
}
