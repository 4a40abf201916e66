//! Everything the program says, in French and in English: message files, and what they need to be filled in.

mod actors;
mod commitments;
mod comparison;
mod copies;
mod decisions;
mod errors;
mod following;
mod involvement;
mod joining;
mod places;
mod projection;
mod questions;
mod release;
mod said;
mod scope;
mod strategy;
mod territory;
mod thread;

pub use joining::JoinedPart;
pub use release::Release;
pub use territory::ToldOfTerritory;

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, static_loader};

use crate::session::Language;

static_loader! {
    static MESSAGES = {
        locales: "./assets/lang",
        fallback_language: "fr",
        // Isolation marks would end up in exports and accessible names.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The messages of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub language: Language,
}

impl Words {
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The message `id`.
    pub fn text(self, id: &str) -> String {
        self.maybe(id).unwrap_or_else(|| missing(id))
    }

    /// Says which letters no font of this computer draws: at most some, each apart from the next.
    pub fn letters_without_font(self, letters: impl IntoIterator<Item = char>) -> String {
        let letters: Vec<_> = letters.into_iter().take(12).map(String::from).collect();
        self.with("letters-without-font", [("letters", letters.join(" ").into())])
    }

    /// The message `id`, if there is one.
    pub fn maybe(self, id: &str) -> Option<String> {
        self.found(id, None)
    }

    /// A measure with one decimal, when it has one: "6,5" in French.
    pub fn number(self, measure: f32) -> String {
        let said = format!("{measure:.1}");
        let said = said.strip_suffix(".0").unwrap_or(&said);
        match self.language {
            Language::Fr => said.replace('.', ","),
            Language::En => said.to_owned(),
        }
    }

    /// The message `id`, with its variables filled in.
    pub fn with<const N: usize>(self, id: &str, values: [(&'static str, Value<'_>); N]) -> String {
        let values = values.into_iter().map(|(name, value)| (name.into(), value.0)).collect();
        self.found(id, Some(&values)).unwrap_or_else(|| missing(id))
    }

    /// In its own language and no other: each has every message.
    fn found(
        self,
        id: &str,
        values: Option<&HashMap<Cow<'static, str>, FluentValue<'_>>>,
    ) -> Option<String> {
        MESSAGES.lookup_single_language(&identifier(self.language), id, values).ok()
    }
}

/// What fills in a variable of a message: a text, or a number that may choose a plural.
pub struct Value<'a>(FluentValue<'a>);

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self(text.as_str().into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self(number.into())
    }
}

fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::Fr => fluent_templates::langid!("fr"),
        Language::En => fluent_templates::langid!("en"),
    }
}

fn missing(id: &str) -> String {
    log::error!("no message {id}");
    id.to_owned()
}
