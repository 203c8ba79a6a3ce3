use super::data_section::DataSection;
use super::dialog::Dialog;
use super::flagged_list::FlaggedList;
use crate::i18n::Language;
use crate::page::{Page, use_page};
use crate::session::{Action, Flag, Reading, Settings};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) open: bool,
    pub(crate) settings: Settings,
    pub(crate) flags: Rc<[Rc<Flag>]>,
    pub(crate) attempts: usize,
    pub(crate) texts: usize,
}

/// The language of the interface, the list of the single keys, and the switch that turns them off.
#[component]
pub(crate) fn SettingsDialog(props: &Props) -> Html {
    let page = use_page();
    let words = page.all_words();
    let keys = [
        ("1 – 9", words.keys_choose),
        ("Enter", words.keys_enter),
        ("H", words.keys_hint),
        ("S", words.keys_show),
        ("?", words.keys_list),
    ];
    let on_language = {
        let (page, settings) = (page.clone(), props.settings.clone());
        Callback::from(move |event: Event| {
            let tag = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
            page.send(Action::Set(Settings { language: tag, ..settings.clone() }));
        })
    };
    let on_keys = {
        let (page, settings) = (page.clone(), props.settings.clone());
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                page.send(Action::Set(Settings { keys: input.checked(), ..settings.clone() }));
            }
        })
    };
    html! {
        <Dialog open={props.open} title={words.settings} class="keys">
            <label for="gist-language">{ words.language }</label>
            <select id="gist-language" onchange={on_language}>
                { for Language::NAMES.into_iter().map(|(tag, name)| html! {
                    <option key={tag} value={tag} lang={tag} selected={tag == words.tag}>{ name }</option>
                }) }
            </select>
            { reading(&props.settings, &page) }
            <h3>{ words.keys }</h3>
            <dl>
                { for keys.map(|(key, meaning)| html! { <div key={key}><dt><kbd>{ key }</kbd></dt><dd>{ meaning }</dd></div> }) }
            </dl>
            <p class="aside">{ words.keys_note }</p>
            <label class="switch">
                <input type="checkbox" checked={props.settings.keys} onchange={on_keys} />{ words.keys_on }
            </label>
            <FlaggedList flags={props.flags.clone()} />
            <DataSection attempts={props.attempts} texts={props.texts} />
            <div class="actions">
                <button type="button" class="main" onclick={page.on(Action::Close)}>{ words.close }</button>
            </div>
        </Dialog>
    }
}

/// Size and spacing of the article's text.
fn reading(settings: &Settings, page: &Page) -> Html {
    let words = page.all_words();
    let chosen = |change: fn(Reading, u8) -> Reading| {
        let (page, settings) = (page.clone(), settings.clone());
        Callback::from(move |event: Event| {
            let value = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.selected_index());
            let reading = change(settings.reading, value.and_then(|at| u8::try_from(at).ok()).unwrap_or_default());
            page.send(Action::Set(Settings { reading, ..settings.clone() }));
        })
    };
    let options = |names: &[&'static str], at: u8| -> Html {
        names
            .iter()
            .enumerate()
            .map(|(n, name)| html! { <option key={n} selected={n == usize::from(at)}>{ *name }</option> })
            .collect()
    };
    html! {
        <>
            <label for="gist-size">{ words.text_size }</label>
            <select id="gist-size" onchange={chosen(|reading, size| Reading { size, ..reading })}>
                { options(&words.sizes, settings.reading.size) }
            </select>
            <label for="gist-spacing">{ words.line_spacing }</label>
            <select id="gist-spacing" onchange={chosen(|reading, at| Reading { airy: at == 1, ..reading })}>
                { options(&words.spacings, settings.reading.airy.into()) }
            </select>
        </>
    }
}
