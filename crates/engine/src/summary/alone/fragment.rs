use super::super::draft::Draft;
use super::known::Known;

/// Marks that come in pairs.
const PAIRS: [(char, char); 3] = [('“', '”'), ('(', ')'), ('[', ']')];

/// Half a sentence: a quotation that began before or goes on after, a bracket without its other half, an opening that
/// leads to a list.
pub(super) fn refuses(_: &Known<'_>, draft: &Draft<'_>) -> bool {
    let text = draft.text();
    let count = |mark: char| text.matches(mark).count();
    PAIRS.iter().any(|(open, close)| count(*open) != count(*close))
        || count('"') % 2 == 1
        || text.starts_with(['\'', '(', '[', '-', '–', '—'])
        || text.starts_with(char::is_lowercase)
        || text.contains(['•', '\\'])
        || text.contains("…")
        || text.trim_end_matches(['.', '"', '”']).ends_with([':', ',', '…'])
        || is_quotation(&text)
        || is_inside_quotation(draft)
        || has_lines(draft)
}

/// Whether the sentence begins as a quotation of more than a term: “I saw it,” she said.
fn is_quotation(text: &str) -> bool {
    const LONGEST_TERM: usize = 5;
    const QUOTES: [(char, char); 3] = [('"', '"'), ('“', '”'), ('‘', '’')];
    let opened = QUOTES.iter().find_map(|(open, close)| Some((text.strip_prefix(*open)?, *close)));
    let Some((rest, close)) = opened else { return false };
    let Some(end) = rest.find(close) else { return true };
    let inside = &rest[..end];
    // “I saw it”, she said.
    inside.ends_with([',', '.', '!', '?'])
        || rest[end..].trim_start_matches(close).starts_with(',')
        || inside.split_whitespace().count() > LONGEST_TERM
}

/// Whether a quotation that an earlier sentence of the paragraph opened is still open where this sentence begins.
fn is_inside_quotation(draft: &Draft<'_>) -> bool {
    let sentence = draft.sentence();
    let paragraph = draft.doc.clean.paragraphs[sentence.paragraph].span;
    let before = &draft.doc.clean.text[paragraph.start..sentence.span.start];
    let count = |mark: char| before.matches(mark).count();
    count('“') > count('”') || count('"') % 2 == 1
}

/// Whether a line of verse begins inside: a capital on a small word after a comma or a dash.
fn has_lines(draft: &Draft<'_>) -> bool {
    const SMALL: [&str; 22] = [
        "When", "And", "But", "The", "A", "In", "Of", "To", "That", "Which", "Where", "For", "With", "From", "By",
        "As", "If", "Or", "Nor", "His", "Her", "Their",
    ];
    let words: Vec<&str> = draft.words().map(|(_, word)| word).collect();
    words.windows(2).any(|pair| (matches!(pair[0], "," | ";") || pair[0].ends_with('—')) && SMALL.contains(&pair[1]))
}
