use super::*;
use crate::document::ParagraphKind;
use proptest::prelude::*;

fn pieces(text: &str) -> Vec<&str> {
    let paragraph = Paragraph { span: Span::new(0, text.len()), kind: ParagraphKind::Prose };
    sentences(text, &[paragraph]).iter().map(|(span, _)| &text[span.range()]).collect()
}

/// The hard cases by which the kept crates were measured too: sentences are separated by bars.
const HARD: &str = include_str!("../../../../fixtures/sentences/hard.txt");

#[test]
fn hard_cases_are_cut_where_a_reader_would() {
    for case in HARD.lines() {
        let wanted: Vec<&str> = case.split(" | ").collect();
        let text = case.replace(" | ", " ");
        assert_eq!(pieces(&text), wanted);
    }
}

proptest! {
    #[test]
    fn nothing_is_lost_or_doubled(text in "[A-Za-z0-9 .!?\"“”()…\n,']{0,200}") {
        let kept: String = pieces(&text).concat().split_whitespace().collect();
        let all: String = text.split_whitespace().collect();
        prop_assert_eq!(kept, all);
    }
}
