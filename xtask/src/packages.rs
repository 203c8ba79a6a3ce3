//! System packages, installed only with their user's consent.

use crate::failure::{During, Failure, Result};
use crate::job::{self, Job};
use crate::project::Project;
use std::io::{BufRead, IsTerminal, Write};
use std::process::{Command, Stdio};

/// Installs Debian packages by apt-get, after asking; `why` ends the sentence "… are needed: ".
pub(crate) fn install(project: &Project, packages: &[&str], why: &str) -> Result<()> {
    let list = packages.join(" ");
    if !has_apt() {
        return Err(Failure::new(format!(
            "{why}; this system has no apt-get to install it (Debian's packages are {list})"
        )));
    }
    agree(project, &list, why)?;
    eprintln!("  system packages {list}: {why}");
    if packages.iter().any(|package| !offered(package)) {
        let update = as_root(&["apt-get", "update"]);
        job::run(Job::new(project, "apt-get update", update))?.ok()?;
    }
    if let Some(missing) = packages.iter().find(|package| !offered(package)) {
        return Err(Failure::new(format!("{why}; this system's package sources do not offer {missing}")));
    }
    let mut arguments = vec!["apt-get", "install", "--yes", "--no-install-recommends"];
    arguments.extend(packages);
    job::run(Job::new(project, "apt-get install", as_root(&arguments)))?.ok()?;
    Ok(())
}

/// Whether apt knows a version of the package that it could install.
pub(crate) fn offered(package: &str) -> bool {
    job::capture(Command::new("apt-cache").args(["policy", package])).is_ok_and(|policy| names_candidate(&policy))
}

fn names_candidate(policy: &str) -> bool {
    policy.lines().any(|line| line.trim().strip_prefix("Candidate:").is_some_and(|version| version.trim() != "(none)"))
}

fn has_apt() -> bool {
    cfg!(target_os = "linux") && job::capture(Command::new("apt-get").arg("--version")).is_ok()
}

fn as_root(arguments: &[&str]) -> Command {
    let is_root = job::capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let mut command = if is_root {
        Command::new(arguments[0])
    } else {
        let mut sudo = Command::new("sudo");
        sudo.arg(arguments[0]);
        sudo
    };
    command.args(&arguments[1..]).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// Asks once; the answer holds for every package of this run.
fn agree(project: &Project, list: &str, why: &str) -> Result<()> {
    if project.agreed.get() {
        return Ok(());
    }
    let refused = || Failure::new(format!("{why}; nothing was installed. Install {list} yourself, or give --yes"));
    if !std::io::stdin().is_terminal() {
        return Err(refused());
    }
    eprint!("  {why}.\n  Install the system packages {list}, and what else set-up needs of this kind? [y/N] ");
    std::io::stderr().flush().during(|| "cannot ask".to_owned())?;
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).during(|| "cannot read the answer".to_owned())?;
    if !answer.trim().to_lowercase().starts_with('y') {
        return Err(refused());
    }
    // `sudo` asks for its password here, where the terminal is still the user's and not a log.
    if as_root(&["true"]).stdin(Stdio::inherit()).status().is_ok_and(|status| status.success()) {
        project.agreed.set(true);
        return Ok(());
    }
    Err(Failure::new(format!("{why}; becoming root by sudo failed: install {list} yourself")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_without_candidate_is_not_offered() {
        assert!(names_candidate("lld-22:\n  Installed: (none)\n  Candidate: 1:22.1.8-1\n"));
        assert!(!names_candidate("lld-23:\n  Installed: (none)\n  Candidate: (none)\n"));
        assert!(!names_candidate(""));
    }
}
