//! No network: neither the house nor a crate it is built from opens a socket that leads to one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::source::{Source, root};

/// The crates that name a socket and speak to no network: through those of the desktop they reach the screen and the
/// session bus, and the others only pass on what the system has.
const WITH_SOCKETS: [&str; 7] =
    ["async-io", "calloop", "polling", "rustix", "url", "x11rb", "zbus"];

/// The files of the house that open sockets themselves.
fn sockets(sources: &[Source]) -> Vec<String> {
    let net = ["std", "net"].map(str::to_owned);
    let uses_net = |source: &&Source| source.paths().iter().any(|path| path.starts_with(&net));
    sources.iter().filter(uses_net).map(|source| format!("{}: std::net", source.path)).collect()
}

/// What a crate has that could reach a network: sockets of its own, or a library that is not written in Rust.
fn ways_out(name: &str, manifest: &str, sources: &[String]) -> Vec<String> {
    let names_a_socket =
        |source: &String| ["TcpStream", "UdpSocket"].iter().any(|word| source.contains(word));
    let sockets = !WITH_SOCKETS.contains(&name) && sources.iter().any(names_a_socket);
    let library =
        manifest.lines().find(|line| line.starts_with("links = \"") && name != "rayon-core");
    let sockets = sockets.then(|| format!("{name}: a socket"));
    sockets.into_iter().chain(library.map(|line| format!("{name}: {line}"))).collect()
}

/// The crates of others that are built here: their names, and their folders.
fn crates() -> Vec<(String, PathBuf)> {
    let asked =
        ["metadata", "--offline", "--locked", "--format-version=1", "--filter-platform=host-tuple"];
    let told = Command::new(env!("CARGO")).args(asked).current_dir(root()).output().expect("cargo");
    let told = String::from_utf8(told.stdout).expect("a text");
    let manifests = told.split("\"manifest_path\":\"").skip(1);
    manifests
        .filter_map(|rest| rest.split('"').next())
        .map(|manifest| PathBuf::from(manifest.replace("\\\\", "\\")))
        .filter_map(|manifest| {
            let folder = manifest.parent().filter(|folder| !folder.starts_with(root()))?;
            let name = folder.file_name()?.to_str()?.rsplit_once('-')?.0;
            Some((name.to_owned(), folder.to_owned()))
        })
        .collect()
}

/// Every Rust file under `folder` that may be built into a program.
fn texts(folder: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("it can be read").path();
        if ["benches", "examples", "tests"].iter().any(|name| path.ends_with(name)) {
            continue;
        }
        if path.is_dir() {
            texts.extend(self::texts(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            // What is no text is no Rust either.
            texts.extend(fs::read_to_string(&path));
        }
    }
    texts
}

#[test]
fn nothing_can_reach_a_network() {
    assert_eq!(sockets(&Source::all_in("src")), [""; 0]);
    let crates = crates();
    assert!(crates.iter().any(|(name, _)| name == "egui"), "not the crates it should be");
    let ways_out = crates.iter().flat_map(|(name, folder)| {
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
        ways_out(name, &manifest, &texts(folder))
    });
    assert_eq!(ways_out.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn a_way_to_a_network_is_noticed() {
    let source = |text: &str| [text.to_owned()];
    let ways_out = |name, manifest, text| ways_out(name, manifest, &source(text));
    assert_eq!(ways_out("minreq", "", "use std::net::TcpStream;"), ["minreq: a socket"]);
    assert_eq!(ways_out("dns", "", "UdpSocket::bind(any)"), ["dns: a socket"]);
    assert_eq!(ways_out("curl-sys", "links = \"curl\"", ""), ["curl-sys: links = \"curl\""]);
    assert_eq!(ways_out("x11rb", "", "use std::net::TcpStream;"), [""; 0]);
    assert_eq!(
        sockets(&[Source::new("src/x.rs", "use std::{fs, net::TcpStream};")]),
        ["src/x.rs: std::net"]
    );
}
