//! What must hold of whatever a crash left: opened by the program's own code, as the next start would.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use curseur::session::{Draft, Session};
use curseur::storage::{self, Opened, open};

use super::act::{
    BESIDE, BESIDE_ELSEWHERE, ELSEWHERE, FOLLOWING, NEW_FOLDER, OUTPUTS, SESSION, Scene, TYPED,
};
use super::disk::Disk;
use super::op::Op;
use super::state::{Content, Contents, Found, State};
use crate::subject::ERASED;

/// What ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Crash {
    /// The program alone: what it was told is there.
    Program,
    /// The computer, before a disk that keeps what was said to be kept.
    Power,
    /// The computer, before a disk that no program can ask that of.
    PowerUnkept,
}

/// Tells for one scene whether a state may be left, and remembers what it told.
pub struct Judge {
    scene: Scene,
    /// What the file that the scene writes said at first, and each time that somebody was told something.
    told: Vec<Option<Content>>,
    before: BTreeMap<String, Content>,
    after: BTreeMap<String, Content>,
    verdicts: BTreeMap<(Crash, Found), Result<(), String>>,
    /// What each content says, where it is a session.
    sessions: BTreeMap<Content, Option<Session>>,
    starts: BTreeMap<State, Result<(), String>>,
}

impl Judge {
    /// Of a scene whose real calls were `ops`.
    pub fn of(scene: Scene, before: &Disk, ops: &[Op], contents: &mut Contents) -> Self {
        let mut disk = before.clone();
        let path = Self::path(scene);
        let mut told = vec![disk.says(&path).map(|bytes| contents.number(bytes))];
        for op in ops {
            disk.apply(op);
            if matches!(op, Op::Said { .. }) {
                told.push(disk.says(&path).map(|bytes| contents.number(bytes)));
            }
        }
        let mut all = |disk: &Disk| {
            let names = disk.names.iter();
            let number =
                |(path, &file): (&String, _)| (path.clone(), contents.number(disk.bytes_of(file)));
            names.map(number).collect()
        };
        Self {
            scene,
            told,
            before: all(before),
            after: all(&disk),
            verdicts: BTreeMap::new(),
            sessions: BTreeMap::new(),
            starts: BTreeMap::new(),
        }
    }

    /// The file that the scene writes first of all.
    pub fn path(scene: Scene) -> String {
        match scene {
            Scene::First => format!("{NEW_FOLDER}/{SESSION}"),
            Scene::CarryOn => FOLLOWING.to_owned(),
            Scene::Move => ELSEWHERE.to_owned(),
            Scene::Export => OUTPUTS[0].to_owned(),
            _ => SESSION.to_owned(),
        }
    }

    pub fn judge(
        &mut self,
        crash: Crash,
        found: &Found,
        contents: &Contents,
    ) -> Result<(), String> {
        let key = (crash, found.clone());
        if let Some(verdict) = self.verdicts.get(&key) {
            return verdict.clone();
        }
        let (said, state) = found;
        let verdict = self
            .the_written_file(crash, *said, state)
            .and_then(|()| self.copies(state, contents))
            .and_then(|()| self.of_the_scene(crash, *said, state, contents))
            .and_then(|()| self.next_start(state, contents));
        self.verdicts.insert(key, verdict.clone());
        verdict
    }

    /// Whole as before or whole as it was to be, and as it was said to be once that was said.
    fn the_written_file(&self, crash: Crash, said: usize, state: &State) -> Result<(), String> {
        let found = state.files.get(&Self::path(self.scene)).copied();
        // What is exported is written again from the session if the power goes.
        let is_kept =
            crash == Crash::Program || crash == Crash::Power && self.scene != Scene::Export;
        let first = if is_kept { said } else { 0 };
        let next = (said + 1).min(self.told.len() - 1);
        let first = first.min(next);
        if self.told[first..=next].contains(&found) {
            return Ok(());
        }
        Err(match found {
            None => "the file is not there".to_owned(),
            Some(content) if self.told.contains(&Some(content)) => {
                "the file is older than what was said".to_owned()
            }
            Some(_) => "the file is neither as before nor as it was to be".to_owned(),
        })
    }

    fn session(&mut self, content: Content, contents: &Contents) -> Option<&Session> {
        let read = || storage::read(contents.bytes(content)).ok();
        self.sessions.entry(content).or_insert_with(read).as_ref()
    }

    /// How many states were opened.
    pub fn opened(&self) -> usize {
        self.starts.len()
    }

    /// Whatever has the name of a good copy is one.
    fn copies(&mut self, state: &State, contents: &Contents) -> Result<(), String> {
        for (path, &content) in &state.files {
            let name = path.rsplit('/').next().unwrap_or_default();
            let is_copy = name.starts_with("copy-") || name.starts_with("format-");
            let is_ours = is_copy && path.starts_with(BESIDE);
            if is_ours && self.session(content, contents).is_none() {
                return Err(format!("{name} is damaged"));
            }
        }
        Ok(())
    }

    fn of_the_scene(
        &self,
        crash: Crash,
        said: usize,
        state: &State,
        contents: &Contents,
    ) -> Result<(), String> {
        let says = |path: &str| state.files.get(path).map(|&content| contents.bytes(content));
        let draft_path = format!("{BESIDE}/draft.ron");
        let is_new = state.files.get(SESSION) == self.after.get(SESSION);
        match self.scene {
            Scene::First | Scene::SaveAgain => Ok(()),
            Scene::Save => {
                let is_there = [says(SESSION), says(&draft_path)].into_iter().flatten();
                let mut is_there = is_there.map(|bytes| contains(bytes, TYPED));
                is_there
                    .any(|it| it)
                    .then_some(())
                    .ok_or_else(|| "the words are nowhere".to_owned())
            }
            Scene::KeepDraft => {
                let draft = state.files.get(&draft_path);
                let known = [self.before.get(&draft_path), self.after.get(&draft_path)];
                let is_kept = crash == Crash::Program && 0 < said;
                let is_right = draft.is_some() && known[usize::from(is_kept)..].contains(&draft);
                let text = says(&draft_path).map(String::from_utf8_lossy).unwrap_or_default();
                let reads = ron::from_str::<Draft>(&text).is_ok();
                if is_right && reads { Ok(()) } else { Err("the draft is lost or torn".to_owned()) }
            }
            Scene::Move => {
                let drafts = [BESIDE, BESIDE_ELSEWHERE].map(|beside| format!("{beside}/draft.ron"));
                let are_there = drafts.iter().filter_map(|draft| says(draft));
                if !are_there.into_iter().any(|bytes| contains(bytes, TYPED)) {
                    return Err("the letters that wait are nowhere".to_owned());
                }
                let is_same = state.files.get(SESSION) == self.before.get(SESSION);
                is_same.then_some(()).ok_or_else(|| "the session before is touched".to_owned())
            }
            Scene::CarryOn => {
                let is_same = state.files.get(SESSION) == self.before.get(SESSION);
                is_same.then_some(()).ok_or_else(|| "the session before is touched".to_owned())
            }
            Scene::Erase => {
                let left = state
                    .files
                    .keys()
                    .find(|path| says(path).is_some_and(|bytes| contains(bytes, ERASED)));
                match left.filter(|_| is_new) {
                    Some(path) => Err(format!("{} says what is erased", super::op::role(path))),
                    None => Ok(()),
                }
            }
            Scene::Migrate => {
                let original = self.before.get(SESSION);
                let mut beside = state.files.iter().filter(|(path, _)| path.contains("/format-"));
                if is_new && !beside.any(|(_, content)| Some(content) == original) {
                    return Err("the file in the older format is nowhere".to_owned());
                }
                Ok(())
            }
            Scene::Export => {
                for name in OUTPUTS {
                    let found = state.files.get(name);
                    if found != self.before.get(name) && found != self.after.get(name) {
                        return Err(format!("{name} is neither as before nor whole"));
                    }
                    if crash == Crash::Program && 0 < said && found != self.after.get(name) {
                        return Err(format!("{name} was said to be written"));
                    }
                }
                let is_same = state.files.get(SESSION) == self.before.get(SESSION);
                is_same.then_some(()).ok_or_else(|| "the session is touched".to_owned())
            }
        }
    }

    fn next_start(&mut self, state: &State, contents: &Contents) -> Result<(), String> {
        if let Some(verdict) = self.starts.get(state) {
            return verdict.clone();
        }
        let verdict = self.start(state, contents);
        self.starts.insert(state.clone(), verdict.clone());
        verdict
    }

    /// Puts the state on a disk and opens it.
    fn start(&mut self, state: &State, contents: &Contents) -> Result<(), String> {
        let room = room().map_err(|error| error.to_string())?;
        put(state, contents, room.path()).map_err(|error| error.to_string())?;
        let is_session = |path: &&String| ends_in(path, "ron") && !path.contains(".curseur/");
        let sessions = state.files.keys().filter(is_session);
        for path in sessions {
            let expected = self.session(state.files[path], contents);
            let expected = expected.ok_or_else(|| format!("{path} is no session"))?;
            let opened = open(&room.path().join(path), "after")
                .map_err(|error| format!("{path} cannot be opened: {error}"))?;
            let Opened { session, file, .. } = opened;
            if session.revision != expected.revision || !session.says_the_same_as(expected) {
                return Err(format!("{path} opens as another one"));
            }
            drop(file);
        }
        let left = super::trace::found(room.path()).map_err(|error| error.to_string())?;
        let is_ours = |path: &&String| ends_in(path, "saving") && !path.contains("ties ");
        let mut leftovers = left.names.keys().filter(is_ours);
        // Beside a session that is not there nobody has the right to clear up.
        match leftovers.next().filter(|_| left.names.contains_key(&Self::path(self.scene))) {
            Some(left) => Err(format!("{left} stays for ever")),
            None => Ok(()),
        }
    }
}

fn contains(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

fn ends_in(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

/// In memory where there is such a place.
pub fn room() -> std::io::Result<tempfile::TempDir> {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }
}

/// Makes the folders and files of `state` under `root`.
pub fn put(state: &State, contents: &Contents, root: &Path) -> std::io::Result<()> {
    for folder in &state.folders {
        fs::create_dir_all(root.join(folder))?;
    }
    for (path, &content) in &state.files {
        fs::write(root.join(path), contents.bytes(content))?;
    }
    Ok(())
}
