//! Small things that several formats need of texts.

/// The text on one line: each run of line ends and tabs becomes one space.
pub(crate) fn on_one_line(text: &str) -> String {
    text.split(['\n', '\r', '\t']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// a, b, … z, then aa, ab, …
pub(crate) fn letter(at: usize) -> String {
    let own = char::from(b'a' + u8::try_from(at % 26).unwrap_or(0));
    if at < 26 { own.to_string() } else { letter(at / 26 - 1) + &own.to_string() }
}

/// An id as XML's identifiers allow it.
pub(crate) fn identifier(id: &str) -> String {
    id.chars().map(|scalar| if scalar.is_ascii_alphanumeric() || scalar == '-' { scalar } else { '-' }).collect()
}

/// Text without tags and with the common entities read, for sources that hold HTML.
pub(crate) fn without_tags(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let tag = rest;
        let is_tag =
            tag[1..].starts_with(|scalar: char| scalar.is_ascii_alphabetic() || scalar == '/' || scalar == '!');
        // Where no tag ends any more, none is looked for again: a file of nothing but "<" is read in one go.
        let Some(end) = tag.find('>') else { break };
        if is_tag {
            if ["<br", "<p", "</p", "<li", "<div"].iter().any(|block| tag.starts_with(block)) && !out.is_empty() {
                out.push(' ');
            }
            rest = &tag[end + 1..];
        } else {
            out.push('<');
            rest = &tag[1..];
        }
    }
    out.push_str(rest);
    let mut text = out;
    for (entity, plain) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, plain);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 27, 52].map(letter), ["a", "z", "aa", "ab", "ba"]);
    }

    #[test]
    fn tags_go_and_entities_are_read() {
        assert_eq!(without_tags("<p>Is 1 < 2 &amp; <b>so</b>?</p><p>Yes</p>"), "Is 1 < 2 & so? Yes");
        assert_eq!(on_one_line(" a\r\n\tb "), "a b");
    }
}
