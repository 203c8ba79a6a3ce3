//! Quizzes, summaries and facts for people: plain text and Markdown.

mod glance;

use gistcheck_quiz::{Body, Fact, Item, Quiz, SummaryLength};
use std::fmt::Write;

pub(crate) fn quiz_text(quiz: &Quiz) -> String {
    let mut out = heading(quiz, "");
    out.push_str(&lines(quiz, ""));
    for (number, item) in quiz.items.iter().enumerate() {
        write(&mut out, format_args!("\n{}. {}\n", number + 1, item.stem));
        for line in choices(item) {
            write(&mut out, format_args!("   {line}\n"));
        }
    }
    if !quiz.items.is_empty() {
        out.push_str("\nAnswers\n");
    }
    for (number, item) in quiz.items.iter().enumerate() {
        write(&mut out, format_args!("{}. {}{}\n", number + 1, answer(item), explanation(item)));
    }
    notes(quiz, &mut out);
    out
}

pub(crate) fn quiz_markdown(quiz: &Quiz) -> String {
    let mut out = heading(quiz, "# ");
    out.push_str("## Summary\n\n");
    out.push_str(&lines(quiz, "- "));
    out.push_str("\n## Questions\n");
    for (number, item) in quiz.items.iter().enumerate() {
        write(&mut out, format_args!("\n{}. {}\n", number + 1, escaped(&item.stem)));
        for line in choices(item) {
            write(&mut out, format_args!("   - {}\n", escaped(&line)));
        }
    }
    out.push_str("\n## Answers\n\n");
    for (number, item) in quiz.items.iter().enumerate() {
        write(&mut out, format_args!("{}. {}{}\n", number + 1, escaped(&answer(item)), escaped(&explanation(item))));
    }
    notes(quiz, &mut out);
    out
}

/// The summary, and then the article at a glance.
pub(crate) fn summary_text(quiz: &Quiz) -> String {
    let mut out: String = quiz.summary.iter().map(|sentence| format!("{}\n", sentence.text)).collect();
    out.push_str(&glance::text(quiz));
    notes(quiz, &mut out);
    out
}

pub(crate) fn summary_markdown(quiz: &Quiz) -> String {
    let mut out = heading(quiz, "# ");
    out.extend(quiz.summary.iter().map(|sentence| format!("- {}\n", escaped(&sentence.text))));
    out.push_str(&glance::markdown(quiz));
    notes(quiz, &mut out);
    out
}

/// The fields of a quiz that `summary` makes.
pub(crate) fn summary_json(quiz: &Quiz) -> String {
    json(quiz, serde_json::json!({ "summary": quiz.summary }))
}

/// The article at a glance, and then every fact.
pub(crate) fn facts_text(quiz: &Quiz) -> String {
    let mut out = glance::text(quiz).trim_start().to_owned();
    if !out.is_empty() && !quiz.facts.is_empty() {
        out.push_str("\nFacts\n");
    }
    out.extend(quiz.facts.iter().map(|fact| format!("{}{}\n", label(fact), fact.statement)));
    notes(quiz, &mut out);
    out
}

pub(crate) fn facts_markdown(quiz: &Quiz) -> String {
    let mut out = heading(quiz, "# ");
    out.push_str(glance::markdown(quiz).trim_start());
    if !quiz.facts.is_empty() {
        out.push_str("\n## Facts\n\n");
    }
    out.extend(quiz.facts.iter().map(|fact| format!("- {}{}\n", label(fact), escaped(&fact.statement))));
    notes(quiz, &mut out);
    out
}

/// The fields of a quiz that `facts` makes.
pub(crate) fn facts_json(quiz: &Quiz) -> String {
    json(quiz, serde_json::json!({}))
}

/// What is given, and of the quiz what both commands tell: facts, the article at a glance, language and notes.
fn json(quiz: &Quiz, mut object: serde_json::Value) -> String {
    object["language"] = quiz.language.clone().into();
    object["minutes"] = quiz.article.as_ref().map(gistcheck_quiz::Article::minutes).into();
    object["facts"] = serde_json::json!(quiz.facts);
    object["glance"] = serde_json::json!(quiz.glance);
    object["notes"] = serde_json::json!(quiz.notes);
    object.to_string()
}

/// A short summary, each sentence after a mark.
fn lines(quiz: &Quiz, mark: &str) -> String {
    let short = quiz.summary_of(SummaryLength::default().sentences());
    short
        .map(|sentence| {
            format!("{mark}{}\n", if mark.is_empty() { sentence.text.clone() } else { escaped(&sentence.text) })
        })
        .collect()
}

fn label(fact: &Fact) -> String {
    let time = fact.time.as_deref().map(|time| format!(" {time}")).unwrap_or_default();
    format!("[{}{time}] ", fact.kind.as_str())
}

fn heading(quiz: &Quiz, mark: &str) -> String {
    format!("{mark}{}\n\n", quiz.display_title())
}

fn choices(item: &Item) -> Vec<String> {
    let lettered = |texts: Vec<&str>| -> Vec<String> {
        texts.iter().zip('a'..='z').map(|(text, letter)| format!("{letter}) {text}")).collect()
    };
    match &item.body {
        Body::Choice(set) | Body::MultipleResponse(set) => {
            lettered(set.as_slice().iter().map(|choice| choice.text.as_str()).collect())
        }
        Body::TrueFalse(_) => vec!["True or false?".to_owned()],
        Body::Cloze(_) | Body::ShortAnswer(_) => Vec::new(),
        Body::Ordering(sequence) => {
            // In alphabetical order, which gives nothing away.
            let mut steps: Vec<&str> = sequence.as_slice().iter().map(String::as_str).collect();
            steps.sort_unstable();
            lettered(steps)
        }
        Body::Matching(matching) => {
            let mut rights: Vec<&str> =
                matching.pairs().iter().map(|pair| &pair.right).chain(matching.extra()).map(String::as_str).collect();
            rights.sort_unstable();
            let lefts = matching.pairs().iter().map(|pair| format!("{} –", pair.left));
            lefts.chain(lettered(rights)).collect()
        }
    }
}

fn answer(item: &Item) -> String {
    match &item.body {
        Body::Choice(set) | Body::MultipleResponse(set) => {
            set.keys().map(|key| key.text.as_str()).collect::<Vec<_>>().join("; ")
        }
        Body::TrueFalse(answer) => if *answer { "True" } else { "False" }.to_owned(),
        Body::Cloze(accepted) | Body::ShortAnswer(accepted) => accepted.shown().to_owned(),
        Body::Ordering(sequence) => sequence.as_slice().join(" → "),
        Body::Matching(matching) => {
            matching.pairs().iter().map(|pair| format!("{} – {}", pair.left, pair.right)).collect::<Vec<_>>().join("; ")
        }
    }
}

fn explanation(item: &Item) -> String {
    item.about.explanation.as_deref().map(|why| format!(" ({why})")).unwrap_or_default()
}

fn notes(quiz: &Quiz, out: &mut String) {
    for note in &quiz.notes {
        write(out, format_args!("\nNote: {note}\n"));
    }
}

/// What Markdown would take for a mark, as a plain character.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for scalar in text.chars() {
        if matches!(scalar, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(scalar);
    }
    out
}

fn write(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    out.write_fmt(arguments).expect("a string takes all text");
}
