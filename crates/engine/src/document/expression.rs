use super::Span;
use std::ops::Range;

/// A stretch of words with a value that a program can compare: a date, a period, a quantity.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    /// Index of the sentence.
    pub sentence: usize,
    /// Its words in that sentence.
    pub words: Range<usize>,
    /// Where it stands in the text.
    pub span: Span,
    /// What it says.
    pub value: ExpressionValue,
}

/// What an expression says.
#[derive(Debug, Clone, PartialEq)]
pub enum ExpressionValue {
    /// "January 2024", "1912", "the 1990s", "the 14th century".
    Date(DateExpr),
    /// "two months", "for 30 years".
    Duration(Quantity),
    /// "2,000 chips", "about 40 percent", "$5.6 million", "three".
    Quantity(Quantity),
    /// "third", "14th".
    Ordinal(u64),
}

/// A date as far as the article gives it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DateExpr {
    /// ISO 8601 as far as known: `2017`, `2024-01`, `2024-01-20`; `199X` for a decade, `14XX` style is written `13XX`
    /// for the 14th century; `-0043` for 44 BC (astronomical years); `--05-04` where no year is given.
    pub iso: String,
    /// How fine it is.
    pub grain: DateGrain,
}

/// How fine a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum DateGrain {
    Century,
    Decade,
    Year,
    Month,
    Day,
}

/// A number and what it counts or measures.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// With its magnitude multiplied in: "5.6 million" is 5 600 000.
    pub value: f64,
    /// What the number counts or measures.
    pub unit: Unit,
    /// Whether the article says about, over, nearly…
    pub hedged: bool,
}

/// What a number counts or measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    /// Things: the lemma of the noun counted, if one follows.
    Count(Option<String>),
    /// Hundredths.
    Percent,
    /// Money, in an ISO 4217 code.
    Money(&'static str),
    /// A unit of measure, singular: "kilometre", "year".
    Measure(String),
}
