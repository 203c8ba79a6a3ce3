//! What cargo knows of the workspace's packages and how they depend on each other.

use crate::failure::{During, Failure, Result};
use crate::job;
use crate::project::Project;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// A package that some target of the workspace is built from.
#[derive(Clone, Debug)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) license: Option<String>,
    /// None for the workspace's own.
    pub(crate) source: Option<String>,
}

/// The packages built for one platform.
pub(crate) struct Metadata {
    packages: BTreeMap<String, Package>,
    /// From a package to those it needs at run time.
    normal: BTreeMap<String, Vec<String>>,
}

impl Metadata {
    /// Asks cargo; `platform` is a target triple.
    pub(crate) fn read(project: &Project, platform: &str) -> Result<Metadata> {
        let mut command = Command::new("cargo");
        command
            .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", platform])
            .current_dir(&project.root);
        let text = job::capture(&mut command)?;
        let value: Value = serde_json::from_str(&text).during(|| "cargo metadata is not JSON".to_owned())?;
        parse(&value).ok_or_else(|| Failure::new("cargo metadata has another shape than expected"))
    }

    /// Every package.
    pub(crate) fn packages(&self) -> impl Iterator<Item = &Package> {
        self.packages.values()
    }

    /// The names of all that a package of the workspace is made of, itself included.
    pub(crate) fn made_of(&self, root: &str) -> Result<BTreeSet<&str>> {
        let is_root = |(_, package): &(&String, &Package)| package.name == root && package.source.is_none();
        let (id, _) = self.packages.iter().find(is_root).during(|| format!("the workspace has no package {root}"))?;
        let mut seen = BTreeSet::from([id.as_str()]);
        let mut open = vec![id.as_str()];
        while let Some(id) = open.pop() {
            for needed in self.normal.get(id).into_iter().flatten() {
                if seen.insert(needed) {
                    open.push(needed);
                }
            }
        }
        Ok(seen.into_iter().filter_map(|id| self.packages.get(id)).map(|package| package.name.as_str()).collect())
    }
}

/// The host's and the pages' packages together.
pub(crate) fn all_packages(project: &Project) -> Result<Vec<Package>> {
    let mut found = BTreeMap::new();
    for platform in [host()?.as_str(), crate::wasm_toolchain::TARGET] {
        for package in Metadata::read(project, platform)?.packages() {
            found.insert((package.name.clone(), package.version.clone()), package.clone());
        }
    }
    Ok(found.into_values().collect())
}

fn host() -> Result<String> {
    let version = job::capture(Command::new("rustc").arg("-vV"))?;
    let line = version.lines().find_map(|line| line.strip_prefix("host: "));
    line.map(str::to_owned).during(|| "rustc does not name its host".to_owned())
}

fn parse(value: &Value) -> Option<Metadata> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut normal = BTreeMap::new();
    for node in value["resolve"]["nodes"].as_array()? {
        let needs_at_run_time = |dependency: &&Value| {
            // The kind of an ordinary dependency is null; "dev" and "build" are the others.
            dependency["dep_kinds"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()))
        };
        let needed = node["deps"].as_array()?.iter().filter(needs_at_run_time);
        normal.insert(text(&node["id"])?, needed.filter_map(|dependency| text(&dependency["pkg"])).collect());
    }
    let mut packages = BTreeMap::new();
    for package in value["packages"].as_array()? {
        let id = text(&package["id"])?;
        // Cargo lists every platform's packages, but resolves only this one's.
        if normal.contains_key(&id) {
            packages.insert(
                id,
                Package {
                    name: text(&package["name"])?,
                    version: text(&package["version"])?,
                    license: text(&package["license"]),
                    source: text(&package["source"]),
                },
            );
        }
    }
    Some(Metadata { packages, normal })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn follows_run_time_dependencies_only() {
        let package = |id: &str| json!({"id": id, "name": id, "version": "1.0.0", "license": "MIT", "source": null});
        let needs = |on: &str, kind: Value| json!({"pkg": on, "dep_kinds": [{"kind": kind}]});
        let packages = ["app", "quiz", "serde", "proptest", "windows"].map(package);
        let value = json!({
            "packages": packages,
            "resolve": {"nodes": [
                {"id": "app", "deps": [needs("quiz", Value::Null), needs("proptest", "dev".into())]},
                {"id": "quiz", "deps": [needs("serde", Value::Null)]},
                {"id": "serde", "deps": []},
                {"id": "proptest", "deps": []},
            ]}
        });
        let metadata = parse(&value).expect("metadata");
        assert_eq!(metadata.made_of("app").expect("app"), BTreeSet::from(["app", "quiz", "serde"]));
        assert_eq!(metadata.packages().count(), 4, "another platform's package is not built");
        assert!(metadata.made_of("engine").is_err());
    }
}
