//! The build tools beside Rust: Trunk, wasm-bindgen, wasm-opt, esbuild.
//!
//! Each is installed into a folder of its own that takes its final name only when it is whole, so that an
//! interrupted set-up is never mistaken for a finished one.

use crate::failure::{During, Failure, Result};
use crate::job::{self, Job};
use crate::project::Project;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The newest Trunk that the workspace's oldest Rust compiles.
const TRUNK: &str = "0.21.14";

/// A tool of npm, by its package, and the files that fix its version.
struct FromNpm {
    package: &'static str,
    manifest: &'static str,
    lock: &'static str,
    why: &'static str,
}

const FROM_NPM: [FromNpm; 2] = [
    FromNpm {
        package: "binaryen",
        manifest: include_str!("../npm/binaryen/package.json"),
        lock: include_str!("../npm/binaryen/package-lock.json"),
        // Systems' packages are often too old to read what a new LLVM writes.
        why: "its wasm-opt makes the wasm binaries smaller",
    },
    FromNpm {
        package: "esbuild",
        manifest: include_str!("../npm/esbuild/package.json"),
        lock: include_str!("../npm/esbuild/package-lock.json"),
        why: "takes out of scripts and style sheets what only people need",
    },
];

/// A tool that cargo compiles.
struct Compiled {
    name: &'static str,
    package: &'static str,
    version: String,
    why: &'static str,
    arguments: &'static [&'static str],
    /// 0 compiles soonest; a tool that works on big files needs 1.
    opt_level: &'static str,
}

/// PATH with every tool on it, after installing those that are missing.
///
/// `meanwhile` are compilations to run beside theirs.
pub(crate) fn install(project: &Project, cargo_lock: &str, meanwhile: Vec<Job>) -> Result<OsString> {
    let bindgen = locked_version(cargo_lock, "wasm-bindgen")
        .during(|| "Cargo.lock names no wasm-bindgen: the page cannot be built".to_owned())?;
    let compiled = [
        Compiled {
            name: "trunk",
            package: "trunk",
            version: TRUNK.to_owned(),
            why: "assembles the page from index.html (compiled once, some minutes)",
            // Without TLS: set-up brings every tool itself, so Trunk has nothing to download.
            arguments: &["--no-default-features"],
            opt_level: "0",
        },
        Compiled {
            name: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: bindgen,
            why: "writes the JavaScript side of the wasm binaries, in the version that Cargo.lock names",
            // Without TLS here too: its test runner speaks to the driver on this machine only.
            arguments: &["--no-default-features", "--bin", "wasm-bindgen", "--bin", "wasm-bindgen-test-runner"],
            opt_level: "1",
        },
    ];
    let mut folders = compile_missing(project, &compiled, meanwhile)?;
    for tool in &FROM_NPM {
        folders.push(from_npm(project, tool)?);
    }
    let inherited = env::var_os("PATH").unwrap_or_default();
    folders.extend(env::split_paths(&inherited));
    env::join_paths(folders).during(|| "cannot extend PATH".to_owned())
}

/// Compiles the missing ones at the same time, and what else there is to compile; returns the folders of those that set-up keeps.
fn compile_missing(project: &Project, tools: &[Compiled], meanwhile: Vec<Job>) -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    let mut missing = Vec::new();
    for tool in tools {
        let home = project.tools.join(format!("{}-{}", tool.name, tool.version));
        if home.exists() {
            folders.push(home.join("bin"));
        } else if version_on_path(tool.name).as_deref() != Some(&tool.version) {
            eprintln!("  {} {}: {}", tool.name, tool.version, tool.why);
            folders.push(home.join("bin"));
            missing.push((tool, home));
        }
    }
    if missing.is_empty() {
        return Ok(folders);
    }
    let mut jobs: Vec<Job> = missing.iter().map(|(tool, home)| cargo_install(project, tool, home)).collect();
    jobs.extend(meanwhile);
    // The page's own errors are told when it is built in earnest.
    for ended in job::run_together(jobs)?.into_iter().take(missing.len()) {
        ended.ok()?;
    }
    for (tool, home) in &missing {
        settle(&partial(home), home)?;
        // What was compiled on the way; an interrupted set-up goes on from it, a finished one needs it no more.
        let _ = fs::remove_dir_all(build_folder(project, tool));
    }
    Ok(folders)
}

fn cargo_install(project: &Project, tool: &Compiled, home: &Path) -> Job {
    let command = |locked: bool| {
        let mut command = Command::new("cargo");
        command
            .args(["install", tool.package, "--version", &tool.version])
            .args(["--force", "--root"])
            .arg(partial(home))
            .args(tool.arguments)
            .args(locked.then_some("--locked"))
            .env("CARGO_TARGET_DIR", build_folder(project, tool))
            // The tools' own release profiles (fat LTO) compile for minutes that no later run wins back.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.opt_level)
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        command
    };
    let mut job = Job::new(project, format!("{} {}", tool.name, tool.version), command(true));
    // A registry mirror can lack a version that the tool's lock file names: then any that fits must do.
    job.instead = Some(("failed to select a version", command(false)));
    job
}

fn build_folder(project: &Project, tool: &Compiled) -> PathBuf {
    project.tools.join(".build").join(format!("{}-{}", tool.name, tool.version))
}

/// Where a tool is put together before it is whole.
pub(crate) fn partial(home: &Path) -> PathBuf {
    let name = home.file_name().unwrap_or_default().to_string_lossy();
    home.with_file_name(format!(".partial-{name}"))
}

/// Gives a whole tool its final name.
pub(crate) fn settle(partial: &Path, home: &Path) -> Result<()> {
    if home.exists() {
        // Another set-up was faster.
        return fs::remove_dir_all(partial).during(|| format!("cannot remove {}", partial.display()));
    }
    fs::rename(partial, home).during(|| format!("cannot rename {} to {}", partial.display(), home.display()))
}

/// The folder of a tool's programs, after installing it where it is missing.
fn from_npm(project: &Project, tool: &FromNpm) -> Result<PathBuf> {
    let version = npm_version(tool.manifest, tool.package)?;
    let home = project.tools.join(format!("{}-{version}", tool.package));
    let programs = home.join("node_modules").join(".bin");
    if home.exists() {
        return Ok(programs);
    }
    eprintln!("  {} {version}, from npm: {}", tool.package, tool.why);
    let partial = partial(&home);
    let _ = fs::remove_dir_all(&partial);
    fs::create_dir_all(&partial).during(|| format!("cannot make {}", partial.display()))?;
    for (name, text) in [("package.json", tool.manifest), ("package-lock.json", tool.lock)] {
        fs::write(partial.join(name), text).during(|| format!("cannot write {name}"))?;
    }
    npm_ci(project, &partial, tool.package)?;
    settle(&partial, &home)?;
    Ok(programs)
}

/// Installs what a folder's lock file names, checked against its hashes.
pub(crate) fn npm_ci(project: &Project, folder: &Path, what: &str) -> Result<()> {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(["ci", "--no-audit", "--no-fund"]).current_dir(folder);
    job::run(Job::new(project, format!("npm ci for {what}"), command))?.ok()?;
    Ok(())
}

fn npm_version(manifest: &str, package: &str) -> Result<String> {
    let manifest: serde_json::Value =
        serde_json::from_str(manifest).during(|| "a package.json is not JSON".to_owned())?;
    let version = manifest["dependencies"][package].as_str().map(str::to_owned);
    version.ok_or_else(|| Failure::new(format!("package.json names no {package}")))
}

/// The version that `NAME --version` tells in its second word.
fn version_on_path(name: &str) -> Option<String> {
    let said = job::capture(Command::new(name).arg("--version")).ok()?;
    said.split_whitespace().nth(1).map(str::to_owned)
}

/// A package's version in a Cargo.lock.
fn locked_version(cargo_lock: &str, package: &str) -> Option<String> {
    let lock: toml::Table = cargo_lock.parse().ok()?;
    let packages = lock.get("package")?.as_array()?;
    let found = packages.iter().find(|one| one.get("name").and_then(|name| name.as_str()) == Some(package))?;
    found.get("version")?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_version_from_cargo_lock() {
        let lock = "version = 4\n[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"9\"\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
        assert_eq!(locked_version("not a lock", "yew"), None);
    }

    #[test]
    fn each_manifest_names_one_version() {
        for tool in &FROM_NPM {
            let version = npm_version(tool.manifest, tool.package).expect("a version");
            assert!(version.chars().all(|sign| sign.is_ascii_digit() || sign == '.'), "{version}");
        }
    }

    #[test]
    fn a_partial_tool_stands_beside_its_final_place() {
        assert_eq!(partial(Path::new("/c/trunk-0.21.14")), Path::new("/c/.partial-trunk-0.21.14"));
    }
}
