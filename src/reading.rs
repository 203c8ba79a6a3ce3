//! An article as blocks to show, and the words of a block that are marked.

use gistcheck_quiz::Article;
use std::rc::Rc;
use yew::AttrValue;

/// A part of the reading column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    Heading(AttrValue),
    Paragraph(Paragraph),
}

/// A paragraph and where it stands in the article's text, in scalar values, half-open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paragraph {
    pub(crate) text: AttrValue,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A stretch of a paragraph that is marked throughout, or not at all.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Piece<'a> {
    pub(crate) text: &'a str,
    pub(crate) marked: bool,
}

/// The blocks of an analysed article: its headings stand before the paragraph that they begin with.
pub(crate) fn blocks(article: &Article) -> Vec<Block> {
    let mut sections = article.sections.iter().peekable();
    let mut out = Vec::new();
    let mut start = 0;
    for text in paragraphs(&article.text) {
        let end = start + text.chars().count();
        while let Some(section) = sections.next_if(|section| section.start < end.max(start + 1)) {
            if !section.heading.is_empty() {
                out.push(Block::Heading(AttrValue::from(section.heading.clone())));
            }
        }
        if !text.trim().is_empty() {
            out.push(Block::Paragraph(Paragraph { text: AttrValue::from(text.to_owned()), start, end }));
        }
        // The blank line between is two line feeds.
        start = end + 2;
    }
    out
}

/// The blocks of a text that nobody has analysed: what blank lines part, or else lines.
pub(crate) fn plain_blocks(text: &str) -> Vec<Block> {
    let text = text.replace('\r', "");
    let mut parts = paragraphs(&text);
    if parts.iter().filter(|part| !part.trim().is_empty()).count() < 2 {
        parts = text.split('\n').collect();
    }
    let whole = |part: &str| Paragraph { text: AttrValue::from(part.trim().to_owned()), start: 0, end: 0 };
    parts.into_iter().filter(|part| !part.trim().is_empty()).map(|part| Block::Paragraph(whole(part))).collect()
}

/// What two line feeds part. By hand: the standard library's search for texts costs every page 3 KB.
pub(crate) fn paragraphs(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(pair) = text.as_bytes().get(at..at + 2) {
        if pair == b"\n\n" {
            out.push(&text[start..at]);
            start = at + 2;
            at = start;
        } else {
            at += 1;
        }
    }
    out.push(&text[start..]);
    out
}

/// The marks that fall into a paragraph, counted from its start.
pub(crate) fn marks_in(paragraph: &Paragraph, spans: &[(usize, usize)]) -> Rc<[(usize, usize)]> {
    let clipped = spans.iter().filter(|(start, end)| *start < paragraph.end && *end > paragraph.start);
    clipped
        .map(|(start, end)| (start.saturating_sub(paragraph.start), (*end).min(paragraph.end) - paragraph.start))
        .collect()
}

/// Cuts a paragraph at its marks. Marks may overlap and come in order of their starts.
pub(crate) fn pieces<'a>(text: &'a str, marks: &[(usize, usize)]) -> Vec<Piece<'a>> {
    let mut out = Vec::new();
    let (mut at_scalar, mut at_byte) = (0, 0);
    let mut cut = |until: usize, marked: bool| {
        if until > at_scalar {
            let rest = &text[at_byte..];
            let bytes = rest.char_indices().nth(until - at_scalar).map_or(rest.len(), |(byte, _)| byte);
            if bytes > 0 {
                out.push(Piece { text: &rest[..bytes], marked });
            }
            at_scalar = until;
            at_byte += bytes;
        }
    };
    for (start, end) in marks {
        cut(*start, false);
        cut(*end, true);
    }
    cut(usize::MAX, false);
    out
}

/// The number, from 1, of the paragraph that a position is in.
pub(crate) fn paragraph_number(article: &Article, position: usize) -> usize {
    let before = blocks(article);
    let paragraphs = before.iter().filter(|block| matches!(block, Block::Paragraph(one) if one.start <= position));
    paragraphs.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(text: &str, headings: &[(&str, usize)]) -> Article {
        let section = |(heading, start): &(&str, usize)| gistcheck_quiz::Section {
            heading: (*heading).to_owned(),
            start: *start,
            end: text.chars().count(),
        };
        let sections = headings.iter().map(section).collect();
        Article {
            title: "T".into(),
            text: text.into(),
            url: None,
            fingerprint: String::new(),
            words: 0,
            sections,
            extra: Default::default(),
        }
    }

    #[test]
    fn headings_stand_before_their_paragraph() {
        let found = blocks(&article("Łódź is old.\n\nIt grew.", &[("Growth", 14)]));
        let shown: Vec<String> = found
            .iter()
            .map(|block| match block {
                Block::Heading(text) => format!("# {text}"),
                Block::Paragraph(one) => format!("{}..{} {}", one.start, one.end, one.text),
            })
            .collect();
        assert_eq!(shown, ["0..12 Łódź is old.", "# Growth", "14..22 It grew."]);
    }

    #[test]
    fn marks_are_cut_out_in_scalar_values() {
        let cut = pieces("Łódź is old.", &[(0, 4), (8, 11)]);
        let shown: Vec<_> = cut.iter().map(|piece| (piece.text, piece.marked)).collect();
        assert_eq!(shown, [("Łódź", true), (" is ", false), ("old", true), (".", false)]);
    }

    #[test]
    fn overlapping_and_overlong_marks_lose_no_word() {
        for marks in [&[(0, 5), (3, 8)][..], &[(4, 400)], &[(0, 0)], &[(2, 3), (2, 3)]] {
            let joined: String = pieces("abcdefgh", marks).iter().map(|piece| piece.text).collect();
            assert_eq!(joined, "abcdefgh", "{marks:?}");
        }
    }

    #[test]
    fn a_mark_that_crosses_paragraphs_shows_in_both() {
        let paragraph = |start, end| Paragraph { text: "x".into(), start, end };
        assert_eq!(*marks_in(&paragraph(0, 12), &[(8, 16)]), [(8, 12)]);
        assert_eq!(*marks_in(&paragraph(14, 22), &[(8, 16)]), [(0, 2)]);
    }

    #[test]
    fn paragraphs_are_what_blank_lines_part() {
        for text in ["", "a", "é\n\nb", "a\n\n\nb", "\n\n\n\n", "a\nb\n\n"] {
            assert_eq!(paragraphs(text), text.split("\n\n").collect::<Vec<_>>(), "{text:?}");
        }
    }

    #[test]
    fn text_without_blank_lines_is_parted_by_lines() {
        assert_eq!(plain_blocks("one\ntwo").len(), 2);
        assert_eq!(plain_blocks("one\r\nstill one\r\n\r\ntwo").len(), 2);
    }
}
