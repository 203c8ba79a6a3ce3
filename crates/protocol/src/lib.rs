//! What the page and the worker say to each other: JSON texts, each a [`Request`] or a [`Reply`].
//!
//! Requests are numbered by the page; every reply carries the number of the request it answers, so that an answer to a
//! request that the reader has given up is told from the one that is wanted. A request is given up by ending the worker.

use gistcheck_quiz::{Fields, FromJson, ItemKind, Json, Quiz, QuizError, read_json};
use serde::{Deserialize, Serialize};

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Chosen by the page, different for each request of one worker.
    pub number: u32,
    /// The text to make a quiz of.
    pub text: String,
    /// What sort of quiz.
    pub wish: Wish,
}

/// What sort of quiz is asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wish {
    /// At most so many items; none means all that are good enough to show.
    pub items: Option<usize>,
    /// Only these kinds; empty means any.
    pub kinds: Vec<ItemKind>,
    /// Same text, same wish, same seed: the same quiz.
    pub seed: u64,
}

/// What the worker answers; for one request any number of `Progress`, then one of the others.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// How far the analysis has come.
    Progress(Progress),
    /// The quiz.
    Done {
        /// Of the request.
        number: u32,
        /// What was made.
        quiz: Box<Quiz>,
    },
    /// Why there is none.
    Failed {
        /// Of the request.
        number: u32,
        /// A sentence for a person.
        message: String,
    },
}

/// How far the analysis of one text has come.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Progress {
    /// Of the request.
    pub number: u32,
    /// Share that is done, 0 to 1; never falls.
    pub done: f64,
}

impl Request {
    /// Writes the message.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a request holds nothing that JSON cannot")
    }

    /// Reads a message; none when it is not one.
    pub fn from_json(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }
}

impl Reply {
    /// Writes the message.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a reply holds nothing that JSON cannot")
    }

    /// Reads a message; none when it is not one.
    pub fn from_json(json: &str) -> Option<Self> {
        read_json(json).ok()
    }
}

impl FromJson for Reply {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a reply")?;
        if let Some(progress) = fields.take("progress")? {
            return Ok(Self::Progress(progress));
        }
        if let Some(done) = fields.take::<Option<Object>>("done")? {
            let mut fields = done.0;
            return Ok(Self::Done { number: fields.take("number")?, quiz: Box::new(fields.take("quiz")?) });
        }
        let mut fields = fields.take::<Object>("failed")?.0;
        Ok(Self::Failed { number: fields.take("number")?, message: fields.take("message")? })
    }
}

impl FromJson for Progress {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a report of progress")?;
        Ok(Self { number: fields.take("number")?, done: fields.take("done")? })
    }
}

/// What a reply wraps.
struct Object(Fields);

impl FromJson for Object {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        Fields::of(value, "a reply").map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reply_is_read_as_it_was_written() {
        let quiz = Box::new(Quiz::new("test", "en", Vec::new()));
        let replies = [
            Reply::Progress(Progress { number: 3, done: 0.5 }),
            Reply::Done { number: 3, quiz },
            Reply::Failed { number: 4, message: "It is empty.".into() },
        ];
        for reply in replies {
            assert_eq!(Reply::from_json(&reply.to_json()), Some(reply));
        }
        assert_eq!(Reply::from_json(r#"{"done":{"number":3}}"#), None);
    }
}
