//! What an error in the program itself leaves for whoever mends it: where it is, never its message, which may hold what
//! somebody typed.

use std::backtrace::Backtrace;
use std::fs;
use std::io::{self, Write as _};
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::thread;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use tempfile::NamedTempFile;

/// A report that was told to nobody yet.
const NEW: &str = "crash.txt";

/// From now on, a panic in any thread leaves a report in `folder`. The first one stays until it is told: others follow
/// from it.
pub fn watch(folder: PathBuf) {
    panic::set_hook(Box::new(move |panic| {
        let place = place(panic);
        // Nothing can be done where one of these fails.
        writeln!(io::stderr(), "panicked at {place}").ok();
        put(&folder, &report(&place)).ok();
    }));
}

/// The report left in `folder`, if nobody was told of it yet, under the name it has from now on.
pub fn take(folder: &Path) -> Option<PathBuf> {
    let new = folder.join(NEW);
    let left = Timestamp::try_from(fs::metadata(&new).ok()?.modified().ok()?).ok()?;
    let left = left.to_zoned_datetime(TimeZone::system());
    let kept = folder.join(format!("crash {}.txt", left.strftime("%Y-%m-%d %Hh%Mm%S")));
    Some(if fs::rename(&new, &kept).is_ok() { kept } else { new })
}

fn place(panic: &PanicHookInfo<'_>) -> String {
    panic.location().map(ToString::to_string).unwrap_or_default()
}

fn report(place: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let (system, processor) = (std::env::consts::OS, std::env::consts::ARCH);
    let thread = thread::current();
    let thread = thread.name().unwrap_or_default();
    let stack = Backtrace::force_capture();
    format!("place: {place}\nthread: {thread}\nCurseur: {version}, {system} {processor}\n\n{stack}")
}

/// Whole or not at all; others on this computer cannot read it.
fn put(folder: &Path, report: &str) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(report.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(folder.join(NEW))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_told_once_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(take(folder.path()), None);
        put(folder.path(), "place: here").unwrap();
        let kept = take(folder.path()).unwrap();
        assert_eq!(fs::read_to_string(&kept).unwrap(), "place: here");
        assert_eq!(take(folder.path()), None);
        assert!(kept.exists());
    }

    #[test]
    fn what_follows_from_a_first_error_does_not_hide_it() {
        let folder = tempfile::tempdir().unwrap();
        put(folder.path(), "place: first").unwrap();
        assert!(put(folder.path(), "place: second").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(fs::read_to_string(folder.path().join(NEW)).unwrap(), "place: first");
    }
}
