//! `cargo xtask serve`: from a fresh clone to the page in a browser.

use crate::build;
use crate::failure::Result;
use crate::project::Project;
use crate::setup;
use crate::static_server::{Mount, StaticServer};
use std::env;
use std::process::{Command, Stdio};
use std::time::Instant;

pub(crate) const PORT: u16 = 8080;

pub(crate) fn serve(project: &Project, port: u16) -> Result<()> {
    let begun = Instant::now();
    let toolbox = setup::for_build(project)?;
    eprintln!("build: the page and its engine, optimised");
    build::build(project, &toolbox)?;
    let server = StaticServer::bind(port, vec![Mount { prefix: "/", folder: project.dist() }])?;
    let address = server.address()?;
    eprintln!("ready after {} s; stop with Ctrl-C", begun.elapsed().as_secs());
    println!("{address}");
    open(&address);
    server.run();
    Ok(())
}

/// Shows the page where there is a desktop; where there is none, the printed address is all there is to do.
fn open(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else if env::var_os("DISPLAY").is_some() || env::var_os("WAYLAND_DISPLAY").is_some() {
        Command::new("xdg-open")
    } else {
        return;
    };
    let _ = command.arg(address).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}
