//! Python with pinned packages, for measurements that use a known implementation: a virtual environment for each list of
//! packages, kept beside the other tools, so that nothing is installed into the user's own Python.

use crate::failure::{During, Result};
use crate::job::{self, Job};
use crate::project::Project;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The Python that has the packages of a `requirements.txt`, after installing them if they are not there yet.
pub(crate) fn with_packages(project: &Project, name: &str, requirements: &Path) -> Result<PathBuf> {
    let wanted = fs::read_to_string(requirements).during(|| format!("cannot read {}", requirements.display()))?;
    let mut hasher = DefaultHasher::new();
    wanted.hash(&mut hasher);
    // Another list is another folder: an old clone keeps what it measured with.
    let home = project.tools.join(format!("python-{name}-{:016x}", hasher.finish()));
    let python = home.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    // Written last: an interrupted installation is begun again.
    let whole = home.join("whole");
    if whole.is_file() {
        return Ok(python);
    }
    eprintln!(
        "  Python packages of {}: {}",
        requirements.display(),
        wanted.split_whitespace().collect::<Vec<_>>().join(", ")
    );
    let mut make = Command::new(if cfg!(windows) { "python" } else { "python3" });
    make.args(["-m", "venv", "--clear"]).arg(&home);
    job::run(Job::new(project, format!("make a virtual environment for {name}"), make))?.ok()?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--disable-pip-version-check", "--requirement"]).arg(requirements);
    job::run(Job::new(project, format!("install the Python packages of {name}"), install))?.ok()?;
    fs::write(&whole, wanted).during(|| format!("cannot write {}", whole.display()))?;
    Ok(python)
}
