//! What each phase makes of an article, readable.

use crate::arguments::Stage;
use crate::failure::Failure;
use gistcheck_engine::cleaning::clean;
use gistcheck_engine::document::{CleanText, ParsedDoc};
use gistcheck_engine::{Analysis, analyse, conllu, facts, items, parsing};
use gistcheck_models::Models;
use std::fmt::Write;

pub(crate) fn stage(models: &Models, text: &str, stage: Stage) -> String {
    match stage {
        Stage::Clean => cleaned(&clean(text)),
        Stage::Sentences => lines(models, text, |doc, at| doc.text(doc.sentences[at].span).to_owned()),
        Stage::Tokens => lines(models, text, |doc, at| words(doc, at, |word| doc.text(word.span).to_owned())),
        Stage::Tags => lines(models, text, |doc, at| {
            words(doc, at, |word| format!("{}/{}", doc.text(word.span), word.xpos.as_str()))
        }),
        Stage::Parse => conllu::write(&analyse(models, text, &mut |_| {}).doc),
        Stage::Entities => entities(&analyse(models, text, &mut |_| {})),
        Stage::Facts => facts(&analyse(models, text, &mut |_| {})),
        Stage::Items => items(&analyse(models, text, &mut |_| {})),
    }
}

/// A CoNLL-U file's own tokens and sentences with the engine's columns.
pub(crate) fn trees(models: &Models, text: &str) -> Result<String, Failure> {
    let given = conllu::read(text).map_err(|error| Failure::input(format!("The trees cannot be read: {error}.")))?;
    Ok(conllu::write(&parsing::parse_tokens(models, given)))
}

fn cleaned(clean: &CleanText) -> String {
    let mut out = format!("# {}\n", clean.title);
    for paragraph in &clean.paragraphs {
        if let Some(section) = clean.sections.iter().find(|section| section.span.start == paragraph.span.start) {
            write(&mut out, format_args!("\n## {}\n", section.heading));
        }
        write(&mut out, format_args!("\n[{:?}] {}\n", paragraph.kind, &clean.text[paragraph.span.range()]));
    }
    for dropped in &clean.dropped {
        write(&mut out, format_args!("\n- left out ({}): {}", dropped.rule, dropped.text));
    }
    out.push('\n');
    out
}

fn lines(models: &Models, text: &str, show: impl Fn(&ParsedDoc, usize) -> String) -> String {
    let doc = analyse(models, text, &mut |_| {}).doc;
    (0..doc.sentences.len()).map(|at| show(&doc, at) + "\n").collect()
}

fn words(doc: &ParsedDoc, at: usize, show: impl Fn(&gistcheck_engine::document::Word) -> String) -> String {
    doc.sentences[at].words.iter().map(show).collect::<Vec<_>>().join(" ")
}

fn entities(analysis: &Analysis) -> String {
    let doc = &analysis.doc;
    let mut out = String::new();
    for entity in &analysis.entities {
        write(&mut out, format_args!("{} ({:?}, salience {:.2})\n", entity.name, entity.kind, entity.salience));
        for mention in &entity.mentions {
            let text = doc.text(mention.span).replace('\n', " ");
            write(
                &mut out,
                format_args!("  {:>5}  {:?} {:.2}  {text}\n", mention.sentence + 1, mention.kind, mention.confidence),
            );
        }
    }
    for expression in &analysis.expressions {
        write(&mut out, format_args!("{} = {:?}\n", doc.text(expression.span), expression.value));
    }
    out
}

/// Each clause's statement, or why it makes none.
fn facts(analysis: &Analysis) -> String {
    let mut out = String::new();
    for told in facts::told(&analysis.doc, &analysis.expressions, &analysis.entities) {
        match told {
            Ok(fact) => write(
                &mut out,
                format_args!("{:.2} {:.2} {:<12} {}\n", fact.salience, fact.certainty, fact.kind.as_str(), fact.text),
            ),
            Err((sentence, why)) => {
                let text = analysis.doc.text(analysis.doc.sentences[sentence].span).replace('\n', " ");
                write(&mut out, format_args!("-- {}: {text}\n", why.as_str()));
            }
        }
    }
    out
}

/// Every candidate with its score, and why it was dropped.
fn items(analysis: &Analysis) -> String {
    let statements = analysis.statements();
    items::explain(&items::candidates(&analysis.doc, &analysis.expressions, &analysis.entities, &statements))
}

fn write(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    out.write_fmt(arguments).expect("a string takes all text");
}
