//! A file server for this machine alone: what any static host does, without caching.

use crate::failure::{During, Result};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;

/// No request line or header of a browser comes near this.
const MAX_HEAD: u64 = 64 * 1024;

/// A folder and the path under which it is served.
#[derive(Clone)]
pub(crate) struct Mount {
    /// Begins and ends with a slash.
    pub(crate) prefix: &'static str,
    pub(crate) folder: PathBuf,
}

/// A server that waits for its first request.
pub(crate) struct StaticServer {
    listener: TcpListener,
    mounts: Vec<Mount>,
}

impl StaticServer {
    /// Takes a port, any free one for 0, on the loopback interface: nothing is served to the network.
    pub(crate) fn bind(port: u16, mounts: Vec<Mount>) -> Result<StaticServer> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .during(|| format!("cannot serve on port {port} (another can be chosen with --port)"))?;
        Ok(StaticServer { listener, mounts })
    }

    /// The address of the first mount.
    pub(crate) fn address(&self) -> Result<String> {
        let local = self.listener.local_addr().during(|| "the server has no address".to_owned())?;
        let prefix = self.mounts.first().map_or("/", |mount| mount.prefix);
        Ok(format!("http://{local}{prefix}"))
    }

    /// Serves until this program ends.
    pub(crate) fn run(self) {
        for stream in self.listener.incoming().flatten() {
            let mounts = self.mounts.clone();
            // A browser that goes away in the middle is no failure of the server's.
            thread::spawn(move || answer(stream, &mounts).ok());
        }
    }
}

fn answer(stream: TcpStream, mounts: &[Mount]) -> std::io::Result<()> {
    let mut reader = BufReader::new((&stream).take(MAX_HEAD));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    // Read to the end of the head: closing with unread bytes would reset the connection.
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    if method != "GET" && method != "HEAD" {
        return respond(&stream, "405 Method Not Allowed", "text/plain", b"GET and HEAD only", true);
    }
    let found = locate(target, mounts).and_then(|file| Some((fs::read(&file).ok()?, mime(&file))));
    match found {
        Some((body, mime)) => respond(&stream, "200 OK", mime, &body, method == "GET"),
        None => respond(&stream, "404 Not Found", "text/plain", b"not found", method == "GET"),
    }
}

fn respond(mut stream: &TcpStream, status: &str, mime: &str, body: &[u8], with_body: bool) -> std::io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if with_body {
        stream.write_all(body)?;
    }
    stream.flush()
}

/// The file that a request target names, within the mounts.
fn locate(target: &str, mounts: &[Mount]) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?;
    let mount = mounts.iter().filter(|mount| path.starts_with(mount.prefix)).max_by_key(|mount| mount.prefix.len())?;
    let relative = percent_decoded(&path[mount.prefix.len()..])?;
    let relative = Path::new(&relative);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = mount.folder.join(relative);
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "webmanifest" => "application/json",
        "txt" | "md" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mounts() -> Vec<Mount> {
        let at = |prefix, folder: &str| Mount { prefix, folder: folder.into() };
        vec![at("/", "/nowhere/dist"), at("/hosts/", "/nowhere/hosts")]
    }

    #[test]
    fn finds_files_in_the_longest_mount() {
        let locate = |target| locate(target, &mounts());
        assert_eq!(locate("/a.js?x=1"), Some("/nowhere/dist/a.js".into()));
        assert_eq!(locate("/hosts/blog.html"), Some("/nowhere/hosts/blog.html".into()));
        assert_eq!(locate("/a%20b.txt"), Some("/nowhere/dist/a b.txt".into()));
    }

    #[test]
    fn never_leaves_its_folders() {
        for target in ["/../secret", "/%2e%2e/secret", "/a/../../b", "//etc/passwd", "/%2fetc/passwd", "x", "/%f"] {
            assert_eq!(locate(target, &mounts()), None, "{target}");
        }
    }

    #[test]
    fn serves_a_file_and_refuses_what_is_not_there() {
        let server = StaticServer::bind(0, vec![Mount { prefix: "/", folder: env!("CARGO_MANIFEST_DIR").into() }])
            .expect("a free port");
        let address = server.listener.local_addr().expect("an address");
        thread::spawn(|| server.run());
        let ask = |request: &str| {
            let mut stream = TcpStream::connect(address).expect("a server");
            write!(stream, "{request} HTTP/1.1\r\nHost: x\r\n\r\n").expect("a request");
            let mut answer = String::new();
            stream.read_to_string(&mut answer).expect("an answer");
            answer
        };
        assert!(ask("GET /Cargo.toml").contains("name = \"xtask\""));
        assert!(ask("GET /none").starts_with("HTTP/1.1 404"));
        assert!(ask("POST /Cargo.toml").starts_with("HTTP/1.1 405"));
        assert!(!ask("HEAD /Cargo.toml").contains("name = \"xtask\""));
    }
}
