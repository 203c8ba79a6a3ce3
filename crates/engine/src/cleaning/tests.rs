use super::*;
use proptest::prelude::*;

fn check(input: &str, title: &str, paragraphs: &[&str]) {
    let clean = clean(input);
    let found: Vec<&str> = clean.paragraphs.iter().map(|paragraph| &clean.text[paragraph.span.range()]).collect();
    assert_eq!((clean.title.as_str(), found.as_slice()), (title, paragraphs), "dropped: {:?}", clean.dropped);
}

#[test]
fn the_first_line_before_a_blank_one_is_the_title() {
    check(
        "Rivers\n\nThe Elbe is long.\n\nThe Rhine is longer.",
        "Rivers",
        &["The Elbe is long.", "The Rhine is longer."],
    );
}

#[test]
fn a_first_paragraph_is_no_title() {
    check(
        "The Elbe is long. It is wide.\n\nSo is the Rhine.",
        "The Elbe is long",
        &["The Elbe is long. It is wide.", "So is the Rhine."],
    );
}

#[test]
fn without_blank_lines_each_line_is_a_paragraph() {
    check(
        "The Elbe is long, and many ships go there.\nPhoto: Harbour Press\nIts ports\nHamburg has the largest port.\nThis post was originally published on here",
        "The Elbe is long, and many ships go there",
        &["The Elbe is long, and many ships go there.", "Hamburg has the largest port."],
    );
}

#[test]
fn wrapped_lines_are_one_paragraph() {
    check(
        "Rivers\n\nThe Elbe is one of the\nlongest rivers of Europe.\n\nIt ends in the North\nSea.",
        "Rivers",
        &["The Elbe is one of the longest rivers of Europe.", "It ends in the North Sea."],
    );
}

#[test]
fn captions_menus_and_calls_go() {
    let input = "Rivers\n\nHome | News | Sport\n\nBy Ann Lee\n\nTuesday, March 8, 2011\n\nFigure 2. Flow by year.\n\nFigure 2 shows the flow by year.\n\n\
        Subscribe to our newsletter\n\n© 2024 River Press. All rights reserved.\n\n* * *\n";
    check(input, "Rivers", &["Figure 2 shows the flow by year."]);
}

#[test]
fn reference_marks_go_and_completed_quotations_stay() {
    check(
        "Rivers\n\nIt is long [5], [6] and wide.[citation needed] \"It [the Elbe] floods,\" he said (HyperLink). It has 5 km² of harbour.",
        "Rivers",
        &["It is long and wide. \"It [the Elbe] floods,\" he said. It has 5 km² of harbour."],
    );
}

#[test]
fn headings_make_sections() {
    let clean = clean(
        "Rivers\n\nAll flow.\n\nThe Elbe\n\nIt is long.\n\nIt is wide.\n\nWhat next?\n\nThe river will be made deeper in many of its places so that larger ships can pass it.",
    );
    let sections: Vec<(&str, &str)> =
        clean.sections.iter().map(|section| (section.heading.as_str(), &clean.text[section.span.range()])).collect();
    assert_eq!(sections[0], ("The Elbe", "It is long.\n\nIt is wide."));
    assert_eq!(sections[1].0, "What next?");
}

#[test]
fn lists_and_labels_lose_their_marks() {
    let clean = clean("Rivers\n\n- Elbe: long.\n• Rhine: longer.\n1. Danube.\n\nANN LEE: I like rivers.");
    assert_eq!(clean.text, "Elbe: long.\n\nRhine: longer.\n\nDanube.\n\nI like rivers.");
    assert_eq!(clean.paragraphs[3].kind, ParagraphKind::Speech);
}

#[test]
fn markdown_loses_its_marks_not_its_words() {
    let input = "---\ntitle: \"Rivers of the North\"\ndate: 2020\n---\n\nThe [Elbe](https://example.org/elbe) is **long** and `wide`.\n\n```\ncode();\n```\n\n\
        | a | b |\n|---|---|\n| 1 | 2 |\n\n## Ports\n\n![A bridge](bridge.png)\n\nHamburg is _large_; snake_case stays.\n";
    check(input, "Rivers of the North", &["The Elbe is long and wide.", "Hamburg is large; snake_case stays."]);
}

#[test]
fn what_cannot_be_seen_goes() {
    check("Ri\u{ad}vers\r\n\r\nThe\u{a0}Elbe\u{200b} is long.", "Rivers", &["The Elbe is long."]);
}

proptest! {
    #[test]
    fn any_text_is_cleaned_into_ordered_paragraphs(raw in "[ -~\n\r\t\\PC]{0,400}") {
        let clean = clean(&raw);
        let joined: Vec<&str> = clean.paragraphs.iter().map(|paragraph| &clean.text[paragraph.span.range()]).collect();
        prop_assert_eq!(joined.join("\n\n"), clean.text.clone());
        prop_assert!(joined.iter().all(|paragraph| !paragraph.trim().is_empty()));
        for pair in clean.sections.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
    }
}
