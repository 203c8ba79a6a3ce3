use std::fmt;

/// Why a quiz document or one of its parts is not usable: one sentence for a person, and predicates for a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuizError {
    kind: Kind,
    message: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Malformed,
    NewerFormat,
    TooLarge,
}

impl QuizError {
    /// A damaged document; the message is one sentence that says what is wrong.
    pub fn malformed(message: impl Into<String>) -> Self {
        Self { kind: Kind::Malformed, message: message.into() }
    }

    /// A bare value of a wrong kind: whoever knows the field's name says the rest.
    pub(crate) fn unnamed() -> Self {
        Self { kind: Kind::Malformed, message: String::new() }
    }

    pub(crate) fn is_unnamed(&self) -> bool {
        self.message.is_empty()
    }

    pub(crate) fn newer_format(found: &str) -> Self {
        Self {
            kind: Kind::NewerFormat,
            message: format!(
                "This quiz is of format {found}; this version of Gistcheck reads {}. Update Gistcheck to open it.",
                crate::FORMAT
            ),
        }
    }

    pub(crate) fn too_large(bytes: usize, limit: usize) -> Self {
        Self {
            kind: Kind::TooLarge,
            message: format!("This quiz is {bytes} bytes long; at most {limit} are read. Split it into smaller ones."),
        }
    }

    /// The document was written by a later version; leave it untouched.
    pub fn is_newer_format(&self) -> bool {
        self.kind == Kind::NewerFormat
    }

    /// The document is damaged, or says something impossible such as two keys.
    pub fn is_malformed(&self) -> bool {
        self.kind == Kind::Malformed
    }

    /// The document is over the size that is read.
    pub fn is_too_large(&self) -> bool {
        self.kind == Kind::TooLarge
    }
}

impl fmt::Display for QuizError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(if self.is_unnamed() { "This value is of a wrong kind." } else { &self.message })
    }
}

impl std::error::Error for QuizError {}
