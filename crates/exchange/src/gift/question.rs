//! One question of a GIFT file.

mod answers;

use super::escape::{cloze, marks, read_cloze, read_field, stem};
use super::kept::{KeptItem, hash};
use super::read::without_title;
use crate::error::ExchangeError;
use answers::{Answers, answers, body};
use gistcheck_quiz::{About, Author, Body, Item, ItemKind, short_hash};

pub(super) enum Found {
    /// With what was changed, if something was.
    Item(Box<Item>, Option<String>),
    /// Why it cannot be played.
    LeftOut(String),
}

pub(super) fn read(line: usize, written: &str, kept: Option<&KeptItem>) -> Result<Found, ExchangeError> {
    let text = without_title(written).trim();
    let left_out = |why: &str| Ok(Found::LeftOut(format!("Line {line}: {why}; it is left out.")));
    let Some((open, _)) = marks(text, &['{']).next() else {
        return left_out("this is a description, not a question");
    };
    let Some((close, _)) = marks(text, &['}']).find(|(at, _)| *at > open) else {
        return Err(ExchangeError::damaged_at(line, "the answers that begin with { have no } at their end."));
    };
    let (head, inside, tail) = (&text[..open], &text[open + 1..close], text[close + 1..].trim_end());
    if marks(tail, &['{']).next().is_some() {
        return left_out("this question has answers in two places");
    }
    let (inside, explanation) =
        match marks(inside, &['#']).map(|(at, _)| at).find(|at| inside[*at..].starts_with("####")) {
            Some(at) => (&inside[..at], read_field(&inside[at + 4..])),
            None => (inside, String::new()),
        };
    let found = match answers(inside.trim()) {
        Ok(Answers::Essay) => return left_out("this question wants an essay, which nobody here can grade"),
        Ok(found) => found,
        Err(why) => return Err(ExchangeError::damaged_at(line, why)),
    };
    let kept = kept.filter(|kept| found.may_be(kept.kind));
    let is_typed = matches!(found, Answers::Typed { .. });
    let is_cloze = is_typed && (!tail.trim().is_empty() || kept.is_some_and(|kept| kept.kind == ItemKind::Cloze));
    let question = match kept {
        Some(kept) if is_cloze => kept.restored("stem", read_cloze(head, tail), |original| {
            cloze(original).map(|(head, tail)| read_cloze(&head, &tail)).unwrap_or_default()
        }),
        None if is_cloze => read_cloze(head, tail),
        Some(kept) => kept.restored_field("stem", read_field(head), stem),
        None => match tail.trim() {
            "" => read_field(head),
            // Choices in the midst of a sentence.
            _ => read_cloze(head, tail),
        },
    };
    let (body, note) = match body(found, is_cloze, kept) {
        Ok(made) => made,
        Err(why) => return left_out(&why),
    };
    let is_edited = kept.is_some_and(|kept| kept.hash != hash(text));
    let mut about =
        kept.map_or_else(|| About { author: Some(Author::Hand), ..About::default() }, |kept| kept.about(is_edited));
    let explanation = match kept {
        Some(kept) => kept.restored_field("explanation", explanation, super::escape::field),
        None => explanation,
    };
    let had_empty = kept.is_some_and(|kept| kept.texts.contains_key("explanation"));
    about.explanation = (!explanation.is_empty() || had_empty).then_some(explanation);
    if about.author == Some(Author::Engine) && about.explanation.is_none() {
        about.author = Some(Author::Edited);
    }
    let id = kept.map_or_else(|| id(&question, &body), |kept| kept.id.clone());
    let note = note.map(|note| format!("Line {line}: {note}"));
    match Item::new(id, question, body, about) {
        Ok(item) => Ok(Found::Item(Box::new(item), note)),
        Err(_) if is_cloze => left_out("this sentence has underscores beside its blank"),
        Err(_) => left_out("this question has answers but no words"),
    }
}

/// An id that the same question gets again.
fn id(question: &str, body: &Body) -> String {
    short_hash(format!("{question}\n{body:?}").as_bytes())[..12].to_owned()
}
