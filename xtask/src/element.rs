//! The custom element's scripts in one file: a reader's page fetches each file by a request of its own.

use crate::failure::{During, Failure, Result};
use crate::job;
use crate::project::Project;
use crate::release;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The scripts of static/element, each after those that it imports.
const SCRIPTS: [&str; 4] = ["theme.js", "texts.js", "article.js", "running.js"];

/// Adds the style sheet and the scripts to the file that wasm-bindgen wrote.
pub(crate) fn assemble(project: &Project, glue: &Path) -> Result<()> {
    let read = |path: &Path| fs::read_to_string(path).during(|| format!("cannot read {}", path.display()));
    let folder = project.root.join("static");
    let style = serde_json::to_string(&compact(&elements(&read(&folder.join("style.css"))?)))
        .during(|| "the style sheet cannot be written as a string".to_owned())?;
    let mut text = read(glue)?;
    text.push_str(&format!("\nconst STYLE = {style};\n"));
    for name in SCRIPTS {
        text.push_str(&joined(name, &read(&folder.join("element").join(name))?)?);
    }
    fs::write(glue, text).during(|| format!("cannot write {}", glue.display()))
}

/// Writes version and hash of the program into the element's script: with the script's own hash all is then checked.
pub(crate) fn seal(project: &Project, script: &Path, program: &Path) -> Result<()> {
    let hash = integrity(program)?;
    let text = fs::read_to_string(script).during(|| format!("cannot read {}", script.display()))?;
    let text: String = text.lines().filter(|line| !is_comment(line)).map(|line| format!("{line}\n")).collect();
    let text = text.replace("@VERSION@", &release::version(project)?).replace("@INTEGRITY@", &hash);
    fs::write(script, text).during(|| format!("cannot write {}", script.display()))
}

/// Writes the hashes of the program's further parts into the script that fetches them.
pub(crate) fn seal_parts(glue: &Path, parts: &[PathBuf]) -> Result<()> {
    let mut text = fs::read_to_string(glue).during(|| format!("cannot read {}", glue.display()))?;
    for part in parts {
        let name = part.file_name().unwrap_or_default().to_string_lossy();
        let fetch = format!("fetch(new URL(\"./{name}\", import.meta.url)");
        if text.matches(&fetch).count() != 1 {
            return Err(Failure::new(format!("{} does not fetch {name} as it should", glue.display())));
        }
        text = text.replace(&fetch, &format!("{fetch}, {{ integrity: \"{}\" }}", integrity(part)?));
    }
    fs::write(glue, text).during(|| format!("cannot write {}", glue.display()))
}

/// A file's hash as Subresource Integrity wants it.
pub(crate) fn integrity(file: &Path) -> Result<String> {
    let mut node = Command::new("node");
    node.args(["--input-type=module", "--eval", INTEGRITY, "-"]).arg(file);
    Ok(job::capture(&mut node)?.trim().to_owned())
}

const INTEGRITY: &str = "import { createHash } from 'node:crypto'; import { readFileSync } from 'node:fs'; \
    console.log('sha384-' + createHash('sha384').update(readFileSync(process.argv[2])).digest('base64'));";

/// Whether a line says something to its readers alone. In these scripts no comment of several lines begins with `/*`.
fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("//") || line.starts_with("/**") && line.ends_with("*/")
}

/// A script without its imports: what it imports stands before it. What it exports is known by the same name.
fn joined(name: &str, script: &str) -> Result<String> {
    let mut out = String::new();
    for line in script.lines() {
        let from = line.strip_prefix("import ").and_then(|rest| rest.split_once(" from \"./"));
        match from {
            Some((_, from)) if SCRIPTS.iter().any(|known| from == format!("{known}\";")) => continue,
            Some(_) => return Err(Failure::new(format!("static/element/{name} imports another file: {line}"))),
            None => {}
        }
        if is_comment(line) {
            continue;
        }
        // Only the last one's class is for others.
        let line = if name == SCRIPTS[SCRIPTS.len() - 1] { line } else { line.strip_prefix("export ").unwrap_or(line) };
        out.push_str(line);
        out.push('\n');
    }
    Ok(out)
}

/// Sections of the style sheet, by their headings, that are about the page around the quiz.
const PAGE_ALONE: [&str; 9] = [
    "The line above everything",
    "As the reader likes it set",
    "Wide: article",
    "Tabs above the companion",
    "Narrow: one thing",
    "The tabs stick",
    "At the end of the panel",
    "The library",
    "On paper",
];

/// The sections of a style sheet that an element needs.
fn elements(css: &str) -> String {
    let sections = css.split("\n/* ").filter(|section| !PAGE_ALONE.iter().any(|heading| section.starts_with(heading)));
    sections.collect::<Vec<_>>().join("\n/* ")
}

/// A style sheet without comments and indentation.
fn compact(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_joined_without_their_imports() {
        let script = "// Why.\nimport { a } from \"./theme.js\";\n\nexport function b() {\n  return a;\n}\n";
        assert_eq!(joined("texts.js", script).expect("it imports what is there"), "\nfunction b() {\n  return a;\n}\n");
        assert!(joined("texts.js", "import { a } from \"./other.js\";\n").is_err());
    }

    #[test]
    fn an_element_has_the_styles_of_a_quiz_and_not_those_of_the_page() {
        let project = Project::find(false).expect("the workspace");
        let css = fs::read_to_string(project.root.join("static/style.css")).expect("the style sheet");
        for heading in PAGE_ALONE {
            assert!(css.contains(&format!("\n/* {heading}")), "{heading}");
        }
        let kept = elements(&css);
        for rule in
            [".tabs button {", ".switch {", ".trouble {", ".gist [hidden]", ".choice {", ".outcome {", ".icon {"]
        {
            assert!(kept.contains(rule), "{rule}");
        }
        for rule in [".bar {", ".wide ", ".narrow .tabs", ".library-rows", "@media print"] {
            assert!(!kept.contains(rule), "{rule}");
        }
    }

    #[test]
    fn a_style_sheet_keeps_its_rules() {
        assert_eq!(compact("/* Why. */\na {\n  b: c;\n}\n"), "a {\nb: c;\n}");
    }
}
