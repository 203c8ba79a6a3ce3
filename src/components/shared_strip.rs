use crate::browser::reload;
use crate::page::Page;
use crate::storage::{self, LocalStorage};
use yew::prelude::*;

/// On a shared computer: what that means, and the way to leave nothing for whoever comes next.
pub(crate) fn shared_strip(page: &Page) -> Html {
    let words = page.all_words();
    let on_clear = Callback::from(|_: MouseEvent| {
        storage::forget_all(&LocalStorage);
        reload();
    });
    html! {
        <div class="strip">
            <p>{ words.shared_note }</p>
            <button type="button" class="quiet" onclick={on_clear}>{ words.finish_and_clear }</button>
        </div>
    }
}
