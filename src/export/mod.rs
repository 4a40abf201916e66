//! Sessions for others. Names of people stay inside unless chosen; what is internal is left out, or says that it is.

mod actors;
pub mod data;
mod decisions;
mod document;
mod lines;
mod person;
pub mod picture;
mod source;
mod text;

pub use document::{Block, Document, Span, Style};
pub use person::person;
pub use source::{Choices, Edition, Source};
pub use text::show;
