//! Counting tests in what the test runners say.

use std::ops::AddAssign;

/// How many tests passed, failed and were not run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
    pub skipped: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Reads the summaries of libtest (`test result: ok. 3 passed; 0 failed; 1 ignored; …`), one a test program.
pub fn libtest(said: &str) -> Counts {
    let mut counts = Counts::default();
    for line in plain(said).lines().filter(|line| line.starts_with("test result:")) {
        counts.passed += number_before(line, "passed");
        counts.failed += number_before(line, "failed");
        counts.skipped += number_before(line, "ignored");
    }
    counts
}

/// The names in what libtest's `--list` says, in its order.
pub fn listed(said: &str) -> Vec<String> {
    said.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect()
}

/// Reads nextest's `Summary [1.2s] 5 tests run: 3 passed (1 slow), 1 failed, 1 timed out, 2 skipped`.
pub fn nextest(said: &str) -> Counts {
    let said = plain(said);
    let Some(line) = said.lines().rev().find(|line| line.trim_start().starts_with("Summary [")) else {
        return Counts::default();
    };
    let failed = ["failed", "timed out", "exec failed"].iter().map(|word| number_before(line, word)).sum();
    Counts { passed: number_before(line, "passed"), failed, skipped: number_before(line, "skipped") }
}

/// Reads the file of vitest's JSON reporter.
pub fn vitest(json: &str) -> Option<Counts> {
    let value: serde_json::Value = serde_json::from_str(json).ok()?;
    let count = |key: &str| value[key].as_u64();
    let (passed, failed) = (count("numPassedTests")?, count("numFailedTests")?);
    // A file that does not even load fails without a test of its own.
    let unloaded = count("numFailedTestSuites").unwrap_or(0).min(u64::from(failed == 0));
    let skipped = count("numPendingTests").unwrap_or(0) + count("numTodoTests").unwrap_or(0);
    Some(Counts { passed, failed: failed + unloaded, skipped })
}

/// The number that stands directly before `word` in a list such as `3 passed (1 slow), 1 failed`; 0 if none does.
fn number_before(line: &str, word: &str) -> u64 {
    let parts = line.split([',', ';', '.', ':', '(']).map(str::trim);
    let found = parts.filter_map(|part| part.split_once(' ')).find(|(_, rest)| rest.trim_end() == word);
    found.and_then(|(number, _)| number.parse().ok()).unwrap_or(0)
}

/// Leaves out colours.
fn plain(said: &str) -> String {
    let mut text = String::with_capacity(said.len());
    let mut parts = said.split('\u{1b}');
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        text.push_str(part.split_once('m').map_or(part, |(_, rest)| rest));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libtest_summaries_add_up() {
        let said = "test a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            \u{1b}[31mtest result\u{1b}[0m: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(libtest(said), Counts { passed: 13, failed: 2, skipped: 1 });
    }

    #[test]
    fn stories_are_listed_and_nothing_else_is() {
        assert_eq!(
            listed("a::b: test\nc::d: test\ne: benchmark\n\n2 tests, 1 benchmark\n"),
            ["a::b", "c::d"]
        );
    }

    #[test]
    fn nextest_counts_everything_that_did_not_pass() {
        let said = "   Summary [  12.345s] 9 tests run: 4 passed (2 slow, 1 flaky), 3 failed, 1 timed out, 5 skipped";
        assert_eq!(nextest(said), Counts { passed: 4, failed: 4, skipped: 5 });
        let said = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.003s] \u{1b}[1m2\u{1b}[0m tests run: \
            \u{1b}[1m2\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, \u{1b}[1m0\u{1b}[0m skipped";
        assert_eq!(nextest(said), Counts { passed: 2, failed: 0, skipped: 0 });
        assert_eq!(nextest("no summary"), Counts::default());
    }

    #[test]
    fn vitest_counts_a_file_that_does_not_load_as_a_failure() {
        let json = r#"{"numPassedTests":7,"numFailedTests":0,"numFailedTestSuites":1,"numPendingTests":0,"numTodoTests":1}"#;
        assert_eq!(vitest(json), Some(Counts { passed: 7, failed: 1, skipped: 1 }));
        assert_eq!(vitest("not json"), None);
    }
}
