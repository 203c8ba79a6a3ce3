use super::dialog::Dialog;
use crate::browser::clock;
use crate::demos::DEMOS;
use crate::page::{Page, use_page};
use crate::session::{Action, Session, Shelved, Source, Standing};
use js_sys::Array;
use serde::Serialize;
use std::rc::Rc;
use wasm_bindgen::{JsValue, closure::Closure};
use web_sys::Element;
use yew::platform::time::sleep;
use yew::prelude::*;

/// An article of the library, as static/parts/library.js draws it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Row {
    /// Of its quiz, or a demo's name.
    id: String,
    title: String,
    demo: bool,
    words: usize,
    /// Milliseconds since 1970; 0 for a demo.
    brought: u64,
    best: Option<String>,
    last: Option<String>,
    due: usize,
    deleted: bool,
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) open: bool,
    /// Read when the dialog opens.
    pub(crate) rows: Vec<Row>,
}

/// Every article that can be opened. The rows are drawn by a part that is fetched when the library is first opened.
#[component]
pub(crate) fn LibraryDialog(props: &Props) -> Html {
    let page = use_page();
    let place = use_node_ref();
    let act = {
        let page = page.clone();
        use_memo((), move |()| {
            Closure::<dyn Fn(String, String, String)>::new(move |what: String, id: String, title| {
                page.send(match what.as_str() {
                    "delete" => Action::Delete(id),
                    "restore" => Action::Restore(id),
                    "rename" => Action::Rename { id, title },
                    _ if DEMOS.iter().any(|demo| demo.name == id) => Action::Open(Source::Demo(id)),
                    _ => Action::Open(Source::Own(id)),
                });
            })
        })
    };
    let (to, tag, shown) = (place.clone(), page.all_words().tag, page.clone());
    // Serialized only when it is needed; a row holds nothing that JSON cannot.
    let json = if props.open { serde_json::to_string(&props.rows).unwrap_or_default() } else { String::new() };
    use_effect_with(props.open, move |open| {
        if *open {
            wasm_bindgen_futures::spawn_local(async move {
                sleep(std::time::Duration::ZERO).await;
                let Some(place) = to.cast::<Element>() else { return };
                let act: &JsValue = (*act).as_ref();
                let arguments = Array::of4(&place, &json.into(), &tag.into(), act);
                shown.need_part("parts/library", "show", &arguments).await;
            });
        }
    });
    html! {
        <Dialog open={props.open} title={page.all_words().library} class="library">
            <div ref={place} class="place" />
            <div class="actions">
                <button type="button" class="main" onclick={page.on(Action::Close)}>{ page.all_words().close }</button>
            </div>
        </Dialog>
    }
}

/// The rows: own texts, the newest first, what was deleted just now among them; then the demos.
pub(crate) fn rows(session: &Session, page: &Page) -> Vec<Row> {
    let (due, clock) = (session.due(), clock());
    let due_of = |source: &Source| due.iter().find(|one| one.source == *source).map_or(0, |one| one.today(clock));
    let own = session
        .shelf
        .iter()
        .rev()
        .map(|one| Row { due: due_of(&Source::Own(one.quiz.clone())), ..own_row(one, false, session, page) });
    let deleted = session.bin.iter().rev().map(|one| own_row(one, true, session, page));
    let demos = DEMOS.iter().map(|demo| {
        let standing = standing(session, |kept| kept.attempt.title == demo.title);
        Row { due: due_of(&Source::Demo(demo.name.into())), ..row(demo.name, demo.title, &standing, page) }
    });
    own.chain(deleted).chain(demos).collect()
}

fn own_row(one: &Rc<Shelved>, deleted: bool, session: &Session, page: &Page) -> Row {
    let standing = standing(session, |kept| kept.attempt.quiz == one.quiz);
    let row = row(&one.quiz, &one.title, &standing, page);
    Row { demo: false, words: one.words, brought: one.brought, deleted, ..row }
}

fn row(id: &str, title: &str, standing: &Standing, page: &Page) -> Row {
    let score = |score: gistcheck_quiz::Score| (page.all_words().score_of)(score.right, score.of);
    Row {
        id: id.to_owned(),
        title: title.to_owned(),
        demo: true,
        words: 0,
        brought: 0,
        best: standing.best().map(score),
        last: standing.last().map(score),
        due: 0,
        deleted: false,
    }
}

fn standing(session: &Session, of: impl Fn(&crate::session::Kept) -> bool) -> Standing {
    Standing::of(session.history.iter().filter(|kept| of(kept)).cloned())
}
