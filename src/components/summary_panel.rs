use super::start_block::start_block;
use super::summary_length::summary_length;
use crate::page::Page;
use crate::rest;
use crate::session::Session;
use gistcheck_quiz::{Quiz, SummaryLength};
use std::rc::Rc;
use yew::prelude::*;

/// The summary in the length that the reader chose, each sentence leading to its words in the article; the way into the
/// quiz; and the article at a glance.
pub(super) fn summary_panel(quiz: &Rc<Quiz>, session: &Session, page: &Page) -> Html {
    let words = page.words();
    let chosen = SummaryLength::ALL[session.settings.summary.min(SummaryLength::ALL.len() - 1)];
    html! {
        <>
            if quiz.summary.is_empty() {
                <p class="empty">{ words.no_summary }</p>
            } else {
                { summary_length(quiz, &session.settings, page) }
                <ul class="sentences">
                    { for quiz.summary_of(chosen.sentences()).map(|sentence| html! {
                        <li key={sentence.text.clone()}>
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
            if let Some(rest) = rest::here() { { (rest.glance)(quiz, page) } }
        </>
    }
}
