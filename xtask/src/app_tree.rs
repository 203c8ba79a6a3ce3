//! The invariant that keeps the page small: it plays quizzes without the engine.

use crate::failure::{Failure, Result};
use crate::metadata::Metadata;
use crate::project::Project;
use crate::wasm_toolchain::TARGET;

const APP: &str = "gistcheck-app";
/// What only the worker's binary may contain.
const ENGINE: [&str; 2] = ["gistcheck-engine", "gistcheck-models"];

/// Fails if the page's binary would contain the engine.
pub(crate) fn check(project: &Project) -> Result<()> {
    let metadata = Metadata::read(project, TARGET)?;
    let parts = metadata.made_of(APP)?;
    match ENGINE.iter().find(|part| parts.contains(**part)) {
        None => Ok(()),
        Some(part) => Err(Failure::new(format!(
            "{APP} depends on {part}: the page would carry the engine that only its worker may fetch \
             (`cargo tree --package {APP} --invert {part}` shows by which way)"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_does_not_contain_the_engine() {
        let project = Project::find(false).expect("the workspace");
        check(&project).expect("a page without engine");
    }
}
