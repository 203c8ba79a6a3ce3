use super::article_view::ArticleView;
use super::facts_panel::FactsPanel;
use super::progress_panel::progress_panel;
use super::quiz_panel::quiz_panel;
use super::summary_panel::summary_panel;
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

/// The summary of an element, which begins with its quiz.
pub(crate) fn summary(session: &Session, page: &Page) -> Html {
    session.quiz().map(|quiz| summary_panel(quiz, session, page)).unwrap_or_default()
}

/// The article of an element that does not stand beside it.
pub(crate) fn article(session: &Session) -> Html {
    html! {
        <ArticleView document={session.document.clone()} mark={session.mark.clone()} open=true
            asking={session.asking().is_some()} compact=false />
    }
}
