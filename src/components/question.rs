use super::choices::choices;
use super::typed::typed;
use crate::browser::{focus, stamp};
use crate::page::{Page, use_page};
use crate::rest;
use crate::session::{Action, Mode, Play};
use gistcheck_quiz::{Body, Item, Response};
use yew::prelude::*;

#[derive(Properties)]
pub(crate) struct Props {
    pub(crate) play: Play,
}

impl PartialEq for Props {
    /// What the page draws anew is nearly always this; to compare it first would be work of its own.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// One question: what is asked, the answer, and what became of it.
#[component]
pub(crate) fn Question(props: &Props) -> Html {
    let page = use_page();
    let play = &props.play;
    let group = use_node_ref();
    let onward = use_node_ref();
    let checked = play.is_checked();
    // A new question is announced by focusing its group; a checked one hands the focus to the way on.
    let (to_group, to_onward, resumed) = (group.clone(), onward.clone(), play.resumed);
    let asked = play.item().map(|item| item.id.clone());
    use_effect_with((asked, play.at, play.retry, checked), move |(.., checked)| {
        if !resumed {
            focus(if *checked { &to_onward } else { &to_group });
        }
    });
    let testing = play.mode == Mode::Test;
    let on_submit = {
        let page = page.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            page.send(if checked || testing { Action::Next(stamp()) } else { Action::Check });
        })
    };
    let rest = rest::here();
    let Some(item) = play.item() else { return Html::default() };
    html! {
        <form class="question" part="question" onsubmit={on_submit} novalidate=true>
            { steps(play, &page) }
            if let (Some(rest), Some(until)) = (rest, play.until) { { (rest.timer)(until) } }
            <div ref={group.clone()} class="group" role="group" tabindex="-1" aria-label={item.stem.clone()} key={item.id.clone()}>
                { stem(item, play) }
                { answer(item, play, &page) }
            </div>
            <div class="aloud-place">
                if let Some(rest) = rest { { (rest.read_aloud)(&group, &play.quiz.language, play.at) } }
            </div>
            if let Some(rest) = rest { { (rest.told)(item, play, &page) } }
            <div class="actions">
                if !checked { { before(play, &page) } }
                if let Some(rest) = rest { { (rest.question_actions)(item, play, &onward, &page) } }
            </div>
        </form>
    }
}

fn before(play: &Play, page: &Page) -> Html {
    let words = page.words();
    let on_skip = {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| page.send(Action::Skip(stamp())))
    };
    html! {
        <>
            <button type="submit" class="main">
                { if play.mode == Mode::Test { onward_label(play, page) } else { words.check } }
            </button>
            <button type="button" class="quiet" onclick={page.on(Action::Hint)} disabled={play.hinted}>{ words.hint }</button>
            <button type="button" class="quiet" onclick={on_skip}>{ words.skip }</button>
        </>
    }
}

pub(super) fn onward_label(play: &Play, page: &Page) -> &'static str {
    if play.is_last() { page.words().finish } else { page.words().next }
}

/// How far it has gone: one mark a question, coloured by what became of it; the words say the same.
fn steps(play: &Play, page: &Page) -> Html {
    let of = play.order.len();
    let state = |at: usize| match play.outcomes.get(at) {
        // A test tells nothing before its end.
        Some(_) if play.mode == Mode::Test => "step answered",
        Some(outcome) if outcome.right => "step right",
        Some(outcome) if outcome.response == Response::Skipped => "step skipped",
        Some(_) => "step wrong",
        None if at == play.at => "step now",
        None => "step",
    };
    html! {
        <div class="steps-line">
            <p class="aside">{ (page.words().question_of)(play.at + 1, of) }</p>
            <div class="steps" aria-hidden="true">
                { for (0..of).map(|at| html! { <i key={at} class={state(at)} /> }) }
            </div>
        </div>
    }
}

/// What is asked. A cloze shows in its blank what has been typed.
fn stem(item: &Item, play: &Play) -> Html {
    let Body::Cloze(_) = item.body else {
        return html! { <p class="stem">{ &item.stem }</p> };
    };
    // The blank is underscores, and the stem has no others.
    let (before, after) = item.stem.split_once('_').unwrap_or((&item.stem, ""));
    let after = after.trim_start_matches('_');
    let given = match &play.draft {
        Some(Response::Typed(text)) => text.trim(),
        _ => "",
    };
    html! {
        <p class="stem">
            { before }<span class={classes!("blank", given.is_empty().then_some("open"))}>{ given }</span>{ after }
        </p>
    }
}

fn answer(item: &Item, play: &Play, page: &Page) -> Html {
    match &item.body {
        Body::Choice(_) | Body::MultipleResponse(_) | Body::TrueFalse(_) => choices(item, play, page),
        Body::Cloze(_) | Body::ShortAnswer(_) => typed(play, page),
        // What is to be arranged is drawn by the rest of the program, which is on its way when a question is shown.
        Body::Ordering(_) | Body::Matching(_) => {
            rest::here().map(|rest| (rest.arranging)(item, play, page)).unwrap_or_default()
        }
    }
}
