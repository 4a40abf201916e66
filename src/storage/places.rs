//! Where sessions are kept, and who is at the keyboard.

use std::path::PathBuf;

/// `Documents/Curseur`, or `Curseur` in the home folder where there are no documents.
pub fn sessions_folder() -> PathBuf {
    let user = directories::UserDirs::new();
    let parent = user
        .as_ref()
        .map(|dirs| dirs.document_dir().unwrap_or_else(|| dirs.home_dir()).to_owned())
        .unwrap_or_default();
    parent.join("Curseur")
}

/// `user@computer`, as others see who has a session open.
pub fn holder_name() -> String {
    let variable = |names: &[&str]| {
        names.iter().find_map(|name| std::env::var(name).ok()).filter(|value| !value.is_empty())
    };
    let user = variable(&["USER", "USERNAME", "LOGNAME"]);
    let computer = variable(&["COMPUTERNAME", "HOSTNAME"]).or_else(|| {
        let name = std::fs::read_to_string("/etc/hostname").ok()?;
        Some(name.trim().to_owned()).filter(|name| !name.is_empty())
    });
    [user, computer].into_iter().flatten().collect::<Vec<_>>().join("@")
}
