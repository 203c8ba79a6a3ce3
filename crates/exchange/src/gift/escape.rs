//! Texts as GIFT writes them: `~ = # { } : \` after a backslash, a line end as `\n`.

use crate::text::without_tags;

/// What the page and the JSON show for the answers in the midst of a sentence.
const BLANK: &str = "_____";

/// The text as a field of GIFT.
pub(super) fn field(text: &str) -> String {
    let marked = if text.trim_start().starts_with('[') { "[plain]" } else { "" };
    marked.to_owned() + &escaped(text.trim())
}

/// A stem that is no cloze, of plain text whatever its first character.
pub(super) fn stem(text: &str) -> String {
    format!("[plain]{}", escaped(text.trim()))
}

/// A field that may not hold `->`, which would part it in two.
pub(super) fn side(text: &str) -> String {
    field(&text.replace("->", "→"))
}

/// What a reader makes of a field.
pub(super) fn read_field(written: &str) -> String {
    read_text(written.trim())
}

/// The parts of a stem before and after its blank, as GIFT writes them.
pub(super) fn cloze(stem: &str) -> Option<(String, String)> {
    let (before, after) = stem.split_once(BLANK)?;
    Some((format!("[plain]{}", escaped(before.trim_start())), escaped(after.trim_end())))
}

/// The stem that a reader makes of the parts before and after the answers.
pub(super) fn read_cloze(head: &str, tail: &str) -> String {
    read_text(head) + BLANK + &unescaped(tail.trim_end())
}

fn read_text(written: &str) -> String {
    let start = written.trim_start();
    for (marker, is_html) in [("[plain]", false), ("[moodle]", false), ("[markdown]", false), ("[html]", true)] {
        if let Some(rest) = start.strip_prefix(marker) {
            let text = unescaped(rest.trim_start());
            return if is_html { without_tags(&text) } else { text };
        }
    }
    unescaped(written)
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut scalars = text.chars().peekable();
    while let Some(scalar) = scalars.next() {
        match scalar {
            '\r' if scalars.peek() == Some(&'\n') => {}
            '\n' | '\r' => out.push_str("\\n"),
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => {
                out.push('\\');
                out.push(scalar);
            }
            _ => out.push(scalar),
        }
    }
    out
}

/// The text without its backslashes; line ends of the file, with the indent after them, are one space.
fn unescaped(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut scalars = written.chars().peekable();
    while let Some(scalar) = scalars.next() {
        match scalar {
            '\\' => match scalars.peek() {
                Some('n') => {
                    scalars.next();
                    out.push('\n');
                }
                Some(&next) if "~=#{}:\\".contains(next) => {
                    scalars.next();
                    out.push(next);
                }
                _ => out.push('\\'),
            },
            '\n' | '\r' => {
                while scalars.next_if(|next| next.is_whitespace()).is_some() {}
                while out.ends_with([' ', '\t']) {
                    out.pop();
                }
                out.push(' ');
            }
            _ => out.push(scalar),
        }
    }
    out
}

/// Byte offsets of a mark that no backslash stands before.
pub(super) fn marks<'a>(text: &'a str, marks: &'a [char]) -> impl Iterator<Item = (usize, char)> + 'a {
    let mut after_backslash = false;
    text.char_indices().filter(move |&(_, scalar)| {
        let counts = !after_backslash && marks.contains(&scalar);
        after_backslash = scalar == '\\' && !after_backslash;
        counts
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn controls_are_escaped() {
        assert_eq!(field(" a~b=c#d{e}f:g\\h\ni "), "a\\~b\\=c\\#d\\{e\\}f\\:g\\\\h\\ni");
        assert_eq!(field("[html] is a word"), "[plain][html] is a word");
        assert_eq!(side("a -> b"), "a → b");
        assert_eq!(read_field("[html]<b>2</b> \\= 2"), "2 = 2");
        assert_eq!(read_field("two\n\tlines"), "two lines");
        assert_eq!(marks("a\\=b=c\\\\=", &['=']).count(), 2);
    }

    proptest! {
        #[test]
        fn any_trimmed_text_is_read_as_it_was(text in "[~=#{}:\\\\n\n\\[\\]a-c ]{0,20}|\\PC{0,30}") {
            let text = text.trim();
            prop_assert_eq!(read_field(&field(text)), text);
        }
    }
}
