//! The release: dist/, to be hosted anywhere and under any path.
//!
//! Two wasm binaries. The page, made small, is assembled by Trunk and then cut into parts (`split`). The engine in its worker, made fast,
//! is compiled here: Trunk knows one set of compiler flags, and SIMD is for the engine alone.

use crate::element;
use crate::failure::{During, Result};
use crate::job::{self, Job};
use crate::offline;
use crate::project::Project;
use crate::setup::Toolbox;
use crate::split;
use crate::wasm_toolchain::{TARGET, WasmToolchain};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

const PAGE: &str = "gistcheck-app";
/// The part of the page that another's page embeds, a program of the same package.
const ELEMENT: &str = "gistcheck-element";
const WORKER: &str = "gistcheck-worker";
/// The page's cargo profile: small before fast.
const PAGE_PROFILE: &str = "page";
/// The worker's: small but for the network's loops.
const WORKER_PROFILE: &str = "worker";
/// Files of static/ that stand in dist/ itself: Trunk copies them there (index.html says so), and along with static/.
const IN_DIST: [&str; 5] =
    ["manifest.webmanifest", "gist-check.js", "gist-check-frame.js", "embed.html", "playground.html"];
/// 128-bit vectors, which every browser of the last years has.
const SIMD: &str = "-C target-feature=+simd128";
/// The page never unwinds and tells no panic: a panic is a trap, its message and place are left out. The library must be
/// compiled alike, by cargo's and rustc's unstable features, which the stable tools have behind this variable. The
/// engine traps on its first text when the library is built from source, with panics and without `optimize_for_size`
/// too, for a reason not yet found: it uses the library as it comes, without the places of panics.
const SMALLER: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];
const SMALLER_FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
/// The engine names features of its tables by `{:?}`, so that stays.
const WORKER_FLAGS: &str = "-C target-feature=+simd128 -Zlocation-detail=none";
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// What each piece of the page's program refers to, by which it is cut (`split`).
const CUTTABLE: &str = "-Clink-arg=--emit-relocs";
/// The first kilobyte of memory is the far end of the stack, so small offsets can be folded into loads.
pub(crate) const SHRINKING: [&str; 4] =
    ["--converge", "--low-memory-unused", "--strip-producers", "--strip-target-features"];
/// What a current rustc takes for granted of a WebAssembly engine.
const FEATURES: [&str; 5] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-sign-ext",
];

/// Builds dist/.
pub(crate) fn build(project: &Project, toolbox: &Toolbox) -> Result<()> {
    page(project, toolbox)?;
    element(project, toolbox)?;
    engine(project, toolbox)?;
    minify(project, toolbox)?;
    models(project)?;
    offline::write(project)
}

/// The compilations of both binaries, for running beside the installation of tools.
pub(crate) fn compile_jobs(project: &Project, wasm: &WasmToolchain) -> Vec<Job> {
    let path = env::var_os("PATH").unwrap_or_default();
    let with = |name: &str, mut command: Command| {
        wasm.surround(&mut command, &path);
        Job::new(project, name, command)
    };
    let mut page = wasm.cargo();
    page.args(["build", "--locked", "--package", PAGE, "--profile", PAGE_PROFILE, "--target", TARGET])
        .current_dir(&project.root);
    make_smaller(&mut page, wasm);
    let worker = worker_release(project, wasm.cargo());
    vec![with("compile the page", page), with("compile the engine", worker)]
}

/// A cargo command on the worker, with its own flags in its own target folder, so that the page's stay valid.
pub(crate) fn worker_cargo(project: &Project, mut cargo: Command, verb: &str, arguments: &[&str]) -> Command {
    cargo
        .args([verb, "--locked", "--package", WORKER, "--target", TARGET])
        .args(arguments)
        .env(FLAGS, SIMD)
        .env("CARGO_TARGET_DIR", worker_target(project))
        .current_dir(&project.root);
    cargo
}

fn worker_target(project: &Project) -> PathBuf {
    project.target.join("worker")
}

/// Takes out of dist/ what Trunk copied along with static/ and no page asks for: the demo articles' plain texts, which the
/// command line and the tests read, what stands elsewhere in dist/, and what becomes a piece of another file.
fn leave_out(project: &Project) -> Result<()> {
    let copied = project.dist().join("static");
    for name in IN_DIST.iter().chain(&["sw.js", "unpacked.js"]) {
        let path = copied.join(name);
        fs::remove_file(&path).during(|| format!("cannot remove {}", path.display()))?;
    }
    // The element's scripts travel in one file (`element::assemble`).
    for name in ["articles", "element"] {
        let folder = copied.join(name);
        fs::remove_dir_all(&folder).during(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

fn make_smaller(command: &mut Command, wasm: &WasmToolchain) {
    let mut flags = CUTTABLE.to_owned();
    if wasm.has_source {
        flags = format!("{flags} {SMALLER_FLAGS}");
        command.envs(SMALLER);
    }
    command.env(FLAGS, flags);
}

/// The worker as it is shipped.
fn worker_release(project: &Project, cargo: Command) -> Command {
    let mut cargo = worker_cargo(project, cargo, "build", &["--profile", WORKER_PROFILE]);
    cargo.env("RUSTC_BOOTSTRAP", "1").env(FLAGS, WORKER_FLAGS);
    cargo
}

fn page(project: &Project, toolbox: &Toolbox) -> Result<()> {
    let mut trunk = toolbox.wasm_command("trunk");
    // Trunk reads NO_COLOR as a yes-or-no of its own and refuses the usual `1`.
    trunk.arg("build").env_remove("NO_COLOR").env("RUST_BACKTRACE", "0").current_dir(&project.root);
    make_smaller(&mut trunk, &toolbox.wasm);
    job::run(Job::new(project, "build the page", trunk))?.ok()?;
    leave_out(project)?;
    let linked = project.target.join(TARGET).join(PAGE_PROFILE).join(format!("{PAGE}.wasm"));
    cut(project, toolbox, &linked, PAGE)?;
    Ok(())
}

/// Puts a program into dist/ in parts, the first of which is what it begins with.
fn cut(project: &Project, toolbox: &Toolbox, linked: &Path, program: &str) -> Result<Vec<PathBuf>> {
    let mut packed = Vec::new();
    for wasm in split::split(project, toolbox, linked, program, &project.dist())? {
        optimise(project, toolbox, &wasm, "-Oz", &SHRINKING)?;
        packed.push(pack(project, &wasm)?);
    }
    Ok(packed)
}

/// Replaces a file by its raw deflate stream beside it, `NAME.deflate`, which `static/load.js` unpacks while it arrives:
/// what a reader fetches is then the same from every host. The same input is packed once.
fn pack(project: &Project, file: &Path) -> Result<PathBuf> {
    let input = fs::read(file).during(|| format!("cannot read {}", file.display()))?;
    let mut hasher = DefaultHasher::new();
    hasher.write(&input);
    let kept = project.target.join("xtask/packed");
    fs::create_dir_all(&kept).during(|| format!("cannot make {}", kept.display()))?;
    let result = kept.join(format!("{:016x}.deflate", hasher.finish()));
    if !result.exists() {
        let mut packed = Vec::new();
        zopfli::compress(zopfli::Options::default(), zopfli::Format::Deflate, &input[..], &mut packed)
            .during(|| format!("cannot pack {}", file.display()))?;
        let unfinished = result.with_extension("part");
        fs::write(&unfinished, packed).during(|| format!("cannot write {}", unfinished.display()))?;
        fs::rename(&unfinished, &result).during(|| format!("cannot keep {}", result.display()))?;
    }
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".deflate");
    let packed = file.with_file_name(name);
    fs::copy(&result, &packed).during(|| format!("cannot write {}", packed.display()))?;
    fs::remove_file(file).during(|| format!("cannot remove {}", file.display()))?;
    Ok(packed)
}

/// The custom element's program, and its scripts with the style sheet in one file.
fn element(project: &Project, toolbox: &Toolbox) -> Result<()> {
    let mut cargo = toolbox.wasm_command("cargo");
    cargo
        .args(["build", "--locked", "--package", PAGE, "--bin", ELEMENT, "--profile", PAGE_PROFILE])
        .args(["--target", TARGET])
        .current_dir(&project.root);
    make_smaller(&mut cargo, &toolbox.wasm);
    job::run(Job::new(project, "build the element", cargo))?.ok()?;
    let compiled = project.target.join(TARGET).join(PAGE_PROFILE).join(format!("{ELEMENT}.wasm"));
    let programs = cut(project, toolbox, &compiled, ELEMENT)?;
    let dist = project.dist();
    let glue = dist.join(format!("{ELEMENT}.js"));
    element::assemble(project, &glue)?;
    element::seal_parts(&glue, &programs[1..])?;
    element::seal(project, &dist.join("gist-check.js"), &programs[0])
}

fn engine(project: &Project, toolbox: &Toolbox) -> Result<()> {
    let cargo = worker_release(project, toolbox.wasm_command("cargo"));
    job::run(Job::new(project, "build the engine", cargo))?.ok()?;
    let compiled = worker_target(project).join(TARGET).join(WORKER_PROFILE).join(format!("{WORKER}.wasm"));
    let folder = project.dist().join("engine");
    let mut bindgen = toolbox.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(compiled);
    job::run(Job::new(project, "wasm-bindgen for the engine", bindgen))?.ok()?;
    let more: Vec<&str> = ["--enable-simd"].into_iter().chain(SHRINKING).collect();
    let wasm = folder.join(format!("{WORKER}_bg.wasm"));
    optimise(project, toolbox, &wasm, "-Oz", &more)?;
    pack(project, &wasm)?;
    Ok(())
}

/// Takes out of every script and style sheet in dist/ what only people need. No file becomes a part of another.
fn minify(project: &Project, toolbox: &Toolbox) -> Result<()> {
    let dist = project.dist();
    let mut files = Vec::new();
    gather(&dist, &mut files)?;
    let mut esbuild = toolbox.command("esbuild");
    esbuild.args(files).args(["--minify", "--allow-overwrite", "--log-level=error"]);
    for (option, folder) in [("--outbase=", &dist), ("--outdir=", &dist)] {
        let mut argument = OsString::from(option);
        argument.push(folder);
        esbuild.arg(argument);
    }
    job::run(Job::new(project, "esbuild", esbuild))?.ok()?;
    Ok(())
}

/// The scripts and style sheets below a folder.
fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).during(|| format!("cannot read {}", folder.display()))? {
        let path = entry.during(|| format!("cannot read {}", folder.display()))?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else if path.extension().is_some_and(|kind| kind == "js" || kind == "css") {
            files.push(path);
        }
    }
    Ok(())
}

/// Puts the engine's trained tables beside it; each is fetched only when it is needed.
fn models(project: &Project) -> Result<()> {
    let from = project.root.join("crates/models/data");
    let to = project.dist().join("engine/models");
    if !from.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(&to).during(|| format!("cannot make {}", to.display()))?;
    for entry in fs::read_dir(&from).during(|| format!("cannot read {}", from.display()))? {
        let file = entry.during(|| format!("cannot read {}", from.display()))?.path();
        if let (true, Some(name)) = (file.is_file(), file.file_name()) {
            fs::copy(&file, to.join(name)).during(|| format!("cannot copy {}", file.display()))?;
        }
    }
    Ok(())
}

/// Replaces a wasm binary by wasm-opt's; the same input is optimised once.
pub(crate) fn optimise(project: &Project, toolbox: &Toolbox, wasm: &Path, level: &str, more: &[&str]) -> Result<()> {
    let input = fs::read(wasm).during(|| format!("cannot read {}", wasm.display()))?;
    let mut hasher = DefaultHasher::new();
    hasher.write(&input);
    hasher.write(level.as_bytes());
    hasher.write(more.join(" ").as_bytes());
    let kept = project.target.join("xtask/wasm-opt");
    fs::create_dir_all(&kept).during(|| format!("cannot make {}", kept.display()))?;
    let result = kept.join(format!("{:016x}.wasm", hasher.finish()));
    if !result.exists() {
        let unfinished = result.with_extension("part");
        let mut command = toolbox.command("wasm-opt");
        command.arg(level).args(FEATURES).args(more).arg(wasm).arg("-o").arg(&unfinished);
        let name = wasm.file_stem().unwrap_or_default().to_string_lossy();
        job::run(Job::new(project, format!("wasm-opt {name}"), command))?.ok()?;
        fs::rename(&unfinished, &result).during(|| format!("cannot keep {}", result.display()))?;
    }
    fs::copy(&result, wasm).during(|| format!("cannot write {}", wasm.display()))?;
    Ok(())
}
