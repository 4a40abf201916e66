//! A desk where Curseur runs, with a folder of sessions.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use curseur::session::{Argument, Ledger, Session};
use curseur::storage;

use super::desk::{Desk, Side};
use super::process::Program;
use super::wait::{file_saying, until};

/// Long enough for any frame that was asked for to be drawn. What is asked of a whole meeting is measured by the bench.
const A_WHILE: Duration = Duration::from_secs(1);

/// What the program says of itself to these tests.
pub const TOLD: &str =
    "curseur::frame=trace,curseur::wall=trace,curseur::rest=trace,curseur::app=debug";

pub struct Room {
    pub desk: Desk,
}

impl Room {
    pub fn new() -> Self {
        Self { desk: Desk::new() }
    }

    /// With a projector plugged in.
    pub fn with_two_screens() -> Self {
        Self { desk: Desk::with_two_screens() }
    }

    /// With a projector at this side.
    pub fn with_projector(side: Side) -> Self {
        Self { desk: Desk::with_projector(side) }
    }

    pub fn folder(&self) -> PathBuf {
        self.desk.home().join("sessions")
    }

    /// Starts Curseur in `language`, on the start screen or on a file, and waits until its window holds the keyboard
    /// and has drawn all there is.
    pub fn curseur(&self, language: &str, file: Option<&Path>) -> Program {
        self.curseur_with(language, file, &[("RUST_LOG", TOLD)])
    }

    /// The same with these variables in its environment.
    pub fn curseur_with(
        &self,
        language: &str,
        file: Option<&Path>,
        variables: &[(&str, &str)],
    ) -> Program {
        let mut command = self.desk.curseur();
        command.args(["--lang", language, "--sessions"]).arg(self.folder()).args(file);
        command.envs(variables.iter().copied());
        let program = self.desk.start(&mut command);
        self.keyboard_goes_to(&program);
        at_rest(&program);
        program
    }

    /// Waits until the window of `program` is the one that holds the keyboard.
    pub fn keyboard_goes_to(&self, program: &Program) {
        let id = program.id().to_string();
        until("the window with the keyboard", || {
            let owner = |window: String| self.desk.ask("xdotool", &["getwindowpid", &window]);
            if self.desk.with_keyboard().and_then(owner).is_some_and(|owner| owner.trim() == id) {
                return Some(());
            }
            let windows = self.desk.ask("xdotool", &["search", "--onlyvisible", "--pid", &id])?;
            self.desk.ask("xdotool", &["windowactivate", windows.lines().last()?]);
            None
        });
    }

    /// A session on disk as the start screen would create it, and Curseur open on it with the caret in the axis.
    pub fn with_session(&self) -> (PathBuf, Program) {
        let program = self.curseur("en", None);
        (self.session(&program), program)
    }

    /// The same in a program that shows its start screen.
    pub fn session(&self, program: &Program) -> PathBuf {
        self.create("Trial");
        let file = self.only_file();
        keyboard_in(program, "Some(Axis)");
        file
    }

    /// On the start screen: a new session, of which only the title is given.
    pub fn create(&self, title: &str) {
        self.desk.key("Return");
        self.desk.type_text(title);
        self.desk.key("Return");
    }

    /// Triggers the command that these letters find.
    pub fn command(&self, letters: &str) {
        self.desk.key("ctrl+k");
        self.desk.type_text(letters);
        self.desk.key("Return");
    }

    /// Presses a key that triggers a command, and waits until it is done and all that follows from it is drawn.
    pub fn trigger(&self, program: &Program, key: &str) {
        let done = |said: &str| said.matches(" does ").count();
        let before = done(&program.said());
        self.desk.key(key);
        file_saying(program.log(), |said| before < done(said));
        at_rest(program);
    }

    /// The session files in the folder.
    pub fn files(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.folder()) else { return Vec::new() };
        let paths = entries.map(|entry| entry.expect("our own folder").path());
        let mut files: Vec<_> =
            paths.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
        files.sort();
        files
    }

    /// The minutes, written by two presses: where they are, and all that they say.
    pub fn minutes(&self) -> (PathBuf, String) {
        self.desk.key("ctrl+p Return");
        let path = until("the minutes", || {
            let entries = fs::read_dir(self.folder()).ok()?;
            let mut paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
            paths.find(|path| path.extension().is_some_and(|ending| ending == "pdf"))
        });
        let text = crate::export_documents::tools::text_of(&path);
        (path, text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    pub fn only_file(&self) -> PathBuf {
        until("one session file", || match self.files().as_slice() {
            [file] => Some(file.clone()),
            _ => None,
        })
    }
}

/// Waits until the last frame left the keyboard in this field of the entry bar: `"Some(Axis)"`, or `"None"`.
pub fn keyboard_in(program: &Program, field: &str) {
    file_saying(program.log(), |said| {
        frames(said).last().is_some_and(|line| line.ends_with(field))
    });
}

/// Waits until a dialog is there to be answered: `"take-back"`.
pub fn asked(program: &Program, what: &str) {
    let asks = format!(" asks dialog-{what}-title");
    file_saying(program.log(), |said| {
        said.rsplit_once(&asks).is_some_and(|(_, after)| rests(after))
    });
}

/// Waits until nothing is left to draw, in no window.
pub fn at_rest(program: &Program) {
    file_saying(program.log(), rests);
}

/// Waits until nothing is left to draw, and for a while nothing was drawn.
pub fn stays_at_rest(program: &Program) {
    until("a while without a frame", || {
        at_rest(program);
        let before = program.said();
        sleep(A_WHILE);
        (program.said() == before).then_some(())
    });
}

/// Whether a program that said this had nothing left to draw.
fn rests(said: &str) -> bool {
    let last = said.lines().rfind(|line| line.contains(" curseur::"));
    last.is_some_and(|line| line.contains("curseur::rest"))
}

/// The frames that were drawn, one a line.
pub fn frames(said: &str) -> impl Iterator<Item = &str> {
    said.lines().filter(|line| line.contains("curseur::frame"))
}

/// The frames of the wall that were drawn, one a line.
pub fn wall_frames(said: &str) -> impl Iterator<Item = &str> {
    said.lines().filter(|line| line.contains("curseur::wall"))
}

/// The session in `file`, once it is what the test waits for.
pub fn session_saying(file: &Path, is_it: impl Fn(&Session) -> bool) -> Session {
    until(&format!("the right session in {}", file.display()), || {
        storage::read(&fs::read(file).ok()?).ok().filter(|session| is_it(session))
    })
}

/// The session in `file`, once this many arguments stand in it.
pub fn session_with(file: &Path, count: usize) -> Session {
    session_saying(file, |session| arguments(session).len() == count)
}

/// The arguments that stand, in order.
pub fn arguments(session: &Session) -> Vec<Argument> {
    let ledger = Ledger::of(&session.journal);
    ledger.standing().map(|recorded| recorded.argument.clone()).collect()
}

/// The words of the arguments that stand, in order.
pub fn words(session: &Session) -> Vec<String> {
    arguments(session).into_iter().map(|argument| argument.words).collect()
}

/// Where the entry bar is kept until its argument is recorded.
pub fn draft_of(file: &Path) -> PathBuf {
    let name = file.file_name().expect("a file").to_string_lossy();
    file.with_file_name(format!(".{name}.curseur")).join("draft.ron")
}
