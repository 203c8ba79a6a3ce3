//! How many bytes the release ships, as they are and as a host would compress them.

use crate::failure::{During, Failure, Result};
use crate::job;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Node.js, which set-up requires anyway, has both compressions built in.
const SCRIPT: &str = include_str!("measure_sizes.mjs");

/// One file of the release, sizes in bytes.
#[derive(Debug, PartialEq)]
pub(crate) struct Size {
    /// Below dist/, with slashes.
    pub(crate) path: String,
    pub(crate) raw: u64,
    pub(crate) gzip: u64,
    pub(crate) brotli: u64,
}

/// Measures every file under a folder.
pub(crate) fn measure(folder: &Path) -> Result<Vec<Size>> {
    if !folder.is_dir() {
        return Err(Failure::new(format!("{} is not there: run `cargo xtask build` first", folder.display())));
    }
    let mut node = Command::new("node");
    // `-` stands for the script's own name, so that the folder is its second argument.
    node.args(["--input-type=module", "--eval", SCRIPT, "-"]).arg(folder);
    let printed = job::capture(&mut node)?;
    let value: Value = serde_json::from_str(&printed).during(|| "the sizes are not JSON".to_owned())?;
    parse(&value).during(|| "the sizes have another shape than expected".to_owned())
}

fn parse(value: &Value) -> Option<Vec<Size>> {
    let sizes = value.as_array()?.iter().map(|one| {
        let number = |name: &str| one[name].as_u64();
        Some(Size {
            path: one["path"].as_str()?.to_owned(),
            raw: number("raw")?,
            gzip: number("gzip")?,
            brotli: number("brotli")?,
        })
    });
    sizes.collect()
}

/// Prints a table of files with a line for their sum.
pub(crate) fn print(sizes: &[Size]) {
    println!("{:<44} {:>10} {:>10} {:>10}", "shipped file (bytes)", "raw", "gzip -9", "brotli 11");
    for size in sizes {
        println!("{:<44} {:>10} {:>10} {:>10}", size.path, size.raw, size.gzip, size.brotli);
    }
    let sum = |of: fn(&Size) -> u64| sizes.iter().map(of).sum::<u64>();
    println!("{:<44} {:>10} {:>10} {:>10}", "all", sum(|s| s.raw), sum(|s| s.gzip), sum(|s| s.brotli));
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reads_what_the_script_prints() {
        let value = json!([{"path": "a.js", "raw": 9, "gzip": 5, "brotli": 4}]);
        let wanted = Size { path: "a.js".to_owned(), raw: 9, gzip: 5, brotli: 4 };
        assert_eq!(parse(&value), Some(vec![wanted]));
        assert_eq!(parse(&json!([{"path": "a.js"}])), None);
    }
}
