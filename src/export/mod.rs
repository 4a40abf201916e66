//! Sessions for others. Names of people stay inside unless chosen; what is internal is left out, or says that it is.

mod actors;
mod agreement;
mod attendance;
mod calendar;
mod commitments;
mod comparison;
pub mod data;
mod decisions;
mod diagnosis;
mod document;
mod docx;
mod evidence;
mod hand_over;
mod html;
mod involvement;
mod leaving;
mod look_over;
mod markup;
mod minutes;
mod odt;
mod order;
mod package;
mod page;
mod pdf;
mod person;
pub mod picture;
mod preparation;
mod setting;
mod sheets;
mod source;
mod territory;
mod text;
mod voices;

pub use agreement::agreement;
pub use calendar::{calendar, has_dates};
pub use commitments::{AgreedTold, agreed_told, pursued_told};
pub use comparison::{Told, comparison};
pub use document::{Block, Cell, Document, Item, Layout, Span, Style, Table};
pub use docx::docx;
pub use hand_over::{HandOver, Left, LeftBehind, hand_over};
pub use html::html;
pub use leaving::left_out;
pub use look_over::{Place, ToLookAt, Why, look_over};
pub use minutes::minutes;
pub use odt::odt;
pub use order::{Format, Matter, Order, Unwritten, Watch, Written};
pub use package::NotWritten;
pub use person::person;
pub use preparation::Prepared;
pub use sheets::sheets;
pub use source::{Choices, Edition, NamesInWords, Source};
pub use text::show;
pub use voices::party_told;

#[cfg(test)]
mod tests;
