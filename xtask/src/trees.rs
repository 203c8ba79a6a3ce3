//! What a package must never be made of, however indirectly.

use crate::failure::{Failure, Result};
use crate::metadata::Metadata;
use crate::project::Project;
use crate::wasm_toolchain::TARGET;

/// A package, what it must not contain, and why.
struct Rule {
    root: &'static str,
    without: &'static [&'static str],
    why: &'static str,
}

const RULES: [Rule; 2] = [
    Rule {
        root: "gistcheck-app",
        without: &["gistcheck-engine", "gistcheck-models"],
        why: "the page plays quizzes alone; only its worker fetches the engine",
    },
    Rule {
        root: "gistcheck-engine",
        without: &["rand", "getrandom", "fastrand"],
        why: "the same input and seed give the same bytes, natively and in wasm",
    },
];

/// Fails if a package of a wasm build contains what it must not.
pub(crate) fn check(project: &Project) -> Result<()> {
    let metadata = Metadata::read(project, TARGET)?;
    for Rule { root, without, why } in &RULES {
        let parts = metadata.made_of(root)?;
        if let Some(part) = without.iter().find(|part| parts.contains(**part)) {
            return Err(Failure::new(format!(
                "{root} depends on {part}, though {why} \
                 (`cargo tree --package {root} --invert {part}` shows by which way)"
            )));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_does_not_contain_the_engine() {
        let project = Project::find(false).expect("the workspace");
        check(&project).expect("packages without what they must not contain");
    }
}
