//! `cargo xtask advisories`: known security holes in the dependencies, apart from the tests since it asks the network.

use crate::failure::{Failure, Result};
use crate::job;
use crate::project::Project;
use std::process::Command;

/// Either tool asks the same database: its name as a cargo command, and the arguments.
const TOOLS: [(&str, &[&str]); 2] = [("deny", &["check", "advisories"]), ("audit", &[])];

pub(crate) fn check(project: &Project) -> Result<()> {
    let Some((tool, arguments)) = TOOLS.into_iter().find(|(tool, _)| is_here(tool)) else {
        return Err(Failure::new(
            "neither cargo-deny nor cargo-audit is here: `cargo install cargo-deny --locked` installs the first",
        ));
    };
    let status = Command::new("cargo").arg(tool).args(arguments).current_dir(&project.root).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::new(format!("cargo {tool} found something, or could not ask its database"))),
        Err(error) => Err(Failure::new(format!("cannot run cargo {tool}: {error}"))),
    }
}

fn is_here(tool: &str) -> bool {
    job::capture(Command::new("cargo").args([tool, "--version"])).is_ok()
}
