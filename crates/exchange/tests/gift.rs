//! GIFT as other people write it.

use gistcheck_exchange::{ExportFormat, ImportFormat, export, import};
use gistcheck_quiz::{Author, Body, ItemKind, Quiz, Response, Verdict, grade};

const OTHERS: &str = "\
// A comment
$CATEGORY: Rivers

::Longest:: Which river is
   the longest? {
  =The Nile#Yes.
  ~The Elbe#%20 off
  ~The Rhine
  ####See the atlas.
}

The Elbe flows into the {=North Sea =north sea =%50%sea} near Cuxhaven.

Hamburg lies on the Elbe. {T#No#Yes}

How deep is it? {#4.5..5.5}

Pi? {#=3.14:0.01#fine =%50%3:0.5}

Match. { =Elbe -> Hamburg =Rhine -> Cologne =Isar -> Munich = -> Paris }

Which two? {~%50%Elbe ~%50%Weser ~%-100%Nile ~%-100%Amazon}

Write an essay. {}

Only words.

[html]<p>1 &lt; 2?</p> {TRUE}
";

#[test]
fn questions_of_all_kinds_are_played() {
    let imported = import(OTHERS, ImportFormat::Gift).expect("it is GIFT");
    let kinds: Vec<ItemKind> = imported.quiz.items.iter().map(gistcheck_quiz::Item::kind).collect();
    use ItemKind::*;
    assert_eq!(kinds, [Choice, Cloze, TrueFalse, ShortAnswer, ShortAnswer, Matching, MultipleResponse, TrueFalse]);
    let items = &imported.quiz.items;
    assert_eq!(items[0].stem, "Which river is the longest?");
    assert_eq!(items[0].about.explanation.as_deref(), Some("See the atlas."));
    assert_eq!(items[1].stem, "The Elbe flows into the _____ near Cuxhaven.");
    assert_eq!(items[7].stem, "1 < 2?");
    let graded = |at: usize, typed: &str| grade(&items[at], &Response::Typed(typed.to_owned())).verdict;
    assert_eq!((graded(1, "North Sea"), graded(1, "sea")), (Verdict::Right, Verdict::Wrong));
    assert_eq!((graded(3, "4.6"), graded(3, "6")), (Verdict::Right, Verdict::Wrong));
    assert_eq!((graded(4, "3.145"), graded(4, "3.2")), (Verdict::Right, Verdict::Wrong));
    assert_eq!(imported.notes.len(), 2, "{:?}", imported.notes);
    assert!(imported.notes[0].starts_with("Line 24: this question wants an essay"), "{}", imported.notes[0]);
}

#[test]
fn damage_is_told_with_its_line() {
    let error = import("A? {T}\n\nB? {=x ~y", ImportFormat::Gift).expect_err("it is not closed");
    assert_eq!((error.line(), error.is_damaged()), (Some(3), true));
    let error = import("Pi? {#three}", ImportFormat::Gift).expect_err("no number");
    assert_eq!(error.to_string(), "Line 1: \"three\" is no number that can be read.");
    let error = import("Only words.", ImportFormat::Gift).expect_err("nothing to play");
    assert!(error.to_string().starts_with("No question that can be played was found. Line 1:"), "{error}");
    let error = import(&"A? {T}\n\n".repeat(600_000), ImportFormat::Gift).expect_err("too long");
    assert!(error.is_too_large());
}

/// Each of these would take hours in steps that grow with the square of the file.
#[test]
fn files_made_to_take_long_are_refused_or_read_soon() {
    let begun = std::time::Instant::now();
    let many = import(&"A? {T}\n\n".repeat(100_000), ImportFormat::Gift).expect_err("too many questions");
    assert!(many.is_too_large() && many.to_string().contains("2000 questions"), "{many}");
    let aiken = "Q?\nA. x\nB. y\nC. z\nANSWER: A\n".repeat(30_000);
    assert!(
        import(&aiken, ImportFormat::Aiken)
            .is_ok_and(|imported| imported.quiz.items.len() == 1 && imported.notes.len() == 101)
    );
    let tags = format!("[html]{} {{T}}", "<a".repeat(400_000));
    assert!(import(&tags, ImportFormat::Gift).is_ok());
    assert!(import(&"{".repeat(1_000_000), ImportFormat::Gift).is_err());
    assert!(import(&"\"".repeat(1_000_000), ImportFormat::Csv).is_err());
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}

#[test]
fn a_change_made_in_the_gift_wins_and_is_recorded() {
    let quiz = Quiz::from_json(include_str!("../../../e2e/quizzes/all-kinds.json")).expect("it is valid");
    let mut quiz = quiz;
    quiz.article = None;
    let mut json: serde_json::Value = serde_json::from_str(&quiz.to_json()).expect("it is JSON");
    json["items"][0]["author"] = "engine".into();
    json["items"][0]["difficulty"] = "easy".into();
    json["items"][0]["confidence"] = 0.5.into();
    let quiz = Quiz::from_json(&json.to_string()).expect("it is valid");
    let gift = export(&quiz, ExportFormat::Gift).expect("GIFT holds all");
    let gift = String::from_utf8(gift.bytes).expect("it is text");
    let stem = &quiz.items[0].stem;
    let changed = gift.replacen(&format!("[plain]{stem}"), "[plain]Which plan is meant?", 1);
    assert_ne!(gift, changed, "the stem stands there: {stem}");
    let again = import(&changed, ImportFormat::Gift).expect("it is GIFT").quiz;
    assert_eq!(again.items[0].stem, "Which plan is meant?");
    assert_eq!(again.items[0].about.author, Some(Author::Edited));
    assert_eq!(again.items[0].id, quiz.items[0].id);
    assert_ne!(again.id, quiz.id);
    assert_eq!(again.items[1..], quiz.items[1..]);
    assert!(matches!(again.items[0].body, Body::Choice(_)));
}
