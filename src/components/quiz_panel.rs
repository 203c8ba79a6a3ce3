use super::print_buttons::print_buttons;
use super::question::Question;
use super::quiz_options::quiz_options;
use super::results::Results;
use super::review_block::{due_today, review_button};
use crate::page::Page;
use crate::session::{Action, Options, Session, Settings, Tab};
use gistcheck_quiz::Quiz;
use std::rc::Rc;
use yew::prelude::*;

/// The quiz: before it begins, while it asks, when it is over.
pub(super) fn quiz_panel(quiz: &Rc<Quiz>, session: &Session, page: &Page) -> Html {
    match &session.play {
        None => html! {
            <>
                if !session.settings.options.test { <p class="lead">{ page.words().quiz_empty }</p> }
                { start_block(quiz, session, page) }
                if !quiz.items.is_empty() {
                    { due_line(session, page) }
                    { quiz_options(quiz, session, page) }
                    if page.host.is_none() { { print_buttons(quiz, session, page) } }
                }
            </>
        },
        Some(play) if play.finished() => {
            let fresh = session.fresh(quiz);
            html! {
                <Results play={play.clone()} {fresh} due={due_today(session)}>
                    { quiz_options(quiz, session, page) }
                    if page.host.is_none() { { print_buttons(quiz, session, page) } }
                </Results>
            }
        }
        Some(play) => html! { <Question play={play.clone()} /> },
    }
}

/// The one button that matters, with what it leads to.
pub(super) fn start_block(quiz: &Rc<Quiz>, session: &Session, page: &Page) -> Html {
    let words = page.words();
    if quiz.items.is_empty() {
        return html! { <p class="empty">{ words.no_questions }</p> };
    }
    if session.asking().is_some() {
        return html! {
            <div class="start">
                <button type="button" class="main" onclick={page.on(Action::Show(Tab::Quiz))}>{ words.go_on }</button>
                <button type="button" class="quiet" onclick={page.on(Action::Start)}>{ words.start_over }</button>
            </div>
        };
    }
    let count = session.chosen(quiz).len();
    if count == 0 {
        let defaults = Options { number: session.settings.options.number, ..Options::default() };
        let settings = Settings { options: defaults, ..session.settings.clone() };
        return html! {
            <div class="start">
                <p>{ words.none_fit }</p>
                <button type="button" class="quiet" onclick={page.on(Action::Set(settings))}>{ words.ask_all }</button>
            </div>
        };
    }
    let last = session.standing().last();
    html! {
        <div class="start">
            <button type="button" class="main" part="button" onclick={page.on(Action::Start)}>{ words.start_quiz }</button>
            <p class="aside">
                { (words.questions)(count) }
                if let Some(score) = last {
                    { " · " }{ (words.last_time)(&(words.score_of)(score.right, score.of)) }
                }
            </p>
        </div>
    }
}

/// What is due, where anything is.
fn due_line(session: &Session, page: &Page) -> Html {
    let (count, next) = due_today(session);
    let Some(next) = next else { return Html::default() };
    let words = page.words();
    html! { <p class="due">{ (words.due)(count) }{ review_button(next, words.review_now.to_owned(), "quiet", page) }</p> }
}
