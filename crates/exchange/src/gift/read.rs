use super::escape::marks;
use super::kept::{ITEM_MARK, KeptItem, KeptQuiz, QUIZ_MARK};
use super::question::{self, Found};
use crate::error::ExchangeError;
use crate::import::{Imported, within_bounds};
use gistcheck_quiz::Quiz;
use std::collections::BTreeSet;

/// Reads questions that blank lines part. What cannot be played (essays, descriptions) is left out and named.
pub(crate) fn read(text: &str) -> Result<Imported, ExchangeError> {
    let mut items = Vec::new();
    let mut notes = Vec::new();
    let mut of_quiz = None;
    let mut ids = BTreeSet::new();
    for block in blocks(text) {
        of_quiz = of_quiz.or(block.of_quiz);
        let Some((line, written)) = block.question else { continue };
        match question::read(line, &written, block.kept.as_ref())? {
            Found::Item(mut item, note) => {
                let wanted = item.id.clone();
                let mut copy = 2;
                while !ids.insert(item.id.clone()) {
                    item.id = format!("{wanted}-{copy}");
                    copy += 1;
                }
                items.push(*item);
                within_bounds(items.len())?;
                notes.extend(note);
            }
            Found::LeftOut(why) => notes.push(why),
        }
    }
    Ok(Imported { quiz: quiz(items, of_quiz), notes })
}

fn quiz(items: Vec<gistcheck_quiz::Item>, kept: Option<KeptQuiz>) -> Quiz {
    let Some(kept) = kept else { return Quiz::new("GIFT", "en", items) };
    let mut quiz = Quiz::new(kept.generator, kept.language, items);
    if quiz.id == kept.items {
        quiz.id = kept.id;
    }
    quiz.title = kept.title;
    quiz.sheet = kept.sheet;
    quiz.notes = kept.notes;
    quiz.extra = kept.extra;
    quiz
}

#[derive(Default)]
struct Block {
    /// Its first line, from 1, and its text without comments.
    question: Option<(usize, String)>,
    kept: Option<KeptItem>,
    of_quiz: Option<KeptQuiz>,
}

/// The file in blocks. A comment of ours that cannot be read any more is a comment like any other.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = vec![Block::default()];
    for (at, line) in text.lines().enumerate() {
        let trimmed = line.trim();
        let last = blocks.len() - 1;
        if trimmed.is_empty() {
            if blocks[last].question.is_some() {
                blocks.push(Block::default());
            }
        } else if let Some(json) = trimmed.strip_prefix(ITEM_MARK) {
            blocks[last].kept = serde_json::from_str(json).ok();
        } else if let Some(json) = trimmed.strip_prefix(QUIZ_MARK) {
            blocks[last].of_quiz = serde_json::from_str(json).ok();
        } else if !trimmed.starts_with("//") && !trimmed.starts_with("$CATEGORY:") {
            match &mut blocks[last].question {
                Some((_, written)) => {
                    written.push('\n');
                    written.push_str(line);
                }
                none => *none = Some((at + 1, line.to_owned())),
            }
        }
    }
    blocks
}

/// Splits off a title between pairs of colons.
pub(super) fn without_title(written: &str) -> &str {
    let Some(rest) = written.trim_start().strip_prefix("::") else { return written };
    let mut colons = marks(rest, &[':']).map(|(at, _)| at).peekable();
    while let Some(at) = colons.next() {
        if colons.peek() == Some(&(at + 1)) {
            return &rest[at + 2..];
        }
    }
    written
}
