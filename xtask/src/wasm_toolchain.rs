//! A Rust that compiles to WebAssembly.
//!
//! `rustup target add` is all it takes where rustup can download. Where only package registries are
//! reached, Debian's `rustc-web` comes with the library's source, from which cargo builds the wasm
//! library itself. Its programs go first on PATH for wasm builds only; rustup's settings stay as they are.

use crate::failure::{During, Failure, Result};
use crate::job::{self, Job};
use crate::packages;
use crate::project::Project;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What a wasm build needs around it.
pub(crate) struct WasmToolchain {
    /// A folder to put first on PATH.
    pub(crate) first_on_path: Option<PathBuf>,
    /// Variables for cargo.
    pub(crate) variables: Vec<(String, String)>,
    /// Whether the library's source is there, so that it can be compiled into a program that never unwinds or complains.
    pub(crate) has_source: bool,
    /// Whether it is Debian's.
    pub(crate) from_debian: bool,
}

impl WasmToolchain {
    /// Its cargo.
    pub(crate) fn cargo(&self) -> Command {
        let named = self.first_on_path.as_ref().map(|folder| folder.join("cargo"));
        Command::new(named.unwrap_or_else(|| "cargo".into()))
    }

    /// Lets a command, and what it starts, compile with this toolchain.
    pub(crate) fn surround(&self, command: &mut Command, path: &OsStr) {
        let folders = self.first_on_path.iter().cloned().chain(env::split_paths(path));
        if let Ok(path) = env::join_paths(folders) {
            command.env("PATH", path);
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
    }
}

/// Finds or installs the toolchain.
pub(crate) fn find(project: &Project) -> Result<WasmToolchain> {
    if rustup_has_target() {
        let has_source = rustup_source(project);
        return Ok(WasmToolchain { first_on_path: None, variables: Vec::new(), has_source, from_debian: false });
    }
    if let Ok(debian) = debian(project) {
        return Ok(debian);
    }
    eprintln!("  the wasm target, by rustup: the page and its engine are compiled to WebAssembly");
    let mut command = Command::new("rustup");
    command.args(["target", "add", TARGET]);
    let added = job::run(Job::new(project, "rustup target add", command));
    if added.is_ok_and(|ended| ended.success) && rustup_has_target() {
        return find(project);
    }
    eprintln!("  rustup cannot download it here; Debian's Rust for the web can stand in");
    let why =
        "rustup cannot download the wasm target here, and Debian's Rust with the source of its library can build it";
    packages::install(project, &["rustc-web", "cargo-web", "rust-web-src"], why)?;
    let lld = choose_lld(&llvm_of_debian()?, packages::offered)
        .during(|| "no lld (the wasm linker) is offered by this system's package sources".to_owned())?;
    packages::install(project, &[&lld], "the linker of the same LLVM links what that Rust compiles")?;
    debian(project)
}

/// Clippy for the wasm crates, of the same version as their compiler.
pub(crate) fn add_clippy(project: &Project, toolchain: &WasmToolchain) -> Result<()> {
    if toolchain.from_debian && !Path::new("/usr/bin/clippy-driver").exists() {
        let why = "the wasm crates are linted by the clippy of their own compiler";
        packages::install(project, &["rust-web-clippy"], why)?;
    }
    Ok(())
}

/// Whether the library's source is there, after asking rustup for it. Without it the page is some KB larger, and the
/// budgets will tell.
fn rustup_source(project: &Project) -> bool {
    let there = || {
        let sysroot = job::capture(Command::new("rustc").args(["--print", "sysroot"])).unwrap_or_default();
        Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std/Cargo.toml").exists()
    };
    if !there() {
        eprintln!("  the library's source, by rustup: the page is smaller when it is compiled for it");
        let mut command = Command::new("rustup");
        command.args(["component", "add", "rust-src"]);
        // Where it cannot be had, the plain library must do.
        let _ = job::run(Job::new(project, "rustup component add rust-src", command));
    }
    there()
}

fn rustup_has_target() -> bool {
    // The library's folder tells it for any kind of installation, not only rustup's.
    let library = Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).output();
    library.is_ok_and(|output| {
        let folder = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        !folder.is_empty()
            && fs::read_dir(folder).is_ok_and(|mut entries| {
                entries.any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
            })
    })
}

/// Debian's Rust, if all its parts are there.
fn debian(project: &Project) -> Result<WasmToolchain> {
    let missing = || Failure::new("Debian's Rust for the web is not complete");
    let source = Path::new("/usr/lib/rustlib/src/rust/library/std/Cargo.toml");
    if !source.exists() || !Path::new("/usr/bin/cargo").exists() {
        return Err(missing());
    }
    let major = llvm_of_debian()?;
    let installed = |package: &str| linker_of(package).exists();
    let linker = linker_of(&choose_lld(&major, installed).ok_or_else(missing)?);
    let folder = project.tools.join("debian-rust").join("bin");
    link_programs(&folder)?;
    let variables = [
        // Building the library from source is an unstable feature of cargo.
        ("RUSTC_BOOTSTRAP", "1".to_owned()),
        // Both crates: tests unwind, programs abort.
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".to_owned()),
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker.display().to_string()),
        ("CARGO", folder.join("cargo").display().to_string()),
        ("RUSTC", folder.join("rustc").display().to_string()),
        ("RUSTDOC", folder.join("rustdoc").display().to_string()),
    ];
    Ok(WasmToolchain {
        first_on_path: Some(folder),
        variables: variables.map(|(name, value)| (name.to_owned(), value)).into(),
        has_source: true,
        from_debian: true,
    })
}

/// Only these programs of /usr/bin are to go before the user's own.
fn link_programs(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).during(|| format!("cannot make {}", folder.display()))?;
    for name in ["cargo", "rustc", "rustdoc", "cargo-clippy", "clippy-driver"] {
        let (from, to) = (Path::new("/usr/bin").join(name), folder.join(name));
        if from.exists() && !to.exists() {
            link(&from, &to).during(|| format!("cannot link {}", to.display()))?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(from, to)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(std::io::Error::other("Debian's packages are for Linux"))
}

fn llvm_of_debian() -> Result<String> {
    let version = job::capture(Command::new("/usr/bin/rustc").arg("-vV"))?;
    llvm_major(&version).during(|| "/usr/bin/rustc does not name its LLVM".to_owned())
}

/// The major version of LLVM in what `rustc -vV` prints.
fn llvm_major(version: &str) -> Option<String> {
    let full = version.lines().find_map(|line| line.strip_prefix("LLVM version:"))?;
    let major: String = full.trim().chars().take_while(char::is_ascii_digit).collect();
    (!major.is_empty()).then_some(major)
}

/// The program that a package `lld-N` installs.
fn linker_of(package: &str) -> PathBuf {
    Path::new("/usr/bin").join(format!("wasm-{}", package.replacen("lld", "ld", 1)))
}

/// The lld of the same LLVM; else the next newer one, which reads what an older LLVM wrote.
fn choose_lld(major: &str, offered: impl Fn(&str) -> bool) -> Option<String> {
    /// How many releases ahead of the compiler's LLVM a packaged lld can be.
    const AHEAD: u32 = 4;
    let first: u32 = major.parse().ok()?;
    (first..=first + AHEAD).map(|version| format!("lld-{version}")).find(|package| offered(package))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_llvm_of_a_compiler() {
        let version = "rustc 1.96.0 (ac68faa20 2026-05-25)\nhost: x86_64-unknown-linux-gnu\nLLVM version: 22.1.8\n";
        assert_eq!(llvm_major(version).as_deref(), Some("22"));
        assert_eq!(llvm_major("rustc 1.96.0"), None);
        assert_eq!(llvm_major("LLVM version: \n"), None);
    }

    #[test]
    fn a_package_names_its_linker() {
        assert_eq!(linker_of("lld-22"), Path::new("/usr/bin/wasm-ld-22"));
    }

    #[test]
    fn chooses_the_linker_of_the_same_llvm() {
        assert_eq!(choose_lld("22", |_| true).as_deref(), Some("lld-22"));
        assert_eq!(choose_lld("22", |name| name == "lld-23").as_deref(), Some("lld-23"));
        assert_eq!(choose_lld("22", |name| name == "lld-19"), None);
    }
}
