//! Where sessions were opened outside their folder: the folders, and files only for who asks, since their names hold titles.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Where sessions were opened outside their folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Elsewhere {
    names_files: bool,
    /// The latest first.
    places: Vec<Place>,
}

/// What is remembered of a session that was opened elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// The folder it is in.
    Folder(PathBuf),
    /// The session itself.
    File(PathBuf),
}

impl Place {
    pub fn path(&self) -> &Path {
        match self {
            Self::Folder(path) | Self::File(path) => path,
        }
    }

    /// The folder to look in.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Folder(folder) => Some(folder),
            Self::File(file) => file.parent(),
        }
    }

    /// What it is called among others.
    pub fn name(&self) -> String {
        let name = match self {
            Self::Folder(folder) => folder.file_name(),
            Self::File(file) => file.file_stem(),
        };
        name.unwrap_or_else(|| self.path().as_os_str()).to_string_lossy().into_owned()
    }
}

impl Elsewhere {
    const MOST: usize = 5;

    /// The latest first.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The session in `file` was opened; says whether that is news. One under `own` is no stranger.
    pub fn opened(&mut self, file: &Path, own: &Path) -> bool {
        let Some(folder) = file.parent().filter(|folder| !folder.starts_with(own)) else {
            return false;
        };
        let place = if self.names_files {
            Place::File(file.to_owned())
        } else {
            Place::Folder(folder.to_owned())
        };
        let is_news = self.places.first() != Some(&place);
        self.forget(&place);
        self.places.insert(0, place);
        self.places.truncate(Self::MOST);
        is_news
    }

    pub fn forget(&mut self, place: &Place) {
        self.places.retain(|known| known != place);
    }

    pub fn forget_all(&mut self) {
        self.places.clear();
    }

    /// From now on files are remembered, or folders alone: of files known before, their folders are left.
    pub fn name_files(&mut self, names: bool) {
        self.names_files = names;
        if names {
            return;
        }
        for place in std::mem::take(&mut self.places) {
            let folder = place.folder().map(|folder| Place::Folder(folder.to_owned()));
            if let Some(folder) = folder.filter(|folder| !self.places.contains(folder)) {
                self.places.push(folder);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(path: &str) -> Place {
        Place::Folder(PathBuf::from(path))
    }

    fn file(path: &str) -> Place {
        Place::File(PathBuf::from(path))
    }

    #[test]
    fn folders_are_remembered_the_latest_first_and_never_a_name_of_a_file() {
        let mut elsewhere = Elsewhere::default();
        let own = Path::new("/home/a/Curseur");
        for path in ["/stick/one.ron", "/share/2026/two.ron", "/stick/three.ron"] {
            assert!(elsewhere.opened(Path::new(path), own));
        }
        assert!(!elsewhere.opened(Path::new("/stick/four.ron"), own), "it is the latest already");
        for path in ["/home/a/Curseur/five.ron", "/home/a/Curseur/Exemples/six.ron"] {
            assert!(!elsewhere.opened(Path::new(path), own));
        }
        assert_eq!(elsewhere.places(), [folder("/stick"), folder("/share/2026")]);
        assert!(!ron::to_string(&elsewhere).unwrap().contains(".ron"));
        elsewhere.forget(&folder("/stick"));
        assert_eq!(elsewhere.places(), [folder("/share/2026")]);
        for number in 0..9 {
            elsewhere.opened(&PathBuf::from(format!("/{number}/s.ron")), own);
        }
        assert_eq!(elsewhere.places().len(), Elsewhere::MOST);
    }

    #[test]
    fn names_are_remembered_for_who_asks_and_forgotten_for_who_no_longer_does() {
        let mut elsewhere = Elsewhere::default();
        let own = Path::new("/home/a/Curseur");
        elsewhere.name_files(true);
        for path in ["/stick/one.ron", "/share/two.ron", "/stick/three.ron"] {
            elsewhere.opened(Path::new(path), own);
        }
        let files = ["/stick/three.ron", "/share/two.ron", "/stick/one.ron"].map(file);
        assert_eq!(elsewhere.places(), files);
        assert_eq!(files[0].name(), "three");
        elsewhere.name_files(false);
        assert_eq!(elsewhere.places(), [folder("/stick"), folder("/share")]);
    }
}
