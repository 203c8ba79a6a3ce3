//! Runs other programs: short ones for their output, long ones into a log with a line of progress.

use crate::failure::{During, Failure, Result};
use crate::project::Project;
use std::fs::{self, File};
use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often a running program is looked at.
const POLL: Duration = Duration::from_millis(100);
/// How often progress is told where lines cannot be overwritten (a CI log).
const TELL: Duration = Duration::from_secs(60);
/// How much of a failed program's log is shown.
const SHOWN_LINES: usize = 40;

/// A program to run, and what to call it.
pub(crate) struct Job {
    pub(crate) name: String,
    pub(crate) command: Command,
    pub(crate) log: PathBuf,
    /// What to run in its place if it fails with these words.
    pub(crate) instead: Option<(&'static str, Command)>,
}

impl Job {
    pub(crate) fn new(project: &Project, name: impl Into<String>, command: Command) -> Job {
        let name = name.into();
        Job { log: project.log(&name), name, command, instead: None }
    }
}

/// How a job ended.
pub(crate) struct Ended {
    pub(crate) name: String,
    pub(crate) success: bool,
    pub(crate) output: String,
    pub(crate) log: PathBuf,
}

impl Ended {
    /// The job's success, or a sentence with the end of its output.
    pub(crate) fn ok(self) -> Result<String> {
        if self.success {
            return Ok(self.output);
        }
        Err(Failure::new(format!(
            "{} failed; its last lines (all of them are in {}):\n{}",
            self.name,
            self.log.display(),
            last_lines(&self.output, SHOWN_LINES)
        )))
    }
}

/// What a program prints; its failure as a sentence.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().during(|| format!("cannot run {name}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::new(format!("{name} failed: {}", last_lines(&said, SHOWN_LINES))));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs one long job.
pub(crate) fn run(job: Job) -> Result<Ended> {
    let mut ended = run_together(vec![job])?;
    ended.pop().during(|| "no job was run".to_owned())
}

/// Runs jobs at the same time, so that one's last single-threaded minute is another's busy one.
pub(crate) fn run_together(jobs: Vec<Job>) -> Result<Vec<Ended>> {
    let begun = Instant::now();
    let mut running = Vec::new();
    for job in jobs {
        running.push(start(job)?);
    }
    let mut told = Instant::now();
    let in_place = std::io::stderr().is_terminal();
    loop {
        let mut alive = false;
        for one in &mut running {
            alive |= one.still_runs()?;
        }
        if !alive {
            break;
        }
        if in_place || told.elapsed() >= TELL {
            told = Instant::now();
            let line = progress(&running, begun.elapsed());
            if in_place {
                eprint!("\r\x1b[K{line}");
                std::io::stderr().flush().during(|| "cannot write".to_owned())?;
            } else {
                eprintln!("{line}");
            }
        }
        thread::sleep(POLL);
    }
    if in_place {
        eprint!("\r\x1b[K");
    }
    running.into_iter().map(Running::end).collect()
}

struct Running {
    name: String,
    child: Child,
    log: PathBuf,
    instead: Option<(&'static str, Command)>,
    success: Option<bool>,
}

fn start(mut job: Job) -> Result<Running> {
    Ok(Running {
        child: spawn(&mut job.command, &job.log)?,
        name: job.name,
        log: job.log,
        instead: job.instead,
        success: None,
    })
}

fn spawn(command: &mut Command, log: &Path) -> Result<Child> {
    let output = create(log)?;
    let errors = output.try_clone().during(|| format!("cannot share {}", log.display()))?;
    command
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(errors)
        .spawn()
        .during(|| format!("cannot start {}", command.get_program().display()))
}

impl Running {
    fn still_runs(&mut self) -> Result<bool> {
        if self.success.is_none() {
            let status = self.child.try_wait().during(|| format!("cannot wait for {}", self.name))?;
            self.success = status.map(|status| status.success());
        }
        if self.success == Some(false)
            && let Some((words, mut command)) = self.instead.take()
            && read_lossy(&self.log)?.contains(words)
        {
            self.child = spawn(&mut command, &self.log)?;
            self.success = None;
        }
        Ok(self.success.is_none())
    }

    fn end(self) -> Result<Ended> {
        let output = read_lossy(&self.log)?;
        Ok(Ended { name: self.name, success: self.success == Some(true), output, log: self.log })
    }
}

fn progress(running: &[Running], elapsed: Duration) -> String {
    let parts: Vec<String> = running
        .iter()
        .filter(|one| one.success.is_none())
        .map(|one| match compiled(&read_lossy(&one.log).unwrap_or_default()) {
            0 => one.name.clone(),
            crates => format!("{} ({crates} crates so far)", one.name),
        })
        .collect();
    format!("    {} s: {}", elapsed.as_secs(), parts.join(", "))
}

/// How many crates cargo says it began to compile.
fn compiled(log: &str) -> usize {
    log.lines().filter(|line| line.trim_start().starts_with("Compiling ")).count()
}

fn create(path: &Path) -> Result<File> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).during(|| format!("cannot make {}", folder.display()))?;
    }
    File::create(path).during(|| format!("cannot write {}", path.display()))
}

fn read_lossy(path: &Path) -> Result<String> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|mut file| file.read_to_end(&mut bytes))
        .during(|| format!("cannot read {}", path.display()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The last `count` lines of a text.
pub(crate) fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.trim_end().lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_cargo_compiles() {
        let log = "  Downloaded a\n   Compiling serde v1.0.1\n   Compiling yew v0.23.0\n    Finished";
        assert_eq!(compiled(log), 2);
    }

    #[test]
    fn keeps_the_end_of_a_long_log() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a", 2), "a");
    }
}
