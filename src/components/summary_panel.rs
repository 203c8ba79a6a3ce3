use super::quiz_panel::start_block;
use crate::page::Page;
use crate::session::Session;
use gistcheck_quiz::Quiz;
use std::rc::Rc;
use yew::prelude::*;

/// The summary, each sentence leading to its words in the article, and the way into the quiz.
pub(super) fn summary_panel(quiz: &Rc<Quiz>, session: &Session, page: &Page) -> Html {
    let words = page.words();
    html! {
        <>
            if quiz.summary.is_empty() {
                <p class="empty">{ words.no_summary }</p>
            } else {
                <ul class="sentences">
                    { for quiz.summary.iter().enumerate().map(|(at, sentence)| html! {
                        <li key={at}>
                            <button type="button" class="source" title={words.show_source}
                                onclick={page.on_show(&sentence.evidence)}>
                                { &sentence.text }
                            </button>
                        </li>
                    }) }
                </ul>
            }
            { for quiz.notes.iter().map(|note| html! { <p class="note">{ note }</p> }) }
            { start_block(quiz, session, page) }
        </>
    }
}
