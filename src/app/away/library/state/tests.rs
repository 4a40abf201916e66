use std::fs;

use tempfile::TempDir;

use super::*;
use crate::storage::library::Library;

const SAMPLES: [(&str, &str); 3] = [
    ("2010.ron", include_str!("../../../../../sessions/Pays de Revermont 2010.ron")),
    ("2024.ron", include_str!("../../../../../sessions/Ressourcerie de Vallonne 2024.ron")),
    ("2026.ron", include_str!("../../../../../sessions/Ressourcerie de Vallonne 2026.ron")),
];

/// The samples, and a library that looks for nothing in particular.
struct Trial {
    folder: TempDir,
    library: LibraryState,
}

impl Trial {
    fn new(sought: Sought) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in SAMPLES {
            fs::write(folder.path().join(name), text).unwrap();
        }
        Self { folder, library: LibraryState::new(sought).0 }
    }

    /// The first so many of them come.
    fn come(&mut self, count: usize, is_reading: bool) {
        let mut library = Library::new(vec![self.folder.path().to_owned()]);
        library.refresh();
        let entries = library.entries().take(count).cloned().collect();
        self.library.take(entries, Choices::default(), is_reading);
    }

    fn make(&mut self) {
        let unmade = self.library.unmade().expect("something is to be listed");
        self.library.arrive(unmade.make());
    }

    fn names(&self) -> Vec<String> {
        self.library.rows().iter().map(|row| row.entry.file_name()).collect()
    }

    fn selected(&self) -> Option<String> {
        self.library.selected().map(|row| row.entry.file_name())
    }

    fn search(&mut self, text: &str) {
        text.clone_into(&mut self.library.wanted.query.search);
    }
}

#[test]
fn a_list_is_made_once_and_again_only_when_files_or_wishes_are_others() {
    let mut trial = Trial::new(Sought::default());
    assert!(trial.library.unmade().is_none(), "nothing is there yet");
    trial.come(3, false);
    trial.make();
    assert_eq!(trial.names(), ["2026.ron", "2024.ron", "2010.ron"]);
    assert!(trial.library.unmade().is_none());
    trial.search("revermont");
    let unmade = trial.library.unmade().expect("it is wanted otherwise");
    trial.search("revermont 2010");
    assert!(trial.library.unmade().is_none(), "one at a time");
    trial.library.arrive(unmade.make());
    assert_eq!(trial.names(), ["2010.ron"], "what comes is shown, though more was typed meanwhile");
    assert!(trial.library.is_behind());
    trial.make();
    assert!(!trial.library.is_behind());
}

#[test]
fn the_first_row_is_selected_while_the_list_grows_and_stays_so_once_it_is_whole() {
    let mut trial = Trial::new(Sought::default());
    for (count, first) in [(1, "2010.ron"), (2, "2024.ron"), (3, "2026.ron")] {
        trial.come(count, true);
        trial.make();
        assert_eq!(trial.selected().as_deref(), Some(first));
    }
    trial.come(2, false);
    trial.make();
    trial.come(3, false);
    trial.make();
    assert_eq!(
        trial.selected().as_deref(),
        Some("2024.ron"),
        "a file that comes later changes nothing"
    );
}

#[test]
fn a_session_that_was_selected_is_waited_for_unless_something_else_is_sought() {
    let mut trial = Trial::new(Sought::default());
    trial.come(3, false);
    trial.make();
    trial.library.step(1);
    assert_eq!(trial.selected().as_deref(), Some("2024.ron"));
    let sought = trial.library.sought();
    let folder = trial.folder.path().to_owned();
    let Sought { selected: Some(path), .. } = &sought else { panic!("{sought:?}") };
    assert_eq!(*path, folder.join("2024.ron"));

    trial.library = LibraryState::new(sought).0;
    trial.come(1, true);
    trial.make();
    assert_eq!(trial.selected(), None, "it may come");
    trial.come(3, true);
    trial.make();
    assert_eq!(trial.selected().as_deref(), Some("2024.ron"));
    trial.search("revermont");
    trial.make();
    assert_eq!(trial.selected().as_deref(), Some("2010.ron"), "something else is sought");
}

#[test]
fn a_session_that_was_selected_and_does_not_come_leaves_the_first_row() {
    let mut trial = Trial::new(Sought::default());
    let gone = trial.folder.path().join("gone.ron");
    trial.library = LibraryState::new(Sought { selected: Some(gone), ..Sought::default() }).0;
    trial.come(3, true);
    trial.make();
    assert_eq!(trial.selected(), None, "it may come");
    trial.come(3, false);
    trial.make();
    assert_eq!(trial.selected().as_deref(), Some("2026.ron"));
}

#[test]
fn a_key_acts_on_what_was_typed_and_a_list_made_before_it_does_not_come_back() {
    let mut trial = Trial::new(Sought::default());
    trial.come(3, false);
    trial.make();
    trial.search("vallonne");
    let late = trial.library.unmade().expect("it is wanted otherwise");
    trial.search("revermont");
    trial.library.catch_up();
    assert_eq!(trial.selected().as_deref(), Some("2010.ron"));
    trial.library.arrive(late.make());
    assert_eq!(trial.names(), ["2010.ron"]);
    assert!(trial.library.unmade().is_none());
}

#[test]
fn a_copy_to_hand_over_says_of_what_it_is_and_is_no_other_session_of_the_approach() {
    let mut trial = Trial::new(Sought::default());
    let session = crate::storage::read(SAMPLES[2].1.as_bytes()).unwrap();
    let words = crate::words::Words::new(crate::session::Language::Fr);
    let copy = crate::export::hand_over(&session, words, false).session;
    fs::write(trial.folder.path().join("copie.ron"), crate::storage::write(&copy)).unwrap();
    trial.come(4, false);
    trial.make();
    let title = session.heading.title.as_str();
    for row in trial.library.rows() {
        let is_copy = row.entry.file_name() == "copie.ron";
        assert_eq!(row.copy_of.as_deref(), is_copy.then_some(title));
    }
    trial.search("vallonne");
    trial.make();
    let approach: Vec<_> = trial.library.approach().map(|entry| entry.file_name()).collect();
    assert_eq!(approach, ["2024.ron", "2026.ron"]);
    fs::remove_file(trial.folder.path().join("2026.ron")).unwrap();
    trial.come(4, false);
    trial.make();
    assert_eq!(trial.library.approach().count(), 2, "it stands for a session that is not there");
}

#[test]
fn what_a_session_stands_with_is_known_as_it_is_selected() {
    let mut trial = Trial::new(Sought::default());
    trial.come(3, false);
    trial.make();
    let approach = |library: &LibraryState| -> Vec<_> {
        library.approach().map(|entry| entry.file_name()).collect()
    };
    assert_eq!(approach(&trial.library), ["2024.ron", "2026.ron"]);
    assert_eq!(
        trial.library.followed().map(|entry| entry.file_name()).as_deref(),
        Some("2024.ron")
    );
    trial.library.step(2);
    assert_eq!(approach(&trial.library), ["2010.ron"]);
    assert!(trial.library.followed().is_none());
    trial.search("rien de tel");
    trial.make();
    assert!(trial.library.selected().is_none() && trial.library.approach().next().is_none());
}
