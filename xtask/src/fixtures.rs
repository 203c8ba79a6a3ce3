//! `cargo xtask fixtures`: writes what the engine now makes of each fixture article into its snapshot.

use crate::failure::Result;
use crate::job::{self, Job};
use crate::project::Project;
use std::process::Command;

pub(crate) fn refresh(project: &Project) -> Result<()> {
    let mut command = Command::new("cargo");
    command
        .args(["test", "--locked", "--no-fail-fast"])
        .args(["--package", "gistcheck-engine", "--package", "gistcheck-cli"])
        // What expect-test and the fixture tests both read.
        .env("UPDATE_EXPECT", "1")
        .current_dir(&project.root);
    job::run(Job::new(project, "refresh the snapshots", command))?.ok()?;
    let mut difference = Command::new("git");
    difference.args(["status", "--short", "--", "fixtures", "crates"]).current_dir(&project.root);
    let changed = job::capture(&mut difference)?;
    println!("{}", if changed.is_empty() { "no snapshot changed\n" } else { &changed }.trim_end());
    Ok(())
}
