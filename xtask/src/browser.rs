//! A browser to test in, and the driver through which wasm-bindgen's test runner speaks to it.

use crate::failure::{Failure, Result};
use crate::job::{self, Job};
use crate::packages;
use crate::project::Project;
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// Where Chromium and Chrome are, by name on PATH or in full.
const BROWSERS: [&str; 7] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

pub(crate) struct Browser {
    /// None: Playwright knows where its own is.
    pub(crate) program: Option<PathBuf>,
    /// None: no wasm-bindgen test can run in a browser here.
    pub(crate) driver: Option<PathBuf>,
}

/// An installed browser; else Debian's; else Playwright's own.
pub(crate) fn find(project: &Project) -> Result<Browser> {
    let here = installed();
    if here.program.is_some() && here.driver.is_some() {
        return Ok(here);
    }
    // A browser that is not Debian's needs a driver of its own version, which Debian's is not.
    let packages: &[&str] =
        if here.program.is_none() { &["chromium", "chromium-driver"] } else { &["chromium-driver"] };
    let why = "the tests play the page in a real browser, which a driver controls";
    let refused = match packages::install(project, packages, why) {
        Ok(()) => return Ok(installed()),
        Err(refused) => refused,
    };
    if here.program.is_some() {
        return Ok(here);
    }
    eprintln!("  Chromium, Playwright's own: the tests play the page in a real browser");
    let mut command = Command::new("npx");
    command.args(["playwright", "install", "chromium"]).current_dir(project.root.join("e2e"));
    let downloaded = job::run(Job::new(project, "playwright install chromium", command))?;
    if downloaded.success {
        return Ok(Browser { program: None, driver: here.driver });
    }
    Err(Failure::new(format!("no browser to test in: {refused}. Any Chromium or Chrome on PATH does")))
}

fn installed() -> Browser {
    Browser { program: BROWSERS.iter().find_map(|name| on_path(name)), driver: on_path("chromedriver") }
}

/// The full path of a program that runs.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let found = env::split_paths(&path)
        .map(|folder| folder.join(name).with_extension(env::consts::EXE_EXTENSION))
        .find(|file| file.is_file())?;
    job::capture(Command::new(&found).arg("--version")).ok().map(|_| found)
}
