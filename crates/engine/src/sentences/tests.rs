use super::*;
use crate::document::ParagraphKind;
use proptest::prelude::*;

fn pieces(text: &str) -> Vec<&str> {
    let paragraph = Paragraph { span: Span::new(0, text.len()), kind: ParagraphKind::Prose };
    sentences(text, &[paragraph]).iter().map(|(span, _)| &text[span.range()]).collect()
}

/// The hard cases by which the kept crates were measured too: sentences are separated by bars.
const HARD: [&str; 24] = [
    "Dr. Lee came. | She left.",
    "The U.S. Navy sailed. | It was late.",
    "He moved to the U.S. | The move was easy.",
    "It cost $5.6 million. | That is cheap.",
    "J. R. R. Tolkien wrote it. | So they say.",
    "George W. Bush spoke. | Few listened.",
    "\"It rose!\" she said. | He nodded.",
    "\"Why?\" he asked. | Nobody knew.",
    "She said, \"It rose.\" | He nodded.",
    "They met at 5 p.m. in the hall. | Then they ate.",
    "They met at 5 p.m. | The hall was full.",
    "See Fig. 3 for more. | It is clear.",
    "Apples, pears, etc. were sold. | Nobody bought.",
    "He waited... and waited. | Nothing came.",
    "He waited... | Nothing came.",
    "Acme Inc. makes rope. | It is strong.",
    "He works for Acme Inc. | The firm makes rope.",
    "Use rope, e.g. Acme's. | It holds.",
    "The value rose 3.5 percent. | It fell later.",
    "(It was cold.) | They stayed in.",
    "Visit example.com today. | It is free.",
    "They chose Plan B. | The first had failed.",
    "What a day! | What a night!",
    "iPhones sold well. | eBay grew too.",
];

#[test]
fn hard_cases_are_cut_where_a_reader_would() {
    for case in HARD {
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
