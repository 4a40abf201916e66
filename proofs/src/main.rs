//! Proofs that anyone can run: `scripts/prove` builds and starts this.
#![expect(clippy::print_stdout, reason = "figures are what this program is for")]

mod crash;
mod subject;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crash::{Depth, Scene};

/// Where what failed is kept.
const KEPT: &str = "target/proofs";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let wrongs = match arguments[..] {
        // What is recorded.
        ["act", scene, folder] => {
            let Some(scene) = Scene::named(scene) else { return ExitCode::FAILURE };
            scene.act(Path::new(folder));
            Vec::new()
        }
        ["crash"] => crash::prove(Depth::Whole, &kept()),
        ["crash", "short"] => crash::prove(Depth::Short, &kept()),
        _ => vec!["usage: proofs MINUTES".to_owned()],
    };
    for wrong in &wrongs {
        println!("WRONG: {wrong}");
    }
    if wrongs.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn kept() -> PathBuf {
    PathBuf::from(KEPT)
}
