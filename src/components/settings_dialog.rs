use super::data_section::DataSection;
use super::dialog::Dialog;
use super::flagged_list::FlaggedList;
use crate::i18n::Language;
use crate::page::use_page;
use crate::session::{Action, Flag, Settings};
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
    let words = page.words();
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
                { for Language::ALL.iter().map(|one| html! {
                    <option key={one.0.tag} value={one.0.tag} lang={one.0.tag} selected={*one == page.language}>{ one.0.name }</option>
                }) }
            </select>
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
