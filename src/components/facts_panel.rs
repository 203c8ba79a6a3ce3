use super::time_line::{dated, time_line};
use crate::page::{Page, use_page};
use gistcheck_quiz::{Fact, Quiz, years};
use std::rc::Rc;
use yew::prelude::*;

/// Facts shown before the reader asks for more.
const FACTS_AT_ONCE: usize = 24;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) quiz: Rc<Quiz>,
}

/// The facts: dated ones as a time line, the others as a list, each leading to its words in the article.
#[component]
pub(crate) fn FactsPanel(props: &Props) -> Html {
    let page = use_page();
    let words = page.all_words();
    let shown = use_state_eq(|| FACTS_AT_ONCE);
    let facts = &props.quiz.facts;
    let events = dated(facts, *shown);
    let has_line = !events.is_empty();
    let others: Vec<&Fact> =
        facts.iter().filter(|fact| !has_line || fact.time.as_deref().and_then(years).is_none()).collect();
    let rest = others.len().saturating_sub(*shown);
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown * 2))
    };
    if facts.is_empty() {
        return html! { <p class="empty">{ words.no_facts }</p> };
    }
    html! {
        <>
            if has_line {
                <h2 aria-level={page.level()}>{ words.time_line }</h2>
                { time_line(&events, &page) }
            }
            if !others.is_empty() {
                <h2 aria-level={page.level()}>{ words.other_facts }</h2>
                <ul class="fact-list">
                    { for others.iter().take(*shown).map(|fact| html! {
                        <li key={fact.id.clone()}>
                            <span class="kind">{ (words.fact_kind)(fact.kind) }</span>
                            { statement(fact, &page) }
                        </li>
                    }) }
                </ul>
                if rest > 0 {
                    <button type="button" class="quiet" onclick={more}>{ (words.more_facts)(rest.min(*shown)) }</button>
                }
            }
        </>
    }
}

fn statement(fact: &Fact, page: &Page) -> Html {
    html! {
        <button type="button" class="source" title={page.all_words().show_source} onclick={page.on_show(&fact.evidence)}>
            { &fact.statement }
        </button>
    }
}
