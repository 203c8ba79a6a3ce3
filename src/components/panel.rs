use super::facts_panel::FactsPanel;
use super::progress_panel::progress_panel;
use super::quiz_panel::quiz_panel;
use crate::page::Page;
use crate::session::{Document, Session, Tab};
use yew::prelude::*;

/// What a tab shows, but for the summary and the question that is asked, which the first part of the program shows.
pub(crate) fn panel(session: &Session, tab: Tab, page: &Page) -> Html {
    match (&session.document, tab) {
        (_, Tab::Progress) => progress_panel(session, page),
        (Document::Ready(quiz), Tab::Facts) => html! { <FactsPanel quiz={quiz.clone()} /> },
        (Document::Ready(quiz), Tab::Quiz) => quiz_panel(quiz, session, page),
        _ => Html::default(),
    }
}
