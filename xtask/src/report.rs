//! Stages, their counts and seconds, and the closing line.

use crate::failure::{Failure, Result};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// How many tests and checks passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

/// What a stage found: its counts, and what is to be read if something failed.
pub(crate) struct Outcome {
    pub(crate) tally: Tally,
    pub(crate) failure: Option<Failure>,
}

impl From<Result<()>> for Outcome {
    /// A check counts as one test.
    fn from(result: Result<()>) -> Outcome {
        match result {
            Ok(()) => Outcome { tally: Tally { passed: 1, failed: 0 }, failure: None },
            Err(failure) => Outcome { tally: Tally { passed: 0, failed: 1 }, failure: Some(failure) },
        }
    }
}

/// The stages run so far; a failed one does not keep the next from running.
pub(crate) struct Report {
    /// Leaves out the stages whose name does not contain this.
    only: Option<String>,
    stages: Vec<(String, Tally, Duration)>,
    begun: Instant,
}

impl Report {
    pub(crate) fn new(only: Option<String>) -> Report {
        Report { only, stages: Vec::new(), begun: Instant::now() }
    }

    pub(crate) fn stage(&mut self, name: &str, work: impl FnOnce() -> Outcome) {
        if self.only.as_ref().is_some_and(|word| !name.contains(word.as_str())) {
            return;
        }
        self.always(name, work);
    }

    /// A stage that the others stand on.
    pub(crate) fn always(&mut self, name: &str, work: impl FnOnce() -> Outcome) {
        eprintln!("{name}");
        let begun = Instant::now();
        let outcome = work();
        if let Some(failure) = &outcome.failure {
            eprintln!("  FAILED: {failure}");
        }
        self.stages.push((name.to_owned(), outcome.tally, begun.elapsed()));
    }

    /// Prints one line a stage and the closing line.
    pub(crate) fn close(self) -> ExitCode {
        println!("\n{:<48} {:>7} {:>7} {:>8}", "stage", "passed", "failed", "seconds");
        for (name, tally, time) in &self.stages {
            println!("{name:<48} {:>7} {:>7} {:>8.1}", tally.passed, tally.failed, time.as_secs_f64());
        }
        println!("{:<48} {:>24.1}", "all", self.begun.elapsed().as_secs_f64());
        let total = total(self.stages.iter().map(|(_, tally, _)| *tally));
        println!("{} passed, {} failed", total.passed, total.failed);
        if total.failed == 0 && total.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn total(tallies: impl Iterator<Item = Tally>) -> Tally {
    tallies
        .fold(Tally::default(), |sum, one| Tally { passed: sum.passed + one.passed, failed: sum.failed + one.failed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_is_one_test() {
        assert_eq!(Outcome::from(Ok(())).tally, Tally { passed: 1, failed: 0 });
        let failed = Outcome::from(Err(Failure::new("no")));
        assert_eq!(failed.tally, Tally { passed: 0, failed: 1 });
        assert!(failed.failure.is_some());
    }

    #[test]
    fn a_failed_stage_fails_the_whole() {
        let mut report = Report::new(None);
        report.stage("one", || Err(Failure::new("no")).into());
        report.stage("two", || Ok(()).into());
        assert_eq!(report.stages.len(), 2);
        assert_eq!(total(report.stages.iter().map(|stage| stage.1)), Tally { passed: 1, failed: 1 });
    }

    #[test]
    fn a_stage_can_be_run_alone() {
        let mut report = Report::new(Some("clip".to_owned()));
        report.stage("format", || Ok(()).into());
        report.stage("clippy", || Ok(()).into());
        assert_eq!(report.stages.len(), 1);
    }
}
