use crate::page::Page;
use crate::session::{Action, Play};
use gistcheck_quiz::Response;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The text box of a cloze or short answer; Enter checks.
pub(super) fn typed(play: &Play, page: &Page) -> Html {
    let words = page.words();
    let given = match &play.draft {
        Some(Response::Typed(text)) => text.clone(),
        _ => String::new(),
    };
    let on_input = {
        let page = page.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                page.send(Action::Type(input.value()));
            }
        })
    };
    html! {
        <label class="typed">
            <span>{ words.your_answer }</span>
            <input type="text" value={given} oninput={on_input} readonly={play.is_checked()}
                autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="200" />
        </label>
    }
}
