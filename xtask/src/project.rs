//! Where things are: the clone, its build results, and the tools kept for this user.

use crate::failure::{During, Result};
use std::cell::Cell;
use std::env;
use std::path::{Path, PathBuf};

/// The clone this program was started from, and what its user agreed to.
pub(crate) struct Project {
    /// The folder of the workspace's Cargo.toml.
    pub(crate) root: PathBuf,
    /// Tools that set-up installed: outside the clone, so that every clone shares them.
    pub(crate) tools: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
    /// System packages may be installed without asking (`--yes`, or CI=true).
    pub(crate) agreed: Cell<bool>,
}

impl Project {
    pub(crate) fn find(yes: bool) -> Result<Project> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .during(|| "start this program as `cargo xtask`, inside the clone".to_owned())?;
        let root = Path::new(&manifest).parent().during(|| "xtask stands outside a workspace".to_owned())?.to_owned();
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |named| root.join(named));
        let in_ci = env::var_os("CI").is_some_and(|value| value == "true");
        Ok(Project { tools: cache_folder()?.join("tools"), target, agreed: Cell::new(yes || in_ci), root })
    }

    /// The release that is hosted: everything under it is reached by relative addresses.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The full output of a step, kept for the case that it fails.
    pub(crate) fn log(&self, step: &str) -> PathBuf {
        let name: String = step.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        self.target.join("xtask").join(format!("{name}.log"))
    }
}

/// The user's cache folder for this project, by the convention of each system.
fn cache_folder() -> Result<PathBuf> {
    let named = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = named("XDG_CACHE_HOME")
        .or_else(|| if cfg!(windows) { named("LOCALAPPDATA") } else { named("HOME").map(|home| home.join(".cache")) });
    Ok(base
        .during(|| "neither XDG_CACHE_HOME nor HOME is set: there is no folder to keep tools in".to_owned())?
        .join("gistcheck"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_named_after_its_step() {
        let project = Project {
            root: PathBuf::new(),
            tools: PathBuf::new(),
            target: PathBuf::from("t"),
            agreed: Cell::new(false),
        };
        assert_eq!(project.log("Trunk 0.21"), Path::new("t/xtask/Trunk-0-21.log"));
    }
}
