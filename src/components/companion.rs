use super::facts_panel::FactsPanel;
use super::progress_panel::progress_panel;
use super::quiz_panel::quiz_panel;
use super::summary_panel::summary_panel;
use super::tabs::{Tabs, tab_name};
use crate::page::Page;
use crate::session::{Document, Session, Tab};
use yew::prelude::*;

/// What stands beside the article: summary, facts, quiz, progress; one at a time.
pub(crate) fn companion(session: &Session, tab: Tab, page: &Page) -> Html {
    let name = tab_name(tab);
    let content = match (&session.document, tab) {
        (_, Tab::Article) => return html! { <Tabs {tab} /> },
        (_, Tab::Progress) => progress_panel(session, page),
        (Document::Ready(quiz), Tab::Summary) => summary_panel(quiz, session, page),
        (Document::Ready(quiz), Tab::Facts) => html! { <FactsPanel quiz={quiz.clone()} /> },
        (Document::Ready(quiz), Tab::Quiz) => quiz_panel(quiz, session, page),
        (Document::Plain(_), _) if session.analysis.is_none() => {
            html! { <p class="empty">{ page.words().not_analysed }</p> }
        }
        _ => Html::default(),
    };
    html! {
        <>
            <Tabs {tab} />
            <section class={classes!("panel", name)} part="panel" role="tabpanel" id={format!("gist-panel-{name}")}
                aria-labelledby={format!("gist-tab-{name}")}>
                { content }
            </section>
        </>
    }
}
