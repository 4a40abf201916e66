//! Which row of a list the keyboard is at: Tab enters the list at one row, arrows move through it.

use egui::{Event, EventFilter, Id, Key, Modifiers, Ui};

/// Held with the arrows, it has the row in hand move up and down its list.
pub const MOVING: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// What an arrow asks, by so many rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrow {
    /// The keyboard is to go to another row.
    Goes(isize),
    /// The row itself is to move.
    Moves(isize),
}

/// Takes what the arrows ask of the row that has the keyboard, in the order in which they were pressed.
pub fn arrows(ui: &Ui, row: Id) -> Vec<Arrow> {
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row, arrows));
    ui.input_mut(|input| {
        let taken = input.events.extract_if(.., |event| asked(event).is_some());
        taken.filter_map(|event| asked(&event)).collect()
    })
}

fn asked(event: &Event) -> Option<Arrow> {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
    let by = match key {
        Key::ArrowUp => -1,
        Key::ArrowDown => 1,
        _ => return None,
    };
    if modifiers.is_none() {
        Some(Arrow::Goes(by))
    } else {
        modifiers.matches_exact(MOVING).then_some(Arrow::Moves(by))
    }
}

/// The row in hand of a list.
#[derive(Debug)]
pub struct Rows<I> {
    at: Option<I>,
    /// The keyboard is to go there.
    going: bool,
}

impl<I> Default for Rows<I> {
    fn default() -> Self {
        Self { at: None, going: false }
    }
}

impl<I: Clone + PartialEq> Rows<I> {
    /// The row in hand.
    pub fn at(&self) -> Option<&I> {
        self.at.as_ref()
    }

    /// The row that Tab enters at.
    pub fn entrance<'a>(&'a self, all: &'a [I]) -> Option<&'a I> {
        self.at.as_ref().filter(|at| all.contains(at)).or_else(|| all.first())
    }

    /// Makes `row` the one in hand, where the keyboard already is.
    pub fn stay_at(&mut self, row: I) {
        self.at = Some(row);
    }

    /// Sends the keyboard to `row`.
    pub fn go_to(&mut self, row: I) {
        self.at = Some(row);
        self.going = true;
    }

    /// Sends the keyboard up or down from `row`. Says whether there was a row to go to.
    pub fn step(&mut self, all: &[I], from: &I, by: isize) -> bool {
        let at = all.iter().position(|row| row == from);
        let to = at.and_then(|at| at.checked_add_signed(by)).and_then(|to| all.get(to));
        if let Some(to) = to {
            self.go_to(to.clone());
        }
        to.is_some()
    }

    /// Whether `row` is to take the keyboard in this frame.
    pub fn arrives_at(&mut self, row: &I) -> bool {
        let arrives = self.going && self.at.as_ref() == Some(row);
        if arrives {
            self.going = false;
        }
        arrives
    }
}
