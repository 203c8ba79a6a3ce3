//! Cuts the page's program into a first part and parts that are fetched when they are wanted.
//!
//! The program is compiled and linked as one. `wasm_split_cli_support` then moves what is reachable only from a function
//! declared by `part!` (src/part.rs) into a file of its own, and writes a script that fetches and links such a file. That
//! script becomes a piece of the program's JavaScript here, so that it costs no request.

use crate::build;
use crate::failure::{During, Failure, Result};
use crate::job::{self, Job};
use crate::project::Project;
use crate::setup::Toolbox;
use crate::short_names;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// What several parts share and the first has not, a few words that languages have in common: too little for a request.
const SHARED: &str = "chunk_";
/// Bytes, packed, up to which it stands in the script.
const INLINE: usize = 1000;
/// The script that the splitter writes, as the program imports it.
const LINK: &str = "./__wasm_split.js";

/// Cuts a linked program, writes its parts and its JavaScript into a folder and returns the files of wasm, the first part
/// first. `program` names the files.
pub(crate) fn split(
    project: &Project,
    toolbox: &Toolbox,
    linked: &Path,
    program: &str,
    to: &Path,
) -> Result<Vec<PathBuf>> {
    let folder = project.target.join("xtask/split");
    let _ = fs::remove_dir_all(&folder);
    let input = fs::read(linked).during(|| format!("cannot read {}", linked.display()))?;
    let first = folder.join(format!("{program}.wasm"));
    let mut options = Options::new(&input);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.link_name = LINK;
    let parts = transform(options).map_err(|error| Failure::new(format!("cannot cut {program}: {error}")))?;
    let mut bindgen = toolbox.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir"]).arg(to).arg(&first);
    job::run(Job::new(project, format!("wasm-bindgen for {program}"), bindgen))?.ok()?;

    let mut files = vec![to.join(format!("{program}_bg.wasm"))];
    let mut inline = Vec::new();
    for part in parts.split_modules {
        let name = name_of(&part);
        if name.starts_with(SHARED) {
            build::optimise(project, toolbox, &part, "-Oz", &build::SHRINKING)?;
            let wasm = fs::read(&part).during(|| format!("cannot read {}", part.display()))?;
            let packed = packed(&wasm)?;
            if packed.len() <= INLINE {
                inline.push((name, packed));
                continue;
            }
        }
        let file = to.join(format!("{program}_{name}.wasm"));
        fs::copy(&part, &file).during(|| format!("cannot write {}", file.display()))?;
        files.push(file);
    }
    let link = folder.join(LINK);
    let link = fs::read_to_string(&link).during(|| format!("cannot read {}", link.display()))?;
    let unpack = project.root.join("static/unpacked.js");
    let unpack = fs::read_to_string(&unpack).during(|| format!("cannot read {}", unpack.display()))?;
    let script = to.join(format!("{program}.js"));
    let written = fs::read_to_string(&script).during(|| format!("cannot read {}", script.display()))?;
    let joined = joined(&written, &link, program, &inline).ok_or_else(|| {
        Failure::new("the scripts of wasm-bindgen or wasm-split have another form than xtask/src/split.rs knows")
    })?;
    let wasm = fs::read(&files[0]).during(|| format!("cannot read {}", files[0].display()))?;
    let (wasm, joined) = short_names::shorten(&wasm, &joined)?;
    fs::write(&files[0], wasm).during(|| format!("cannot write {}", files[0].display()))?;
    fs::write(&script, format!("{joined}\n{unpack}")).during(|| format!("cannot write {}", script.display()))?;
    Ok(files)
}

/// As `build` packs files.
fn packed(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Deflate, wasm, &mut packed)
        .during(|| "cannot pack a part".to_owned())?;
    Ok(packed)
}

/// `split_rest.wasm` is the part `rest`.
fn name_of(part: &Path) -> String {
    let stem = part.file_stem().unwrap_or_default().to_string_lossy();
    stem.strip_prefix("split_").unwrap_or(&stem).to_owned()
}

/// wasm-bindgen's script with the splitter's inside it; none where one of them is not as expected.
fn joined(script: &str, link: &str, program: &str, inline: &[(String, Vec<u8>)]) -> Option<String> {
    let mut out = String::from("const parts = {};\n");
    let mut imported = false;
    for line in script.lines() {
        if line.starts_with("import ") && line.contains(LINK) {
            continue;
        }
        // It stands there once for each function of the script.
        if line.trim_start().starts_with(&format!("\"{LINK}\": ")) {
            if !imported {
                out.push_str(&format!("\"{LINK}\": parts,\n"));
            }
            imported = true;
            continue;
        }
        out.push_str(line);
        out.push('\n');
    }
    let fetches = link.matches("fetch(new URL(\"./").count();
    let known = imported
        && fetches > 0
        && link.matches("WebAssembly.instantiateStreaming(src, imports)").count() == fetches
        && link.lines().filter(|line| line.starts_with("import ")).count() == 1;
    let mut link = link.to_owned();
    for (name, bytes) in inline {
        let fetch = format!("fetch(new URL(\"./{name}.wasm\", import.meta.url))");
        if link.matches(&fetch).count() != 1 {
            return None;
        }
        link = link.replace(&fetch, &format!("Promise.resolve(new Response(new Uint8Array({bytes:?})))"));
    }
    let link = link
        .lines()
        .filter(|line| !line.starts_with("import "))
        .map(|line| line.replace("export const ", "parts."))
        .map(|line| line.replace("(src, imports)", "(unpacked(src), imports)"))
        .map(|line| line.replace("URL(\"./split_", &format!("URL(\"./{program}_")))
        .map(|line| line.replace("URL(\"./chunk_", &format!("URL(\"./{program}_chunk_")))
        .map(|line| line.replace(".wasm\", import", ".wasm.deflate\", import"));
    known.then(|| out + &link.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_splitters_script_becomes_a_piece_of_the_programs() {
        let script =
            "import * as import1 from \"./__wasm_split.js\"\nreturn {\n    \"./__wasm_split.js\": import1,\n};\n";
        let link = "import { initSync } from \"./main.js\";\nexport const __wasm_split_load_rest = wrap(() => {\n    const src = fetch(new URL(\"./split_rest.wasm\", import.meta.url));\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n});";
        let joined = joined(script, link, "page", &[]).expect("both are as expected");
        assert!(joined.contains("\"./__wasm_split.js\": parts,"), "{joined}");
        assert!(joined.contains("parts.__wasm_split_load_rest = wrap("), "{joined}");
        assert!(joined.contains("URL(\"./page_rest.wasm.deflate\", import.meta.url)"), "{joined}");
        assert!(joined.contains("instantiateStreaming(unpacked(src), imports)"), "{joined}");
        assert!(!joined.contains("import "), "{joined}");
        assert_eq!(super::joined(script, "export const x = 1;", "page", &[]), None);
    }

    #[test]
    fn a_little_that_parts_share_stands_in_the_script() {
        let script =
            "import * as import1 from \"./__wasm_split.js\"\nreturn {\n    \"./__wasm_split.js\": import1,\n};\n";
        let link = "import { initSync } from \"./main.js\";\nconst __chunk_1 = load(() => {\n    const src = fetch(new URL(\"./chunk_1.wasm\", import.meta.url));\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n});";
        let joined = joined(script, link, "page", &[("chunk_1".to_owned(), vec![1, 2])]).expect("it is as expected");
        assert!(joined.contains("new Uint8Array([1, 2])") && !joined.contains("fetch("), "{joined}");
    }

    #[test]
    fn a_part_is_called_as_the_page_calls_it() {
        assert_eq!(name_of(Path::new("a/split_rest.wasm")), "rest");
        assert_eq!(name_of(Path::new("a/chunk_3.wasm")), "chunk_3");
    }
}
