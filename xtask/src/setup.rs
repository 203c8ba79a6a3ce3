//! What each command needs on the machine, put there in the order in which the parts need each other.

use crate::browser::{self, Browser};
use crate::build;
use crate::failure::{During, Result};
use crate::job;
use crate::outside_tools::{self, Outside};
use crate::packages;
use crate::project::Project;
use crate::tools;
use crate::wasm_toolchain::{self, WasmToolchain};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The oldest Node.js that wasm-opt's and Playwright's packages run on.
const NODE_MAJOR: u32 = 20;

/// Everything that a build of the page needs, found or installed.
pub(crate) struct Toolbox {
    path: OsString,
    pub(crate) wasm: WasmToolchain,
}

impl Toolbox {
    /// Where a tool is: a command's own PATH does not say on every system where its program is looked for.
    pub(crate) fn find(&self, program: &str) -> PathBuf {
        let files = env::split_paths(&self.path)
            .flat_map(|folder| ["", ".exe", ".cmd"].map(|ending| folder.join(format!("{program}{ending}"))));
        files.into_iter().find(|file| file.is_file()).unwrap_or_else(|| program.into())
    }

    /// A tool of the set-up.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.find(program));
        command.env("PATH", &self.path);
        command
    }

    /// A tool that compiles to wasm, or calls cargo to do so.
    pub(crate) fn wasm_command(&self, program: &str) -> Command {
        let mut command = if program == "cargo" { self.wasm.cargo() } else { self.command(program) };
        self.wasm.surround(&mut command, &self.path);
        command
    }
}

/// For building the page.
pub(crate) fn for_build(project: &Project) -> Result<Toolbox> {
    eprintln!("set-up: looking for what the build needs");
    node(project)?;
    let wasm = wasm_toolchain::find(project)?;
    let lock = cargo_lock(project)?;
    let meanwhile = build::compile_jobs(project, &wasm);
    let path = tools::install(project, &lock, meanwhile)?;
    Ok(Toolbox { path, wasm })
}

/// For the tests: all that, a browser and what drives it, other people's readers of exported quizzes.
pub(crate) fn for_tests(project: &Project) -> Result<(Toolbox, Browser, Outside)> {
    let toolbox = for_build(project)?;
    wasm_toolchain::add_clippy(project, &toolbox.wasm)?;
    playwright(project)?;
    let browser = browser::find(project)?;
    let outside = outside_tools::install(project)?;
    Ok((toolbox, browser, outside))
}

/// Cargo.lock, made if the clone has none.
fn cargo_lock(project: &Project) -> Result<String> {
    let path = project.root.join("Cargo.lock");
    if !path.exists() {
        let mut command = Command::new("cargo");
        job::capture(command.arg("generate-lockfile").current_dir(&project.root))?;
    }
    fs::read_to_string(&path).during(|| "cannot read Cargo.lock".to_owned())
}

fn node(project: &Project) -> Result<()> {
    let major = || {
        let version = job::capture(Command::new("node").arg("--version")).ok()?;
        node_major(&version)
    };
    if major().is_none() {
        let why = format!("Node.js {NODE_MAJOR} or newer runs wasm-opt and the browser tests (npm must come with it)");
        packages::install(project, &["nodejs", "npm"], &why)?;
    }
    match major() {
        Some(found) if found >= NODE_MAJOR => Ok(()),
        found => Err(crate::failure::Failure::new(format!(
            "Node.js {NODE_MAJOR} or newer is needed for wasm-opt and the browser tests, and {}: install it from \
             your system's packages, a version manager or nodejs.org",
            found.map_or("none is here".to_owned(), |found| format!("here is {found}"))
        ))),
    }
}

fn node_major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Playwright into e2e/node_modules, again only after its lock file changed.
fn playwright(project: &Project) -> Result<()> {
    let folder = project.root.join("e2e");
    let lock = fs::read_to_string(folder.join("package-lock.json"))
        .during(|| "cannot read e2e/package-lock.json".to_owned())?;
    // Written last, so an interrupted installation is done again.
    let done = folder.join("node_modules").join(".installed-lock.json");
    if fs::read_to_string(&done).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    eprintln!("  Playwright, from npm: plays the page in a real browser");
    tools::npm_ci(project, &folder, "the browser tests")?;
    fs::write(&done, lock).during(|| format!("cannot write {}", done.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_version_of_node() {
        assert_eq!(node_major("v20.20.2\n"), Some(20));
        assert_eq!(node_major("20.1"), None);
    }
}
