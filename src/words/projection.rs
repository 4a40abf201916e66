//! What the room may see, as it is said.

use crate::analysis::projection::{BearersShown, Mode};
use crate::session::Disclosure;

use super::Words;

impl Words {
    /// The short name of a switch.
    pub fn disclosure(self, of: Disclosure) -> String {
        self.text(match of {
            Disclosure::Speakers => "disclosure-speakers",
            Disclosure::Stances => "disclosure-stances",
            Disclosure::MinorityPositions => "disclosure-minority",
            Disclosure::ActorTexts => "disclosure-actor-texts",
            Disclosure::Natures => "disclosure-natures",
            Disclosure::Findings => "disclosure-findings",
        })
    }

    /// Who sees to something, as the room reads it.
    pub fn bearers_shown(self, who: &BearersShown) -> Vec<String> {
        let people = self.with("voice-people", [("count", who.people.into())]);
        who.names.iter().cloned().chain((0 < who.people).then_some(people)).collect()
    }

    /// What a picture is called among others.
    pub fn picture(self, mode: Mode) -> String {
        self.text(match mode {
            Mode::Welcome => "picture-welcome",
            Mode::Reading => "picture-reading",
            Mode::Question => "picture-question",
            Mode::Argument => "picture-argument",
            Mode::Form => "picture-form",
            Mode::Map => "picture-map",
            Mode::Relations => "picture-relations",
            Mode::Closing => "picture-closing",
            Mode::TerritoryAsked => "picture-territory-asked",
            Mode::TerritoryObserved => "picture-territory-observed",
            Mode::TerritoryTypes => "picture-territory-types",
            Mode::TerritoryType => "picture-territory-type",
            Mode::TerritoryRow => "picture-territory-row",
            Mode::Involvement => "wall-involvement",
            Mode::Agreed => "wall-agreed",
            Mode::Moment => "picture-moment",
            Mode::Legibility => "picture-legibility",
        })
    }

    /// That a switch was put on or off, as the journal notes it.
    pub fn disclosed(self, of: Disclosure, shown: bool) -> String {
        let what = self.text(match of {
            Disclosure::Speakers => "room-sees-speakers",
            Disclosure::Stances => "room-sees-stances",
            Disclosure::MinorityPositions => "room-sees-minority",
            Disclosure::ActorTexts => "room-sees-actor-texts",
            Disclosure::Natures => "room-sees-natures",
            Disclosure::Findings => "room-sees-findings",
        });
        let what = [("what", what.into())];
        if shown {
            self.with("room-sees-now", what)
        } else {
            self.with("room-sees-no-longer", what)
        }
    }
}
