//! Markdown to plain lines: front matter, code, tables, raw tags and link targets go; words stay.
//!
//! A reader of Markdown's whole grammar would cost more bytes than all the rest of the cleaning; an article's prose
//! needs only its lines told apart and its marks taken off. What is not Markdown passes unchanged.

use crate::document::Dropped;

/// Longest link target or tag that is looked for, in bytes: keeps the search linear.
const LONGEST_MARK: usize = 2_000;

/// Takes Markdown's marks off, if the text shows any.
pub(super) fn strip(text: &str, dropped: &mut Vec<Dropped>) -> String {
    if !looks_like_markdown(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut fence: Option<&str> = None;
    let mut raw_block: Option<&str> = None;
    let mut lines = text.lines().peekable();
    if lines.peek().is_some_and(|first| first.trim_end() == "---") {
        let end = text.lines().skip(1).position(|line| matches!(line.trim_end(), "---" | "..."));
        if let Some(end) = end {
            for line in lines.by_ref().take(end + 2) {
                dropped.push(Dropped { text: line.to_owned(), rule: "front-matter" });
                if let Some(title) = line.strip_prefix("title:") {
                    out.push_str("# ");
                    out.push_str(title.trim().trim_matches(['"', '\'']));
                    out.push_str("\n\n");
                }
            }
        }
    }
    while let Some(line) = lines.next() {
        let trimmed = line.trim();
        let mut leave_out = |rule: &'static str| dropped.push(Dropped { text: line.to_owned(), rule });
        if let Some(open) = fence {
            if trimmed.starts_with(open) {
                fence = None;
            }
            leave_out("code");
            continue;
        }
        if let Some(open) = ["```", "~~~"].into_iter().find(|open| trimmed.starts_with(open)) {
            fence = Some(open);
            leave_out("code");
            continue;
        }
        if let Some(tag) = raw_block {
            if trimmed.to_lowercase().contains(tag) {
                raw_block = None;
            }
            leave_out("raw-html");
            continue;
        }
        if let Some((open, close)) = [
            ("<style", "</style"),
            ("<script", "</script"),
            ("<!--", "-->"),
            ("<table", "</table"),
            ("<figure", "</figure"),
            ("<pre", "</pre"),
        ]
        .into_iter()
        .find(|(open, _)| trimmed.to_lowercase().starts_with(open))
        {
            if !trimmed.to_lowercase()[open.len()..].contains(close) {
                raw_block = Some(close);
            }
            leave_out("raw-html");
            continue;
        }
        if trimmed.starts_with('|') && trimmed[1..].contains('|') || is_table_rule(trimmed) {
            leave_out("table");
            continue;
        }
        if trimmed.starts_with("![") && !trimmed.contains(") ")
            || trimmed.starts_with("[^") && trimmed.contains("]:")
            || trimmed.starts_with("{%")
        {
            leave_out("image-or-note");
            continue;
        }
        // A line of = or - under a line makes that line a heading.
        if let Some(next) = lines.peek()
            && !trimmed.is_empty()
            && is_underline(next.trim())
        {
            lines.next();
            out.push_str("# ");
        }
        inline(trimmed.trim_start_matches("> ").trim_start_matches('>'), &mut out);
        out.push('\n');
    }
    out
}

/// A blank line before a heading mark, a fence, a link with a target, a table or front matter.
fn looks_like_markdown(text: &str) -> bool {
    text.starts_with("---\n")
        || text.contains("](")
        || text.lines().any(|line| {
            let line = line.trim_start();
            line.starts_with("# ")
                || line.starts_with("## ")
                || line.starts_with("### ")
                || line.starts_with("```")
                || is_table_rule(line)
        })
}

fn is_table_rule(line: &str) -> bool {
    line.contains('|') && line.contains("--") && line.chars().all(|scalar| "|-: ".contains(scalar))
}

fn is_underline(line: &str) -> bool {
    line.len() >= 3 && (line.bytes().all(|byte| byte == b'=') || line.bytes().all(|byte| byte == b'-'))
}

/// Links keep their words, images go, emphasis and code marks go, tags go, escapes are resolved.
fn inline(line: &str, out: &mut String) {
    let mut rest = line;
    while let Some(at) = rest.find(['[', '!', '*', '_', '`', '<', '\\']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (taken, kept) = mark(rest, out);
        if taken == 0 {
            let length = rest.chars().next().map_or(0, char::len_utf8);
            out.push_str(&rest[..length]);
            rest = &rest[length..];
        } else {
            if let Some(words) = kept {
                inline(words, out);
            }
            rest = &rest[taken..];
        }
    }
    out.push_str(rest);
}

/// How many bytes the mark at the start of `rest` takes, and which of them stay as words.
fn mark<'a>(rest: &'a str, before: &str) -> (usize, Option<&'a str>) {
    let window = &rest[..rest.floor_char_boundary(LONGEST_MARK)];
    let first = window.as_bytes()[0];
    match first {
        b'!' if window.starts_with("![") => match link(&window[1..]) {
            Some((length, _)) => (length + 1, None),
            None => (0, None),
        },
        b'[' => match link(window) {
            Some((length, words)) => (length, Some(words)),
            None if window.starts_with("[^") => (window.find(']').map_or(0, |end| end + 1), None),
            None => (0, None),
        },
        b'`' => (window.bytes().take_while(|byte| *byte == b'`').count(), None),
        b'*' => (window.bytes().take_while(|byte| *byte == b'*').count(), None),
        // An underscore inside a word is part of it.
        b'_' => {
            let run = window.bytes().take_while(|byte| *byte == b'_').count();
            let word_before = before.chars().last().is_some_and(char::is_alphanumeric);
            let word_after = window[run..].chars().next().is_some_and(char::is_alphanumeric);
            if word_before && word_after { (0, None) } else { (run, None) }
        }
        b'<' => {
            let tag = window[1..].trim_start_matches('/').starts_with(|scalar: char| scalar.is_ascii_alphabetic());
            match window.find('>') {
                Some(end) if tag => (end + 1, None),
                _ => (0, None),
            }
        }
        b'\\' => {
            let escaped = window[1..].chars().next().filter(char::is_ascii_punctuation);
            (escaped.map_or(0, |_| 1), None)
        }
        _ => (0, None),
    }
}

/// `[words](target)` or `[words][label]` at the start: its length and its words.
fn link(window: &str) -> Option<(usize, &str)> {
    let close = window.find(']')?;
    let words = window.get(1..close)?;
    let after = &window[close + 1..];
    let (open, end) = match after.as_bytes().first()? {
        b'(' => ('(', ')'),
        b'[' => ('[', ']'),
        _ => return None,
    };
    let target = after.find(end)?;
    debug_assert!(after.starts_with(open));
    Some((close + 1 + target + 1, words))
}
