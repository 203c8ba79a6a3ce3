//! `cargo xtask eval`: generated quizzes measured on texts and questions that are not part of this repository.
//!
//! DATA holds `articles/*.txt`, `hard/*`, `squad/dev.jsonl`, `summ/dev.jsonl` and the two judges `checks/check_quiz.py` and
//! `checks/answer_coverage.py`; what is missing is left out of the table and said so.

use crate::cli;
use crate::eval_table::{Row, Table};
use crate::failure::{During, Failure, Result};
use crate::job;
use crate::project::Project;
use crate::python;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Further measurements, run when their script is there: name, script below the clone, its arguments.
const FURTHER: [(&str, &str, &[&str]); 2] = [
    ("trained tables", "training/eval.py", &[]),
    ("passages that people asked about", "training/evidence_touch.py", &[]),
];

/// What the two runs over people's questions ask the engine for.
const COVERAGE: [(&str, &[&str]); 2] =
    [("every candidate", &["--items", "all", "--candidates"]), ("every shown item", &["--items", "all"])];

pub(crate) fn eval(project: &Project, data: Option<PathBuf>) -> Result<()> {
    let data = data.unwrap_or_else(|| project.root.join("../shared"));
    if !data.is_dir() {
        let data = data.display();
        return Err(Failure::new(format!("{data} is not there: name the folder of articles with --data")));
    }
    let gistcheck = cli::release(project)?;
    let quizzes = project.target.join("eval");
    fs::create_dir_all(&quizzes).during(|| format!("cannot make {}", quizzes.display()))?;
    let mut table = Table::default();
    for article in articles(&data)? {
        table.rows.push(generate(&gistcheck, &article, &quizzes));
    }
    judge(&data, &mut table)?;
    coverage(&data, &gistcheck, &mut table);
    further(project, &gistcheck, &data, &mut table);
    summaries(project, &data, &mut table);
    println!("{table}");
    Ok(())
}

fn articles(data: &Path) -> Result<Vec<PathBuf>> {
    let mut articles = cli::files(&data.join("articles"))?;
    articles.extend(cli::files(&data.join("hard"))?);
    articles.retain(|path| path.file_name().is_some_and(|name| name != "SOURCES.md"));
    Ok(articles)
}

/// Makes one article's quiz; a refusal is a row too.
fn generate(gistcheck: &Path, article: &Path, quizzes: &Path) -> Row {
    let name = article.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let begun = Instant::now();
    let mut command = Command::new(gistcheck);
    let printed = job::capture(command.arg("generate").arg(article).args(["--items", "10", "--format", "json"]));
    let milliseconds = begun.elapsed().as_secs_f64() * 1000.0;
    let mut row = Row { name, milliseconds, ..Row::default() };
    let file = quizzes.join(format!("{}.json", row.name));
    let kept = printed.and_then(|json| {
        let quiz: Value = serde_json::from_str(&json).during(|| "its quiz is not JSON".to_owned())?;
        fs::write(&file, &json).during(|| format!("cannot write {}", file.display()))?;
        Ok(quiz)
    });
    match kept {
        Ok(quiz) => {
            let length = |group: &str| quiz[group].as_array().map_or(0, Vec::len);
            row.words = quiz["article"]["words"].as_u64().unwrap_or(0);
            (row.items, row.facts) = (length("items"), length("facts"));
            row.file = Some(file);
        }
        Err(failure) => row.note = failure.to_string(),
    }
    row
}

/// The mechanical checks, over every quiz at once.
fn judge(data: &Path, table: &mut Table) -> Result<()> {
    let script = data.join("checks/check_quiz.py");
    let files: Vec<PathBuf> = table.rows.iter().filter_map(|row| row.file.clone()).collect();
    if !script.is_file() || files.is_empty() {
        table.figures.push(("mechanical checks".to_owned(), "not run: no check_quiz.py or no quiz".to_owned()));
        return Ok(());
    }
    let said = job::capture(Command::new("python3").arg(script).args(&files))?;
    table.count_findings(&said);
    Ok(())
}

fn coverage(data: &Path, gistcheck: &Path, table: &mut Table) {
    let (script, questions) = (data.join("checks/answer_coverage.py"), data.join("squad/dev.jsonl"));
    for (what, options) in COVERAGE {
        let said = if script.is_file() && questions.is_file() {
            let mut command = Command::new("python3");
            command.arg(&script).arg(&questions).arg("--").arg(gistcheck).args(["generate", "-"]).args(options);
            told(command.args(["--format", "json"]))
        } else {
            "not run: no answer_coverage.py or no squad/dev.jsonl".to_owned()
        };
        table.figures.push((format!("people's questions, {what}"), said));
    }
}

fn further(project: &Project, gistcheck: &Path, data: &Path, table: &mut Table) {
    for (name, script, arguments) in FURTHER {
        let script = project.root.join(script);
        if script.is_file() {
            let mut command = Command::new("python3");
            command.arg(script).args(arguments).env("GISTCHECK", gistcheck).env("DATA", data);
            table.figures.push((name.to_owned(), told(&mut command)));
        }
    }
}

/// ROUGE of the summaries by PyPI's rouge-score, cross-validated, beside the article's first sentences.
fn summaries(project: &Project, data: &Path, table: &mut Table) {
    let said = if data.join("summ/dev.jsonl").is_file() {
        cross_validated(project, data).unwrap_or_else(|failure| failure.to_string())
    } else {
        "not run: no summ/dev.jsonl".to_owned()
    };
    table.figures.push(("summaries (ROUGE-1, -2, -L in per cent, words)".to_owned(), format!("\n{said}")));
}

fn cross_validated(project: &Project, data: &Path) -> Result<String> {
    let scripts = project.root.join("training/summary");
    let python = python::with_packages(project, "summary", &scripts.join("requirements.txt"))?;
    let example = cli::example(project, "summary_features")?;
    let mut command = Command::new(python);
    let said = job::capture(command.arg(scripts.join("weights.py")).arg(data).arg(example))?;
    Ok(said.trim_end().to_owned())
}

/// What a measurement prints, or why it could not be made.
fn told(command: &mut Command) -> String {
    job::capture(command).map_or_else(|failure| failure.to_string(), |text| text.trim().to_owned())
}
