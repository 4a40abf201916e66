//! The short run that is part of all tests. `scripts/prove` runs for as long as it is told.
#![cfg(target_os = "linux")]

use std::process::Command;

#[test]
fn what_ships_holds_in_a_short_run() {
    let output = Command::new(env!("CARGO_BIN_EXE_proofs")).arg("short").output();
    let output = output.expect("it was built");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
}
