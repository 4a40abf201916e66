//! Sessions for other eyes: what leaves holds neither names nor anything internal, unless all that is written on
//! someone is asked for by name.

mod lines;
mod person;
mod text;

pub use person::person;
pub use text::show;
