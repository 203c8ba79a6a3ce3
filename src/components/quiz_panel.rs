use super::question::Question;
use super::results::Results;
use crate::page::Page;
use crate::session::{Action, Session};
use gistcheck_quiz::Quiz;
use std::rc::Rc;
use yew::prelude::*;

/// The quiz: before it begins, while it asks, when it is over.
pub(super) fn quiz_panel(quiz: &Rc<Quiz>, session: &Session, page: &Page) -> Html {
    match &session.play {
        None => html! {
            <>
                <p class="lead">{ page.words().quiz_empty }</p>
                { start_block(quiz, session, page) }
            </>
        },
        Some(play) if play.finished() => html! { <Results play={play.clone()} /> },
        Some(play) => html! { <Question play={play.clone()} /> },
    }
}

/// The one button that matters, with what it leads to.
pub(super) fn start_block(quiz: &Rc<Quiz>, session: &Session, page: &Page) -> Html {
    let words = page.words();
    if quiz.items.is_empty() {
        return html! { <p class="empty">{ words.no_questions }</p> };
    }
    let last = session.standing().last();
    html! {
        <div class="start">
            <button type="button" class="main" onclick={page.on(Action::Start)}>{ words.start_quiz }</button>
            <p class="aside">
                { (words.questions)(quiz.items.len()) }
                if let Some(score) = last {
                    { " · " }{ (words.last_time)(&(words.score_of)(score.right, score.of)) }
                }
            </p>
        </div>
    }
}
