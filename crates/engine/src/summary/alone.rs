//! Which sentences can be read alone, and what is left off so that they can.
//!
//! One rule a file. A rule of [`TRIMS`] leaves words off or puts a name for a pronoun, only where grammar and truth
//! survive; a rule of [`REFUSALS`] says that what is left still needs the words around it, or is no statement at all.

mod also;
mod asides;
mod clause;
mod connective;
mod example;
mod fragment;
mod framing;
mod leaning;
mod pointing;
mod pronoun;
mod reader;
mod relative;
mod symbols;

use super::draft::Draft;
use crate::document::{ParagraphKind, Span};
use crate::language::ENGLISH;
use crate::pipeline::Analysis;

pub(super) use reader::is_speaker;

type Trim = fn(&Analysis, &mut Draft<'_>);
type Refusal = fn(&Analysis, &Draft<'_>) -> bool;

/// Every rule that shortens, in the order in which they work.
const TRIMS: [(&str, Trim); 6] = [
    ("asides", asides::trim),
    ("connective", connective::trim),
    ("framing", framing::trim),
    ("also", also::trim),
    ("relative", relative::trim),
    ("pronoun", pronoun::trim),
];

/// Every rule that refuses a sentence of an English text.
const REFUSALS: [(&str, Refusal); 8] = [
    ("fragment", fragment::refuses),
    ("clause", clause::refuses),
    ("leaning", leaning::refuses),
    ("pronoun", pronoun::refuses),
    ("example", example::refuses),
    ("pointing", pointing::refuses),
    ("reader", reader::refuses),
    ("symbols", symbols::refuses),
];

/// Fewer words make no sentence of a summary.
const FEWEST_WORDS: usize = 6;
/// More words make a paragraph, not a sentence.
const MOST_WORDS: usize = 60;

/// A sentence as a summary shows it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Readable {
    pub(super) text: String,
    /// Where else in the article its words come from.
    pub(super) support: Vec<Span>,
}

/// The sentence as a summary shows it, or the name of the rule by which it cannot stand alone.
pub(super) fn readable(analysis: &Analysis, at: usize) -> Result<Readable, &'static str> {
    let doc = &analysis.doc;
    let sentence = &doc.sentences[at];
    if doc.clean.paragraphs[sentence.paragraph].kind != ParagraphKind::Prose {
        return Err("no-prose");
    }
    let mut draft = Draft::new(doc, at);
    let text = draft.text();
    let bare = text.trim_end_matches(['"', '”', '’', ')']);
    if !bare.ends_with(['.', '。', '।']) || bare.ends_with("...") {
        return Err("no-end");
    }
    if analysis.language != ENGLISH {
        return Ok(Readable { text, support: Vec::new() });
    }
    for (_, trim) in TRIMS {
        trim(analysis, &mut draft);
    }
    if let Some((name, _)) = REFUSALS.iter().find(|(_, refuses)| refuses(analysis, &draft)) {
        return Err(name);
    }
    if !(FEWEST_WORDS..=MOST_WORDS).contains(&draft.count()) {
        return Err("size");
    }
    Ok(Readable { text: draft.text(), support: draft.support })
}

#[cfg(test)]
mod tests;
