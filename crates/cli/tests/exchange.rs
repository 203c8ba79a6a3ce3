//! Quizzes to and from other programs.

use std::process::{Command, Output};

const ALL_KINDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../e2e/quizzes/all-kinds.json");
const FORMATS: [&str; 9] = ["gift", "moodle-xml", "qti", "scorm12", "anki", "csv", "tsv", "md", "html"];

fn gistcheck(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gistcheck")).args(arguments).output().expect("the program runs")
}

#[test]
fn every_format_is_written_and_what_is_lost_is_told() {
    for format in FORMATS {
        let output = gistcheck(&["export", ALL_KINDS, "--format", format]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{format}: {told}");
        assert!(output.stdout.len() > 500, "{format}");
        assert!(told.lines().all(|line| line.starts_with("note: ") && line.ends_with('.')), "{format}: {told}");
        assert!(told.contains("the article"), "{format} holds no article and says so: {told}");
        assert_eq!(output.stdout, gistcheck(&["export", ALL_KINDS, "--format", format]).stdout, "the same bytes");
    }
}

#[test]
fn a_quiz_goes_out_to_a_file_and_comes_back() {
    let folder = std::env::temp_dir().join(format!("gistcheck-exchange-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let (gift, json) = (folder.join("quiz.gift"), folder.join("quiz.json"));
    let (gift, json) = (gift.to_str().expect("a path"), json.to_str().expect("a path"));
    assert!(gistcheck(&["export", ALL_KINDS, "--format", "gift", "-o", gift]).status.success());
    assert!(gistcheck(&["import", gift, "--format", "gift", "-o", json]).status.success());
    let read = |path: &str| {
        let text = std::fs::read_to_string(path).expect("it was written");
        gistcheck_quiz::Quiz::from_json(&text).expect("it is a quiz")
    };
    let (before, after) = (read(ALL_KINDS), read(json));
    assert_eq!((before.items, before.id), (after.items, after.id));
    std::fs::remove_dir_all(&folder).expect("it is ours");
}

#[test]
fn unusable_files_are_refused_with_a_sentence() {
    let article = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/harbour-bridge/article.txt");
    for arguments in [["export", article, "--format", "gift"], ["import", article, "--format", "aiken"]] {
        let output = gistcheck(&arguments);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.starts_with("gistcheck: ") && told.trim_end().ends_with('.'), "{told}");
    }
}

#[test]
fn a_link_says_how_long_it_is_and_is_read_again() {
    let output = gistcheck(&["export", ALL_KINDS, "--format", "link-quotes"]);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let link = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    assert!(told.contains(&format!("It is {} characters long: ", link.len() + 1)), "{told}");
    assert!(told.contains("It holds the keys"), "{told}");
    let quiz = gistcheck_exchange::link::from_link(&link).expect("it is whole");
    assert!(quiz.article.is_none() && !quiz.items.is_empty());
}

#[test]
fn a_code_is_drawn_where_the_link_fits() {
    let short = concat!(env!("CARGO_MANIFEST_DIR"), "/../exchange/tests/hostile.json");
    let drawn = gistcheck(&["qr", short, "--address", "https://quiz.example/#old"]);
    assert!(drawn.status.success() && drawn.stdout.starts_with(b"<svg "));
    assert_eq!(drawn.stdout, gistcheck(&["qr", short, "--address", "https://quiz.example/"]).stdout);
    let refused = gistcheck(&["qr", ALL_KINDS, "--address", "https://quiz.example/"]);
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(1));
    assert!(told.contains("a QR code holds 2000"), "{told}");
}

#[test]
fn results_of_a_class_become_a_table() {
    use gistcheck_exchange::result::{Answer, QuizResult};
    use gistcheck_quiz::Response;
    let quiz =
        gistcheck_quiz::Quiz::from_json(&std::fs::read_to_string(ALL_KINDS).expect("it is there")).expect("a quiz");
    let folder = std::env::temp_dir().join(format!("gistcheck-collect-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let result = |name: &str, judged: bool| {
        let item = quiz.items.iter().find(|item| item.kind().as_str() == "true_false").expect("there is one");
        let answer =
            Answer { item: item.id.clone(), response: Response::Judged(judged), milliseconds: 900, hinted: false };
        QuizResult::new(&quiz, name, 0, 30_000, vec![answer])
    };
    let write = |name: &str, text: String| {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("it can be written");
        path.to_str().expect("a path").to_owned()
    };
    let ana = write("ana.json", result("Ana", true).to_file());
    let edited = write("edited.json", result("Eve", false).to_file().replace("false", "true"));
    let chat = format!("Ben: {}\nCem: {}", result("Ben", false).to_code(), result("Cem", true).to_code());
    let chat = write("chat.txt", chat);
    let output = gistcheck(&["collect", ALL_KINDS, &ana, &edited, &chat, &ana]);
    let (table, told) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{told}");
    let names: Vec<&str> = table.lines().filter_map(|line| line.split(',').next()).take(4).collect();
    assert_eq!(names, ["name", "Ana", "Ben", "Cem"], "{table}");
    assert!(told.contains("edited.json: This result was damaged or changed"), "{told}");
    assert!(told.contains("it counts once"), "{told}");
    assert_eq!(gistcheck(&["collect", ALL_KINDS, &edited]).status.code(), Some(1));
    std::fs::remove_dir_all(&folder).expect("it is ours");
}
