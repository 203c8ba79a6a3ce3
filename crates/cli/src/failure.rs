use std::io;

/// Why the program stops: one sentence for a person, and an exit status for a program.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    sentence: Option<String>,
    status: u8,
}

impl Failure {
    /// The call cannot be understood.
    pub(crate) fn usage(sentence: impl Into<String>) -> Self {
        Self { sentence: Some(sentence.into()), status: 2 }
    }

    /// The input cannot be used.
    pub(crate) fn input(sentence: impl Into<String>) -> Self {
        Self { sentence: Some(sentence.into()), status: 1 }
    }

    /// Something went wrong that has been told already, line by line.
    pub(crate) fn already_told() -> Self {
        Self { sentence: None, status: 1 }
    }

    /// Output could not be written. A reader that has read enough and closed the pipe is no failure.
    pub(crate) fn from_output(error: io::Error) -> Result<(), Self> {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Ok(());
        }
        Err(Self::input(format!("The output could not be written: {error}.")))
    }

    pub(crate) fn sentence(&self) -> Option<&str> {
        self.sentence.as_deref()
    }

    pub(crate) fn status(&self) -> u8 {
        self.status
    }
}
