//! What reaches somebody, found in a text: phone numbers and e-mail addresses.

mod mail;
mod phone;

pub use mail::next_mail;
pub use phone::next_phone;
