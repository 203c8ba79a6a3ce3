//! The native engine, as measuring uses it: the command-line program in release.

use crate::failure::{During, Result};
use crate::job::{self, Job};
use crate::project::Project;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds `gistcheck` and tells where it is.
pub(crate) fn release(project: &Project) -> Result<PathBuf> {
    let mut command = Command::new("cargo");
    command.args(["build", "--release", "--locked", "--package", "gistcheck-cli"]).current_dir(&project.root);
    job::run(Job::new(project, "build the command line", command))?.ok()?;
    let program = format!("gistcheck{}", std::env::consts::EXE_SUFFIX);
    Ok(project.target.join("release").join(program))
}

/// Builds an example of the engine in release and tells where it is.
pub(crate) fn example(project: &Project, name: &str) -> Result<PathBuf> {
    let mut command = Command::new("cargo");
    command.args(["build", "--release", "--locked", "--package", "gistcheck-engine", "--example", name]);
    command.current_dir(&project.root);
    job::run(Job::new(project, format!("build the example {name}"), command))?.ok()?;
    let program = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    Ok(project.target.join("release/examples").join(program))
}

/// The files of a folder in the order of their names; none if there is no such folder.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).during(|| format!("cannot read {}", folder.display()))? {
        let path = entry.during(|| format!("cannot read {}", folder.display()))?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
