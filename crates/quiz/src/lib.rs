//! The domain of Gistcheck: what a quiz is, how an answer is graded, and the JSON both are kept in.
//!
//! Nothing here reads a file, a clock or a network; the page, the worker and the command line share it, and a
//! ready-made quiz plays with this crate and the page alone.
//!
//! ```
//! use gistcheck_quiz::{Choice, ChoiceSet};
//! let two_keys = ChoiceSet::one_key(vec![
//!     Choice::right("a", "2017"), Choice::right("b", "2020"), Choice::wrong("c", "2025"),
//! ]);
//! assert!(two_keys.is_err(), "a choice item has exactly one key");
//! ```

mod article;
mod attempt;
mod error;
mod evidence;
mod fact;
mod fingerprint;
mod glance;
mod grade;
mod item;
mod json;
mod memory;
mod normal_form;
mod quiz;
mod read;
mod response;
mod summary;
mod time;

pub use article::{Article, Section, minutes};
pub use attempt::{Attempt, Outcome, Score};
pub use error::QuizError;
pub use evidence::{Evidence, SpanIndex};
pub use fact::{Fact, FactKind};
pub use fingerprint::{article_fingerprint, short_hash};
pub use glance::{Glance, GlanceEntry, ReadingLevel};
pub use grade::{Grade, Verdict, grade, normalize_typed};
pub use item::{
    About, Accepted, Author, Body, Choice, ChoiceSet, ChoiceSource, Difficulty, Item, ItemKind, Matching, Numeric,
    Pair, Sequence,
};
pub use json::Json;
pub use memory::{DAY, Memory, Rating};
pub use quiz::{FORMAT, Quiz, SheetSettings};
pub use read::{Fields, FromJson, named, read_json};
pub use response::Response;
pub use summary::{SummaryLength, SummarySentence};
pub use time::years;
