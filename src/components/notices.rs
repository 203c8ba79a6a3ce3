use super::icons::{WRONG, icon};
use crate::page::Page;
use crate::session::Action;
use yew::prelude::*;

/// What the reader should know and may put away.
pub(crate) fn notices(notices: &[AttrValue], page: &Page) -> Html {
    html! {
        <div role="alert" class="notices">
            { for notices.iter().enumerate().map(|(at, notice)| html! {
                <p key={notice.to_string()} class="notice">
                    <span>{ notice }</span>
                    <button type="button" class="quiet square" aria-label={page.words().close}
                        onclick={page.on(Action::Dismiss(at))}>{ icon(WRONG) }</button>
                </p>
            }) }
        </div>
    }
}
