//! `gistcheck`: the engine on the command line. `gistcheck --help` says what it can do.
//!
//! Exit status: 0 done, 1 the input cannot be used (or, in a batch, one of its lines), 2 the call cannot be understood.

mod arguments;
mod batch;
mod collect;
mod exchange;
mod failure;
mod input;
mod inspect;
mod render;
mod web_page;

use arguments::{Command, Format};
use failure::Failure;
use gistcheck_models::Models;
use gistcheck_quiz::SummaryLength;
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match arguments::parse(lexopt::Parser::from_env()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(sentence) = failure.sentence() {
                eprintln!("gistcheck: {sentence}");
            }
            ExitCode::from(failure.status())
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let printed = match command {
        Command::Help => write!(out, "{}", arguments::HELP),
        Command::Version => writeln!(out, "gistcheck {}", env!("CARGO_PKG_VERSION")),
        Command::Generate { source, options, format } => {
            let quiz = gistcheck_engine::generate(&models()?, &input::read(&source)?, &options, &mut |_| {});
            match format {
                Format::Json => writeln!(out, "{}", quiz.to_json()),
                Format::Text => write!(out, "{}", render::quiz_text(&quiz)),
                Format::Markdown => write!(out, "{}", render::quiz_markdown(&quiz)),
            }
        }
        Command::Summary { source, sentences, format } => {
            let quiz = gistcheck_engine::overview(&models()?, &input::read(&source)?, sentences);
            match format {
                Format::Json => writeln!(out, "{}", render::summary_json(&quiz)),
                Format::Text => write!(out, "{}", render::summary_text(&quiz)),
                Format::Markdown => write!(out, "{}", render::summary_markdown(&quiz)),
            }
        }
        Command::Facts { source, format } => {
            let quiz =
                gistcheck_engine::overview(&models()?, &input::read(&source)?, SummaryLength::default().sentences());
            match format {
                Format::Json => writeln!(out, "{}", render::facts_json(&quiz)),
                Format::Text => write!(out, "{}", render::facts_text(&quiz)),
                Format::Markdown => write!(out, "{}", render::facts_markdown(&quiz)),
            }
        }
        Command::Inspect { source, stage } => {
            write!(out, "{}", inspect::stage(&models()?, &input::read(&source)?, stage))
        }
        Command::InspectTrees { source } => write!(out, "{}", inspect::trees(&models()?, &input::read_raw(&source)?)?),
        Command::Batch { jobs, options } => {
            return batch::run(io::stdin().lock(), &mut out, &models()?, jobs, &options);
        }
        Command::Export { source, format, has_variants, output } => {
            return exchange::export(&source, format, has_variants, output.as_deref());
        }
        Command::Qr { source, address, output } => return exchange::qr(&source, &address, output.as_deref()),
        Command::Collect { quiz, results, output } => return collect::collect(quiz, &results, output.as_deref()),
        Command::Import { source, format, output } => return exchange::import(&source, format, output.as_deref()),
    };
    printed.and_then(|()| out.flush()).or_else(Failure::from_output)
}

/// The tables that are built into the program.
fn models() -> Result<Models, Failure> {
    Models::builtin().map_err(|error| Failure::input(error.to_string()))
}
