use super::print_buttons::print_buttons;
use super::quiz_options::quiz_options;
use super::results::Results;
use super::review_block::{due_today, review_button};
use crate::ELEMENT;
use crate::page::Page;
use crate::session::Session;
use gistcheck_quiz::Quiz;
use std::rc::Rc;
use yew::prelude::*;

/// What stands below the start button before a quiz begins; what comes of it when it is over.
pub(super) fn quiz_panel(quiz: &Rc<Quiz>, session: &Session, page: &Page) -> Html {
    match &session.play {
        None => html! {
            <>
                if !quiz.items.is_empty() {
                    { due_line(session, page) }
                    { quiz_options(quiz, session, page) }
                    if !ELEMENT { { print_buttons(quiz, session, page) } }
                }
            </>
        },
        Some(play) if play.finished() => {
            let fresh = session.fresh(quiz);
            html! {
                <Results play={play.clone()} {fresh} due={due_today(session)}>
                    { quiz_options(quiz, session, page) }
                    if !ELEMENT { { print_buttons(quiz, session, page) } }
                </Results>
            }
        }
        // The first part of the program asks.
        Some(_) => Html::default(),
    }
}

/// What is due, where anything is.
fn due_line(session: &Session, page: &Page) -> Html {
    let (count, next) = due_today(session);
    let Some(next) = next else { return Html::default() };
    let words = page.all_words();
    html! { <p class="due">{ (words.due)(count) }{ review_button(next, words.review_now.to_owned(), "quiet", page) }</p> }
}
