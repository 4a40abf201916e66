//! The dictionary of the computer for who writes: looked for aside, once there are words to look at. Nothing is ever corrected.

use std::sync::Arc;

use egui::{Context, Id};

use super::desk::Desk;
use super::jobs::Pending;
use super::settings::Spelling;
use crate::session::Language;
use crate::storage::Dictionary;

/// Where dictionaries are looked for: on the computer, or what a test gives.
pub type Where = fn(Language) -> Option<Dictionary>;

/// The dictionary of a language; none where there is none.
type Found = (Language, Option<Arc<Dictionary>>);

/// What fields asked for, and what was found.
#[derive(Clone, Default)]
struct AtHand {
    wanted: Option<Language>,
    found: Option<Found>,
}

/// The dictionary of a language, where it was found and words are to be underlined. Asks for it where it was not looked for.
pub fn dictionary(ctx: &Context, language: Language) -> Option<Arc<Dictionary>> {
    with(ctx, |at_hand| match &at_hand.found {
        Some((found, dictionary)) if *found == language => dictionary.clone(),
        _ => {
            at_hand.wanted = Some(language);
            None
        }
    })
}

fn with<T>(ctx: &Context, work: impl FnOnce(&mut AtHand) -> T) -> T {
    ctx.data_mut(|data| work(data.get_temp_mut_or_default(Id::NULL)))
}

/// Finds dictionaries.
pub struct Dictionaries {
    place: Where,
    finding: Pending<Language, Found>,
    /// It was asked for by a person: where there is none, that is said.
    is_told: bool,
}

impl Dictionaries {
    pub fn new(place: Where) -> Self {
        Self { place, finding: Pending::default(), is_told: false }
    }

    /// Underlines words from now on, or none, as the settings say.
    pub fn chosen(&mut self, desk: &Desk) {
        with(&desk.ctx, |at_hand| *at_hand = AtHand::default());
        self.is_told = desk.settings.spelling == Spelling::Underlined;
        if self.is_told {
            self.finding.want(desk.language);
        }
    }

    /// Once a frame is laid out: has looked for what its fields asked for.
    pub fn work(&mut self, desk: &mut Desk) {
        let wanted = with(&desk.ctx, |at_hand| at_hand.wanted.take());
        if desk.settings.spelling == Spelling::Unmarked {
            self.finding.want_nothing();
        } else if let Some(language) = wanted {
            self.finding.want(language);
        }
        let place = self.place;
        let jobs = desk.jobs.clone();
        self.finding.work(&jobs, |language| move || (language, place(language).map(Arc::new)));
        let Some(found) = self.finding.take() else { return };
        if std::mem::take(&mut self.is_told) && found.1.is_none() {
            desk.tell(desk.words().text("spelling-no-dictionary"));
        }
        if desk.settings.spelling == Spelling::Underlined {
            with(&desk.ctx, |at_hand| at_hand.found = Some(found));
        }
    }
}
