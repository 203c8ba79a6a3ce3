//! Other people's programs read what `gistcheck export` writes: parsers of GIFT, schemas, Anki, a learning platform.

use crate::browser::Browser;
use crate::failure::{During, Failure, Result};
use crate::job::{self, Ended, Job};
use crate::outside_tools::Outside;
use crate::project::Project;
use crate::report::{Outcome, Tally};
use crate::static_server::{Mount, StaticServer};
use crate::test_counts;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

/// What is written of each quiz: the format's word and the ending of its file.
const FORMATS: [(&str, &str); 6] =
    [("gift", "gift"), ("moodle-xml", "xml"), ("qti", "zip"), ("scorm12", "zip"), ("anki", "txt"), ("html", "html")];

pub(crate) fn run(project: &Project, outside: &Outside, browser: &Browser) -> Outcome {
    match run_all(project, outside, browser) {
        Ok(outcome) => outcome,
        Err(failure) => Err(failure).into(),
    }
}

fn run_all(project: &Project, outside: &Outside, browser: &Browser) -> Result<Outcome> {
    let folder = project.target.join("xtask/outside");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).during(|| format!("cannot make {}", folder.display()))?;
    export(project, &folder)?;
    let scripts = project.root.join("e2e/outside");
    let mut python = Command::new(outside.python());
    python.arg(scripts.join("check.py")).arg(&folder).arg(outside.schemas());
    let mut node = Command::new("node");
    node.arg(scripts.join("check.mjs")).arg(&folder).arg(&outside.node);
    // Python first: it unpacks the SCORM packages that the browser plays.
    let ended =
        [job::run(Job::new(project, "outside python", python))?, job::run(Job::new(project, "outside node", node))?];
    let mut outcome = ended
        .into_iter()
        .map(|ended| counted(ended, test_counts::cargo_test))
        .fold(Outcome { tally: Tally::default(), failure: None }, both);
    outcome = both(outcome, play(project, outside, browser, &folder)?);
    Ok(outcome)
}

fn both(first: Outcome, second: Outcome) -> Outcome {
    let tally =
        Tally { passed: first.tally.passed + second.tally.passed, failed: first.tally.failed + second.tally.failed };
    Outcome { tally, failure: first.failure.or(second.failure) }
}

fn counted(ended: Ended, count: impl Fn(&str) -> Tally) -> Outcome {
    let mut tally = count(&ended.output);
    let failure = ended.ok().err();
    if failure.is_some() {
        tally.failed = tally.failed.max(1);
    }
    Outcome { tally, failure }
}

/// Two quizzes written by hand, one of them to break what does not escape it, and one that the engine makes.
fn export(project: &Project, folder: &Path) -> Result<()> {
    let mut build = Command::new("cargo");
    build.args(["build", "--locked", "--package", "gistcheck-cli"]).current_dir(&project.root);
    job::run(Job::new(project, "outside build", build))?.ok()?;
    let program = program(project);
    let made = folder.join("made.json");
    let article = project.root.join("fixtures/harbour-bridge/article.txt");
    let json = job::capture(Command::new(&program).arg("generate").arg(article).args(["--items", "all"]))?;
    fs::write(&made, json).during(|| "cannot write the generated quiz".to_owned())?;
    let quizzes: [(&str, PathBuf); 3] = [
        ("all-kinds", project.root.join("e2e/quizzes/all-kinds.json")),
        ("hostile", project.root.join("crates/exchange/tests/hostile.json")),
        ("made", made.clone()),
    ];
    for (name, quiz) in &quizzes {
        fs::copy(quiz, folder.join(format!("{name}.quiz.json")))
            .during(|| format!("cannot copy {}", quiz.display()))?;
        for (format, ending) in FORMATS {
            let file = folder.join(format!("{name}-{format}.{ending}"));
            job::capture(Command::new(&program).arg("export").arg(quiz).args(["--format", format, "-o"]).arg(&file))?;
        }
    }
    let code = folder.join("hostile-qr.svg");
    job::capture(
        Command::new(&program)
            .arg("qr")
            .arg(&quizzes[1].1)
            .args(["--address", "https://quiz.example/", "-o"])
            .arg(code),
    )?;
    let link = job::capture(Command::new(&program).arg("export").arg(&quizzes[1].1).args(["--format", "link-quotes"]))?;
    fs::write(folder.join("hostile-link.txt"), link).during(|| "cannot write the link".to_owned())?;
    Ok(())
}

/// The command line as it was built for the tests.
fn program(project: &Project) -> PathBuf {
    project.target.join("debug/gistcheck").with_extension(std::env::consts::EXE_EXTENSION)
}

/// Plays the SCORM packages against scorm-again as the platform, and the one-file page.
fn play(project: &Project, outside: &Outside, browser: &Browser, folder: &Path) -> Result<Outcome> {
    let e2e = project.root.join("e2e");
    let platform = outside.node.join("node_modules/scorm-again/dist");
    let server = StaticServer::bind(
        0,
        vec![
            Mount { prefix: "/", folder: folder.to_owned() },
            Mount { prefix: "/scorm-again/", folder: platform },
            Mount { prefix: "/platform/", folder: e2e.join("outside/platform") },
        ],
    )?;
    let address = server.address().during(|| "the test server".to_owned())?;
    thread::spawn(move || server.run());
    let report = project.target.join("xtask/outside-playwright.json");
    let _ = fs::remove_file(&report);
    let mut command = Command::new("node");
    command
        .args(["node_modules/@playwright/test/cli.js", "test", "--config", "outside/playwright.config.js"])
        .current_dir(&e2e)
        .env("GISTCHECK_URL", address)
        .env("GISTCHECK_OUTSIDE", folder)
        .env("GISTCHECK_PROGRAM", program(project))
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report)
        .env("NO_COLOR", "1")
        .env_remove("FORCE_COLOR");
    if let Some(program) = &browser.program {
        command.env("GISTCHECK_BROWSER", program);
    }
    let ended = job::run(Job::new(project, "outside playwright", command))?;
    let tally = fs::read_to_string(&report).ok().and_then(|text| test_counts::playwright(&text));
    let outcome = counted(ended, |_| tally.unwrap_or_default());
    if outcome.failure.is_none() && outcome.tally.passed == 0 {
        return Err(Failure::new("Playwright played no package"));
    }
    Ok(outcome)
}
