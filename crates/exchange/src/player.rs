//! The small player that goes along in a SCORM package and in the one-file page: plain JavaScript, which reads this.

use crate::error::ExchangeError;
use crate::losses::Losses;
use crate::result::quiz_fingerprint;
use crate::shuffle::shuffled;
use gistcheck_quiz::{Accepted, Body, Item, Quiz};
use serde_json::{Map, Value, json};

pub(crate) const TYPED: &str = include_str!("../player/typed.js");
pub(crate) const HAND_IN: &str = include_str!("../player/hand-in.js");
pub(crate) const SCRIPT: &str = include_str!("../player/player.js");
pub(crate) const STYLE: &str = include_str!("../player/player.css");

/// Characters of SCORM 1.2's `cmi.suspend_data`.
pub(crate) const SUSPEND_DATA: usize = 4096;
/// Of these, for the version, the quiz's id, the place and what parts them.
const FRAME: usize = 64;
/// The least that is left for a typed answer; a longer one than the most is no short answer.
const LEAST_TYPED: usize = 60;
const MOST_TYPED: usize = 600;

/// What is told of typed answers, which the player reads less generously than the page.
pub(crate) fn tell_losses(quiz: &Quiz, losses: &mut Losses) {
    for (at, item) in quiz.items.iter().enumerate() {
        if matches!(item.body, Body::Cloze(_) | Body::ShortAnswer(_)) {
            losses.item(at + 1, "the player forgives case, articles and small slips, but knows no other units and no other notations of dates.");
        }
    }
}

/// What the player is given, as JSON that may stand within a `script` element.
///
/// # Errors
/// When the answers of so many questions would not fit in SCORM's suspend data.
pub(crate) fn data(quiz: &Quiz) -> Result<String, ExchangeError> {
    let room = room_for_typed(quiz)?;
    let items: Vec<Value> = quiz.items.iter().map(|item| of_item(item, room)).collect();
    let pass = quiz.sheet.as_ref().and_then(|sheet| sheet.pass);
    let data = json!({
        "fingerprint": quiz_fingerprint(quiz),
        "id": quiz.id.chars().filter(char::is_ascii_alphanumeric).take(16).collect::<String>(),
        "title": quiz.display_title(),
        "pass": pass,
        "items": items,
    });
    // No end of the element, no comment, and no line end that JavaScript once did not know.
    let text = data.to_string();
    Ok(text.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029"))
}

/// How many characters a typed answer may have when it is stored, so that all answers fit by design.
fn room_for_typed(quiz: &Quiz) -> Result<usize, ExchangeError> {
    let (mut fixed, mut typed) = (FRAME, 0);
    for item in &quiz.items {
        // Each answer, and the mark that parts it from the next.
        fixed += 1 + match &item.body {
            Body::Choice(_) | Body::TrueFalse(_) => 1,
            Body::MultipleResponse(set) => set.as_slice().len(),
            Body::Ordering(sequence) => sequence.as_slice().len(),
            // Two digits of base 36 a right side.
            Body::Matching(matching) => 2 * matching.pairs().len(),
            Body::Cloze(_) | Body::ShortAnswer(_) => {
                typed += 1;
                0
            }
        };
    }
    let left = SUSPEND_DATA.saturating_sub(fixed);
    let room = left.checked_div(typed).unwrap_or(MOST_TYPED).min(MOST_TYPED);
    if fixed > SUSPEND_DATA || room < LEAST_TYPED {
        return Err(ExchangeError::unsuitable(format!(
            "This quiz has {} questions, and their answers do not fit in the {SUSPEND_DATA} characters that SCORM 1.2 keeps. Split it into smaller quizzes.",
            quiz.items.len()
        )));
    }
    Ok(room)
}

fn of_item(item: &Item, room: usize) -> Value {
    let mut out = Map::new();
    out.insert("id".to_owned(), json!(item.id));
    out.insert("kind".to_owned(), json!(item.kind().as_str()));
    out.insert("stem".to_owned(), json!(item.stem));
    match &item.body {
        Body::Choice(set) | Body::MultipleResponse(set) => {
            let choice = |choice: &gistcheck_quiz::Choice| json!({"id": choice.id, "text": choice.text, "correct": choice.correct, "feedback": choice.feedback});
            out.insert("choices".to_owned(), set.as_slice().iter().map(choice).collect());
        }
        Body::TrueFalse(answer) => {
            out.insert("answer".to_owned(), json!(answer));
        }
        Body::Cloze(accepted) | Body::ShortAnswer(accepted) => of_typed(&mut out, accepted, room),
        Body::Ordering(sequence) => {
            let steps: Vec<(usize, &String)> = sequence.as_slice().iter().enumerate().collect();
            let steps = shuffled(steps, &item.id);
            out.insert("steps".to_owned(), steps.iter().map(|(_, step)| json!(step)).collect());
            out.insert("places".to_owned(), steps.iter().map(|(place, _)| json!(place + 1)).collect());
        }
        Body::Matching(matching) => {
            let rights: Vec<&String> =
                matching.pairs().iter().map(|pair| &pair.right).chain(matching.extra()).collect();
            let rights = shuffled(rights, &item.id);
            let key = |right: &String| rights.iter().position(|one| *one == right);
            out.insert("lefts".to_owned(), matching.pairs().iter().map(|pair| json!(pair.left)).collect());
            out.insert("fits".to_owned(), matching.pairs().iter().map(|pair| json!(key(&pair.right))).collect());
            out.insert("rights".to_owned(), json!(rights));
        }
    }
    let about = &item.about;
    for (name, text) in [("hint", &about.hint), ("explanation", &about.explanation)] {
        if let Some(text) = text {
            out.insert(name.to_owned(), json!(text));
        }
    }
    if !about.evidence.is_empty() {
        let quotes = about.evidence.iter().map(|evidence| json!(evidence.exact)).collect();
        out.insert("quotes".to_owned(), quotes);
    }
    Value::Object(out)
}

fn of_typed(out: &mut Map<String, Value>, accepted: &Accepted, room: usize) {
    out.insert("accept".to_owned(), json!(accepted.spellings()));
    out.insert("room".to_owned(), json!(room));
    if let Some(numeric) = accepted.numeric() {
        out.insert("numeric".to_owned(), json!(numeric));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{all_kinds, hostile};
    use gistcheck_quiz::{About, Numeric, Response, Verdict, grade};

    #[test]
    fn nothing_in_the_data_ends_its_element() {
        for quiz in [all_kinds(), hostile()] {
            let text = data(&quiz).expect("it fits");
            assert!(!text.contains('<'));
            let value: Value = serde_json::from_str(&text).expect("it is JSON");
            assert_eq!(value["items"].as_array().map(Vec::len), Some(quiz.items.len()));
        }
    }

    #[test]
    fn a_quiz_too_long_for_suspend_data_is_refused() {
        let item = |at: usize| {
            let accepted = Accepted::new(vec!["x".to_owned()], None).expect("one");
            Item::new(format!("q{at}"), "What?".to_owned(), Body::ShortAnswer(accepted), About::default())
                .expect("whole")
        };
        let quiz = |count: usize| Quiz::new("hand", "en", (0..count).map(item).collect());
        assert!(data(&quiz(60)).is_ok());
        assert!(data(&quiz(70)).is_err_and(|error| error.is_unsuitable()));
    }

    /// The same file is put to the player's own grading (`e2e/outside/typed.mjs`), which knows less of units and dates.
    #[test]
    fn nothing_counts_in_the_player_that_our_grading_calls_wrong() {
        #[derive(serde::Deserialize)]
        struct Case {
            accept: Vec<String>,
            numeric: Option<Numeric>,
            typed: String,
            right: bool,
        }
        let cases: Vec<Case> = serde_json::from_str(include_str!("../player/typed-cases.json")).expect("JSON");
        for case in cases {
            let accepted = Accepted::new(case.accept, case.numeric).expect("valid");
            let body = Body::ShortAnswer(accepted);
            let item = Item::new("q".to_owned(), "What?".to_owned(), body, About::default()).expect("whole");
            let verdict = grade(&item, &Response::Typed(case.typed.clone())).verdict;
            assert!(!case.right || verdict == Verdict::Right, "{}", case.typed);
        }
    }
}
