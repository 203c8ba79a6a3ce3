use super::icons::{RIGHT, WRONG, icon};
use crate::page::Page;
use crate::session::{Action, Play, shuffled};
use gistcheck_quiz::{Item, Matching, Response};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One menu for each left side, all with the same right sides.
pub(super) fn matching(item: &Item, matching: &Matching, play: &Play, page: &Page) -> Html {
    let rights: Vec<String> =
        matching.pairs().iter().map(|pair| pair.right.clone()).chain(matching.extra().iter().cloned()).collect();
    let rights = shuffled(&rights, &item.id);
    let given: &[Option<String>] = match &play.draft {
        Some(Response::Matched(given)) => given,
        _ => &[],
    };
    let checked = play.is_checked();
    html! {
        <ul class="pairs">
            { for matching.pairs().iter().enumerate().map(|(left, pair)| {
                let chosen = given.get(left).cloned().flatten();
                let right = checked.then(|| chosen.as_deref() == Some(pair.right.as_str()));
                html! {
                    <li key={left} class={classes!("pair", right.map(|right| if right { "right" } else { "wrong" }))}>
                        <label for={menu_id(left)}>{ &pair.left }</label>
                        { menu(left, &rights, chosen.as_deref(), checked, page) }
                        if let Some(right) = right {
                            <span class="verdict">
                                { icon(if right { RIGHT } else { WRONG }) }
                                <span>{ verdict(right, &pair.right, page) }</span>
                            </span>
                        }
                    </li>
                }
            }) }
        </ul>
    }
}

fn verdict(right: bool, wanted: &str, page: &Page) -> String {
    if right { page.all_words().is_right_answer.to_owned() } else { (page.all_words().right_answer)(wanted) }
}

fn menu_id(left: usize) -> String {
    format!("gist-match-{left}")
}

fn menu(left: usize, rights: &[String], chosen: Option<&str>, checked: bool, page: &Page) -> Html {
    let on_change = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            let value = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
            page.send(Action::Match { left, right: Some(value).filter(|value| !value.is_empty()) });
        })
    };
    html! {
        <select id={menu_id(left)} onchange={on_change} disabled={checked}>
            <option value="" selected={chosen.is_none()}>{ page.all_words().choose_match }</option>
            { for rights.iter().map(|right| html! {
                <option key={right.clone()} value={right.clone()} selected={chosen == Some(right)}>{ right }</option>
            }) }
        </select>
    }
}
