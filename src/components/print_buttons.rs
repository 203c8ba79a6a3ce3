use crate::page::{Page, Place};
use crate::session::{Action, Session};
use gistcheck_quiz::Quiz;
use js_sys::Array;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// The chosen questions on paper, and their key on another sheet. The sheet is laid out by static/parts/print.js, which is
/// fetched only then.
pub(super) fn print_buttons(quiz: &Quiz, session: &Session, page: &Page) -> Html {
    let words = page.all_words();
    let ids: Vec<String> = session.chosen(quiz).iter().map(|&place| quiz.items[place].id.clone()).collect();
    let print = |key: bool| {
        let (page, source, ids) = (page.clone(), session.source.clone(), ids.clone());
        Callback::from(move |_: MouseEvent| {
            let words = page.all_words();
            let texts: Array = [
                words.sheet_name,
                words.sheet_date,
                words.sheet_key,
                words.sheet_order,
                words.sheet_match,
                words.yes,
                words.no,
                words.choose_several,
                words.tag,
                words.dir,
            ]
            .into_iter()
            .map(JsValue::from_str)
            .collect();
            let items: Array = ids.iter().map(|id| JsValue::from_str(id)).collect();
            let (address, id) = match page.place_of(&source) {
                Place::Address(url) => (url.into(), JsValue::NULL),
                Place::Kept(id) => (JsValue::NULL, id.into()),
            };
            let (page, failed) = (page.clone(), (words.fetch_failed)("print.js"));
            wasm_bindgen_futures::spawn_local(async move {
                let arguments = Array::of5(&address, &id, &items, &key.into(), &texts);
                if page.call_part("parts/print", "sheet", &arguments).await.is_none() {
                    page.send(Action::Say(failed.into()));
                }
            });
        })
    };
    html! {
        <div class="actions print">
            <button type="button" class="quiet" onclick={print(false)}>{ words.print_questions }</button>
            <button type="button" class="quiet" onclick={print(true)}>{ words.print_key }</button>
        </div>
    }
}
