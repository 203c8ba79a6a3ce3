//! Whether an answer is right. Typed answers are read generously, but a digit is never guessed.

mod typed;

pub use typed::normalize_typed;

use crate::{Body, Item, Response};

/// What is said of a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade {
    /// Right or not; there is no half point.
    pub verdict: Verdict,
    /// How many parts were right of how many, where there are parts.
    pub parts: Option<(usize, usize)>,
    /// The accepted spelling, where what was typed differs from it by a small slip.
    pub almost: Option<String>,
}

/// Right or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Verdict {
    Right,
    Wrong,
}

/// Grades a response to an item. A response of another kind than the item's is wrong.
///
/// ```
/// use gistcheck_quiz::{Quiz, Response, Verdict, grade};
/// let quiz = Quiz::from_json(r#"{"format":"gistcheck.quiz/1","id":"","generator":"hand","language":"en","items":[
///     {"id":"q","kind":"short_answer","stem":"How many chips?","accept":["2,000"],"numeric":{"value":2000}}]}"#)?;
/// let grade = |typed: &str| grade(&quiz.items[0], &Response::Typed(typed.into())).verdict;
/// assert_eq!(grade("two thousand"), Verdict::Right);
/// assert_eq!(grade("200"), Verdict::Wrong);
/// # Ok::<(), gistcheck_quiz::QuizError>(())
/// ```
pub fn grade(item: &Item, response: &Response) -> Grade {
    match (&item.body, response) {
        (Body::Choice(set), Response::Chosen(ids)) => {
            whole(ids.len() == 1 && ids.iter().all(|id| set.get(id).is_some_and(|choice| choice.correct)))
        }
        (Body::MultipleResponse(set), Response::Chosen(ids)) => {
            let right = set.as_slice().iter().filter(|choice| choice.correct == ids.contains(&choice.id)).count();
            parts(right, set.as_slice().len())
        }
        (Body::TrueFalse(answer), Response::Judged(judged)) => whole(answer == judged),
        (Body::Cloze(accepted) | Body::ShortAnswer(accepted), Response::Typed(typed)) => typed::grade(accepted, typed),
        (Body::Ordering(sequence), Response::Ordered(order)) => {
            let right = sequence.as_slice().iter().zip(order).filter(|(wanted, given)| wanted == given).count();
            parts(right, sequence.as_slice().len())
        }
        (Body::Matching(matching), Response::Matched(rights)) => {
            let right = matching
                .pairs()
                .iter()
                .zip(rights)
                .filter(|(pair, given)| given.as_deref() == Some(pair.right.as_str()))
                .count();
            parts(right, matching.pairs().len())
        }
        _ => whole(false),
    }
}

fn whole(right: bool) -> Grade {
    Grade { verdict: if right { Verdict::Right } else { Verdict::Wrong }, parts: None, almost: None }
}

fn parts(right: usize, of: usize) -> Grade {
    Grade { parts: Some((right, of)), ..whole(right == of) }
}
