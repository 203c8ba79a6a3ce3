use super::dialog::Dialog;
use crate::browser::{fetch_size, focus};
use crate::page::{Page, use_page};
use crate::session::Action;
use js_sys::Array;
use std::rc::Rc;
use web_sys::{Element, HtmlTextAreaElement};
use yew::platform::time::sleep;
use yew::prelude::*;

/// Longest text that is taken, in bytes: what the engine accepts.
const LONGEST: usize = 10_000_000;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) open: bool,
}

/// What is fetched the first time that a text is analysed.
const ENGINE_FILES: [&str; 2] = ["engine/gistcheck-worker_bg.wasm.deflate", "engine/models/language.bin"];

/// Where a reader brings an own text.
#[component]
pub(crate) fn OwnTextDialog(props: &Props) -> Html {
    let page = use_page();
    let words = page.all_words();
    let text = use_node_ref();
    let trouble = use_state_eq(|| None::<AttrValue>);
    let megabytes = use_megabytes(props.open, &page);
    let ways = use_node_ref();
    use_ways(props.open, &ways, &text, &page);
    let on_submit = {
        let (page, text, trouble) = (page.clone(), text.clone(), trouble.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let given = text.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default();
            if given.trim().is_empty() {
                trouble.set(Some(words.own_text_empty.into()));
                focus(&text);
            } else if given.len() > LONGEST {
                trouble.set(Some((words.own_text_long)(LONGEST / 1_000_000).into()));
                focus(&text);
            } else {
                trouble.set(None);
                page.send(Action::Analyse(Rc::from(given)));
            }
        })
    };
    html! {
        <Dialog open={props.open} title={words.own_text} class="own-text">
            <form onsubmit={on_submit} novalidate=true>
                <p class="aside" id="gist-own-note">{ words.own_text_note }</p>
                <div ref={ways} class="ways" />
                <label for="gist-own">{ words.article_text }</label>
                <textarea ref={text} id="gist-own" rows="12" aria-describedby="gist-own-note" autofocus=true
                    spellcheck="false"
                    aria-invalid={trouble.is_some().then_some("true")} />
                if let Some(trouble) = &*trouble { <p class="trouble" role="alert">{ trouble }</p> }
                if let Some(megabytes) = &*megabytes { <p class="aside">{ (words.engine_size)(megabytes) }</p> }
                <div class="actions">
                    <button type="submit" class="main">{ words.make_quiz }</button>
                    <button type="button" class="quiet" onclick={page.on(Action::Close)}>{ words.cancel }</button>
                </div>
            </form>
        </Dialog>
    }
}

/// Files, links and the rest: a part that is fetched when the dialog first opens fills their place.
#[hook]
fn use_ways(open: bool, place: &NodeRef, text: &NodeRef, page: &Page) {
    let (place, text, page) = (place.clone(), text.clone(), page.clone());
    use_effect_with(open, move |open| {
        if *open {
            wasm_bindgen_futures::spawn_local(async move {
                sleep(std::time::Duration::ZERO).await;
                let (Some(place), Some(text)) = (place.cast::<Element>(), text.cast::<Element>()) else { return };
                let (tag, base) = (page.all_words().tag.into(), page.base.as_str().into());
                page.need_part("parts/bring", "attach", &Array::of4(&place, &text, &tag, &base)).await;
            });
        }
    });
}

/// How large the engine is, asked when the dialog first opens.
#[hook]
fn use_megabytes(open: bool, page: &Page) -> UseStateHandle<Option<String>> {
    let megabytes = use_state_eq(|| None::<String>);
    let (setter, base) = (megabytes.setter(), page.base.clone());
    use_effect_with(open && megabytes.is_none(), move |ask| {
        if *ask {
            wasm_bindgen_futures::spawn_local(async move {
                let mut bytes = Some(0);
                for file in ENGINE_FILES {
                    let size = fetch_size(&format!("{base}{file}")).await;
                    bytes = bytes.zip(size).map(|(sum, size)| sum + size);
                }
                // In tenths of a million, rounded.
                let tenths = bytes.map(|bytes| (bytes + 50_000) / 100_000);
                setter.set(tenths.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)));
            });
        }
    });
    megabytes
}
