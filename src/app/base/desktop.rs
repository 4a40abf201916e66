//! What the desktop does with a file that was written: opens it, or shows it in its folder.

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
