//! Lines to blocks: paragraphs, list items, and what Markdown marks as a heading.

/// A stretch of the input that is one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub text: String,
    pub kind: BlockKind,
    /// Whether a blank line, or the input's end, follows in the input.
    pub blank_after: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BlockKind {
    /// One or more lines of running text.
    Lines,
    /// An item of a list, without its mark.
    ListItem,
    /// A line that Markdown marks as a heading, without its mark.
    MarkedHeading,
}

/// Cuts text into blocks. Where blank lines separate paragraphs, lines between them are one paragraph that somebody's
/// editor has wrapped; where the input has no blank line, each line is a paragraph.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let inner_blank = lines
        .iter()
        .position(|line| line.is_empty())
        .is_some_and(|first| first > 0 && lines[first..].iter().any(|line| !line.is_empty()));
    let wrapped = inner_blank && is_wrapped(&lines);
    let mut found: Vec<Block> = Vec::new();
    let mut joins = false;
    for line in &lines {
        if line.is_empty() {
            if let Some(last) = found.last_mut() {
                last.blank_after = true;
            }
            joins = false;
            continue;
        }
        let (kind, body) = kind_of(line);
        match found.last_mut() {
            Some(last) if joins && kind == BlockKind::Lines && wrapped => {
                last.text.push(' ');
                last.text.push_str(&collapse(body));
            }
            _ => found.push(Block { text: collapse(body), kind, blank_after: false }),
        }
        joins = kind != BlockKind::MarkedHeading;
    }
    if let Some(last) = found.last_mut() {
        last.blank_after = true;
    }
    found.retain(|block| !block.text.is_empty());
    found
}

/// Longest line, in scalar values, that an editor that wraps leaves.
const WIDEST_WRAPPED: usize = 100;

/// Whether lines that follow each other are one paragraph: most of those that are followed by another end like a line
/// that was cut (no end of a sentence), and none is longer than an editor would leave it.
fn is_wrapped(lines: &[&str]) -> bool {
    let followed: Vec<&str> = lines
        .windows(2)
        .filter(|pair| !pair[0].is_empty() && !pair[1].is_empty() && kind_of(pair[1]).0 == BlockKind::Lines)
        .map(|pair| pair[0])
        .collect();
    let cut = followed.iter().filter(|line| !line.ends_with(['.', '!', '?', ':', '"', '”'])).count();
    !followed.is_empty()
        && cut * 2 >= followed.len()
        && followed.iter().all(|line| line.chars().count() <= WIDEST_WRAPPED)
}

fn kind_of(line: &str) -> (BlockKind, &str) {
    if let Some(heading) = line.strip_prefix('#') {
        let heading = heading.trim_start_matches('#');
        if heading.starts_with(' ') {
            return (BlockKind::MarkedHeading, heading.trim().trim_end_matches('#').trim_end());
        }
    }
    for mark in ["- ", "* ", "+ ", "• ", "– ", "‣ ", "▪ ", "◦ ", "· "] {
        if let Some(item) = line.strip_prefix(mark) {
            return (BlockKind::ListItem, item.trim());
        }
    }
    // "1. " or "2) " begins an item of a numbered list.
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits)
        && let Some(item) = line[digits..].strip_prefix(". ").or_else(|| line[digits..].strip_prefix(") "))
    {
        return (BlockKind::ListItem, item.trim());
    }
    (BlockKind::Lines, line)
}

/// Runs of spaces become one.
fn collapse(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
