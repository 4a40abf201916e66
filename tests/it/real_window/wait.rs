//! Waiting for something to be so.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Far longer than anything takes: it bounds a broken run, it decides no sound one.
const PATIENCE: Duration = Duration::from_mins(1);
const BETWEEN_LOOKS: Duration = Duration::from_millis(30);

/// Looks again and again until there is something to see.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(start.elapsed() < PATIENCE, "waited {PATIENCE:?} in vain for {what}");
        sleep(BETWEEN_LOOKS);
    }
}

/// The text of a file, once it is what the test waits for.
pub fn file_saying(path: &Path, is_it: impl Fn(&str) -> bool) -> String {
    until(&format!("the right words in {}", path.display()), || {
        fs::read_to_string(path).ok().filter(|text| is_it(text))
    })
}
