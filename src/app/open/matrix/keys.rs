//! What the keys do to the pair in hand.

use egui::{Event, EventFilter, Id, Key, Modifiers, Ui};

use super::MatrixState;
use super::sheet::Way;
use crate::app::base::action::Action;
use crate::app::base::letters::{self, Commands};
use crate::app::base::look::Look;
use crate::session::{ActorEdit, Counts, Nature, NatureId, Object, Pair, Relation};

/// What a person asked of the matrix by a key.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Press {
    Go(Way),
    NextUnexamined,
    Nature(NatureId),
    Object { object: Object, central: bool },
    Unexamine,
    Note,
    Wish,
}

/// Takes the keys that are meant for the matrix, and gives the pair that is then in hand.
pub fn take(
    ui: &Ui,
    id: Id,
    look: &Look<'_>,
    state: &mut MatrixState,
    here: Pair,
    out: &mut Vec<Action>,
) -> Pair {
    let arrows =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    let natures = &look.session.relations.natures;
    let first = natures.iter().map(|nature| nature.letter);
    letters::read_by(
        ui,
        id,
        Commands::first_then(first, Object::ALL.map(Object::letter).into_iter()),
    );
    let presses = presses(ui, natures);
    if presses.is_empty() {
        return here;
    }
    state.said.clear();
    let mut hand = Hand::of(look, here);
    for press in presses {
        hand.press(look, state, press, out);
    }
    if hand.pair != here {
        out.push(Action::SelectPair(hand.pair));
    }
    hand.pair
}

/// Takes out of the input what is for the matrix.
fn presses(ui: &Ui, natures: &[Nature]) -> Vec<Press> {
    let mut found = Vec::new();
    ui.input_mut(|input| {
        let shift = input.modifiers.shift;
        let is_repeat = |event: &Event| matches!(event, Event::Key { repeat: true, .. });
        let held = input.events.iter().any(is_repeat);
        input.events.retain(|event| {
            let press = match event {
                // Its key was taken.
                Event::Text(text) if text == " " => return false,
                Event::Text(text) => of_letter(text, natures, shift),
                Event::Key { key, pressed: true, modifiers, .. } => of_key(*key, *modifiers),
                _ => None,
            };
            let Some(press) = press else { return true };
            // A key that is held goes on walking, and says the rest once.
            if !held || matches!(press, Press::Go(_) | Press::NextUnexamined) {
                found.push(press);
            }
            false
        });
    });
    found
}

fn of_letter(text: &str, natures: &[Nature], shift: bool) -> Option<Press> {
    let mut letters = text.chars();
    let (letter, None) = (letters.next()?, letters.next()) else { return None };
    let upper = letter.to_uppercase().next().unwrap_or(letter);
    if let Some(nature) = natures.iter().find(|nature| nature.letter == upper) {
        return Some(Press::Nature(nature.id.clone()));
    }
    let object = Object::ALL.into_iter().find(|object| object.letter() == upper)?;
    Some(Press::Object { object, central: shift })
}

fn of_key(key: Key, modifiers: Modifiers) -> Option<Press> {
    if key == Key::Enter && modifiers.matches_exact(Modifiers::SHIFT) {
        return Some(Press::Wish);
    }
    let all = modifiers.matches_exact(Modifiers::COMMAND);
    if !modifiers.is_none() && !all {
        return None;
    }
    Some(match key {
        Key::Home if all => Press::Go(Way::Start),
        Key::End if all => Press::Go(Way::End),
        _ if all => return None,
        Key::ArrowLeft => Press::Go(Way::Left),
        Key::ArrowRight => Press::Go(Way::Right),
        Key::ArrowUp => Press::Go(Way::Up),
        Key::ArrowDown => Press::Go(Way::Down),
        Key::Home => Press::Go(Way::RowStart),
        Key::End => Press::Go(Way::RowEnd),
        Key::Space => Press::NextUnexamined,
        Key::Delete | Key::Backspace => Press::Unexamine,
        Key::Enter => Press::Note,
        _ => return None,
    })
}

/// The pair in hand, as the presses of this frame leave it.
struct Hand {
    pair: Pair,
    relation: Option<Relation>,
    /// What an earlier session left of it: what a nature starts from.
    former: Option<Relation>,
}

impl Hand {
    fn of(look: &Look<'_>, pair: Pair) -> Self {
        let relations = &look.session.relations;
        let (relation, former) = (relations.get(pair).cloned(), relations.former(pair).cloned());
        Self { pair, relation, former }
    }

    fn press(
        &mut self,
        look: &Look<'_>,
        state: &mut MatrixState,
        press: Press,
        out: &mut Vec<Action>,
    ) {
        let said = match press {
            Press::Go(way) => {
                if let Some(pair) = state.sheet.step(self.pair, way) {
                    *self = Self::of(look, pair);
                }
                return;
            }
            Press::NextUnexamined => match state.sheet.next_unexamined(self.pair) {
                Some(pair) => {
                    *self = Self::of(look, pair);
                    return;
                }
                None if self.relation.is_none() => "matrix-last-one",
                None => "matrix-none-left",
            },
            Press::Wish if !look.shows_strategy() => return,
            _ if !look.may_write => "matrix-read-only",
            Press::Nature(nature) => {
                let former = self.former.take();
                self.change(out, |pair, relation| {
                    Some(with_nature(look, pair, relation.or(former), nature))
                });
                return;
            }
            Press::Object { object, central } => {
                if let Some(why) = refusal(look, state, self.relation.as_ref()) {
                    why
                } else {
                    self.change(out, |_, relation| Some(with_object(relation?, object, central)));
                    return;
                }
            }
            Press::Unexamine => {
                self.change(out, |_, _| None);
                return;
            }
            Press::Wish => {
                state.wish.write();
                return;
            }
            Press::Note if self.relation.is_none() => "matrix-note-needs-nature",
            Press::Note => {
                state.focus_note = Some(self.pair);
                return;
            }
        };
        state.said = look.words.text(said);
    }

    fn change(
        &mut self,
        out: &mut Vec<Action>,
        change: impl FnOnce(Pair, Option<Relation>) -> Option<Relation>,
    ) {
        let after = change(self.pair, self.relation.clone());
        if after != self.relation {
            self.relation.clone_from(&after);
            out.push(ActorEdit::Relate { pair: self.pair, relation: after }.into());
        }
    }
}

/// The relation with another nature: what was said besides stays where it can.
pub fn with_nature(
    look: &Look<'_>,
    pair: Pair,
    relation: Option<Relation>,
    nature: NatureId,
) -> Relation {
    let mut relation = relation.unwrap_or_else(|| Relation::new(pair, nature.clone()));
    relation.nature = nature;
    relation.carried = false;
    if look.session.relations.counts(&relation) == Counts::NoTie {
        relation.central = None;
        relation.secondary.clear();
    }
    relation
}

fn with_object(mut relation: Relation, object: Object, central: bool) -> Relation {
    if central {
        relation.make_central(object);
    } else {
        relation.toggle(object);
    }
    relation
}

/// Why an object cannot be said of this pair.
fn refusal(
    look: &Look<'_>,
    state: &MatrixState,
    relation: Option<&Relation>,
) -> Option<&'static str> {
    match relation {
        _ if state.simple => Some("matrix-simple-no-objects"),
        None => Some("matrix-object-needs-nature"),
        Some(relation) if look.session.relations.counts(relation) == Counts::NoTie => {
            Some("matrix-no-tie-no-object")
        }
        Some(_) => None,
    }
}
