use super::choices::choices;
use super::feedback::{feedback, hint};
use super::matching::matching;
use super::ordering::Ordering;
use super::read_aloud::ReadAloud;
use super::timer::Timer;
use super::typed::typed;
use crate::browser::{focus, stamp};
use crate::page::{Page, use_page};
use crate::session::{Action, Mode, Play};
use gistcheck_quiz::{Body, Item, Response};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) play: Play,
}

/// One question: what is asked, the answer, and what became of it.
#[component]
pub(crate) fn Question(props: &Props) -> Html {
    let page = use_page();
    let play = &props.play;
    let group = use_node_ref();
    let onward = use_node_ref();
    let checked = play.checked().is_some();
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
    let Some(item) = play.item() else { return Html::default() };
    html! {
        <form class="question" part="question" onsubmit={on_submit} novalidate=true>
            { steps(play, &page) }
            if let Some(until) = play.until { <Timer {until} /> }
            <div ref={group.clone()} class="group" role="group" tabindex="-1" aria-label={item.stem.clone()} key={item.id.clone()}>
                { stem(item, play) }
                { answer(item, play, &page) }
            </div>
            <ReadAloud key={play.at} target={group.clone()} language={play.quiz.language.clone()} />
            { hint(item, play, &page) }
            { feedback(item, play, &page) }
            <div class="actions">
                if checked {
                    <button ref={onward} type="submit" class="main">{ onward_label(play, &page) }</button>
                    if !item.about.evidence.is_empty() && page.has_article(&play.quiz) {
                        <button type="button" class="quiet" onclick={page.on_show(&item.about.evidence)}>
                            { page.words().show_in_article }
                        </button>
                    }
                } else {
                    { before(play, &page) }
                }
                { bad_question(&page) }
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

fn onward_label(play: &Play, page: &Page) -> &'static str {
    if play.is_last() { page.words().finish } else { page.words().next }
}

/// The way to be rid of a question.
fn bad_question(page: &Page) -> Html {
    let words = page.words();
    let on_flag = {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| {
            page.send(Action::Flag(stamp()));
            // An element has no settings; its list is under the options.
            if page.host.is_none() {
                page.send(Action::Say(page.words().flagged.into()));
            }
        })
    };
    html! {
        <button type="button" class="link flag" title={words.bad_question_note} onclick={on_flag}>
            { words.bad_question }
        </button>
    }
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
    let (before, after) = item.stem.split_once("_____").unwrap_or((&item.stem, ""));
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
        Body::Ordering(sequence) => match &play.draft {
            Some(Response::Ordered(order)) => html! {
                <Ordering order={order.clone()} checked={play.checked().map(|_| sequence.as_slice().to_vec())} />
            },
            _ => Html::default(),
        },
        Body::Matching(pairs) => matching(item, pairs, play, page),
    }
}
