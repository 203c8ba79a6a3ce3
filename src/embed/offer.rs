use crate::page::Page;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Before there is a quiz: what could be made, and the button that makes it. The engine is fetched only then.
pub(super) fn offer(page: &Page) -> Html {
    let words = page.words();
    html! {
        <div class="offer">
            <p class="lead">{ words.offer }</p>
            <button type="button" class="main" part="button" onclick={asking(page, "make")}>{ words.make_quiz }</button>
        </div>
    }
}

/// What could not be had, and another try.
pub(super) fn missing(why: &AttrValue, page: &Page) -> Html {
    html! {
        <div class="offer" role="alert">
            <p class="trouble">{ why }</p>
            <button type="button" class="main" part="button" onclick={asking(page, "retry")}>{ page.words().retry }</button>
        </div>
    }
}

fn asking(page: &Page, what: &'static str) -> Callback<MouseEvent> {
    let host = page.host.clone();
    Callback::from(move |_| {
        if let Some(host) = &host {
            host.tell(what, &JsValue::NULL);
        }
    })
}
