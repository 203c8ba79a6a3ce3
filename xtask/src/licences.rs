//! Licences and bans of every package that is built, checked without network against deny.toml.

use crate::deny::{self, Rules};
use crate::failure::{During, Failure, Result};
use crate::metadata::{self, Package};
use crate::project::Project;
use spdx::{Expression, ParseMode};
use std::fs;

/// Fails with one line for each package that breaks a rule.
pub(crate) fn check(project: &Project) -> Result<()> {
    let text = fs::read_to_string(project.root.join("deny.toml")).during(|| "cannot read deny.toml".to_owned())?;
    let rules = deny::parse(&text)?;
    let packages = metadata::all_packages(project)?;
    let broken: Vec<String> = packages
        .iter()
        .filter_map(|package| {
            let objection = objection(package, &rules)?;
            Some(format!("{} {}: {objection}", package.name, package.version))
        })
        .collect();
    if broken.is_empty() { Ok(()) } else { Err(Failure::new(broken.join("\n"))) }
}

/// What speaks against a package.
fn objection(package: &Package, rules: &Rules) -> Option<String> {
    // The workspace's own packages are under its own licences.
    let source = package.source.as_deref()?;
    if !source.starts_with("registry+") {
        return Some("comes from outside the package registry, so its version can change under its name".to_owned());
    }
    if let Some((_, reason)) = rules.banned.iter().find(|(name, _)| *name == package.name) {
        return Some(format!("is banned by deny.toml: {reason}"));
    }
    let Some(licence) = &package.license else {
        return Some("names no licence".to_owned());
    };
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return Some(format!("its licence `{licence}` is no SPDX expression"));
    };
    let more = rules.exceptions.iter().filter(|(name, _)| *name == package.name).map(|(_, allow)| allow);
    let allowed: Vec<_> = more.chain([&rules.licences]).collect();
    let holds = expression.evaluate(|needed| allowed.iter().any(|set| set.contains(&needed.to_string())));
    (!holds).then(|| format!("its licence `{licence}` is not among those that deny.toml allows"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn against(licence: Option<&str>, source: Option<&str>, name: &str) -> Option<String> {
        let rules = deny::parse(
            "[licenses]\nallow = [\"MIT\", \"Apache-2.0 WITH LLVM-exception\"]\n\
             exceptions = [{ crate = \"icu\", allow = [\"Unicode-3.0\"] }]\n[bans]\ndeny = [\"bad\"]\n",
        )
        .expect("rules");
        let package = Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            license: licence.map(str::to_owned),
            source: source.map(str::to_owned),
        };
        objection(&package, &rules)
    }

    #[test]
    fn a_choice_of_licences_needs_one_that_is_allowed() {
        let registry = Some("registry+index");
        for fine in ["MIT", "MIT OR GPL-3.0", "MIT/Apache-2.0", "Apache-2.0 WITH LLVM-exception OR GPL-2.0"] {
            assert_eq!(against(Some(fine), registry, "a"), None, "{fine}");
        }
        for wrong in ["GPL-3.0", "MIT AND GPL-3.0", "Apache-2.0", "nonsense licence"] {
            assert!(against(Some(wrong), registry, "a").is_some(), "{wrong}");
        }
        assert!(against(None, registry, "a").is_some());
    }

    #[test]
    fn an_exception_holds_for_its_package() {
        let registry = Some("registry+index");
        assert_eq!(against(Some("Unicode-3.0"), registry, "icu"), None);
        assert!(against(Some("Unicode-3.0"), registry, "other").is_some());
    }

    #[test]
    fn bans_and_sources_are_kept() {
        assert!(against(Some("MIT"), Some("registry+index"), "bad").is_some());
        assert!(against(Some("MIT"), Some("git+https"), "a").is_some());
        assert_eq!(against(None, None, "own"), None);
    }
}
