use crate::load::load;
use crate::page::Page;
use crate::session::{Document, Session, Source};
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
                let action = load(source, title, &page.base, page.words()).await;
                page.send(action);
            });
        }
    });
}
