use super::icons::{HOUSE, KEYS, icon};
use crate::demos::DEMOS;
use crate::page::use_page;
use crate::session::{Action, Dialog, Document, Source};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) source: Source,
    pub(crate) document: Document,
}

/// The line above everything: the name, which article, one's own text.
#[component]
pub(crate) fn AppBar(props: &Props) -> Html {
    let page = use_page();
    let words = page.words();
    let current = match &props.source {
        Source::Demo(name) => Some(name.as_str()),
        Source::Link(_) | Source::Own => None,
    };
    let own_title = current.is_none().then(|| match &props.document {
        Document::Ready(quiz) => AttrValue::from(quiz.display_title().to_owned()),
        _ => AttrValue::from(words.own_text),
    });
    let on_change = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            let name = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
            if !name.is_empty() {
                page.send(Action::Open(Source::Demo(name)));
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
                if let Some(title) = own_title {
                    <option value="" selected=true>{ title }</option>
                }
                <optgroup label={words.demo_articles}>
                    { for DEMOS.iter().map(|demo| html! {
                        <option key={demo.name} value={demo.name} selected={current == Some(demo.name)}>{ demo.title }</option>
                    }) }
                </optgroup>
            </select>
            <button type="button" class="quiet own" onclick={page.on(Action::Ask(Dialog::OwnText))}>
                { words.own_text }
            </button>
            <button type="button" class="quiet square keys-button" aria-label={words.keys} title={words.keys}
                onclick={page.on(Action::Ask(Dialog::Keys))}>
                { icon(KEYS) }
            </button>
        </header>
    }
}
