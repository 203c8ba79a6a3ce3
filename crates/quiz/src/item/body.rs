use crate::normal_form::folded;
use crate::{Fields, FromJson, Json, QuizError, named};
use serde::{Deserialize, Serialize};

/// What is answered, and what is right. Values can only be made valid.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// One of three to five choices.
    Choice(ChoiceSet),
    /// All that are right of four choices or more.
    MultipleResponse(ChoiceSet),
    /// Whether the stem is true.
    TrueFalse(bool),
    /// The words of the blank.
    Cloze(Accepted),
    /// Words or a number, typed.
    ShortAnswer(Accepted),
    /// Things to be put in order.
    Ordering(Sequence),
    /// Things to be paired.
    Matching(Matching),
}

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Stable under shuffling and editing.
    pub id: String,
    /// What the reader sees.
    pub text: String,
    /// Whether it is a key.
    pub correct: bool,
    /// Why it is wrong or right, from the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feedback: Option<String>,
    /// Where a distractor was taken from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<ChoiceSource>,
}

impl Choice {
    /// A key.
    pub fn right(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), text: text.into(), correct: true, feedback: None, source: None }
    }

    /// A distractor.
    pub fn wrong(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), text: text.into(), correct: false, feedback: None, source: None }
    }

    /// The same choice with what is said when it is chosen.
    #[must_use]
    pub fn with_feedback(mut self, feedback: impl Into<String>) -> Self {
        self.feedback = Some(feedback.into());
        self
    }

    /// The same choice with where it was taken from.
    #[must_use]
    pub fn with_source(mut self, source: ChoiceSource) -> Self {
        self.source = Some(source);
        self
    }
}

/// Where a choice was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum ChoiceSource {
    Article,
    Knowledge,
    Variation,
    Hand,
}

impl ChoiceSource {
    /// Every source.
    pub const ALL: [Self; 4] = [Self::Article, Self::Knowledge, Self::Variation, Self::Hand];

    /// The word the JSON uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Knowledge => "knowledge",
            Self::Variation => "variation",
            Self::Hand => "hand",
        }
    }
}

impl FromJson for ChoiceSource {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        named(value, &Self::ALL, Self::as_str)
    }
}

impl FromJson for Choice {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a choice")?;
        let made = Self {
            id: fields.get("id"),
            text: fields.get("text"),
            correct: fields.get("correct"),
            feedback: fields.get("feedback"),
            source: fields.get("source"),
        };
        fields.finish(made)
    }
}

/// Distinct choices with the right number of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceSet(Vec<Choice>);

impl ChoiceSet {
    /// Three to five choices, exactly one of them a key.
    ///
    /// # Errors
    /// When the number of choices or of keys is another, or two choices read alike.
    pub fn one_key(choices: Vec<Choice>) -> Result<Self, QuizError> {
        let keys = choices.iter().filter(|choice| choice.correct).count();
        if !(3..=5).contains(&choices.len()) || keys != 1 {
            return Err(QuizError::malformed(format!(
                "A choice question needs three to five choices and one right one, not {} and {keys}.",
                choices.len()
            )));
        }
        Self::distinct(choices)
    }

    /// Four choices or more, at least one key and one distractor.
    ///
    /// # Errors
    /// When there are fewer, all or none are right, or two read alike.
    pub fn some_keys(choices: Vec<Choice>) -> Result<Self, QuizError> {
        let keys = choices.iter().filter(|choice| choice.correct).count();
        if choices.len() < 4 || keys == 0 || keys == choices.len() {
            return Err(QuizError::malformed(format!(
                "A question with several right choices needs four or more, some right and some wrong, not {keys} of {}.",
                choices.len()
            )));
        }
        Self::distinct(choices)
    }

    fn distinct(choices: Vec<Choice>) -> Result<Self, QuizError> {
        let texts: Vec<String> = choices.iter().map(|choice| folded(&choice.text)).collect();
        let ids: Vec<String> = choices.iter().map(|choice| choice.id.clone()).collect();
        if !distinct(&texts) || !distinct(&ids) || texts.iter().any(String::is_empty) {
            return Err(QuizError::malformed("Two choices of one question read alike, or one is empty."));
        }
        Ok(Self(choices))
    }

    /// The choices in their order.
    pub fn as_slice(&self) -> &[Choice] {
        &self.0
    }

    /// The keys in their order; one in a choice item.
    pub fn keys(&self) -> impl Iterator<Item = &Choice> {
        self.0.iter().filter(|choice| choice.correct)
    }

    /// The choice of that id.
    pub fn get(&self, id: &str) -> Option<&Choice> {
        self.0.iter().find(|choice| choice.id == id)
    }
}

/// Every spelling that counts, first the one to show; for a quantity also its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    spellings: Vec<String>,
    numeric: Option<Numeric>,
}

impl Accepted {
    /// At least one spelling, none empty.
    ///
    /// # Errors
    /// When there is none, or one is empty.
    pub fn new(spellings: Vec<String>, numeric: Option<Numeric>) -> Result<Self, QuizError> {
        if spellings.is_empty() || spellings.iter().any(|spelling| spelling.trim().is_empty()) {
            return Err(QuizError::malformed(
                "A typed answer needs at least one accepted spelling, none of them empty.",
            ));
        }
        Ok(Self { spellings, numeric })
    }

    /// The spelling to show.
    pub fn shown(&self) -> &str {
        &self.spellings[0]
    }

    /// All spellings that count.
    pub fn spellings(&self) -> &[String] {
        &self.spellings
    }

    /// The value, where the answer is a quantity.
    pub fn numeric(&self) -> Option<&Numeric> {
        self.numeric.as_ref()
    }
}

/// The value of an answer that is a quantity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Numeric {
    /// In units of `unit`.
    pub value: f64,
    /// As the article writes it; none for a plain count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// How far from `value` still counts; none means exactly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<f64>,
}

impl FromJson for Numeric {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a number")?;
        let made = Self { value: fields.get("value"), unit: fields.get("unit"), tolerance: fields.get("tolerance") };
        fields.finish(made)
    }
}

/// Three to seven distinct things in their right order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sequence(Vec<String>);

impl Sequence {
    /// In the right order.
    ///
    /// # Errors
    /// When there are fewer than three, more than seven, or two read alike.
    pub fn new(steps: Vec<String>) -> Result<Self, QuizError> {
        let folded: Vec<String> = steps.iter().map(|step| folded(step)).collect();
        if !(3..=7).contains(&steps.len()) || !distinct(&folded) {
            return Err(QuizError::malformed("Three to seven different things can be put in order."));
        }
        Ok(Self(steps))
    }

    /// The things in their right order.
    pub fn as_slice(&self) -> &[String] {
        &self.0
    }
}

/// A left side and the one right side that fits it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// What is asked about.
    pub left: String,
    /// What fits it.
    pub right: String,
}

impl FromJson for Pair {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a pair")?;
        let made = Self { left: fields.get("left"), right: fields.get("right") };
        fields.finish(made)
    }
}

/// Three to seven pairs, and right sides that fit nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    pairs: Vec<Pair>,
    extra: Vec<String>,
}

impl Matching {
    /// Distinct left sides, distinct right sides.
    ///
    /// # Errors
    /// When there are fewer than three pairs, more than seven, or two sides read alike.
    pub fn new(pairs: Vec<Pair>, extra: Vec<String>) -> Result<Self, QuizError> {
        let lefts: Vec<String> = pairs.iter().map(|pair| folded(&pair.left)).collect();
        let rights: Vec<String> = pairs.iter().map(|pair| &pair.right).chain(&extra).map(|side| folded(side)).collect();
        if !(3..=7).contains(&pairs.len()) || !distinct(&lefts) || !distinct(&rights) {
            return Err(QuizError::malformed("A matching question needs three to seven pairs, no two sides alike."));
        }
        Ok(Self { pairs, extra })
    }

    /// The pairs.
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// Right sides that fit nothing.
    pub fn extra(&self) -> &[String] {
        &self.extra
    }
}

/// Whether no two of some texts are the same. There are a handful, so each is compared with each.
fn distinct(texts: &[String]) -> bool {
    texts.iter().enumerate().all(|(at, text)| !texts[..at].contains(text))
}
