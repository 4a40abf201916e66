//! Tells the program what it is built from: the commit, and when that was made. Only for a release, so that nobody who
//! tries a change builds everything again after each commit; and only where somebody knows.

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
