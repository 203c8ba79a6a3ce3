use super::time_line::{dated, time_line};
use crate::page::Page;
use crate::reading::paragraphs;
use gistcheck_quiz::{Article, GlanceEntry, Quiz};
use yew::prelude::*;

/// Events shown here; the facts have all of them.
const MOST_EVENTS: usize = 6;

/// What a reader looks up: time line, figures, names, terms, reading level. What is empty stays away.
pub(crate) fn glance(quiz: &Quiz, page: &Page) -> Html {
    let words = page.all_words();
    let events = dated(&quiz.facts, MOST_EVENTS);
    let starts = quiz.article.as_ref().map(paragraph_starts).unwrap_or_default();
    let part = |title: &'static str, class: &'static str, entries: &[GlanceEntry]| -> Html {
        if entries.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <h2 aria-level={page.level()}>{ title }</h2>
                <ul class={classes!("glance", class)}>
                    { for entries.iter().map(|one| entry(one, &starts, page)) }
                </ul>
            </>
        }
    };
    html! {
        <>
            if !events.is_empty() {
                <h2 aria-level={page.level()}>{ words.time_line }</h2>
                { time_line(&events, page) }
            }
            if let Some(found) = &quiz.glance {
                { part(words.key_figures, "figures", &found.figures) }
                { part(words.people, "names", &found.people) }
                { part(words.organizations, "names", &found.organizations) }
                { part(words.places, "names", &found.places) }
                { part(words.key_terms, "terms", &found.terms) }
                if let Some(level) = &found.reading {
                    <h2 aria-level={page.level()}>{ words.reading }</h2>
                    <p class="level">
                        if let Some(article) = &quiz.article {
                            { (words.minutes)(article.minutes()) }{ " · " }
                        }
                        { (words.level)(&((level.grade + 0.5) as u32).to_string()) }{ " " }<span class="aside">{ &level.formula }</span>
                    </p>
                }
            }
        </>
    }
}

/// A figure, name or term, which leads to its words in the article.
fn entry(entry: &GlanceEntry, starts: &[usize], page: &Page) -> Html {
    let words = page.all_words();
    let first = entry.evidence.first().map_or(0, |words| words.start);
    let paragraph = starts.partition_point(|start| *start <= first);
    html! {
        <li key={entry.label.clone()}>
            <button type="button" class="source" title={words.show_source} onclick={page.on_show(&entry.evidence)}>
                <b>{ &entry.label }</b>
                if entry.mentions > 0 {
                    <span class="aside">{ (words.mentions)(entry.mentions, paragraph) }</span>
                }
                if !entry.text.is_empty() {
                    <span>{ &entry.text }</span>
                }
            </button>
        </li>
    }
}

/// Where each paragraph of an article starts, in scalar values.
fn paragraph_starts(article: &Article) -> Vec<usize> {
    let mut start = 0;
    let starts = paragraphs(&article.text).into_iter().map(|text| {
        let this = start;
        start += text.chars().count() + 2;
        this
    });
    starts.collect()
}
