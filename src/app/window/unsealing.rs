//! Files that a passphrase opens: it is asked for, and what was wanted goes on. Nothing is written before a person said where.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::app::App;
use super::inbox::{Arrived, Sealed};
use super::over::Overlay;
use super::screen::Screen;
use crate::app::away::replay::state::Replay;
use crate::app::over::path::{Pick, Purpose};
use crate::app::over::unseal::{Told, UnsealChoice, UnsealState, Wanted};
use crate::session::Session;
use crate::storage::{self, OpenFailure, ReadError, SaveError, Seal};

impl App {
    /// Reads what is wanted, with the passphrases told so far: off the interface thread, since trying one takes a second.
    pub(super) fn read_wanted(&self, wanted: Wanted, told: Told) {
        self.run(move || match told.last() {
            Some(file) => Arrived::Tried(file.to_owned(), Box::new(read(wanted, told))),
            None => read(wanted, told),
        });
    }

    /// Asks for the passphrase of a file, again if it was another one.
    pub(super) fn ask_to_unseal(&mut self, sealed: Sealed) {
        let Sealed { file, wanted, told, is_wrong } = sealed;
        if is_wrong {
            if let Some(state) = self.over.unseal() {
                state.wrong();
            }
            return;
        }
        log::debug!("asks for a passphrase");
        let state = UnsealState::new(file, wanted, told, self.system_dialogs);
        self.over.show(Overlay::Unseal(Box::new(state)));
    }

    /// A sealed session is open: asks where it goes.
    pub(super) fn unsealed(&mut self, session: Arc<Session>, place: &Path) {
        if let Some(state) = self.over.unseal() {
            log::debug!("asks where what was sealed goes");
            state.opened(session, place);
        }
    }

    /// It could not be kept in the clear.
    pub(super) fn not_kept(&mut self, place: &Path, why: &SaveError) {
        let said = self.desk.words().not_put(place, why);
        if let Some(state) = self.over.unseal() {
            state.not_kept(said);
        }
    }

    /// Does what was answered. Whether the question stays.
    pub(super) fn unseal(&mut self, choice: UnsealChoice) {
        match choice {
            UnsealChoice::Cancel => {}
            UnsealChoice::GoOn(wanted, told) => self.read_wanted(wanted, told),
            UnsealChoice::Read(file, session) => {
                let replay = Replay::new(file, Session::clone(&session));
                self.screens.go_to(Screen::Replay(Box::new(replay)));
            }
            UnsealChoice::Keep { session, sealed, place } => {
                let holder = self.holder.clone();
                self.run(move || {
                    let text = storage::write(&session);
                    match storage::write_text(&place, &text, &[sealed]) {
                        Ok(()) => match storage::open(&place, &holder) {
                            Ok(opened) => Arrived::Opened(Box::new(opened)),
                            Err(failure) => Arrived::OpenFailed(failure),
                        },
                        Err(why) => Arrived::NotKept(place, why),
                    }
                });
            }
            UnsealChoice::Browse(proposed) => {
                let folder = proposed.parent().map_or_else(PathBuf::new, Path::to_owned);
                let name = proposed.file_name().unwrap_or_default().to_string_lossy().into_owned();
                self.pick_in(Pick::Save(Purpose::Unsealed), folder, &name);
            }
        }
    }
}

fn read(wanted: Wanted, told: Told) -> Arrived {
    let read = |path: &PathBuf| told.read(path).map_err(|error| (path.clone(), error));
    let found = match &wanted {
        Wanted::Open(path) => read(path)
            .map(|session| Arrived::Unsealed(Arc::new(session), storage::place_beside_seal(path))),
        Wanted::Read(path) => {
            read(path).map(|session| Arrived::Read(path.clone(), Box::new(session)))
        }
        Wanted::ReadTwo(one, other) => read(one)
            .and_then(|first| Ok([(one.clone(), first), (other.clone(), read(other)?)]))
            .map(|both| Arrived::ReadTwo(Box::new(both))),
    };
    found.unwrap_or_else(|(file, error)| match error {
        ReadError::Sealed(seal @ (Seal::Closed | Seal::Wrong)) => {
            let is_wrong = seal == Seal::Wrong;
            Arrived::Sealed(Sealed { file, wanted, told, is_wrong })
        }
        error => Arrived::OpenFailed(OpenFailure::of(file, error)),
    })
}
