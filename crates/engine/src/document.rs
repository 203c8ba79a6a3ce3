//! What the phases hand on to each other. Text is held once; everything else points into it by bytes.

mod deprel;
mod entity;
mod expression;
mod feats;
mod pos;
mod span;
mod xpos;

pub use deprel::Deprel;
pub use entity::{Entity, EntityKind, Mention, MentionKind};
pub use expression::{DateExpr, DateGrain, Expression, ExpressionValue, Quantity, Unit};
pub use feats::Feats;
pub use pos::Pos;
pub use span::Span;
pub use xpos::Xpos;

use std::ops::Range;

/// A cleaned article: what the later phases read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CleanText {
    /// What it is called; made from the first sentence where the input names nothing.
    pub title: String,
    /// Paragraphs separated by one blank line; headings, captions and boilerplate left out.
    pub text: String,
    /// The paragraphs, in order; list items are paragraphs of their own.
    pub paragraphs: Vec<Paragraph>,
    /// What lies under each heading, in order; text before the first heading is in none.
    pub sections: Vec<Section>,
    /// What was left out, and why.
    pub dropped: Vec<Dropped>,
}

/// One paragraph of the cleaned text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands in the text.
    pub span: Span,
    /// What it was in the input.
    pub kind: ParagraphKind,
}

/// What a paragraph was in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParagraphKind {
    /// Running text.
    Prose,
    /// An item of a list, its mark taken off.
    ListItem,
    /// Somebody's turn in a conversation, the speaker's label taken off.
    Speech,
}

/// What lies under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading's words; they are not part of the text.
    pub heading: String,
    /// The paragraphs under it.
    pub span: Span,
}

/// Something the cleaning left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// The line or mark as it stood in the input.
    pub text: String,
    /// Name of the rule that left it out.
    pub rule: &'static str,
}

/// A sentence before it is parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Its tokens by Universal Dependencies' conventions: "don't" is do + n't, "Ann's" is Ann + 's.
    pub tokens: Vec<Token>,
}

/// A word or mark before it is parsed: only where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text; never empty.
    pub span: Span,
}

/// An article with a tree for each sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct ParsedDoc {
    /// The cleaned article.
    pub clean: CleanText,
    /// Its sentences, in order.
    pub sentences: Vec<ParsedSentence>,
}

/// A sentence with its tree.
#[derive(Debug, Clone, PartialEq)]
pub struct ParsedSentence {
    /// Where it stands.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Its words, in order; exactly one has no head, and following heads from any word ends there.
    pub words: Vec<Word>,
}

/// A word in its tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// Where it stands in the text.
    pub span: Span,
    /// Universal part of speech.
    pub pos: Pos,
    /// Penn Treebank tag, as UD English uses it.
    pub xpos: Xpos,
    /// Dictionary form.
    pub lemma: Box<str>,
    /// Morphological features.
    pub feats: Feats,
    /// Index in the sentence of the word it depends on; none for the root.
    pub head: Option<usize>,
    /// How it depends on its head.
    pub deprel: Deprel,
    /// The part it has in a name, if any.
    pub name: Option<NamePart>,
    /// How sure the parser is of `head` and `deprel`, 0 to 255.
    pub certainty: u8,
}

/// The part that a word has in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamePart {
    /// Whether a name begins here.
    pub begins: bool,
    /// What is named.
    pub kind: NameKind,
}

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum NameKind {
    Person,
    Organization,
    Place,
    /// A work, event, product, nationality, language, law…
    Other,
}

impl ParsedDoc {
    /// The words of the article at a span.
    pub fn text(&self, span: Span) -> &str {
        &self.clean.text[span.range()]
    }

    /// Heading of the section in which a byte of the text lies.
    pub fn heading_at(&self, byte: usize) -> Option<&str> {
        self.clean
            .sections
            .iter()
            .find(|section| section.span.range().contains(&byte))
            .map(|section| section.heading.as_str())
    }
}

impl ParsedSentence {
    /// Index of the root; 0 in a sentence without words.
    pub fn root(&self) -> usize {
        self.words.iter().position(|word| word.head.is_none()).unwrap_or(0)
    }

    /// Indices of the words that depend on a word, in order.
    pub fn children(&self, head: usize) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().filter(move |(_, word)| word.head == Some(head)).map(|(at, _)| at)
    }

    /// The first dependent of a word with one of these relations.
    pub fn child(&self, head: usize, relations: &[Deprel]) -> Option<usize> {
        self.children(head).find(|&at| relations.contains(&self.words[at].deprel))
    }

    /// Indices of a word and all that hangs below it, in order.
    pub fn subtree(&self, top: usize) -> Vec<usize> {
        let mut inside = vec![false; self.words.len()];
        inside[top] = true;
        // A pass adds at least one level; trees are shallow, so this ends after a few.
        loop {
            let mut grew = false;
            for (at, word) in self.words.iter().enumerate() {
                if !inside[at] && word.head.is_some_and(|head| inside[head]) {
                    inside[at] = true;
                    grew = true;
                }
            }
            if !grew {
                break;
            }
        }
        (0..self.words.len()).filter(|&at| inside[at]).collect()
    }

    /// The words from the first to the last of a subtree, as a range.
    pub fn extent(&self, top: usize) -> Range<usize> {
        let below = self.subtree(top);
        below[0]..below[below.len() - 1] + 1
    }

    /// The bytes from the first to the last of some words; empty at the sentence's start when there are none.
    pub fn span_of(&self, words: Range<usize>) -> Span {
        match (self.words.get(words.start), self.words.get(words.end.wrapping_sub(1))) {
            (Some(first), Some(last)) if words.start < words.end => Span::new(first.span.start, last.span.end),
            _ => Span::new(self.span.start, self.span.start),
        }
    }
}
