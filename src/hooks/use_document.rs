use crate::browser::fetch_text;
use crate::page::{Page, Place};
use crate::rest;
use crate::session::{Action, Document, Session, Source};
use gistcheck_quiz::Quiz;
use std::rc::Rc;
use yew::prelude::*;

/// Fetches the ready-made quiz that the session waits for.
#[hook]
pub(crate) fn use_document(session: &Session, page: &Page) {
    let awaited = (session.document == Document::Loading).then(|| session.source.clone());
    let shelf = session.shelf.clone();
    let page = page.clone();
    use_effect_with(awaited, move |awaited| {
        if let Some(source) = awaited.clone() {
            wasm_bindgen_futures::spawn_local(async move {
                let title =
                    shelf.iter().find(|one| source == Source::Own(one.quiz.clone())).map(|one| one.title.clone());
                let action = load(source, title, &page).await;
                page.send(action);
            });
        }
    });
}

/// `title` is what the reader calls it.
async fn load(source: Source, title: Option<String>, page: &Page) -> Action {
    let words = page.words();
    let (json, missing) = match page.place_of(&source) {
        Place::Address(url) => (fetch_text(&url).await, (words.fetch_failed)(&url)),
        Place::Kept(id) => match rest::fetch(page).await {
            Some(rest) => ((rest.kept_quiz)(id).await, words.text_gone.to_owned()),
            None => (None, (words.fetch_failed)(&page.base)),
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
