/// Why a clause makes no statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unsound {
    /// A question, an exclamation, a command or a fragment.
    NotDeclarative,
    /// Inside quotation marks: said by somebody, not by the article.
    Quoted,
    /// Says I, we or you.
    FirstOrSecondPerson,
    /// A pronoun whose owner is not sure.
    Pronoun,
    /// "this", "such", "another", "the latter" and the like point to other sentences.
    Deictic,
    /// "the company": a thing told of before, not named here.
    BareDefinite,
    /// "last year", "today", "on Thursday": true only on the day of writing.
    RelativeTime,
    /// An example or an aside, not something the article holds on to.
    Example,
    /// "there is", "it is … that".
    Expletive,
    /// No subject, or one that is a clause.
    NoSubject,
    /// Subject after its verb, or verb forms that do not fit together: likely a parsing error.
    OddForm,
    /// The parser is not sure of the tree.
    Uncertain,
    /// What is left out does not end cleanly.
    Aside,
    /// Quotation marks or brackets that are not closed.
    Unbalanced,
    /// Too short to say something, or too long to be one statement.
    Length,
    /// Something in the tree that no rule covers.
    Uncovered,
}

impl Unsound {
    /// The reason in a word, for lists.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotDeclarative => "not-declarative",
            Self::Quoted => "quoted",
            Self::FirstOrSecondPerson => "first-or-second-person",
            Self::Pronoun => "pronoun",
            Self::Deictic => "deictic",
            Self::BareDefinite => "bare-definite",
            Self::RelativeTime => "relative-time",
            Self::Example => "example",
            Self::Expletive => "expletive",
            Self::NoSubject => "no-subject",
            Self::OddForm => "odd-form",
            Self::Uncertain => "uncertain",
            Self::Aside => "aside",
            Self::Unbalanced => "unbalanced",
            Self::Length => "length",
            Self::Uncovered => "uncovered",
        }
    }
}
