use super::escaped;
use gistcheck_quiz::{Fact, GlanceEntry, Quiz, years};

/// Dated facts shown; a book has thousands.
const LONGEST_TIME_LINE: usize = 12;

/// A part of what is told, as lines of label and text.
struct Part {
    title: &'static str,
    lines: Vec<(String, String)>,
}

/// The article at a glance as plain text; empty where there is nothing to tell.
pub(super) fn text(quiz: &Quiz) -> String {
    written(quiz, "", |label, text| format!("  {label}{}{text}\n", if text.is_empty() { "" } else { ": " }))
}

/// The same as Markdown.
pub(super) fn markdown(quiz: &Quiz) -> String {
    written(quiz, "## ", |label, text| {
        format!("- **{}**{}{}\n", escaped(label), if text.is_empty() { "" } else { ": " }, escaped(text))
    })
}

fn written(quiz: &Quiz, mark: &str, line: impl Fn(&str, &str) -> String) -> String {
    let blank = if mark.is_empty() { "" } else { "\n" };
    parts(quiz)
        .iter()
        .filter(|part| !part.lines.is_empty())
        .map(|part| {
            let lines: String = part.lines.iter().map(|(label, text)| line(label, text)).collect();
            format!("\n{mark}{}\n{blank}{lines}", part.title)
        })
        .collect()
}

fn parts(quiz: &Quiz) -> Vec<Part> {
    let Some(glance) = &quiz.glance else { return Vec::new() };
    let plain = |title, entries: &[GlanceEntry]| Part {
        title,
        lines: entries.iter().map(|entry| (entry.label.clone(), entry.text.clone())).collect(),
    };
    let named = |title, entries: &[GlanceEntry]| Part {
        title,
        lines: entries.iter().map(|entry| (mentioned(entry), entry.text.clone())).collect(),
    };
    vec![
        Part { title: "Reading", lines: reading(quiz) },
        Part { title: "Time line", lines: time_line(&quiz.facts) },
        plain("Key figures", &glance.figures),
        named("People", &glance.people),
        named("Organizations", &glance.organizations),
        named("Places", &glance.places),
        plain("Key terms", &glance.terms),
    ]
}

fn reading(quiz: &Quiz) -> Vec<(String, String)> {
    let minutes = quiz.article.as_ref().map(|article| {
        let minutes = article.minutes();
        let unit = if minutes == 1 { "minute" } else { "minutes" };
        ("Time".to_owned(), format!("about {minutes} {unit} ({} words)", article.words))
    });
    let level = quiz.glance.as_ref().and_then(|glance| glance.reading.as_ref());
    let level = level.map(|level| ("Level".to_owned(), format!("grade {:.1} ({})", level.grade, level.formula)));
    minutes.into_iter().chain(level).collect()
}

/// The most salient dated facts, in the order of their dates.
fn time_line(facts: &[Fact]) -> Vec<(String, String)> {
    let dated = facts.iter().filter_map(|fact| {
        let time = fact.time.as_deref()?;
        let (first, last) = years(time)?;
        // "105X" is a decade, "18XX" a century.
        let shown = if first == last { time.to_owned() } else { format!("{first}–{last}") };
        Some(((first, time), (shown, fact.statement.clone())))
    });
    let mut dated: Vec<_> = dated.take(LONGEST_TIME_LINE).collect();
    dated.sort();
    dated.into_iter().map(|(_, line)| line).collect()
}

fn mentioned(entry: &GlanceEntry) -> String {
    match entry.mentions {
        1 => format!("{} (1 mention)", entry.label),
        count => format!("{} ({count} mentions)", entry.label),
    }
}
