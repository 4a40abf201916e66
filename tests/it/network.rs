//! No network: neither the house nor a crate it is built from opens a socket that leads to one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::source::{Source, root};

/// The crates that could open a socket, and what each has one for. None of them is asked for a network.
const WITH_SOCKETS: [(&str, &str); 16] = [
    ("async-io", "waits for the session bus, on a socket that zbus opened"),
    ("async-signal", "two ends within the program, through which it hears of a signal"),
    ("calloop", "waits for the Wayland compositor, on a socket that another one opened"),
    ("libc", "names what the system has, and calls nothing"),
    ("linux-raw-sys", "numbers of what the system has"),
    ("polling", "waits for files and sockets that others opened"),
    ("rustix", "passes on what others ask of the system"),
    ("signal-hook", "two ends within the program, through which it hears of a signal"),
    ("tempfile", "gives a name to a socket that its caller would open"),
    ("url", "reads addresses, and opens none"),
    ("wayland-backend", "the Wayland compositor, in the folder of the desktop"),
    ("wayland-client", "the Wayland compositor, in the folder of the desktop"),
    ("wl-clipboard-rs", "the clipboard of the Wayland compositor"),
    ("x11rb", "the screen that DISPLAY names"),
    ("x11rb-protocol", "reads what DISPLAY names"),
    ("zbus", "the session bus of the desktop: its settings, its dialogs, its screen readers"),
];

/// How Rust names what leads out of a program.
const SOCKETS: [&str; 9] = [
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "UnixStream",
    "UnixListener",
    "UnixDatagram",
    "socketpair",
    "libc::socket",
    "rustix::net",
];

/// The files of the house that open sockets themselves.
fn sockets(sources: &[Source]) -> Vec<String> {
    let net = ["std", "net"].map(str::to_owned);
    let uses_net = |source: &&Source| source.paths().iter().any(|path| path.starts_with(&net));
    sources.iter().filter(uses_net).map(|source| format!("{}: std::net", source.path)).collect()
}

fn has_sockets(sources: &[String]) -> bool {
    // Few files have a word of these at all.
    let may = |source: &&String| {
        ["Stream", "Listener", "ocket", "UnixDatagram", "rustix::net"]
            .iter()
            .any(|part| source.contains(part))
    };
    sources.iter().filter(may).any(|source| SOCKETS.iter().any(|socket| source.contains(socket)))
}

/// What a crate has that could reach a network: sockets without a reason for them, or a library that is not written in Rust.
fn ways_out(name: &str, manifest: &str, sources: &[String]) -> Vec<String> {
    let has_reason = WITH_SOCKETS.iter().any(|(known, _)| *known == name);
    let sockets = !has_reason && has_sockets(sources);
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
    let mut found = Vec::new();
    let mut with_sockets = BTreeSet::new();
    for (name, folder) in &crates {
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
        let texts = texts(folder);
        found.extend(ways_out(name, &manifest, &texts));
        if has_sockets(&texts) {
            with_sockets.insert(name.as_str());
        }
    }
    assert_eq!(found, [""; 0]);
    if cfg!(target_os = "linux") {
        let without = WITH_SOCKETS.iter().filter(|(name, _)| !with_sockets.contains(name));
        assert_eq!(without.collect::<Vec<_>>(), [&("", ""); 0], "no reason is needed any more");
    }
}

#[test]
fn a_way_to_a_network_is_noticed() {
    let source = |text: &str| [text.to_owned()];
    let ways_out = |name, manifest, text| ways_out(name, manifest, &source(text));
    assert_eq!(ways_out("minreq", "", "use std::net::TcpStream;"), ["minreq: a socket"]);
    assert_eq!(ways_out("dns", "", "UdpSocket::bind(any)"), ["dns: a socket"]);
    assert_eq!(ways_out("daemon", "", "UnixStream::connect(path)"), ["daemon: a socket"]);
    assert_eq!(ways_out("raw", "", "libc::socket(family, kind, 0)"), ["raw: a socket"]);
    assert_eq!(ways_out("curl-sys", "links = \"curl\"", ""), ["curl-sys: links = \"curl\""]);
    assert_eq!(ways_out("x11rb", "", "use std::net::TcpStream;"), [""; 0]);
    assert_eq!(
        sockets(&[Source::new("src/x.rs", "use std::{fs, net::TcpStream};")]),
        ["src/x.rs: std::net"]
    );
}
