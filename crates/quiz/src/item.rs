//! One question of a quiz, whatever its kind.

mod body;
mod wire;

pub use body::{Accepted, Body, Choice, ChoiceSet, ChoiceSource, Matching, Numeric, Pair, Sequence};

use crate::{Evidence, FromJson, Json, QuizError, named};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A question as it is stored, shown and graded. What its kind requires is checked when it is made.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(into = "wire::ItemWire")]
pub struct Item {
    /// Stable for the same article, fact, asked slot and kind; kept when a person edits the item.
    pub id: String,
    /// A question, a statement (true or false), an instruction (ordering, matching), or a sentence with one blank.
    pub stem: String,
    /// What is answered and what is right.
    pub body: Body,
    /// Where it comes from and how it is talked about.
    pub about: About,
}

/// What surrounds a question: its source, its help, its history.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct About {
    /// Id of the fact it asks about.
    pub fact: Option<String>,
    /// Help that does not give the answer away.
    pub hint: Option<String>,
    /// A true, readable sentence that tells why the key is right.
    pub explanation: Option<String>,
    /// How far the reader must go for the answer.
    pub difficulty: Option<Difficulty>,
    /// How sure the engine is that a teacher would accept the item unchanged, 0 to 1.
    pub confidence: Option<f64>,
    /// Heading of the section it asks about.
    pub section: Option<String>,
    /// Who wrote it.
    pub author: Option<Author>,
    /// The words of the article that support the key; empty only in quizzes that people wrote.
    pub evidence: Vec<Evidence>,
    /// Fields of other versions, kept on a round trip.
    pub extra: Map<String, Value>,
}

/// The blank of a cloze stem.
pub(crate) const BLANK: &str = "_____";

impl Item {
    /// Makes an item, or says what is wrong with it.
    ///
    /// # Errors
    /// When a cloze stem has not exactly one blank, the stem is empty, or an item of the engine's lacks
    /// difficulty, confidence, explanation or evidence.
    pub fn new(id: String, stem: String, body: Body, about: About) -> Result<Self, QuizError> {
        if stem.trim().is_empty() {
            return Err(QuizError::malformed(format!("The item {id} has no question.")));
        }
        let blank = stem.find('_').is_some_and(|at| stem[at..].starts_with(BLANK));
        if matches!(body, Body::Cloze(_)) && !(blank && stem.chars().filter(|&c| c == '_').count() == BLANK.len()) {
            return Err(QuizError::malformed(format!("The item {id} needs exactly one blank of five underscores.")));
        }
        let whole = about.difficulty.is_some()
            && about.confidence.is_some()
            && about.explanation.is_some()
            && !about.evidence.is_empty();
        if about.author == Some(Author::Engine) && !whole {
            return Err(QuizError::malformed(format!("The item {id} lacks its explanation or its evidence.")));
        }
        if about.confidence.is_some_and(|sure| !(0.0..=1.0).contains(&sure)) {
            return Err(QuizError::malformed(format!("The item {id} has a confidence outside 0 to 1.")));
        }
        Ok(Self { id, stem, body, about })
    }

    /// The kind of question.
    pub fn kind(&self) -> ItemKind {
        match self.body {
            Body::Choice(_) => ItemKind::Choice,
            Body::MultipleResponse(_) => ItemKind::MultipleResponse,
            Body::TrueFalse(_) => ItemKind::TrueFalse,
            Body::Cloze(_) => ItemKind::Cloze,
            Body::ShortAnswer(_) => ItemKind::ShortAnswer,
            Body::Ordering(_) => ItemKind::Ordering,
            Body::Matching(_) => ItemKind::Matching,
        }
    }
}

/// The kinds of question, in the order of the format's schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ItemKind {
    Choice,
    MultipleResponse,
    TrueFalse,
    Cloze,
    ShortAnswer,
    Ordering,
    Matching,
}

impl ItemKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Choice,
        Self::MultipleResponse,
        Self::TrueFalse,
        Self::Cloze,
        Self::ShortAnswer,
        Self::Ordering,
        Self::Matching,
    ];

    /// The word the JSON and the command line use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::MultipleResponse => "multiple_response",
            Self::TrueFalse => "true_false",
            Self::Cloze => "cloze",
            Self::ShortAnswer => "short_answer",
            Self::Ordering => "ordering",
            Self::Matching => "matching",
        }
    }

    /// The kind of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

impl FromJson for ItemKind {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        named(value, &Self::ALL, Self::as_str)
    }
}

/// How far the reader must go: literal, across sentences, or inference from two facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Difficulty {
    Easy,
    Medium,
    Hard,
}

impl Difficulty {
    /// Every degree.
    pub const ALL: [Self; 3] = [Self::Easy, Self::Medium, Self::Hard];

    /// The word the JSON and the command line use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Easy => "easy",
            Self::Medium => "medium",
            Self::Hard => "hard",
        }
    }

    /// The degree of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|degree| degree.as_str() == word)
    }
}

impl FromJson for Difficulty {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        named(value, &Self::ALL, Self::as_str)
    }
}

/// Who wrote an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Author {
    Engine,
    Edited,
    Hand,
}

impl Author {
    /// Every author.
    pub const ALL: [Self; 3] = [Self::Engine, Self::Edited, Self::Hand];

    /// The word the JSON uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Engine => "engine",
            Self::Edited => "edited",
            Self::Hand => "hand",
        }
    }
}

impl FromJson for Author {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        named(value, &Self::ALL, Self::as_str)
    }
}
