//! Which sentences can be read alone, and what is left off so that they can.
//!
//! One rule a file. A rule of [`TRIMS`] leaves words off or puts a name for a pronoun, only where grammar and truth
//! survive; a rule of [`REFUSALS`] says that what is left still needs the words around it, or is no statement at all. What a
//! noun with "the" points to ([`definite`]) another sentence of the summary may say: that is a need, and no refusal.

mod also;
mod announcement;
mod asides;
mod attribution;
mod clause;
mod cleft;
mod connective;
mod definite;
mod example;
mod fragment;
mod framing;
mod incomplete;
mod joined;
mod known;
mod leaning;
mod occasion;
mod ordinal;
mod pointing;
mod pronoun;
mod reader;
mod relative;
mod remark;
mod sequence;
mod surname;
mod symbols;

use super::draft::Draft;
use crate::document::{ParagraphKind, Pos, Span};
use crate::language::ENGLISH;
use crate::pipeline::Analysis;

pub(super) use definite::Need;
pub(super) use known::Known;
pub(super) use reader::is_speaker;

type Trim = fn(&Known<'_>, &mut Draft<'_>);
type Refusal = fn(&Known<'_>, &Draft<'_>) -> bool;

/// Every rule that shortens, in the order in which they work.
const TRIMS: [(&str, Trim); 9] = [
    ("asides", asides::trim),
    ("connective", connective::trim),
    ("framing", framing::trim),
    ("attribution", attribution::trim),
    ("occasion", occasion::trim),
    ("also", also::trim),
    ("relative", relative::trim),
    ("pronoun", pronoun::trim),
    ("surname", surname::trim),
];

/// Every rule that refuses a sentence of an English text.
const REFUSALS: [(&str, Refusal); 15] = [
    ("fragment", fragment::refuses),
    ("clause", clause::refuses),
    ("leaning", leaning::refuses),
    ("pronoun", pronoun::refuses),
    ("example", example::refuses),
    ("pointing", pointing::refuses),
    ("reader", reader::refuses),
    ("symbols", symbols::refuses),
    ("announcement", announcement::refuses),
    ("cleft", cleft::refuses),
    ("incomplete", incomplete::refuses),
    ("joined", joined::refuses),
    ("ordinal", ordinal::refuses),
    ("remark", remark::refuses),
    ("sequence", sequence::refuses),
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
    /// What a sentence before it must have brought up.
    pub(super) needs: Vec<Need>,
    /// The nouns it shows, in their dictionary form and lower case, sorted.
    pub(super) nouns: Vec<String>,
}

/// The sentence as a summary shows it, or the name of the rule by which it cannot stand in one.
pub(super) fn readable(analysis: &Analysis, known: &Known<'_>, at: usize) -> Result<Readable, &'static str> {
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
        return Ok(Readable { text, support: Vec::new(), needs: Vec::new(), nouns: Vec::new() });
    }
    for (_, trim) in TRIMS {
        trim(known, &mut draft);
    }
    if let Some((name, _)) = REFUSALS.iter().find(|(_, refuses)| refuses(known, &draft)) {
        return Err(name);
    }
    if !(FEWEST_WORDS..=MOST_WORDS).contains(&draft.count()) {
        return Err("size");
    }
    let nouns = draft.words().map(|(at, _)| &sentence.words[at]);
    let nouns = nouns.filter(|word| matches!(word.pos, Pos::Noun | Pos::Propn)).map(|word| word.lemma.to_lowercase());
    let mut nouns: Vec<String> = nouns.collect();
    nouns.sort();
    Ok(Readable { text: draft.text(), needs: definite::needs(known, &draft), support: draft.support, nouns })
}

#[cfg(test)]
mod tests;
