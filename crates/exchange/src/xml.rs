//! XML by hand: texts are escaped here, elements are written where they are used.

/// A text between tags or in an attribute. What XML 1.0 has no place for at all becomes U+FFFD.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for scalar in text.chars() {
        match scalar {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // A line end as a reader of attributes would fold it, and as one of texts would.
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(scalar),
            _ if (scalar as u32) < 0x20 || matches!(scalar, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            _ => out.push(scalar),
        }
    }
    out
}

/// A text as HTML that shows it as it is, line ends too.
pub(crate) fn as_html(text: &str) -> String {
    escaped(text).replace("\r\n", "<br>").replace('\n', "<br>")
}

/// HTML within XML.
pub(crate) fn cdata(html: &str) -> String {
    format!("<![CDATA[{}]]>", html.replace("]]>", "]]]]><![CDATA[>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_no_markup() {
        assert_eq!(escaped("<a b='\"'>&\u{1}"), "&lt;a b=&#39;&quot;&#39;&gt;&amp;\u{fffd}");
        assert_eq!(as_html("a\nb<"), "a<br>b&lt;");
        assert_eq!(cdata("a]]>b"), "<![CDATA[a]]]]><![CDATA[>b]]>");
    }
}
