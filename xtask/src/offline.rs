//! The service worker's list of files: which bytes belong to this release.

use crate::budget::is_elements;
use crate::failure::{During, Result};
use crate::project::Project;
use gistcheck_quiz::short_hash;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The worker's own file, in the folder that it serves: its reach ends there.
const WORKER: &str = "sw.js";

/// Writes dist/sw.js: the list, then static/sw.js. Comes last, when every other file is as it is shipped.
pub(crate) fn write(project: &Project) -> Result<()> {
    let dist = project.dist();
    let _ = fs::remove_file(dist.join(WORKER));
    let mut files = BTreeMap::new();
    gather(&dist, "", &mut files)?;
    // Who opens the page has no use for what other pages embed.
    files.retain(|path, _| !is_elements(path));
    let list = serde_json::to_string(&files).during(|| "the list of files cannot be written".to_owned())?;
    let source = project.root.join("static").join(WORKER);
    let script = fs::read_to_string(&source).during(|| format!("cannot read {}", source.display()))?;
    let to = dist.join(WORKER);
    fs::write(&to, format!("const FILES = {list};\n{script}")).during(|| format!("cannot write {}", to.display()))
}

/// Every file below a folder by its path with slashes, and the hash of its bytes.
fn gather(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> Result<()> {
    for entry in fs::read_dir(folder).during(|| format!("cannot read {}", folder.display()))? {
        let path = entry.during(|| format!("cannot read {}", folder.display()))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if path.is_dir() {
            gather(&path, &format!("{prefix}{name}/"), files)?;
        } else {
            let bytes = fs::read(&path).during(|| format!("cannot read {}", path.display()))?;
            files.insert(format!("{prefix}{name}"), short_hash(&bytes));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_listed_with_slashes_and_by_their_bytes() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("npm");
        let mut files = BTreeMap::new();
        gather(&folder, "", &mut files).expect("a folder that can be read");
        let manifest = fs::read(folder.join("binaryen/package.json")).expect("a file");
        assert_eq!(files.get("binaryen/package.json"), Some(&short_hash(&manifest)));
    }
}
