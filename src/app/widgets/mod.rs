//! What views are made of: the rail with its ball, the field that finds, dialogs, forms. May import `base`.

mod actor_picker;
pub mod argument;
mod bearers;
mod candidates;
mod choice;
mod date;
pub mod dialog;
mod ends;
mod finder;
pub mod form;
pub mod kept;
mod mark;
pub mod notices;
mod options;
mod pasted;
mod pointing;
mod rail;
mod rows;
mod tie_line;
mod topics;

pub use actor_picker::{ActorPicker, Picked, named};
pub use bearers::bearers;
pub use candidates::{Speakers, axis_candidates};
pub use choice::{Answer, Choice, Clearable, Reach, Segment};
pub use date::{date_field, optional_date_field, parse_date};
pub use ends::ends;
pub use finder::{Candidate, Finder, FinderState, Found, Free, Way, caret_at_end};
pub use mark::{Inks, Mark};
pub use options::{Options, Tick};
pub use pasted::Pasted;
pub use pointing::Pointing;
pub use rail::{Rail, RailResponse};
pub use rows::{Arrow, MOVING, Rows, arrows};
pub use tie_line::{tie_line, tie_points};
pub use topics::{Topic, Topics};
