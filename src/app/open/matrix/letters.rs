//! Which letter a nature may have: it is on its mark, and it is the key.

use crate::app::base::look::Look;
use crate::session::{Nature, NatureId};

/// Why a letter cannot be kept.
pub enum BadLetter {
    None,
    OfAnObject,
    Taken(String),
}

/// The letter that `typed` is, when `nature` may have it.
pub fn usable(look: &Look<'_>, nature: &NatureId, typed: &str) -> Result<char, BadLetter> {
    let mut letters = typed.trim().chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else {
        return Err(BadLetter::None);
    };
    let letter = Nature::clean_letter(letter).ok_or(BadLetter::OfAnObject)?;
    let natures = &look.session.relations.natures;
    let other = natures.iter().find(|other| other.letter == letter && other.id != *nature);
    match other {
        Some(other) => Err(BadLetter::Taken(other.label(look.words.language).to_owned())),
        None => Ok(letter),
    }
}

/// Why `typed` cannot be kept, and what is.
pub fn refusal(look: &Look<'_>, typed: &str, kept: &str, why: BadLetter) -> String {
    let kept = ("kept", kept.into());
    let typed = ("typed", typed.trim().to_uppercase().into());
    match why {
        BadLetter::None => look.words.with("typology-letter-one", [kept]),
        BadLetter::OfAnObject => look.words.with("typology-letter-object", [kept, typed]),
        BadLetter::Taken(by) => {
            look.words.with("typology-letter-taken", [kept, typed, ("by", by.into())])
        }
    }
}

/// A letter for a new nature: the first of its name that nothing else has, else of the alphabet.
pub fn free_letter(look: &Look<'_>, name: &str) -> Option<char> {
    let natures = &look.session.relations.natures;
    let own = name.chars().filter(|letter| letter.is_alphanumeric());
    own.chain('A'..='Z')
        .chain('0'..='9')
        .filter_map(Nature::clean_letter)
        .find(|letter| natures.iter().all(|other| other.letter != *letter))
}
