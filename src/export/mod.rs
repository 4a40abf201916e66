//! Sessions as readable text. Names of people stay inside; what is internal is left out, or says that it is.

mod actors;
mod lines;
mod person;
mod text;

pub use person::person;
pub use text::show;
