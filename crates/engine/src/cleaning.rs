//! Raw input to clean text: what is article stays, what only stood around it goes.
//!
//! The input is plain text as people paste it, or Markdown. Lines become blocks, blocks are judged by the rules of
//! [`RULES`], what stays is joined by blank lines. Everything that was left out is kept in [`CleanText::dropped`] with
//! the name of the rule, so that a person can see why.

mod blocks;
mod characters;
mod headings;
mod markdown;
mod markers;
mod rules;
mod title;

use crate::document::{CleanText, Dropped, Paragraph, ParagraphKind, Section, Span};
use blocks::{Block, BlockKind};

/// Cleans an input. Guarantees: paragraphs lie in order inside the text, separated by exactly one blank line, none of
/// them empty; sections lie in order, none overlaps another.
///
/// ```
/// let clean = gistcheck_engine::cleaning::clean("The Elbe\n\nThe Elbe is a river.[3]\n\nPhoto: A bridge\n");
/// assert_eq!(clean.title, "The Elbe");
/// assert_eq!(clean.text, "The Elbe is a river.");
/// ```
pub fn clean(raw: &str) -> CleanText {
    let plain = characters::normalize(raw);
    let mut dropped = Vec::new();
    let plain = markdown::strip(&plain, &mut dropped);
    let mut found = blocks::blocks(&plain);
    let named = title::take(&mut found, &mut dropped);
    let mut assembly = Assembly { clean: CleanText { dropped, ..CleanText::default() }, open: None };
    for block in &mut found {
        block.text = markers::strip(&block.text, &mut assembly.clean.dropped);
    }
    for (at, block) in found.iter().enumerate() {
        let next = found.get(at + 1);
        if let Some(rule) = rules::drop_rule(block) {
            assembly.drop(&block.text, rule);
        } else if headings::is_heading(block, next) {
            assembly.heading(&block.text);
        } else {
            assembly.paragraph(block);
        }
    }
    let mut clean = assembly.finish();
    clean.title = named.unwrap_or_else(|| title::from_first_sentence(&clean.text));
    clean
}

struct Assembly {
    clean: CleanText,
    /// Heading under which paragraphs are being gathered, and where it began.
    open: Option<(String, usize)>,
}

impl Assembly {
    fn drop(&mut self, text: &str, rule: &'static str) {
        self.clean.dropped.push(Dropped { text: text.to_owned(), rule });
    }

    fn heading(&mut self, text: &str) {
        self.close();
        let start = if self.clean.text.is_empty() { 0 } else { self.clean.text.len() + 2 };
        self.open = Some((text.to_owned(), start));
    }

    fn paragraph(&mut self, block: &Block) {
        let (kind, text) = match block.kind {
            BlockKind::ListItem => (ParagraphKind::ListItem, block.text.as_str()),
            _ => match headings::speech(&block.text) {
                Some(said) => (ParagraphKind::Speech, said),
                None => (ParagraphKind::Prose, block.text.as_str()),
            },
        };
        if text.is_empty() {
            return;
        }
        if !self.clean.text.is_empty() {
            self.clean.text.push_str("\n\n");
        }
        let start = self.clean.text.len();
        self.clean.text.push_str(text);
        self.clean.paragraphs.push(Paragraph { span: Span::new(start, self.clean.text.len()), kind });
    }

    fn close(&mut self) {
        if let Some((heading, start)) = self.open.take()
            && start < self.clean.text.len()
        {
            self.clean.sections.push(Section { heading, span: Span::new(start, self.clean.text.len()) });
        }
    }

    fn finish(mut self) -> CleanText {
        self.close();
        self.clean
    }
}

#[cfg(test)]
mod tests;
