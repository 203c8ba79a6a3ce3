use super::dialog::Dialog;
use crate::page::use_page;
use crate::session::{Action, Settings};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) open: bool,
    pub(crate) settings: Settings,
}

/// The list of the single keys, and the switch that turns them off.
#[component]
pub(crate) fn KeysDialog(props: &Props) -> Html {
    let page = use_page();
    let words = page.words();
    let keys = [
        ("1 – 9", words.keys_choose),
        ("Enter", words.keys_enter),
        ("H", words.keys_hint),
        ("S", words.keys_show),
        ("?", words.keys_list),
    ];
    let settings = props.settings;
    let on_change = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                page.send(Action::Set(Settings { keys: input.checked(), ..settings }));
            }
        })
    };
    html! {
        <Dialog open={props.open} title={words.keys} class="keys">
            <dl>
                { for keys.map(|(key, meaning)| html! { <div key={key}><dt><kbd>{ key }</kbd></dt><dd>{ meaning }</dd></div> }) }
            </dl>
            <p class="aside">{ words.keys_note }</p>
            <label class="switch">
                <input type="checkbox" checked={settings.keys} onchange={on_change} />{ words.keys_on }
            </label>
            <div class="actions">
                <button type="button" class="main" onclick={page.on(Action::Close)}>{ words.close }</button>
            </div>
        </Dialog>
    }
}
