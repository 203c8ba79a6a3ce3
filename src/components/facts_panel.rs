use crate::browser::variety;
use crate::page::{Page, use_page};
use crate::session::in_order;
use gistcheck_quiz::{Fact, Quiz};
use std::rc::Rc;
use yew::prelude::*;

/// Facts shown before the reader asks for more.
const FACTS_AT_ONCE: usize = 24;
/// The most salient dated facts go on the time line; a book has thousands.
const LONGEST_TIME_LINE: usize = 200;
/// A time line of fewer events tells nothing.
const SHORTEST_TIME_LINE: usize = 2;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) quiz: Rc<Quiz>,
}

/// The facts: dated ones as a time line, the others as a list, each leading to its words in the article.
#[component]
pub(crate) fn FactsPanel(props: &Props) -> Html {
    let page = use_page();
    let words = page.words();
    let shown = use_state_eq(|| FACTS_AT_ONCE);
    let facts = &props.quiz.facts;
    let dated = facts.iter().filter_map(|fact| Some((fact.time.as_deref()?, fact)));
    // ISO 8601 sorts as text.
    let dated: Vec<(&str, &Fact)> = in_order(dated.take(LONGEST_TIME_LINE), |(time, _)| *time);
    let has_line = dated.len() >= SHORTEST_TIME_LINE;
    let others: Vec<&Fact> = facts.iter().filter(|fact| !has_line || fact.time.is_none()).collect();
    let dated = if has_line { &dated[..dated.len().min(*shown)] } else { &[] };
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
                <h2>{ words.time_line }</h2>
                <ol class="time-line">
                    { for dated.iter().map(|(time, fact)| html! {
                        <li key={fact.id.clone()}>
                            <time datetime={(*time).to_owned()}>{ spoken(time, words.tag) }</time>
                            { statement(fact, &page) }
                        </li>
                    }) }
                </ol>
            }
            if !others.is_empty() {
                <h2>{ words.other_facts }</h2>
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
        <button type="button" class="source" title={page.words().show_source} onclick={page.on_show(&fact.evidence)}>
            { &fact.statement }
        </button>
    }
}

/// A date of the article as the reader's language writes it; a year stays a year.
fn spoken(time: &str, tag: &str) -> String {
    let parts: Option<Vec<u32>> = time.split('-').map(|part| part.parse().ok()).collect();
    let Some(parts) = parts.filter(|parts| parts.len() > 1) else { return time.to_owned() };
    let month = parts[1].clamp(1, 12) - 1;
    let date = js_sys::Date::new_with_year_month_day(parts[0], month as i32, parts.get(2).map_or(1, |day| *day as i32));
    let options = js_sys::Object::new();
    let fields = [("year", "numeric"), ("month", "short"), ("day", "numeric")];
    for (name, value) in &fields[..parts.len().min(3)] {
        // Setting a field of a fresh object cannot fail.
        js_sys::Reflect::set(&options, &(*name).into(), &(*value).into()).unwrap_or_default();
    }
    date.to_locale_date_string(&variety(tag), &options).into()
}
