use super::button::icon_button;
use super::icons::WRONG;
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
                    { icon_button("quiet square", WRONG, page.words().close, Action::Dismiss(at), page) }
                </p>
            }) }
        </div>
    }
}
