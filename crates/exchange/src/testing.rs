//! Quizzes that the tests of several formats share.

use gistcheck_quiz::Quiz;

/// One item or more of every kind.
pub(crate) fn all_kinds() -> Quiz {
    Quiz::from_json(include_str!("../../../e2e/quizzes/all-kinds.json")).expect("it is valid")
}

/// The same kinds with texts that would break a format which does not escape them.
pub(crate) fn hostile() -> Quiz {
    Quiz::from_json(include_str!("../tests/hostile.json")).expect("it is valid")
}
