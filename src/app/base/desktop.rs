//! What the desktop does for files: opens one that was written, shows it in its folder, asks for one.

use std::path::Path;
use std::sync::Arc;

/// What the desktop is asked to do with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// In the program that it belongs to.
    Opened,
    /// In the window of its folder.
    InFolder,
}

/// How the desktop is asked. Says whether it could.
pub type Desktop = Arc<dyn Fn(&Path, Showing) -> bool + Send + Sync>;

/// The desktop that there is.
pub fn desktop() -> Desktop {
    Arc::new(|path, showing| {
        let shown = match showing {
            Showing::Opened => opener::open(path),
            // Where nothing shows a file among others, its folder is shown.
            Showing::InFolder => opener::reveal(path).or_else(|why| match path.parent() {
                Some(folder) => opener::open(folder),
                None => Err(why),
            }),
        };
        // What went wrong may name the file: it is not logged.
        shown.is_ok()
    })
}

/// Whether a dialog of the system can be shown: there may be a session bus with nobody on it who shows any. Takes a moment
/// where the one who does has to be started.
#[cfg(target_os = "linux")]
pub fn shows_dialogs() -> bool {
    portal_shows_dialogs().is_ok() || is_installed("zenity")
}

/// Whether a dialog of the system can be shown.
#[cfg(not(target_os = "linux"))]
pub fn shows_dialogs() -> bool {
    true
}

/// Asks the portal for the version of its file dialogs: it answers where some part of the desktop shows them.
#[cfg(target_os = "linux")]
fn portal_shows_dialogs() -> zbus::Result<()> {
    const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);
    let bus = zbus::blocking::connection::Builder::session()?.method_timeout(PATIENCE).build()?;
    bus.call_method(
        Some("org.freedesktop.portal.Desktop"),
        "/org/freedesktop/portal/desktop",
        Some("org.freedesktop.DBus.Properties"),
        "Get",
        &("org.freedesktop.portal.FileChooser", "version"),
    )?;
    Ok(())
}

#[cfg(target_os = "linux")]
fn is_installed(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
