//! Own texts, as the list of articles shows them.

use super::{Document, Session, Source};
use gistcheck_quiz::Quiz;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// An own text as the list of articles shows it; the text itself is in [`crate::shelf`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Shelved {
    /// Id of its quiz.
    pub(crate) quiz: String,
    pub(crate) title: String,
    pub(crate) words: usize,
    /// Milliseconds since 1970.
    pub(crate) brought: u64,
}

impl Shelved {
    /// The list's entry for a quiz made now.
    pub(crate) fn of(quiz: &Quiz, now: u64) -> Self {
        let words = quiz.article.as_ref().map_or(0, |article| article.words);
        Self { quiz: quiz.id.clone(), title: quiz.display_title().to_owned(), words, brought: now }
    }
}

impl Session {
    /// Takes a text out of the list; it can come back as long as the page is open.
    pub(super) fn delete(&mut self, id: &str) {
        let (gone, stays): (Vec<_>, Vec<_>) = self.shelf.iter().cloned().partition(|one| one.quiz == id);
        self.bin = self.bin.iter().cloned().chain(gone).collect();
        self.shelf = stays.into();
    }

    /// Puts it back.
    pub(super) fn restore(&mut self, id: &str) {
        let (back, stays): (Vec<_>, Vec<_>) = self.bin.iter().cloned().partition(|one| one.quiz == id);
        self.bin = stays.into();
        let all = self.shelf.iter().cloned().chain(back);
        self.shelf = super::in_order(all, |one| one.brought).into();
    }

    /// Gives a text another title, in the list and where it is open.
    pub(super) fn rename(&mut self, id: &str, title: &str) {
        let renamed = |one: &Rc<Shelved>| {
            if one.quiz == id { Rc::new(Shelved { title: title.to_owned(), ..(**one).clone() }) } else { one.clone() }
        };
        self.shelf = self.shelf.iter().map(renamed).collect();
        if self.source == Source::Own(id.to_owned()) {
            // It comes back under the title of the list.
            self.document = Document::Loading;
        }
    }
}
