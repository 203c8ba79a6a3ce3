use super::start_block::start_block;
use crate::page::Page;
use crate::rest;
use crate::session::{Session, Tab};
use gistcheck_quiz::Quiz;
use std::rc::Rc;
use yew::prelude::*;

/// The quiz before it begins.
pub(super) fn quiz_start(quiz: &Rc<Quiz>, session: &Session, page: &Page) -> Html {
    html! {
        <>
            if !session.settings.options.test { <p class="lead">{ page.words().quiz_empty }</p> }
            { start_block(quiz, session, page) }
            if let Some(rest) = rest::here() { { (rest.panel)(session, Tab::Quiz, page) } }
        </>
    }
}
