//! Parts in deciding, in words.

use crate::analysis::comparison::InvolvementChange;
use crate::session::{Degree, Involved, Involvement};

use super::Words;

impl Words {
    pub fn degree(self, degree: Degree) -> String {
        self.text(match degree {
            Degree::Informed => "degree-informed",
            Degree::Consulted => "degree-consulted",
            Degree::Concertation => "degree-concertation",
            Degree::Deciding => "degree-deciding",
        })
    }

    /// The letter that says it.
    pub fn degree_letter(self, degree: Degree) -> String {
        self.text(match degree {
            Degree::Informed => "degree-key-informed",
            Degree::Consulted => "degree-key-consulted",
            Degree::Concertation => "degree-key-concertation",
            Degree::Deciding => "degree-key-deciding",
        })
    }

    /// "donne son avis, évalue ; souhaité : prépare avec nous (pour tenir les délais)".
    pub fn involvement(self, is: &Involvement) -> String {
        let ticks =
            [(is.acts, "involvement-acts-too"), (is.evaluates, "involvement-evaluates-too")];
        let ticks = ticks.into_iter().filter(|(on, _)| *on).map(|(_, id)| self.text(id));
        let today: Vec<_> =
            is.today.map(|degree| self.degree(degree)).into_iter().chain(ticks).collect();
        let wished = is.wished.map(|degree| match is.today {
            Some(today) if today == degree => self.text("involvement-as-wished"),
            _ => self.with("involvement-wish", [("wished", self.degree(degree).into())]),
        });
        let parts = [(!today.is_empty()).then(|| today.join(", ")), wished];
        let said = self.apart(parts.into_iter().flatten());
        let said = if said.is_empty() { self.text("involvement-unsaid") } else { said };
        if is.why.trim().is_empty() {
            return said;
        }
        self.with("involvement-because", [("said", said.into()), ("why", is.why.trim().into())])
    }

    /// "Commune : est informé → prépare avec nous", with the name as it may be told.
    pub fn involvement_change(self, name: &str, change: &InvolvementChange) -> String {
        let said = |known: &Option<Involved>| {
            let unsaid = || self.text("involvement-unsaid");
            known.as_ref().map_or_else(unsaid, |known| self.involved(known))
        };
        let values = [("from", said(&change.earlier).into()), ("to", said(&change.later).into())];
        let said = self.with("comparing-aspect", values);
        self.with("show-field", [("name", name.into()), ("value", said.into())])
    }

    /// The same; what an earlier session left says when it was said.
    pub fn involved(self, known: &Involved) -> String {
        let said = self.involvement(&known.is);
        if !known.is_earlier {
            return said;
        }
        let date = self.typed_date(known.date);
        let when = self.with("involvement-earlier", [("date", date.into())]);
        self.apart([said, when])
    }
}
