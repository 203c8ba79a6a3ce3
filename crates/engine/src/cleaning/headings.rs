//! Which lines are headings, and which begin with a speaker's label.

use super::blocks::{Block, BlockKind};

/// A heading has at most so many words.
const LONGEST_HEADING: usize = 14;
/// A heading that asks has at most so many words.
const LONGEST_ASKING_HEADING: usize = 10;
/// What follows a heading that asks has at least so many words: an answer, not another question.
const SHORTEST_ANSWER: usize = 15;

/// A line by itself, short and without the end of a sentence, names what follows; so does a short question that is
/// followed by a paragraph that answers it. A marked heading is one whatever it looks like.
///
/// "Consequences of the launch" is a heading; "It rained." is not; "What next?" before a paragraph is.
pub(super) fn is_heading(block: &Block, next: Option<&Block>) -> bool {
    match block.kind {
        BlockKind::MarkedHeading => true,
        BlockKind::ListItem => false,
        BlockKind::Lines => {
            if speech(&block.text).is_some() {
                return false;
            }
            let words = block.text.split(' ').count();
            let last = block.text.trim_end_matches(['"', '”', '’', '\'', ')']).chars().last();
            match last {
                Some('?') => {
                    words <= LONGEST_ASKING_HEADING
                        && block.text.matches(['?', '.', '!']).count() == 1
                        && next.is_some_and(|next| {
                            next.kind == BlockKind::Lines && next.text.split(' ').count() >= SHORTEST_ANSWER
                        })
                }
                Some('.' | '!' | '…' | ':' | ';' | ',') => false,
                _ => words <= LONGEST_HEADING && !block.text.contains(". ") && !breaks_off(&block.text),
            }
        }
    }
}

/// Whether a line ends with a word that something must follow: it leads to a formula or a table that was lost.
pub(super) fn breaks_off(text: &str) -> bool {
    const LEADING: [&str; 14] =
        ["is", "are", "was", "were", "be", "as", "by", "of", "the", "and", "to", "for", "with", "that"];
    text.rsplit(' ').next().is_some_and(|last| LEADING.contains(&last))
}

/// What is said in "JANE DOE: I wrote it.": the words after a label in capitals of at most four words.
pub(super) fn speech(text: &str) -> Option<&str> {
    let (label, said) = text.split_once(": ")?;
    let words = label.split(' ').count();
    let named = label.chars().any(char::is_alphabetic)
        && label.chars().all(|scalar| !scalar.is_lowercase())
        && label.chars().filter(|scalar| scalar.is_alphabetic()).count() >= 2;
    (words <= 4 && named && !said.trim().is_empty()).then(|| said.trim())
}
