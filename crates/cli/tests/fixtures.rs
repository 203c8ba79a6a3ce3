//! Whole articles, and what each phase makes of them: `fixtures/<case>/article.txt` beside a file for each stage.
//!
//! `cargo xtask fixtures` (or `UPDATE_EXPECT=1`) writes the files anew; the difference is then read like code.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const STAGES: [&str; 6] = ["clean", "sentences", "parse", "entities", "facts", "items"];

#[test]
fn every_stage_makes_of_every_article_what_its_fixture_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures");
    let mut cases: Vec<PathBuf> =
        fs::read_dir(&root).expect("fixtures/ is there").map(|entry| entry.expect("it can be listed").path()).collect();
    cases.retain(|case| case.join("article.txt").is_file());
    cases.sort();
    assert!(cases.len() >= 5, "the fixtures are found");
    let mut wrong = Vec::new();
    for case in &cases {
        for stage in STAGES {
            check(case, &["inspect", "--stage", stage], &format!("{stage}.txt"), &mut wrong);
        }
        check(case, &["generate", "--format", "md", "--items", "all"], "quiz.md", &mut wrong);
        // The browser's engine must make the same bytes: e2e/specs/same-bytes.spec.js.
        check(case, &["generate", "--format", "json", "--items", "all"], "quiz.json", &mut wrong);
    }
    assert!(wrong.is_empty(), "these differ; `cargo xtask fixtures` writes them anew:\n{}", wrong.join("\n"));
}

fn check(case: &Path, call: &[&str], file: &str, wrong: &mut Vec<String>) {
    let output = Command::new(env!("CARGO_BIN_EXE_gistcheck"))
        .args(call)
        .arg(case.join("article.txt"))
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{case:?} {call:?}: {}", String::from_utf8_lossy(&output.stderr));
    let found = String::from_utf8(output.stdout).expect("it prints UTF-8");
    let path = case.join(file);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, found).expect("the fixture can be written");
        return;
    }
    let wanted = fs::read_to_string(&path).unwrap_or_default();
    if found != wanted {
        let line = found.lines().zip(wanted.lines()).position(|(a, b)| a != b);
        let line = line.unwrap_or(found.lines().count().min(wanted.lines().count()));
        let show = |text: &str| text.lines().nth(line).unwrap_or("(end)").to_owned();
        wrong.push(format!(
            "{} line {}: is {:?}, should be {:?}",
            path.display(),
            line + 1,
            show(&found),
            show(&wanted)
        ));
    }
}
