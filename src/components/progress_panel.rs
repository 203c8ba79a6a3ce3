use super::history_plot::history_plot;
use super::review_block::review_block;
use crate::browser::day;
use crate::page::Page;
use crate::session::{Kept, Mode, Session};
use gistcheck_quiz::Score;
use std::rc::Rc;
use yew::prelude::*;

/// How the reader stands with this article, and the last attempts at others.
pub(super) fn progress_panel(session: &Session, page: &Page) -> Html {
    let words = page.all_words();
    let standing = session.standing();
    let here: Vec<&str> = standing.all.iter().map(|kept| kept.id.as_str()).collect();
    let others: Vec<_> = session.history.iter().rev().filter(|kept| !here.contains(&kept.id.as_str())).collect();
    let named = [(words.first, standing.first()), (words.best, standing.best()), (words.last, standing.last())];
    html! {
        <>
            if standing.all.is_empty() {
                <p class="empty">{ words.no_attempts }</p>
            } else {
                <dl class="standing">
                    { for named.into_iter().filter_map(|(name, score)| Some(named_score(name, score?, page))) }
                </dl>
                { history_plot(&standing.scores, page) }
            }
            if !session.history.is_empty() { { review_block(session, page) } }
            if !standing.all.is_empty() {
                <h2 aria-level={page.level()}>{ words.attempts }</h2>
                <ol class="attempts">{ for standing.all.iter().rev().map(|kept| attempt(kept, None, page)) }</ol>
            }
            if !others.is_empty() {
                <h2 aria-level={page.level()}>{ words.other_articles }</h2>
                <ol class="attempts">
                    { for others.into_iter().map(|kept| attempt(kept, Some(&kept.attempt.title), page)) }
                </ol>
            }
        </>
    }
}

fn named_score(name: &'static str, score: Score, page: &Page) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ (page.all_words().score_of)(score.right, score.of) }</dd></div> }
}

fn attempt(kept: &Rc<Kept>, title: Option<&str>, page: &Page) -> Html {
    let words = page.all_words();
    let score = kept.attempt.score();
    html! {
        <li key={kept.id.clone()}>
            <span class="when">
                if let Some(title) = title { <span class="words">{ title }</span> }
                <span class="aside">
                    { day(kept.attempt.ended, words.tag) }
                    { for sort(kept, page).map(|sort| html! { <>{ " · " }{ sort }</> }) }
                </span>
            </span>
            <span class="score">{ (words.score_of)(score.right, score.of) }</span>
        </li>
    }
}

/// What sort of attempt it was, where it was not an ordinary one.
fn sort(kept: &Kept, page: &Page) -> Option<&'static str> {
    let words = page.all_words();
    match kept.mode {
        _ if kept.retry => Some(words.only_wrong),
        Mode::Practice => None,
        Mode::Test => Some(words.as_test),
        Mode::Review => Some(words.as_review),
    }
}
