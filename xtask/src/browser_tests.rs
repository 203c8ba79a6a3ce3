//! Playwright's specs against dist/, served at the root of one address and under a path of another.

use crate::browser::Browser;
use crate::budget;
use crate::failure::{During, Result};
use crate::job::{self, Job};
use crate::project::Project;
use crate::release;
use crate::report::{Outcome, Tally};
use crate::static_server::{Mount, StaticServer};
use crate::test_counts;
use std::fs;
use std::process::Command;
use std::thread;

/// A place as deep as a real host's, to show that no address in the release begins at the root.
const PREFIX: &str = "/some/deep/path/";

pub(crate) fn run(project: &Project, browser: &Browser) -> Outcome {
    match run_specs(project, browser) {
        Ok(outcome) => outcome,
        Err(failure) => Err(failure).into(),
    }
}

fn run_specs(project: &Project, browser: &Browser) -> Result<Outcome> {
    let e2e = project.root.join("e2e");
    let dist = |prefix| Mount { prefix, folder: project.dist() };
    let at_root = serve(vec![dist("/")])?;
    let under_prefix = serve(vec![dist(PREFIX)])?;
    let release = project.target.join("xtask/release");
    release::release(project, &release)?;
    let report = project.target.join("xtask/playwright.json");
    let _ = fs::remove_file(&report);
    let mut command = Command::new("node");
    command
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .current_dir(&e2e)
        .env("GISTCHECK_URL", at_root)
        .env("GISTCHECK_PREFIXED_URL", under_prefix)
        .env("GISTCHECK_OPENING_BYTES", budget::OPENING.to_string())
        .env("GISTCHECK_RELEASE", &release)
        .env("GISTCHECK_SINGLE_FILE", release::single_file_of_tests(project))
        .env("GISTCHECK_EMBED_BYTES", budget::EMBEDDING.to_string())
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report)
        .env("NO_COLOR", "1")
        .env_remove("FORCE_COLOR");
    if let Some(program) = &browser.program {
        command.env("GISTCHECK_BROWSER", program);
    }
    let ended = job::run(Job::new(project, "playwright", command))?;
    let counted = fs::read_to_string(&report).ok().and_then(|text| test_counts::playwright(&text));
    let mut tally = counted.unwrap_or_default();
    let failure = ended.ok().err();
    if failure.is_some() {
        tally = Tally { failed: tally.failed.max(1), ..tally };
    }
    Ok(Outcome { tally, failure })
}

fn serve(mounts: Vec<Mount>) -> Result<String> {
    let server = StaticServer::bind(0, mounts)?;
    let address = server.address().during(|| "the test server".to_owned())?;
    thread::spawn(move || server.run());
    Ok(address)
}
