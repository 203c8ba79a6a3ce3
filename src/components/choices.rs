use super::icons::{RIGHT, WRONG, icon};
use crate::page::Page;
use crate::session::{Action, Play};
use gistcheck_quiz::{Body, Item, Response};
use yew::prelude::*;

/// A row to choose: what it says, whether it is taken, whether it is a key.
struct Row<'a> {
    text: &'a str,
    taken: bool,
    key: bool,
}

/// The rows of a choice, a multiple response or a true-false question, with native radios or checkboxes.
pub(super) fn choices(item: &Item, play: &Play, page: &Page) -> Html {
    let words = page.words();
    let taken = |id: &String| matches!(&play.draft, Some(Response::Chosen(ids)) if ids.contains(id));
    let (rows, several): (Vec<Row<'_>>, bool) = match &item.body {
        Body::Choice(set) | Body::MultipleResponse(set) => {
            let rows = set.as_slice().iter().map(|choice| Row {
                text: &choice.text,
                taken: taken(&choice.id),
                key: choice.correct,
            });
            (rows.collect(), matches!(item.body, Body::MultipleResponse(_)))
        }
        Body::TrueFalse(answer) => {
            let judged = |value: bool| play.draft == Some(Response::Judged(value));
            let yes = Row { text: words.yes, taken: judged(true), key: *answer };
            let no = Row { text: words.no, taken: judged(false), key: !*answer };
            (vec![yes, no], false)
        }
        _ => (Vec::new(), false),
    };
    html! {
        <>
            if several { <p class="aside">{ words.choose_several }</p> }
            <ul class="choices">
                { for rows.iter().enumerate().map(|(at, one)| row(at, one, several, item, play, page)) }
            </ul>
        </>
    }
}

fn row(at: usize, row: &Row<'_>, several: bool, item: &Item, play: &Play, page: &Page) -> Html {
    let words = page.words();
    let checked = play.is_checked();
    let verdict = match (checked, row.taken, row.key) {
        (true, _, true) => Some(("right", RIGHT, words.is_right_answer)),
        (true, true, false) => Some(("wrong", WRONG, words.is_your_answer)),
        _ => None,
    };
    html! {
        <li key={at}>
            // The key is drawn by the style sheet, so that it is no part of the choice's name.
            <label part="choice" class={classes!("choice", row.taken.then_some("taken"), checked.then_some("over"), verdict.map(|v| v.0))}
                data-key={(at < 9 && !checked).then(|| (at + 1).to_string())}>
                <input type={if several { "checkbox" } else { "radio" }} name={format!("gist-{}", item.id)}
                    checked={row.taken} disabled={checked} onchange={page.on(Action::Choose(at))} />
                <span class="words">{ row.text }</span>
                if let Some((_, drawing, word)) = verdict {
                    <span class="verdict">{ icon(drawing) }{ word }</span>
                }
            </label>
        </li>
    }
}
