//! What the command line promises: exit statuses, sentences, and the same bytes every time.

use std::io::Write;
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = include_str!("../../../fixtures/harbour-bridge/article.txt");

fn gistcheck(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gistcheck"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that refuses its input may close it before all is written.
    let _ = child.stdin.take().expect("it was piped").write_all(input);
    child.wait_with_output().expect("it ends")
}

fn refused(arguments: &[&str], input: &[u8], status: i32) {
    let output = gistcheck(arguments, input);
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(status), "{arguments:?}: {told}");
    assert_eq!(told.lines().count(), 1, "one sentence: {told}");
    assert!(told.trim_end().ends_with('.'), "a sentence: {told}");
    assert!(output.stdout.is_empty(), "nothing is printed beside it");
}

#[test]
fn unusable_input_is_refused_with_a_sentence_and_status_1() {
    refused(&["generate"], b"", 1);
    refused(&["generate", "-"], b"\0\x01binary", 1);
    refused(&["summary"], b"caf\xe9", 1);
    refused(&["facts", "no-such-file.txt"], b"", 1);
    refused(&["generate"], &vec![b'a'; 10 * 1024 * 1024 + 1], 1);
    refused(&["inspect", "--conllu", "no-such-file.conllu"], b"", 1);
}

#[test]
fn unusable_calls_are_refused_with_a_sentence_and_status_2() {
    refused(&["judge"], b"", 2);
    refused(&["generate", "--items", "-3"], b"", 2);
    refused(&["generate", "--kinds", "riddle"], b"", 2);
    refused(&["inspect", "--stage", "dreams"], b"", 2);
}

#[test]
fn text_without_facts_gives_no_items_a_note_and_status_0() {
    let output = gistcheck(&["generate"], b"Oh well. Hm! What now? Go on.");
    let quiz: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert!(output.status.success());
    assert_eq!(quiz["items"].as_array().map(Vec::len), Some(0));
    assert!(quiz["notes"].as_array().is_some_and(|notes| !notes.is_empty()));
}

#[test]
fn another_language_gets_a_summary_and_a_note_but_no_items() {
    let spanish = include_bytes!("../../../fixtures/spanish-note/article.txt");
    let quiz: serde_json::Value =
        serde_json::from_slice(&gistcheck(&["generate"], spanish).stdout).expect("it is JSON");
    assert_eq!(quiz["language"], "es");
    assert_eq!(quiz["items"].as_array().map(Vec::len), Some(0));
    assert!(quiz["summary"].as_array().is_some_and(|summary| !summary.is_empty()));
    assert!(quiz["notes"][0].as_str().is_some_and(|note| note.contains("Spanish")));
}

#[test]
fn the_same_input_and_seed_give_the_same_bytes() {
    let make = |seed| gistcheck(&["generate", "--seed", seed], ARTICLE.as_bytes()).stdout;
    assert_eq!(make("7"), make("7"));
}

#[test]
fn what_is_generated_is_a_quiz_of_the_format() {
    let output = gistcheck(&["generate", "--items", "all", "--candidates"], ARTICLE.as_bytes());
    let json = String::from_utf8(output.stdout).expect("it prints UTF-8");
    let quiz = gistcheck_quiz::Quiz::from_json(&json).expect("it is valid");
    let text = &quiz.article.as_ref().expect("it has its article").text;
    let evidence = quiz.summary.iter().flat_map(|sentence| &sentence.evidence);
    let evidence = evidence.chain(quiz.facts.iter().flat_map(|fact| &fact.evidence));
    let evidence = evidence.chain(quiz.items.iter().flat_map(|item| &item.about.evidence));
    let mut count = 0;
    for words in evidence {
        assert!(words.is_verbatim_in(text), "{words:?}");
        count += 1;
    }
    assert!(count > 0, "something is said about the article");
}

#[test]
fn a_batch_answers_in_order_and_a_bad_line_does_not_stop_it() {
    let line =
        |id: usize| format!("{{\"id\":{id},\"title\":\"Bridge {id}\",\"text\":{}}}\n", serde_json::json!(ARTICLE));
    let input = [
        line(1),
        "{\"id\":2,\"text\":7}\n".into(),
        "no json\n".into(),
        line(4),
        "{\"id\":5,\"text\":\"\"}\n".into(),
        line(6),
    ];
    let output = gistcheck(&["batch", "--jobs", "2", "--items", "2"], input.concat().as_bytes());
    assert_eq!(output.status.code(), Some(1), "a line was bad");
    let answers: Vec<serde_json::Value> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("each line is JSON"))
        .collect();
    assert_eq!(answers.len(), 6);
    for (at, id) in [(0, 1), (3, 4), (5, 6)] {
        assert_eq!(answers[at]["source"], id);
        assert_eq!(answers[at]["article"]["title"], format!("Bridge {id}"));
    }
    for (at, id) in [(1, serde_json::json!(2)), (2, serde_json::Value::Null), (4, serde_json::json!(5))] {
        assert_eq!(answers[at]["id"], id);
        assert!(answers[at]["error"].as_str().is_some_and(|error| error.ends_with('.')));
    }
}
