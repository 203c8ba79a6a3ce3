//! `cargo xtask bench`: how long the engine takes over the demo articles, natively and in a browser, and what the release ships.

use crate::bench_browser;
use crate::cli;
use crate::failure::{During, Result};
use crate::job;
use crate::project::Project;
use crate::sizes;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// The fastest of so many runs is the least disturbed by what else the machine does.
const RUNS: usize = 5;

pub(crate) fn bench(project: &Project) -> Result<()> {
    let articles = demo_articles(project)?;
    let gistcheck = cli::release(project)?;
    if articles.is_empty() {
        println!("no demo articles (static/articles/*.txt, fixtures/*/article.txt) to time");
    } else {
        time(project, &gistcheck, &articles)?;
    }
    if project.dist().is_dir() {
        bench_browser::bench(project, &gistcheck, &articles)?;
        sizes::print(&sizes::measure(&project.dist())?);
    } else {
        println!("no dist/ to weigh: run `cargo xtask build` first");
    }
    Ok(())
}

fn demo_articles(project: &Project) -> Result<Vec<PathBuf>> {
    let mut articles = cli::files(&project.root.join("static/articles"))?;
    articles.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let fixtures = project.root.join("fixtures");
    if fixtures.is_dir() {
        let mut cases = Vec::new();
        for case in fs::read_dir(&fixtures).during(|| "cannot read fixtures".to_owned())? {
            cases.push(case.during(|| "cannot read fixtures".to_owned())?.path().join("article.txt"));
        }
        cases.retain(|article| article.is_file());
        cases.sort();
        articles.extend(cases);
    }
    Ok(articles)
}

fn time(project: &Project, gistcheck: &Path, articles: &[PathBuf]) -> Result<()> {
    println!("{:<44} {:>10} {:>10} {:>10}", "native, whole run of `gistcheck generate`", "words", "ms", "words/s");
    for article in articles {
        let words = fs::read_to_string(article)
            .during(|| format!("cannot read {}", article.display()))?
            .split_whitespace()
            .count();
        let time = fastest(gistcheck, article)?.as_secs_f64();
        let name = article.strip_prefix(&project.root).unwrap_or(article).display().to_string();
        println!("{name:<44} {words:>10} {:>10.1} {:>10.0}", time * 1000.0, words as f64 / time);
    }
    println!();
    Ok(())
}

fn fastest(gistcheck: &Path, article: &Path) -> Result<Duration> {
    let mut fastest = Duration::MAX;
    for _ in 0..RUNS {
        let begun = Instant::now();
        job::capture(Command::new(gistcheck).arg("generate").arg(article).args(["--format", "json"]))?;
        fastest = fastest.min(begun.elapsed());
    }
    Ok(fastest)
}
