use crate::page::Page;
use crate::rest;
use crate::session::{Action, Session};
use gistcheck_quiz::Quiz;
use std::rc::Rc;
use yew::prelude::*;

/// The one button that matters, with what it leads to.
pub(super) fn start_block(quiz: &Rc<Quiz>, session: &Session, page: &Page) -> Html {
    let words = page.words();
    let count = session.chosen(quiz).len();
    if count == 0 || session.asking().is_some() {
        // All of which the rest of the program leads to, but for a quiz without questions.
        return match rest::here() {
            _ if quiz.items.is_empty() => html! { <p class="empty">{ words.no_questions }</p> },
            Some(rest) => (rest.start_otherwise)(session, page),
            None => Html::default(),
        };
    }
    let mut told = (words.questions)(count);
    if let Some(score) = session.standing().last() {
        told.push_str(" · ");
        told.push_str(&(words.last_time)(&(words.score_of)(score.right, score.of)));
    }
    html! {
        <div class="start">
            <button type="button" class="main" part="button" onclick={page.on(Action::Start)}>{ words.start_quiz }</button>
            <p class="aside">{ told }</p>
        </div>
    }
}
