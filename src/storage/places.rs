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
    let computer = variable(&["COMPUTERNAME", "HOSTNAME"]).or_else(computer_name);
    [user, computer].into_iter().flatten().collect::<Vec<_>>().join("@")
}

#[cfg(unix)]
fn computer_name() -> Option<String> {
    gethostname::gethostname().into_string().ok().filter(|name| !name.is_empty())
}

/// Windows says it in the environment.
#[cfg(not(unix))]
fn computer_name() -> Option<String> {
    None
}
