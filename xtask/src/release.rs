//! What a release hands out: `cargo xtask dist` and `build --single-file`. Put together by two scripts of Node.js, which set-up
//! requires anyway: they are made of texts, hashes and base64.

use crate::failure::{During, Result};
use crate::job::{self, Job};
use crate::project::Project;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SINGLE_FILE: &str = "xtask/src/single_file.mjs";
const RELEASE: &str = "xtask/src/release.mjs";

/// Writes everything that is in dist/ as one html file.
pub(crate) fn single_file(project: &Project, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).during(|| format!("cannot make {}", folder.display()))?;
    }
    let mut node = Command::new("node");
    node.arg(project.root.join(SINGLE_FILE)).arg(project.dist()).arg(project.root.join("static")).arg(to);
    job::run(Job::new(project, "one file", node))?.ok().map(|_| ())
}

/// Puts the versioned folder, the npm package, the single file and all hashes into a folder; returns what is to be printed.
pub(crate) fn release(project: &Project, out: &Path) -> Result<String> {
    let single = single_file_of_tests(project);
    single_file(project, &single)?;
    let mut node = Command::new("node");
    node.arg(project.root.join(RELEASE)).arg(project.dist()).arg(&project.root).arg(out);
    node.arg(version(project)?).arg(single);
    job::capture(&mut node)
}

/// Where the single file is put that is not asked for by name.
pub(crate) fn single_file_of_tests(project: &Project) -> PathBuf {
    project.target.join("xtask/gistcheck.html")
}

/// The workspace's version.
pub(crate) fn version(project: &Project) -> Result<String> {
    let path = project.root.join("Cargo.toml");
    let text = fs::read_to_string(&path).during(|| format!("cannot read {}", path.display()))?;
    let manifest: toml::Value = toml::from_str(&text).during(|| "Cargo.toml is not TOML".to_owned())?;
    let version = manifest.get("workspace").and_then(|w| w.get("package")?.get("version")?.as_str());
    version.map(str::to_owned).during(|| "Cargo.toml names no version of the workspace".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_a_semantic_one() {
        let project = Project::find(false).expect("the workspace");
        let version = version(&project).expect("a version");
        assert_eq!(version.split('.').count(), 3, "{version}");
    }
}
