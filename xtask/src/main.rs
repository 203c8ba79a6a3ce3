//! One command for everything that is done with this project: `cargo xtask help`.

mod advisories;
mod bench;
mod bench_browser;
mod browser;
mod browser_tests;
mod budget;
mod build;
mod cli;
mod deny;
mod element;
mod eval;
mod eval_table;
mod failure;
mod fixtures;
mod job;
mod licences;
mod metadata;
mod offline;
mod outside;
mod outside_tools;
mod packages;
mod project;
mod python;
mod release;
mod report;
mod serve;
mod setup;
mod short_names;
mod sizes;
mod split;
mod static_server;
mod test;
mod test_counts;
mod tools;
mod trees;
mod wasm_toolchain;

use failure::{During, Failure, Result};
use project::Project;
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--yes] [--port N]   set up, build, serve on this machine, open a browser
  test [--yes]               set up, then every check and test; ends with `N passed, N failed`
       [--only WORD]         the stages whose name contains WORD, on what the last build left
  build [--yes]              set up, then dist/, to be hosted anywhere, under any path
        [--single-file]      and dist/gistcheck.html, which needs no host at all
  dist [--yes]               build, then what a release hands out: dist/vX.Y.Z/, dist/npm/, one file, hashes
  fixtures                   rewrite the snapshots of the fixture articles
  bench                      time of the engine over the demo articles, natively and in a browser, and shipped bytes
  eval [--data DIR]          measure generated quizzes on a folder of articles and questions
  advisories                 known security holes in dependencies (asks the network)

--yes: install missing system packages without asking (as does CI=true).
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<ExitCode> {
    let (command, options) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), Options::parse(rest)?),
        None => ("help", Options::default()),
    };
    let project = Project::find(options.yes)?;
    match command {
        "serve" => serve::serve(&project, options.port.unwrap_or(serve::PORT))?,
        "test" => return test::test(&project, options.only),
        "build" => {
            build::build(&project, &setup::for_build(&project)?)?;
            budget::print(&project)?;
            for script in ["gist-check.js", "gistcheck-element.js"] {
                println!("{script}: integrity=\"{}\"", element::integrity(&project.dist().join(script))?);
            }
            if options.single_file {
                release::single_file(&project, &project.dist().join("gistcheck.html"))?;
            }
        }
        "dist" => {
            build::build(&project, &setup::for_build(&project)?)?;
            println!("{}", release::release(&project, &project.dist())?);
        }
        "fixtures" => fixtures::refresh(&project)?,
        "bench" => bench::bench(&project)?,
        "eval" => eval::eval(&project, options.data)?,
        "advisories" => advisories::check(&project)?,
        "help" | "--help" | "-h" => print!("{HELP}"),
        unknown => return Err(Failure::new(format!("there is no command `{unknown}`\n\n{HELP}"))),
    }
    Ok(ExitCode::SUCCESS)
}

#[derive(Debug, Default, PartialEq)]
struct Options {
    yes: bool,
    port: Option<u16>,
    data: Option<PathBuf>,
    only: Option<String>,
    single_file: bool,
}

impl Options {
    fn parse(arguments: &[String]) -> Result<Options> {
        let mut options = Options::default();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let mut value = || rest.next().during(|| format!("{argument} wants a value"));
            match argument.as_str() {
                "--yes" => options.yes = true,
                "--single-file" => options.single_file = true,
                "--port" => {
                    let port = value()?;
                    options.port = Some(port.parse().during(|| format!("`{port}` is no port"))?);
                }
                "--only" => options.only = Some(value()?.clone()),
                "--data" => options.data = Some(value()?.into()),
                unknown => return Err(Failure::new(format!("there is no option `{unknown}`\n\n{HELP}"))),
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Options::parse(&words)
    }

    #[test]
    fn options_are_read() {
        let wanted = Options { yes: true, port: Some(9), data: None, only: Some("fmt".to_owned()), single_file: false };
        assert_eq!(parse("--yes --port 9 --only fmt").expect("options"), wanted);
        assert_eq!(parse("").expect("options"), Options::default());
    }

    #[test]
    fn a_wrong_option_is_named() {
        for line in ["--port", "--port x", "--prot 9", "serve"] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
