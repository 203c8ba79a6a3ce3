use crate::boot::wanted_language;
use crate::i18n::Language;
use crate::page::Page;
use crate::rest;
use crate::session::{Action, Session, Tab};
use std::time::Duration;
use yew::platform::time::sleep;
use yew::prelude::*;

/// How long after the article the rest of the program is fetched, so that nothing waits for it later: the first question
/// of somebody who starts at once comes first.
const LATER: Duration = Duration::from_secs(2);

/// Fetches what is not here yet: the rest of the program as soon as what is shown will need it, or when the reader has
/// begun to read; and the words of a language that the reader has just chosen.
#[hook]
pub(crate) fn use_arrivals(session: &Session, page: &Page) {
    let wanted = session.play.is_some()
        || session.dialog.is_some()
        || session.analysis.is_some()
        || matches!(session.tab, Tab::Facts | Tab::Progress)
        || session.embedded && matches!(session.tab, Tab::Summary | Tab::Article)
        // An element may begin with its quiz: there only what is below the start button comes later.
        || session.tab == Tab::Quiz && !session.embedded;
    let to_rest = page.clone();
    use_effect_with(wanted && !page.whole, move |wanted| {
        if *wanted {
            wasm_bindgen_futures::spawn_local(async move {
                rest::fetch(&to_rest).await;
            });
        }
    });
    let to_read = page.clone();
    // Not every reader of another's page plays its quiz: there it comes with the first question.
    use_effect_with(session.quiz().is_some() && !page.whole && !session.embedded, move |open| {
        if *open {
            wasm_bindgen_futures::spawn_local(async move {
                sleep(LATER).await;
                rest::arrive(&to_read).await;
            });
        }
    });
    let page = page.clone();
    use_effect_with(wanted_language(&session.settings), move |tag| {
        let tag = *tag;
        if Language::here(tag).is_none() {
            wasm_bindgen_futures::spawn_local(async move {
                // Where the words do not come, those that are shown stay.
                if Language::fetch(tag).await.is_some() {
                    page.send(Action::Arrived);
                }
            });
        }
    });
}
