//! What the article is called.

use super::blocks::{Block, BlockKind};
use super::{headings, rules};
use crate::document::Dropped;

/// A title has at most so many words; a longer first line is the article's first paragraph.
const LONGEST_TITLE: usize = 30;
/// A title made from the first sentence has at most so many.
const LONGEST_MADE_TITLE: usize = 10;

/// Takes the title off the blocks: the first line when a blank line follows it, else a first short line without end
/// punctuation. Captions and menus before it are dropped first.
pub(super) fn take(blocks: &mut Vec<Block>, dropped: &mut Vec<Dropped>) -> Option<String> {
    while blocks.len() > 1
        && let Some(rule) = rules::drop_rule(&blocks[0])
    {
        dropped.push(Dropped { text: blocks.remove(0).text, rule });
    }
    let first = blocks.first()?;
    let words = first.text.split(' ').count();
    let alone = first.blank_after && words <= LONGEST_TITLE && !first.text.contains(". ");
    let whole_input = blocks.len() == 1;
    let is_title = match first.kind {
        BlockKind::MarkedHeading => true,
        BlockKind::ListItem => false,
        BlockKind::Lines => !whole_input && (alone || headings::is_heading(first, blocks.get(1))),
    };
    is_title.then(|| blocks.remove(0).text)
}

/// The first words of the first sentence, where the input names nothing.
pub(super) fn from_first_sentence(text: &str) -> String {
    let paragraph = text.split("\n\n").next().unwrap_or_default();
    let sentence = paragraph.find(". ").map_or(paragraph, |end| &paragraph[..end]);
    let words: Vec<&str> = sentence.split(' ').filter(|word| !word.is_empty()).collect();
    if words.len() <= LONGEST_MADE_TITLE {
        return words.join(" ").trim_end_matches(['.', '!', '?', ',', ';', ':']).to_owned();
    }
    format!("{}…", words[..LONGEST_MADE_TITLE].join(" ").trim_end_matches([',', ';', ':', '.']))
}
