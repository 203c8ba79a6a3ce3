use super::button::{button, icon_button};
use super::icons::{HOUSE, LIBRARY, SETTINGS, icon};
use crate::demos::DEMOS;
use crate::page::Page;
use crate::session::{Action, Dialog, Document, Session, Source};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The line above everything: the name, which article, one's own text.
pub(crate) fn app_bar(session: &Session, page: &Page) -> Html {
    let words = page.words();
    // A menu's values are texts: demos by name, own texts by the id of their quiz.
    let current = match &session.source {
        Source::Demo(name) => name.as_str(),
        Source::Own(id) => id.as_str(),
        Source::Link(_) => "",
    };
    let listed = DEMOS.iter().any(|demo| demo.name == current) || session.shelf.iter().any(|one| one.quiz == current);
    let unlisted = (!listed).then(|| match &session.document {
        Document::Ready(quiz) => AttrValue::from(quiz.display_title().to_owned()),
        _ => AttrValue::from(words.own_text),
    });
    let on_change = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            let value = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
            let is_demo = DEMOS.iter().any(|demo| demo.name == value);
            if !value.is_empty() {
                page.send(Action::Open(if is_demo { Source::Demo(value) } else { Source::Own(value) }));
            }
        })
    };
    html! {
        <header class="bar">
            <span class="wordmark" translate="no" role="img" aria-label="Gistcheck">
                <span>{ "Gist" }<b>{ "check" }</b></span>
                <span class="mark-of-house">{ icon(HOUSE) }</span>
            </span>
            <select class="picker" aria-label={words.choose_article} onchange={on_change}>
                if let Some(title) = unlisted {
                    <option value="" selected=true>{ title }</option>
                }
                <optgroup label={words.demo_articles}>
                    { for DEMOS.iter().map(|demo| option(demo.name, demo.title, current)) }
                </optgroup>
                if !session.shelf.is_empty() {
                    <optgroup label={words.own_texts}>
                        { for session.shelf.iter().rev().map(|one| option(&one.quiz, &one.title, current)) }
                    </optgroup>
                }
            </select>
            { button("quiet own", &words.own_text.into(), Action::Ask(Dialog::OwnText), page) }
            { icon_button("quiet square library-button", LIBRARY, words.library, Action::Ask(Dialog::Library), page) }
            { icon_button("quiet square settings-button", SETTINGS, words.settings, Action::Ask(Dialog::Settings), page) }
        </header>
    }
}

fn option(value: &str, title: &str, current: &str) -> Html {
    html! { <option key={value.to_owned()} value={value.to_owned()} selected={value == current}>{ title }</option> }
}
