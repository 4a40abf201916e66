//! What the room may see, as it is said.

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
