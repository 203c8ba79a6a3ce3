//! Fetching the quiz of a source.

use crate::browser::fetch_text;
use crate::i18n::Words;
use crate::page::{Place, place_of};
use crate::rest;
use crate::session::{Action, Source};
use gistcheck_quiz::Quiz;
use std::rc::Rc;

/// What comes of a source: its quiz, or why there is none. `title` is what the reader calls it.
pub(crate) async fn load(source: Source, title: Option<String>, base: &str, words: &Words) -> Action {
    let (json, missing) = match place_of(&source, base) {
        Place::Address(url) => (fetch_text(&url).await, (words.fetch_failed)(&url)),
        Place::Kept(id) => match rest::begin().await {
            Some(rest) => ((rest.kept_quiz)(id).await, words.text_gone.to_owned()),
            None => (None, (words.fetch_failed)(base)),
        },
    };
    let Some(json) = json else {
        return Action::Missing { source, why: missing.into() };
    };
    match Quiz::from_json(&json) {
        Ok(mut quiz) => {
            quiz.title = title.or(quiz.title);
            // Where the rest is not here, nothing was kept when the visit began.
            let resumed = rest::here().and_then(|rest| (rest.open_play)(&quiz.id));
            Action::Loaded { source, quiz: Rc::new(quiz), resumed }
        }
        Err(error) => Action::Missing { source, why: (words.quiz_refused)(&error.to_string()).into() },
    }
}
