//! Minutes, pictures, data: written in a thread of its own, told when they are there.

use super::app::App;
use super::files::{Arrived, NotExported};
use super::state::Over;
use crate::app::base::action::{Purpose, ToWrite};
use crate::app::base::notice::Notice;
use crate::app::over::export::ExportState;
use crate::export::Unwritten;
use crate::storage::{NotPut, SaveError};

impl App {
    /// Asks what is written, as what, where: by default the minutes, beside the session.
    pub(super) fn ask_to_export(&mut self) {
        let Some(document) = &self.document else { return };
        let folder = document.path.parent().unwrap_or(&self.files.folder).to_owned();
        let state = ExportState::new(document.session(), self.words(), folder, self.system_dialogs);
        self.state.over = Some(Over::Export(Box::new(state)));
    }

    pub(super) fn write_export(&self, wanted: ToWrite) {
        if let Some(document) = &self.document {
            self.files.export(document.snapshot(), self.words(), wanted);
        }
    }

    /// Asks the system where it goes.
    pub(super) fn pick_place(&self, name: String) {
        let title = self.words().text("command-export");
        self.files.pick_to_save(Purpose::Export, title, name);
    }

    /// What became of something that was written.
    pub(super) fn exported(&mut self, arrived: Result<Vec<std::path::PathBuf>, NotExported>) {
        let words = self.words();
        let asking = match &mut self.state.over {
            Some(Over::Export(state)) if state.watch().is_some() => Some(state),
            _ => None,
        };
        match arrived {
            Ok(paths) => {
                if asking.is_some() {
                    self.state.over = None;
                }
                let paths: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
                let values = [("paths", paths.join(", ").into()), ("count", paths.len().into())];
                self.tell(words.with("export-written", values));
            }
            Err(why) => match (why, asking) {
                (NotExported::Unwritten(Unwritten::Stopped), asking) => {
                    if let Some(state) = asking {
                        state.stopped();
                    }
                    self.tell(words.text("export-stopped"));
                }
                (
                    NotExported::NotPut(NotPut { path, why: SaveError::AlreadyExists }),
                    Some(state),
                ) => state.exists(path),
                (NotExported::NotPut(NotPut { path, why }), asking) => {
                    let path = path.display().to_string();
                    let why = words.put_error(&why);
                    let values = [("why", why.into()), ("path", path.into())];
                    let message = words.with("put-failed", values);
                    match asking {
                        Some(state) => state.failed(message),
                        None => self.state.notices.push(Notice::alert(message)),
                    }
                }
                (NotExported::Unwritten(error), Some(state)) => state.failed(error.said(words)),
                (NotExported::Unwritten(error), None) => {
                    self.state.notices.push(Notice::alert(error.said(words)));
                }
            },
        }
    }

    /// A place that was chosen in a dialog of the system, for what is being asked.
    pub(super) fn place_picked(&mut self, path: &std::path::Path) {
        if let Some(Over::Export(state)) = &mut self.state.over {
            state.take_place(path);
        }
    }
}

/// Writes what is wanted; what is stopped leaves nothing.
pub(super) fn written(
    session: &crate::session::Session,
    words: crate::words::Words,
    wanted: &ToWrite,
) -> Arrived {
    let ToWrite { order, path, existing, watch } = wanted;
    let files = match order.fill(session, words, watch) {
        Ok(files) => files,
        Err(error) => return Arrived::Exported(Err(NotExported::Unwritten(error))),
    };
    let files: Vec<_> =
        files.iter().map(|file| (file.suffix.as_deref(), file.bytes.as_slice())).collect();
    let put = crate::storage::put_files(path, &files, *existing);
    Arrived::Exported(put.map_err(NotExported::NotPut))
}
