//! Reads from the runners' own output how many tests passed and failed.

use crate::report::Tally;
use serde_json::Value;

/// Sums the `test result:` lines of cargo test, and of wasm-bindgen's runner, which writes the same.
pub(crate) fn cargo_test(output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines().filter(|line| line.trim_start().starts_with("test result:")) {
        tally.passed += number_before(line, "passed").unwrap_or(0);
        tally.failed += number_before(line, "failed").unwrap_or(0);
    }
    tally
}

/// The summary of cargo-nextest; every test that ran and did not pass has failed, in whatever way.
pub(crate) fn nextest(output: &str) -> Tally {
    let mut summaries = output.lines().filter(|line| line.trim_start().starts_with("Summary ["));
    let Some(line) = summaries.next_back() else { return Tally::default() };
    let run = number_before(line, "tests run").or_else(|| number_before(line, "test run")).unwrap_or(0);
    let passed = number_before(line, "passed").unwrap_or(0);
    Tally { passed, failed: run.saturating_sub(passed) }
}

/// The figures of Playwright's JSON report; a test that passed only when repeated has failed.
pub(crate) fn playwright(report: &str) -> Option<Tally> {
    let report: Value = serde_json::from_str(report).ok()?;
    let stat = |name: &str| report["stats"][name].as_u64().and_then(|count| usize::try_from(count).ok());
    Some(Tally { passed: stat("expected")?, failed: stat("unexpected")? + stat("flaky")? })
}

/// The number that stands right before a word.
fn number_before(line: &str, word: &str) -> Option<usize> {
    let before = line[..line.find(word)?].trim_end();
    let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_the_results_of_cargo_test() {
        let output = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n\
                      test result: FAILED. 3 passed; 1 failed; 0 ignored\n";
        assert_eq!(cargo_test(output), Tally { passed: 5, failed: 1 });
        assert_eq!(cargo_test("error: could not compile"), Tally::default());
    }

    #[test]
    fn reads_the_summary_of_nextest() {
        let fine = "     Summary [   0.005s] 12 tests run: 12 passed (1 slow), 0 skipped\n";
        assert_eq!(nextest(fine), Tally { passed: 12, failed: 0 });
        let mixed = "     Summary [   1.2s] 5 tests run: 3 passed, 1 failed, 1 timed out, 0 skipped\n";
        assert_eq!(nextest(mixed), Tally { passed: 3, failed: 2 });
        assert_eq!(nextest("     Summary [ 0.1s] 1 test run: 1 passed, 0 skipped"), Tally { passed: 1, failed: 0 });
        assert_eq!(nextest(""), Tally::default());
    }

    #[test]
    fn reads_the_report_of_playwright() {
        let report = r#"{"stats": {"expected": 4, "unexpected": 1, "flaky": 1, "skipped": 0}}"#;
        assert_eq!(playwright(report), Some(Tally { passed: 4, failed: 2 }));
        assert_eq!(playwright("{}"), None);
    }
}
