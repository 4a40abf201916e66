//! Who takes part in deciding: four groups, one under the other. None is better than another.

use egui::{Align2, Role, pos2};

use crate::analysis::projection::{InvolvementGroup, Page, PartyShown};
use crate::app::wall::canvas::{Canvas, MARGIN};

pub fn involvement(c: &Canvas<'_>, groups: &[InvolvementGroup], page: Page) {
    if groups.is_empty() {
        return c.nothing_yet("wall-no-involvement");
    }
    let paged = [("at", (page.at + 1).into()), ("of", page.of.into())];
    let paged = if 1 < page.of { c.words.with("projection-page", paged) } else { String::new() };
    let title = c.words.text("wall-involvement");
    let mut top = c.pillar_heading(c.colours.ink, &title, &[&paged, ""]) + 0.2 * c.text;
    let room = c.width() - 2.0 * MARGIN;
    for group in groups {
        let degree = group.today.map_or_else(
            || c.words.text("wall-involvement-unsaid"),
            |degree| c.words.degree(degree),
        );
        let is_empty = group.parties.is_empty();
        let set = if is_empty { c.muted(c.text) } else { c.strong(c.text) };
        let heading = c.put(c.lay(&degree, set, room, 1), pos2(MARGIN, top), Align2::LEFT_TOP);
        c.say(heading, Role::Heading, &degree);
        top = heading.bottom();
        if !is_empty {
            let names: Vec<_> = group.parties.iter().map(|party| c.party(party)).collect();
            let names = names.join(" · ");
            let laid = c.lay(&names, c.plain(c.text), room - c.text, 12);
            let place = c.put(laid, pos2(MARGIN + c.text, top), Align2::LEFT_TOP);
            c.say(place, Role::Label, &names);
            top = place.bottom();
        }
        top += 0.3 * c.text;
    }
}

impl Canvas<'_> {
    fn party(&self, party: &PartyShown) -> String {
        let Some(wished) = party.wished else { return party.name.clone() };
        let wished = self.words.degree(wished);
        let values = [("name", party.name.as_str().into()), ("wished", wished.into())];
        self.words.with("wall-involvement-wished", values)
    }
}
