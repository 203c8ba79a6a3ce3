use crate::{Evidence, Fields, FromJson, Json, Quiz, QuizError};
use serde::Serialize;

/// One sentence of a summary and the words it stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SummarySentence {
    /// Readable alone.
    pub text: String,
    /// Where the article says so; never empty.
    pub evidence: Vec<Evidence>,
    /// Its place, from 1, in the order in which a growing summary takes the sentences; none belongs to every length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<usize>,
}

impl FromJson for SummarySentence {
    fn from_value(value: Json) -> Result<Self, QuizError> {
        let mut fields = Fields::of(value, "a sentence of the summary")?;
        let made = Self { text: fields.get("text"), evidence: fields.get("evidence"), rank: fields.get("rank") };
        fields.finish(made)
    }
}

/// How much of the summary a reader asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[allow(missing_docs)]
pub enum SummaryLength {
    OneSentence,
    #[default]
    Short,
    Medium,
    Long,
}

impl SummaryLength {
    /// Every length, shortest first.
    pub const ALL: [Self; 4] = [Self::OneSentence, Self::Short, Self::Medium, Self::Long];

    /// Sentences that a summary of this length has, where the article has as many that can be read alone.
    pub fn sentences(self) -> usize {
        match self {
            Self::OneSentence => 1,
            Self::Short => 3,
            Self::Medium => 5,
            Self::Long => 8,
        }
    }
}

impl Quiz {
    /// The summary cut to so many sentences, in the article's order. A longer one holds all of a shorter one's sentences.
    ///
    /// ```
    /// use gistcheck_quiz::{Quiz, SummarySentence};
    /// let mut quiz = Quiz::new("hand", "en", Vec::new());
    /// let sentence = |text: &str, rank| SummarySentence { text: text.into(), evidence: Vec::new(), rank: Some(rank) };
    /// quiz.summary = vec![sentence("It began.", 2), sentence("It ended well.", 1)];
    /// let texts = |count| quiz.summary_of(count).map(|shown| shown.text.as_str()).collect::<Vec<_>>();
    /// assert_eq!(texts(1), ["It ended well."]);
    /// assert_eq!(texts(2), ["It began.", "It ended well."]);
    /// ```
    pub fn summary_of(&self, sentences: usize) -> impl Iterator<Item = &SummarySentence> {
        self.summary.iter().filter(move |sentence| sentence.rank.is_none_or(|rank| rank <= sentences))
    }
}
