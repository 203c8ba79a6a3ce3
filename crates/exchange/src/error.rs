use std::fmt;

/// Why something could not be read or written: one sentence for a person, and predicates for a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeError {
    kind: Kind,
    line: Option<usize>,
    message: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Damaged,
    TooLarge,
    NewerFormat,
    Unsuitable,
}

impl ExchangeError {
    pub(crate) fn damaged(message: impl Into<String>) -> Self {
        Self { kind: Kind::Damaged, line: None, message: message.into() }
    }

    pub(crate) fn damaged_at(line: usize, message: impl fmt::Display) -> Self {
        Self { kind: Kind::Damaged, line: Some(line), message: format!("Line {line}: {message}") }
    }

    pub(crate) fn too_large(message: impl Into<String>) -> Self {
        Self { kind: Kind::TooLarge, line: None, message: message.into() }
    }

    pub(crate) fn newer_format(message: impl Into<String>) -> Self {
        Self { kind: Kind::NewerFormat, line: None, message: message.into() }
    }

    pub(crate) fn unsuitable(message: impl Into<String>) -> Self {
        Self { kind: Kind::Unsuitable, line: None, message: message.into() }
    }

    /// What was given is damaged, or not of the format that was named.
    pub fn is_damaged(&self) -> bool {
        self.kind == Kind::Damaged
    }

    /// What was given is over the size that is read.
    pub fn is_too_large(&self) -> bool {
        self.kind == Kind::TooLarge
    }

    /// It was made by a later version; leave it untouched.
    pub fn is_newer_format(&self) -> bool {
        self.kind == Kind::NewerFormat
    }

    /// The quiz cannot be put into that format at all.
    pub fn is_unsuitable(&self) -> bool {
        self.kind == Kind::Unsuitable
    }

    /// The line that cannot be read, from 1, where there are lines.
    pub fn line(&self) -> Option<usize> {
        self.line
    }
}

impl fmt::Display for ExchangeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for ExchangeError {}

impl From<gistcheck_quiz::QuizError> for ExchangeError {
    fn from(error: gistcheck_quiz::QuizError) -> Self {
        let kind = if error.is_newer_format() {
            Kind::NewerFormat
        } else if error.is_too_large() {
            Kind::TooLarge
        } else {
            Kind::Damaged
        };
        Self { kind, line: None, message: error.to_string() }
    }
}
