use super::question::Question;
use super::quiz_start::quiz_start;
use super::summary_panel::summary_panel;
use super::tabs::{Tabs, tab_name};
use crate::ELEMENT;
use crate::page::Page;
use crate::rest;
use crate::session::{Document, Session, Tab};
use yew::prelude::*;

/// What stands beside the article: summary, facts, quiz, progress; one at a time.
pub(crate) fn companion(session: &Session, tab: Tab, page: &Page) -> Html {
    let name = tab_name(tab);
    let content = match (&session.document, tab) {
        (_, Tab::Article) => return html! { <Tabs {tab} /> },
        (Document::Ready(quiz), Tab::Summary) if !ELEMENT => summary_panel(quiz, session, page),
        (Document::Ready(_), Tab::Summary) => match rest::here() {
            Some(rest) => (rest.summary)(session, page),
            None => html! { <p class="empty">{ "…" }</p> },
        },
        (Document::Ready(quiz), Tab::Quiz) if session.play.is_none() => quiz_start(quiz, session, page),
        (Document::Ready(_), Tab::Quiz) if session.asking().is_some() => question(session),
        (Document::Ready(_), _) | (_, Tab::Progress) => match rest::here() {
            Some(rest) => (rest.panel)(session, tab, page),
            None => html! { <p class="empty">{ "…" }</p> },
        },
        (Document::Plain(_), _) if session.analysis.is_none() => {
            html! { <p class="empty">{ page.words().not_analysed }</p> }
        }
        _ => Html::default(),
    };
    html! {
        <>
            <Tabs {tab} />
            // With a key of its own each part begins at its top, however far the one before was scrolled.
            <section key={name} class={classes!("panel", name)} part="panel" role="tabpanel" id={format!("gist-panel-{name}")}
                aria-labelledby={format!("gist-tab-{name}")}>
                { content }
            </section>
        </>
    }
}

fn question(session: &Session) -> Html {
    session.asking().map(|play| html! { <Question play={play.clone()} /> }).unwrap_or_default()
}
