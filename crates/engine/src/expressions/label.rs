//! A number that names rather than counts is no quantity: "Flight 1549", "Windows 10", "Chapter 3", "COVID-19", "No. 5",
//! "[12]", "Apollo 11", "Route 66".

use super::Found;
use super::line::{Line, is_dash};
use super::number::number;
use crate::document::{Deprel, Pos, Xpos};

/// Common nouns that are numbered.
const NUMBERED: [&str; 48] = [
    "chapter",
    "paragraph",
    "player",
    "figure",
    "fig.",
    "table",
    "page",
    "pages",
    "p.",
    "pp.",
    "section",
    "article",
    "part",
    "no.",
    "number",
    "flight",
    "route",
    "highway",
    "room",
    "level",
    "phase",
    "type",
    "class",
    "grade",
    "version",
    "volume",
    "vol.",
    "issue",
    "step",
    "stage",
    "line",
    "act",
    "scene",
    "verse",
    "item",
    "appendix",
    "amendment",
    "season",
    "episode",
    "unit",
    "model",
    "track",
    "channel",
    "platform",
    "gate",
    "resolution",
    "game",
    "#",
];

pub(super) fn find(line: &Line, at: usize) -> Option<Found> {
    let read = number(line, at)?;
    let end = read.end;
    let before = line.before(at, 1);
    let bracketed = matches!(before, "[" | "^") && matches!(line.lower(end), "]" | "," | "^");
    let hyphened = is_dash(before) && at >= 2 && line.glued(at - 1) && line.glued(at - 2) && {
        let word = line.raw(at - 2);
        word.starts_with(char::is_uppercase) && !word.bytes().any(|byte| byte.is_ascii_digit())
    };
    let named = line.word(at.wrapping_sub(1)).is_some_and(|word| {
        let proper = matches!(word.xpos, Xpos::Nnp | Xpos::Nnps) && !is_month(before) && before != "us";
        let this = line.word(at);
        // "Apollo 11", but "In Paris 20 people": there the number belongs to what follows.
        let inside = this.is_some_and(|this| {
            matches!(this.deprel, Deprel::Nummod | Deprel::Flat | Deprel::NmodDesc | Deprel::Compound)
                && this.head.is_some_and(|head| head < at)
        });
        // Where the tree does not say so, a bare number at a name's end: "Boeing 1900 was".
        let alone = !line.raw(at).contains(['.', ',']) && end == at + 1 && super::amount::measured(line, end).is_none();
        let alone = alone && line.word(end).is_none_or(|next| !matches!(next.pos, Pos::Noun | Pos::Adj | Pos::Propn));
        proper && (inside || alone || this.is_some_and(|this| this.name.is_some_and(|part| !part.begins)))
    });
    // "…rights. 4" is what is left of a raised footnote mark.
    let footnote = end == line.len() && matches!(before, "." | "!" | "?" | "”" | "\"") && at > 2;
    (bracketed || hyphened || named || footnote || NUMBERED.contains(&before)).then(|| Found::nothing(end))
}

fn is_month(word: &str) -> bool {
    super::date::month(word).is_some()
}
