//! Session files. A placeholder for the room that is being built elsewhere: only what the command line reads.

use serde::{Deserialize, Serialize};

use crate::session::{
    Details, Entry, Framework, Heading, Key, Participant, Problem, Session, SessionId, Sitting,
    Table, check,
};

/// Files larger than this are refused.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

const FORMAT: u32 = 1;

/// Something wrong with a file.
#[derive(Debug)]
pub enum FileProblem {
    Read(ReadError),
    Summary,
}

/// Why a file could not be read.
#[derive(Debug)]
pub enum ReadError {
    Empty,
    TooLarge { bytes: u64 },
    NotText { offset: usize },
    Foreign,
    NewerFormat { found: u32, title: Option<String>, readable: Option<Box<Session>> },
    Syntax { line: usize, column: usize, what: String },
    Unsound(Vec<Located>),
    Io(std::io::ErrorKind, String),
}

/// A problem, and the line it is on.
#[derive(Debug)]
pub struct Located {
    pub problem: Problem,
    pub line: Option<usize>,
}

/// Why a session could not be saved.
#[derive(Debug)]
pub enum SaveError {
    DiskFull,
    FolderGone,
    ReadOnly,
    PermissionDenied,
    AlreadyExists,
    Other(String),
}

/// Why a session may only be read.
#[derive(Debug)]
pub enum ReadOnlyWhy {
    OpenElsewhere { holder: String },
    NewerFormat { found: u32 },
    ReadOnlyFile,
    ReadOnlyFolder,
}

#[derive(Serialize, Deserialize)]
struct File {
    format: u32,
    id: SessionId,
    title: String,
    organisation: String,
    territory: String,
    date: jiff::civil::Date,
    approach: Key,
    details: Details,
    participants: Table<Participant>,
    sittings: Table<Sitting>,
    journal: Table<Entry>,
    framework: Framework,
}

pub fn read(bytes: &[u8]) -> Result<Session, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| ReadError::NotText { offset: error.valid_up_to() })?;
    if !text.contains("format:") {
        return Err(ReadError::Foreign);
    }
    let file: File = ron::from_str(text).map_err(|error| ReadError::Syntax {
        line: error.span.start.line,
        column: error.span.start.col,
        what: error.code.to_string(),
    })?;
    let File { format, id, title, organisation, territory, date, .. } = file;
    let heading = Heading { title, organisation, territory, date };
    let mut session = Session::new(id, file.approach, heading, file.framework);
    session.details = file.details;
    session.participants = file.participants;
    session.sittings = file.sittings;
    session.journal = file.journal;
    if FORMAT < format {
        let title = Some(session.heading.title.clone());
        return Err(ReadError::NewerFormat {
            found: format,
            title,
            readable: Some(Box::new(session)),
        });
    }
    let problems = check(&session);
    if problems.is_empty() {
        return Ok(session);
    }
    Err(ReadError::Unsound(
        problems.into_iter().map(|problem| Located { problem, line: Some(1) }).collect(),
    ))
}

pub fn check_bytes(bytes: &[u8]) -> Vec<FileProblem> {
    read(bytes).err().map(FileProblem::Read).into_iter().collect()
}

/// The text of a session's file.
pub fn write(session: &Session) -> String {
    let file = File {
        format: FORMAT,
        id: session.id,
        title: session.heading.title.clone(),
        organisation: session.heading.organisation.clone(),
        territory: session.heading.territory.clone(),
        date: session.heading.date,
        approach: session.approach,
        details: session.details.clone(),
        participants: session.participants.clone(),
        sittings: session.sittings.clone(),
        journal: session.journal.clone(),
        framework: session.framework.clone(),
    };
    ron::ser::to_string_pretty(&file, ron::ser::PrettyConfig::default()).unwrap_or_default()
}
