//! Session files: their format, safe writing, locks, and the thread that saves.
//!
//! Opening never writes the file. A save replaces it as a whole, after a look at whether another hand changed it.

mod address;
mod atomic;
pub mod crash;
mod dictionary;
mod fonts;
pub mod format;
pub mod library;
mod list;
mod names;
mod open;
mod outputs;
pub mod places;
mod reach;
mod reading;
mod save_error;
mod saver;
mod sealed;
mod session_file;
pub mod settings;
mod side;
mod worker;

pub use address::{path_of, path_typed};
pub use dictionary::Dictionary;
pub use fonts::Fonts;
pub use format::{
    Damage, FORMAT, FileProblem, Head, Letters, Located, MAX_BYTES, ReadError, Reading, Summary,
    Version, check_bytes, read, readings, write,
};
pub use list::{
    Encoding, FileKind, MOST_CELLS, MOST_ROWS, Separator, Sheet, SheetError, Source, Way,
    read_list, read_pasted,
};
pub use names::{ENDINGS, is_named_sealed, place_beside_seal, sealed_name, session_stem};
pub use open::{
    Access, CopyFailure, GoodCopy, OpenFailure, Opened, Other, ReadOnlyWhy, bytes_of,
    bytes_opened_by, check_file, create, made_before, open, open_copy, others, read_file,
    read_file_opened_by, write_text,
};
pub use outputs::{Existing, NotPut, Output, output_stem, put_files};
pub use save_error::{Aside, SaveError, Unlocked};
pub use saver::{SaveEvent, Saver};
pub use sealed::{Passphrase, SEALED, Seal, seal};
pub use session_file::{Clock, SessionFile};
pub use side::letters_wait;
