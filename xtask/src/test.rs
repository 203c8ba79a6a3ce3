//! `cargo xtask test`: every check and test there is, each stage run whatever came of the one before.

use crate::browser::Browser;
use crate::browser_tests;
use crate::budget;
use crate::build;
use crate::failure::{Failure, Result};
use crate::job::{self, Ended, Job};
use crate::licences;
use crate::outside;
use crate::project::Project;
use crate::report::{Outcome, Report, Tally};
use crate::setup::{self, Toolbox};
use crate::test_counts;
use crate::trees;
use crate::wasm_toolchain::TARGET;
use std::process::{Command, ExitCode};

/// The packages that become wasm.
const WASM_PACKAGES: [&str; 4] = ["--package", "gistcheck-app", "--package", "gistcheck-worker"];
/// Every warning is an error, of clippy and of the compiler.
const NO_WARNINGS: [&str; 3] = ["--", "-D", "warnings"];

pub(crate) fn test(project: &Project, only: Option<String>) -> Result<ExitCode> {
    let mut report = Report::new(only);
    let mut tools = None;
    report.always("set-up", || setup::for_tests(project).map(|found| tools = Some(found)).into());
    host_stages(project, &mut report);
    if let Some((toolbox, browser, outside)) = &tools {
        report.stage("exported quizzes in other programs", || outside::run(project, outside, browser));
        wasm_stages(project, toolbox, browser, &mut report);
    }
    Ok(report.close())
}

/// What the stable Rust of this machine does alone.
fn host_stages(project: &Project, report: &mut Report) {
    report.stage("format (cargo fmt)", || {
        check(project, "cargo fmt", cargo(project, &["fmt", "--all", "--", "--check", "-l", "--color=never"]))
    });
    report.stage("licences, bans and sources (deny.toml)", || licences::check(project).into());
    report.stage("the page does not contain the engine, nor it chance", || trees::check(project).into());
    report.stage("clippy, host", || {
        let mut command = cargo(project, &["clippy", "--workspace", "--all-targets", "--locked", "--keep-going"]);
        command.args(NO_WARNINGS);
        check(project, "clippy host", command)
    });
    let nextest = job::capture(Command::new("cargo").args(["nextest", "--version"])).is_ok();
    if nextest {
        report.stage("unit and property tests (nextest)", || {
            let command = cargo(
                project,
                &[
                    "nextest",
                    "run",
                    "--workspace",
                    "--locked",
                    "--no-fail-fast",
                    "--no-tests=pass",
                    "--status-level=fail",
                    "--failure-output=final",
                ],
            );
            counted(project, "nextest", command, test_counts::nextest)
        });
        report.stage("documentation tests", || {
            let command = cargo(project, &["test", "--doc", "--workspace", "--locked", "--no-fail-fast"]);
            counted(project, "doctests", command, test_counts::cargo_test)
        });
    } else {
        report.stage("unit, property and documentation tests", || {
            let command = cargo(project, &["test", "--workspace", "--locked", "--no-fail-fast"]);
            counted(project, "cargo test", command, test_counts::cargo_test)
        });
    }
}

/// What is compiled to wasm, and what runs in a browser.
fn wasm_stages(project: &Project, toolbox: &Toolbox, browser: &Browser, report: &mut Report) {
    report.stage("clippy, wasm", || {
        let mut command = toolbox.wasm_command("cargo");
        command
            .args(["clippy", "--locked", "--all-targets", "--keep-going", "--target", TARGET])
            .args(WASM_PACKAGES)
            .args(NO_WARNINGS)
            .current_dir(&project.root);
        check(project, "clippy wasm", command)
    });
    report.stage("wasm tests of the page, in a browser", || {
        let mut command = toolbox.wasm_command("cargo");
        command
            .args(["test", "--locked", "--no-fail-fast", "--target", TARGET, "--package", "gistcheck-app"])
            .current_dir(&project.root);
        in_browser(project, "wasm tests page", command, toolbox, browser)
    });
    report.stage("wasm tests of the engine, in a browser", || {
        let cargo = toolbox.wasm_command("cargo");
        let command = build::worker_cargo(project, cargo, "test", &["--no-fail-fast"]);
        in_browser(project, "wasm tests engine", command, toolbox, browser)
    });
    let mut broken = false;
    report.stage("release build", || {
        let result = build::build(project, toolbox);
        broken = result.is_err();
        result.into()
    });
    if !broken {
        report.stage("size budgets", || budget::check(project));
        report.stage("the page in a real browser (Playwright)", || browser_tests::run(project, browser));
    }
}

fn cargo(project: &Project, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).env("CARGO_TERM_COLOR", "never").current_dir(&project.root);
    command
}

/// A command that counts as one check.
fn check(project: &Project, name: &str, command: Command) -> Outcome {
    let ended = job::run(Job::new(project, name, command));
    ended.and_then(Ended::ok).map(|_| ()).into()
}

/// A runner whose tests are counted from its output.
fn counted(project: &Project, name: &str, command: Command, count: impl Fn(&str) -> Tally) -> Outcome {
    match job::run(Job::new(project, name, command)) {
        Ok(ended) => outcome(ended, count),
        Err(failure) => Err(failure).into(),
    }
}

/// A runner that failed without naming a test has failed all the same.
fn outcome(ended: Ended, count: impl Fn(&str) -> Tally) -> Outcome {
    let mut tally = count(&ended.output);
    let failure = ended.ok().err();
    if failure.is_some() {
        tally.failed = tally.failed.max(1);
    }
    Outcome { tally, failure }
}

/// wasm-bindgen's runner in the browser that the driver starts.
fn in_browser(project: &Project, name: &str, mut command: Command, toolbox: &Toolbox, browser: &Browser) -> Outcome {
    let Some(driver) = &browser.driver else {
        return Err(Failure::new("the wasm tests need chromedriver on PATH, of the same version as the browser"))
            .into();
    };
    command
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", toolbox.find("wasm-bindgen-test-runner"))
        .env("CHROMEDRIVER", driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", project.root.join("webdriver.json"))
        // The default of 20 s is short of what a busy machine with two cores takes.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("CARGO_TERM_COLOR", "never");
    counted(project, name, command, test_counts::cargo_test)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ended(success: bool, output: &str) -> Ended {
        Ended { name: "runner".to_owned(), success, output: output.to_owned(), log: "log".into() }
    }

    #[test]
    fn a_runner_that_cannot_start_is_a_failure() {
        let outcome = outcome(ended(false, "error: could not compile"), test_counts::cargo_test);
        assert_eq!(outcome.tally, Tally { passed: 0, failed: 1 });
        assert!(outcome.failure.is_some());
    }

    #[test]
    fn failed_tests_are_counted_once() {
        let output = "test result: FAILED. 3 passed; 2 failed; 0 ignored";
        assert_eq!(outcome(ended(false, output), test_counts::cargo_test).tally, Tally { passed: 3, failed: 2 });
    }
}
