use crate::browser::variety;
use crate::page::Page;
use crate::session::in_order;
use gistcheck_quiz::{Fact, years};
use yew::prelude::*;

/// The most salient dated facts go on the time line; a book has thousands.
const LONGEST: usize = 200;
/// A time line of fewer events tells nothing.
const SHORTEST: usize = 2;
// The drawing, in its own units.
const WIDTH: i32 = 400;
const EDGE: i32 = 8;

/// The dated facts by their dates, at most `most` of the most salient; none where a line would tell nothing.
pub(super) fn dated(facts: &[Fact], most: usize) -> Vec<(i32, &Fact)> {
    let dated = facts.iter().filter_map(|fact| Some((month(fact.time.as_deref()?)?, fact)));
    let found = in_order(dated.take(most.min(LONGEST)), |(month, _)| *month);
    if found.len() < SHORTEST { Vec::new() } else { found }
}

/// Events as a line with a dot each, in proportion, and as a list; the drawing says nothing that the list does not.
pub(super) fn time_line(events: &[(i32, &Fact)], page: &Page) -> Html {
    let words = page.all_words();
    let (first, last) = (events[0].0, events[events.len() - 1].0);
    let across = |month: i32| EDGE + (month - first) * (WIDTH - 2 * EDGE) / (last - first).max(1);
    html! {
        <>
            <svg class="time-axis" viewBox={format!("0 0 {WIDTH} 16")} aria-hidden="true">
                <line x1="0" x2={WIDTH.to_string()} y1="8" y2="8" />
                { for events.iter().map(|(month, _)| html! { <circle cx={across(*month).to_string()} cy="8" r="5" /> }) }
            </svg>
            <ol class="time-line">
                { for events.iter().map(|(_, fact)| html! {
                    <li key={fact.id.clone()}>
                        <time>{ spoken(fact.time.as_deref().unwrap_or_default(), words.tag) }</time>
                        <button type="button" class="source" title={words.show_source} onclick={page.on_show(&fact.evidence)}>
                            { &fact.statement }
                        </button>
                    </li>
                }) }
            </ol>
        </>
    }
}

/// Months since the year 0, in the middle of a decade or century.
fn month(time: &str) -> Option<i32> {
    let (first, last) = years(time)?;
    let month = time.trim_start_matches('-').split('-').nth(1).and_then(|month| month.parse::<i32>().ok());
    Some((first + (last - first) / 2) * 12 + month.unwrap_or(6))
}

/// A date of the article as the reader's language writes it; a year stays a year, a decade is its first and last year.
fn spoken(time: &str, tag: &str) -> String {
    let Some((first, last)) = years(time) else { return time.to_owned() };
    if first != last {
        return format!("{first}–{last}");
    }
    let parts: Vec<u32> = time.trim_start_matches('-').split('-').filter_map(|part| part.parse().ok()).collect();
    if first > 0 && parts.len() < 2 {
        return first.to_string();
    }
    let part = |at: usize| parts.get(at).copied().unwrap_or(1);
    // The long form of ISO 8601, which knows any year.
    let sign = if first < 0 { '-' } else { '+' };
    let date = js_sys::Date::new(&format!("{sign}{:06}-{:02}-{:02}", first.abs(), part(1), part(2)).into());
    let options = js_sys::Object::new();
    let fields = [("year", "numeric"), ("month", "short"), ("day", "numeric")];
    let era = (first <= 0).then_some(("era", "short"));
    for (name, value) in fields[..parts.len().min(3)].iter().chain(&era).chain(&[("timeZone", "UTC")]) {
        // Setting a field of a fresh object cannot fail.
        js_sys::Reflect::set(&options, &(*name).into(), &(*value).into()).unwrap_or_default();
    }
    date.to_locale_date_string(&variety(tag), &options).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_stand_in_the_order_of_their_times() {
        let fact = |time: &str| -> Fact {
            gistcheck_quiz::read_json(&format!(
                r#"{{"id":"{time}","statement":"It was.","kind":"date","time":"{time}","salience":0.5,"evidence":[]}}"#
            ))
            .expect("it is a fact")
        };
        let facts: Vec<Fact> = ["1851-07", "18XX", "-0043", "1851", "--05-04", "1850-12-31"].map(fact).into();
        let found: Vec<&str> = dated(&facts, 9).iter().filter_map(|(_, fact)| fact.time.as_deref()).collect();
        assert_eq!(found, ["-0043", "18XX", "1850-12-31", "1851", "1851-07"]);
        assert!(dated(&facts[..1], 9).is_empty(), "one event makes no line");
    }
}
