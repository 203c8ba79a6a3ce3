use super::button::button;
use crate::page::Page;
use crate::session::{Action, Options, Session, Settings, Tab};
use yew::prelude::*;

/// What stands in the place of the start button while a quiz is going on, or where the reader's choices leave no question.
pub(crate) fn start_otherwise(session: &Session, page: &Page) -> Html {
    let words = page.all_words();
    if session.asking().is_some() {
        return html! {
            <div class="start">
                { button("main", &words.go_on.into(), Action::Show(Tab::Quiz), page) }
                { button("quiet", &words.start_over.into(), Action::Start, page) }
            </div>
        };
    }
    let defaults = Options { number: session.settings.options.number, ..Options::default() };
    let settings = Settings { options: defaults, ..session.settings.clone() };
    html! {
        <div class="start">
            <p>{ words.none_fit }</p>
            { button("quiet", &words.ask_all.into(), Action::Set(settings), page) }
        </div>
    }
}
