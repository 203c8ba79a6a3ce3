//! Marks inside a paragraph that are not its words: reference numbers, "citation needed", link labels.

use crate::document::Dropped;

/// Words in square brackets, besides numbers, that mark a place instead of saying something.
const BRACKETED: [&str; 10] = [
    "citation needed",
    "clarification needed",
    "who?",
    "when?",
    "note",
    "edit",
    "update",
    "hyperlink",
    "sic",
    "further explanation needed",
];

/// Takes reference marks off: `[3]`, `[5], [6]`, `[2, 3]`, `[12–14]`, `[citation needed]`, `(HyperLink)`, and raised
/// digits after a word. Square brackets around words that complete a quotation stay.
pub(super) fn strip(text: &str, dropped: &mut Vec<Dropped>) -> String {
    if !text.contains(['[', '(', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '†', '‡']) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['[', '(', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '†', '‡'])
    {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let mark = mark_length(rest, &out);
        if mark == 0 {
            let length = rest.chars().next().map_or(0, char::len_utf8);
            out.push_str(&rest[..length]);
            rest = &rest[length..];
            continue;
        }
        dropped.push(Dropped { text: rest[..mark].to_owned(), rule: "reference-mark" });
        rest = &rest[mark..];
        // A list of marks: what separated them goes with them.
        if let Some(more) =
            rest.strip_prefix(", [").or_else(|| rest.strip_prefix(",[")).or_else(|| rest.strip_prefix("–["))
        {
            let bracket = rest.len() - more.len() - 1;
            if mark_length(&rest[bracket..], &out) > 0 {
                rest = &rest[bracket..];
            }
        }
        let closes = rest.starts_with(['.', ',', ';', ':', '?', '!', ')', '’', '”']) || rest.is_empty();
        if out.ends_with(' ') && (closes || rest.starts_with(' ')) {
            out.pop();
        }
    }
    out.push_str(rest);
    out.trim().to_owned()
}

/// Length in bytes of the mark that a text begins with; 0 when it begins with none.
fn mark_length(rest: &str, before: &str) -> usize {
    let first = rest.chars().next().unwrap_or(' ');
    match first {
        '[' => {
            // A mark is short: looking no further keeps this linear.
            let Some(end) = rest.bytes().take(40).position(|byte| byte == b']') else { return 0 };
            let inside = rest[1..end].trim().to_lowercase();
            let numbers = !inside.is_empty()
                && inside.chars().any(|scalar| scalar.is_ascii_digit())
                && inside.chars().all(|scalar| scalar.is_ascii_digit() || ", -–".contains(scalar));
            let letter = inside.len() == 1 && inside.chars().all(|scalar| scalar.is_ascii_lowercase());
            let named = BRACKETED.iter().any(|known| {
                inside == *known || inside.strip_prefix(known).is_some_and(|number| number.trim().parse::<u8>().is_ok())
            });
            if numbers || letter || named { end + 1 } else { 0 }
        }
        '(' => {
            let link = rest.get(..11).is_some_and(|head| head.eq_ignore_ascii_case("(hyperlink)"));
            if link { 11 } else { 0 }
        }
        // A raised digit after a letter may be a unit's power: m², km².
        '²' | '³' if before.chars().last().is_some_and(|last| last == 'm' || last.is_ascii_digit()) => 0,
        _ if before.ends_with(|last: char| last.is_alphabetic() || ".,;:!?”\"".contains(last)) => first.len_utf8(),
        _ => 0,
    }
}
