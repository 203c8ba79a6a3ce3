use crate::browser::{focus, reload, set_shared};
use crate::page::{Page, use_page};
use crate::session::Action;
use crate::shelf;
use crate::storage::{self, LocalStorage};
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) attempts: usize,
    pub(crate) texts: usize,
}

/// Everything that is kept: to a file, from a file, away; and the mode that keeps nothing. What is done to the stores
/// is done by static/parts/backup.js, which is fetched only then.
#[component]
pub(crate) fn DataSection(props: &Props) -> Html {
    let page = use_page();
    let words = page.all_words();
    let sure = use_state_eq(|| false);
    let told = use_state_eq(|| None::<AttrValue>);
    let (input, erase, cancel) = (use_node_ref(), use_node_ref(), use_node_ref());
    let (to_erase, to_cancel) = (erase.clone(), cancel.clone());
    let asked = use_mut_ref(|| false);
    use_effect_with(*sure, move |sure| {
        // Asking and taking back both take away the button that was pressed.
        if asked.replace(*sure) != *sure {
            focus(if *sure { &to_cancel } else { &to_erase });
        }
    });
    let run = {
        let (page, told) = (page.clone(), told.setter());
        move |function: &'static str, argument: JsValue| {
            let (page, told) = (page.clone(), told.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let arguments = Array::of2(&page.shared.into(), &argument);
                let answer = page.call_part("parts/backup", function, &arguments).await;
                told.set(after(function, answer, &page).map(AttrValue::from));
            });
        }
    };
    let on_export = call(&run, "save");
    let on_erase = Callback::from(|_: MouseEvent| {
        wasm_bindgen_futures::spawn_local(async {
            shelf::forget_all().await;
            storage::forget_all(&LocalStorage);
            reload();
        });
    });
    let on_file = {
        let run = run.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                run("merge", input.into());
            }
        })
    };
    let on_import = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlElement>() {
                input.click();
            }
        })
    };
    let ask = |sure: &UseStateHandle<bool>, value: bool| {
        let setter = sure.setter();
        Callback::from(move |_: MouseEvent| setter.set(value))
    };
    html! {
        <>
            <h3>{ words.data }</h3>
            <p class="aside">{ words.data_note }</p>
            <div class="actions">
                <button type="button" class="quiet" onclick={on_export}>{ words.export }</button>
                <button type="button" class="quiet" onclick={on_import}>{ words.import }</button>
                <input ref={input} type="file" accept=".json,application/json" hidden=true onchange={on_file} />
                if !*sure {
                    <button ref={erase} type="button" class="quiet" onclick={ask(&sure, true)}>{ words.erase }</button>
                }
            </div>
            <div aria-live="polite">
                if let Some(told) = &*told { <p class="told">{ told }</p> }
                if *sure { <p class="trouble">{ (words.erase_sure)(props.attempts, props.texts) }</p> }
            </div>
            if *sure {
                <div class="actions">
                    <button type="button" class="quiet trouble" onclick={on_erase}>{ words.erase_yes }</button>
                    <button ref={cancel} type="button" class="quiet" onclick={ask(&sure, false)}>{ words.cancel }</button>
                </div>
            }
            { shared_switch(&page) }
        </>
    }
}

fn call(run: &(impl Fn(&'static str, JsValue) + Clone + 'static), function: &'static str) -> Callback<MouseEvent> {
    let run = run.clone();
    Callback::from(move |_| run(function, JsValue::UNDEFINED))
}

/// What is to be said when the script has answered; what it brought is read from the store.
fn after(function: &str, answer: Option<JsValue>, page: &Page) -> Option<String> {
    let words = page.all_words();
    let Some(answer) = answer else { return Some(words.store_refused.to_owned()) };
    match function {
        "merge" => Some(match answer.as_string().as_deref() {
            Some("newer") => words.import_newer.to_owned(),
            Some("full") => words.store_refused.to_owned(),
            Some(_) => words.import_foreign.to_owned(),
            None => {
                page.send(Action::Recall(storage::remember(&LocalStorage).kept));
                let count = |name: &str| Reflect::get(&answer, &name.into()).ok()?.as_f64();
                let count = |name: &str| count(name).unwrap_or_default() as usize;
                (words.imported)(count("attempts"), count("texts"))
            }
        }),
        _ => None,
    }
}

fn shared_switch(page: &Page) -> Html {
    let words = page.all_words();
    let on_change = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            set_shared(input.checked());
            reload();
        }
    });
    html! {
        <>
            <label class="switch">
                <input type="checkbox" checked={page.shared} onchange={on_change} />{ words.shared }
            </label>
            <p class="aside">{ words.shared_note }</p>
        </>
    }
}
