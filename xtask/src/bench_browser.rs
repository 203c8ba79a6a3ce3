//! Speed in a browser: how soon the page is ready, and the shipped engine with SIMD, in its worker, on one thread.

use crate::browser;
use crate::failure::{During, Failure, Result};
use crate::job;
use crate::project::Project;
use crate::static_server::{Mount, StaticServer};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

/// Prints how soon the page is ready, and tokens a second for each article: to the trees, and to the whole quiz.
pub(crate) fn bench(project: &Project, gistcheck: &Path, articles: &[PathBuf]) -> Result<()> {
    if !project.root.join("e2e/node_modules/@playwright/test").is_dir() {
        println!("not timed in a browser: `cargo xtask test --only playwright` sets one up\n");
        return Ok(());
    }
    let server = StaticServer::bind(0, vec![Mount { prefix: "/", folder: project.dist() }])?;
    let address = server.address().during(|| "the server of dist/".to_owned())?;
    thread::spawn(move || server.run());
    interactive(project, &address)?;
    if articles.is_empty() {
        return Ok(());
    }
    let mut node = script(project, "speed.mjs", &address)?;
    let printed = job::capture(node.args(articles))?;
    println!(
        "{:<44} {:>8} {:>9} {:>10} {:>9} {:>10}",
        "browser, one thread, fastest of 15 runs", "tokens", "trees ms", "tokens/s", "quiz ms", "tokens/s"
    );
    for (article, line) in articles.iter().zip(printed.lines()) {
        let times = line.split(' ').map(str::parse).collect::<std::result::Result<Vec<f64>, _>>();
        let times = times.during(|| format!("`{line}` are no two times"))?;
        let said = job::capture(Command::new(gistcheck).arg("inspect").arg(article).args(["--stage", "tokens"]))?;
        let tokens = said.split_whitespace().count();
        let name = article.strip_prefix(&project.root).unwrap_or(article).display().to_string();
        print!("{name:<44} {tokens:>8}");
        for (time, width) in times.iter().zip([9, 9]) {
            print!(" {time:>width$.1} {:>10.0}", tokens as f64 / time * 1000.0);
        }
        println!();
    }
    println!();
    Ok(())
}

/// A script of e2e/ with what it needs around it.
fn script(project: &Project, name: &str, address: &str) -> Result<Command> {
    let mut node = Command::new("node");
    node.arg(name).current_dir(project.root.join("e2e")).env("GISTCHECK_URL", address);
    if let Some(program) = browser::find(project)?.program {
        node.env("GISTCHECK_BROWSER", program);
    }
    Ok(node)
}

fn interactive(project: &Project, address: &str) -> Result<()> {
    let printed = job::capture(&mut script(project, "interactive.mjs", address)?)?;
    let times: Vec<&str> = printed.split_whitespace().collect();
    let [blank, page, longest] = times[..] else {
        return Err(Failure::new(format!("`{printed}` are no three times")));
    };
    println!(
        "{:<44} {:>8} {:>9} {:>16}",
        "browser, CPU x4, median of 9 visits (ms)", "blank", "page", "its longest task"
    );
    println!("{:<44} {blank:>8} {page:>9} {longest:>16}\n", "until the quiz can be started");
    Ok(())
}
