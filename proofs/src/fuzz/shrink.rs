//! The smallest input that still fails, as far as time allows.

use std::time::{Duration, Instant};

/// Leaves out of `bytes` what can be left out while it still `fails`.
pub fn smallest(bytes: &[u8], time: Duration, mut fails: impl FnMut(&[u8]) -> bool) -> Vec<u8> {
    let end = Instant::now() + time;
    let mut smallest = bytes.to_vec();
    let mut part = (smallest.len() / 2).max(1);
    while !smallest.is_empty() {
        let mut at = 0;
        let mut was_shorter = false;
        while at < smallest.len() {
            if end < Instant::now() {
                return smallest;
            }
            let mut shorter = smallest.clone();
            shorter.drain(at..(at + part).min(smallest.len()));
            if fails(&shorter) {
                smallest = shorter;
                was_shorter = true;
            } else {
                at += part;
            }
        }
        if part == 1 && !was_shorter {
            break;
        }
        if !was_shorter {
            part = (part / 2).max(1);
        }
    }
    smallest
}
