//! Sessions for other eyes: what leaves holds neither names nor anything internal.

mod lines;
mod text;

pub use text::show;
