use super::super::draft::Draft;
use crate::pipeline::Analysis;

/// Marks that come in pairs.
const PAIRS: [(char, char); 3] = [('“', '”'), ('(', ')'), ('[', ']')];

/// Half a sentence: a quotation that began before or goes on after, a bracket without its other half, an opening that
/// leads to a list.
pub(super) fn refuses(_: &Analysis, draft: &Draft<'_>) -> bool {
    let text = draft.text();
    let count = |mark: char| text.matches(mark).count();
    text.starts_with(['"', '“', '‘', '\'', '(', '[', '-', '–', '—'])
        || PAIRS.iter().any(|(open, close)| count(*open) != count(*close))
        || count('"') % 2 == 1
        || text.starts_with(char::is_lowercase)
        || text.contains('•')
        || text.trim_end_matches('.').ends_with([':', ',', '…'])
}
