use super::distractors::Distractor;
use crate::document::Span;
use gistcheck_quiz::{Accepted, Difficulty, ItemKind, Matching, Sequence};
use std::fmt::Write;

/// An item before it is chosen, with what selection weighs.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Name of the rule that asked.
    pub rule: &'static str,
    /// Index of the statement it asks about; the first where there are several.
    pub statement: usize,
    /// The question, statement, instruction or sentence with a blank.
    pub stem: String,
    /// What is right, and what is not.
    pub answer: Answer,
    /// The words that hold the answer: no two items of a quiz ask for the same.
    pub slot: Vec<Span>,
    /// Where the article says so.
    pub evidence: Vec<Span>,
    /// The statement that tells why.
    pub explanation: String,
    /// How far the reader must go.
    pub difficulty: Difficulty,
    /// How sure it is that a teacher would accept it, 0 to 1.
    pub confidence: f64,
    /// How much the answer is worth retaining, 0 to 1.
    pub worth: f64,
    /// Why it may not be shown.
    pub rejected: Option<RejectReason>,
}

/// What is right, and what else is offered.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// One key, and distractors in order of preference; three are shown, two where there is no third.
    Choice {
        /// The right one.
        key: String,
        /// Its place on a number line, where it has one: such choices are shown in ascending order.
        value: Option<f64>,
        /// The wrong ones.
        distractors: Vec<Distractor>,
    },
    /// Several keys.
    Several {
        /// The right ones.
        keys: Vec<String>,
        /// The wrong ones.
        distractors: Vec<Distractor>,
    },
    /// Whether the stem is true.
    Truth(bool),
    /// The words of the blank.
    Blank(Accepted),
    /// Typed words.
    Typed(Accepted),
    /// In the right order.
    Order(Sequence),
    /// Pairs.
    Pairs(Matching),
}

impl Candidate {
    /// The kind of item it would be.
    pub fn kind(&self) -> ItemKind {
        match self.answer {
            Answer::Choice { .. } => ItemKind::Choice,
            Answer::Several { .. } => ItemKind::MultipleResponse,
            Answer::Truth(_) => ItemKind::TrueFalse,
            Answer::Blank(_) => ItemKind::Cloze,
            Answer::Typed(_) => ItemKind::ShortAnswer,
            Answer::Order(_) => ItemKind::Ordering,
            Answer::Pairs(_) => ItemKind::Matching,
        }
    }

    /// The key or keys in a line, for lists.
    pub fn key(&self) -> String {
        match &self.answer {
            Answer::Choice { key, .. } => key.clone(),
            Answer::Several { keys, .. } => keys.join(" + "),
            Answer::Truth(truth) => truth.to_string(),
            Answer::Blank(accepted) | Answer::Typed(accepted) => accepted.shown().to_owned(),
            Answer::Order(sequence) => sequence.as_slice().join(" < "),
            Answer::Pairs(pairs) => pairs
                .pairs()
                .iter()
                .map(|pair| format!("{} = {}", pair.left, pair.right))
                .collect::<Vec<_>>()
                .join("; "),
        }
    }

    /// What selection orders by: an item that is both sound and worth asking.
    pub(crate) fn score(&self) -> f64 {
        self.confidence * (0.5 + 0.5 * self.worth)
    }

    pub(crate) fn reject(&mut self, why: RejectReason) {
        self.rejected.get_or_insert(why);
    }
}

/// Why a candidate may not be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RejectReason {
    /// The stem holds the key or a word of it.
    KeyInStem,
    /// The stem holds a distractor.
    DistractorInStem,
    /// One choice contains another or says the same.
    ChoicesOverlap,
    /// The key is much longer or shorter than the distractors.
    KeyStandsOut,
    /// Fewer than two distractors of the key's kind.
    TooFewDistractors,
    /// The stem is too short to be clear, or too long to be read at once.
    StemLength,
    /// The stem points outside itself.
    Deictic,
    /// A pronoun in the stem comes before what it stands for.
    Pronoun,
    /// Stray marks or brackets.
    Punctuation,
    /// The key is too long, too short or says nothing.
    Key,
    /// The stem does not say enough to have one answer.
    Vague,
    /// The parser, coreference or the rule is not sure enough.
    Unsure,
    /// Not something a reader should retain.
    Trivial,
}

impl RejectReason {
    /// The reason in a word, for lists.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::KeyInStem => "key-in-stem",
            Self::DistractorInStem => "distractor-in-stem",
            Self::ChoicesOverlap => "choices-overlap",
            Self::KeyStandsOut => "key-stands-out",
            Self::TooFewDistractors => "too-few-distractors",
            Self::StemLength => "stem-length",
            Self::Deictic => "deictic",
            Self::Pronoun => "pronoun",
            Self::Punctuation => "punctuation",
            Self::Key => "key",
            Self::Vague => "vague",
            Self::Unsure => "unsure",
            Self::Trivial => "trivial",
        }
    }
}

/// Every candidate in a line: score, confidence, worth, kind, rule, why it was dropped, stem, key and distractors.
pub fn explain(candidates: &[Candidate]) -> String {
    let mut out = String::new();
    for candidate in candidates {
        let why = candidate.rejected.map_or("", RejectReason::as_str);
        let wrong = match &candidate.answer {
            Answer::Choice { distractors, .. } | Answer::Several { distractors, .. } => {
                distractors.iter().map(|distractor| distractor.text.as_str()).collect::<Vec<_>>().join(" | ")
            }
            _ => String::new(),
        };
        writeln!(
            out,
            "{:.2}\t{:.2}\t{:.2}\t{}\t{}\t{why}\t{}\t=> {}\t({wrong})",
            candidate.score(),
            candidate.confidence,
            candidate.worth,
            candidate.kind().as_str(),
            candidate.rule,
            candidate.stem,
            candidate.key(),
        )
        .expect("a string takes all text");
    }
    out
}
