//! Tells the program what it is built from: the commit, and when that was made. Only for a release, so that nobody who
//! tries a change builds everything again after each commit; and only where somebody knows.
//!
//! A program for Windows also gets its icon, its version and its manifest; the one with a window has no console.

use std::env;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::Command;

fn main() -> io::Result<()> {
    let mut out = io::stdout();
    writeln!(out, "cargo::rerun-if-changed=build.rs")?;
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        release(&mut out)?;
    }
    if env::var("CARGO_CFG_WINDOWS").is_ok() {
        windows(&mut out, &env::var("CARGO_CFG_TARGET_ENV").unwrap_or_default())?;
    }
    Ok(())
}

fn windows(out: &mut io::Stdout, linker: &str) -> io::Result<()> {
    const ICON: &str = "packaging/icons/curseur.ico";
    const MANIFEST: &str = "packaging/windows/manifest.xml";
    for part in [ICON, MANIFEST] {
        writeln!(out, "cargo::rerun-if-changed={part}")?;
    }
    let mut resource = winresource::WindowsResource::new();
    resource.set("ProductName", "Curseur").set("FileDescription", "Curseur");
    resource.set_icon(ICON).set_manifest_file(MANIFEST);
    // Nobody has Microsoft's tools elsewhere: there such a program is only checked, and not linked.
    if linker == "gnu" || cfg!(windows) {
        resource.compile()?;
    }
    // As its linker wants to be told; with a console where somebody tries a change.
    let subsystem = if linker == "msvc" {
        &["/SUBSYSTEM:WINDOWS", "/ENTRY:mainCRTStartup"][..]
    } else {
        &["-Wl,--subsystem,windows"]
    };
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        for told in subsystem {
            writeln!(out, "cargo::rustc-link-arg-bin=curseur={told}")?;
        }
    }
    Ok(())
}

fn release(out: &mut io::Stdout) -> io::Result<()> {
    writeln!(out, "cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH")?;
    let (mut commit, mut time) = (None, env::var("SOURCE_DATE_EPOCH").ok());
    // The sources may lie unpacked inside something else that git keeps.
    if git(&["rev-parse", "--show-prefix"]).is_some_and(|inside| inside.is_empty()) {
        for moved in ["HEAD", "logs/HEAD"] {
            let path = git(&["rev-parse", "--git-path", moved]);
            if let Some(path) = path.filter(|path| Path::new(path).exists()) {
                writeln!(out, "cargo::rerun-if-changed={path}")?;
            }
        }
        commit = git(&["show", "--no-patch", "--format=%h", "HEAD"]);
        time = git(&["show", "--no-patch", "--format=%ct", "HEAD"]).or(time);
    }
    for (name, value) in [("CURSEUR_COMMIT", commit), ("CURSEUR_TIME", time)] {
        if let Some(value) = value {
            writeln!(out, "cargo::rustc-env={name}={value}")?;
        }
    }
    Ok(())
}

/// What git answers, on one line.
fn git(args: &[&str]) -> Option<String> {
    let answer = Command::new("git").args(args).output().ok()?;
    let said = String::from_utf8(answer.stdout).ok()?;
    answer.status.success().then(|| said.trim().to_owned())
}
