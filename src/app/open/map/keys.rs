//! The keys of an actor on the map.

use egui::{Event, EventFilter, Id, Key, Ui};

use crate::app::base::letters;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To another actor, so many further in the order of the keyboard.
    Step(isize),
    First,
    Last,
    /// The actor's card in grid I.
    Open,
    Zoom(Zoom),
}

/// How the map is to be sized.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    In,
    Out,
    Fit,
}

/// Takes the keys meant for the map from the actor `focused`.
pub fn take(ui: &Ui, focused: Id) -> Option<Asked> {
    let arrows =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, arrows));
    letters::read_by(ui, focused, letters::Commands::freely("+-0"));
    let mut asked = None;
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let found = of(event);
            asked = asked.or(found);
            found.is_none()
        });
    });
    asked
}

fn of(event: &Event) -> Option<Asked> {
    match event {
        // As typed: on some keyboards these letters need another key.
        Event::Text(text) => match text.as_str() {
            "+" => Some(Asked::Zoom(Zoom::In)),
            "-" => Some(Asked::Zoom(Zoom::Out)),
            "0" => Some(Asked::Zoom(Zoom::Fit)),
            _ => None,
        },
        Event::Key { key, pressed: true, modifiers, repeat, .. } if modifiers.is_none() => {
            match key {
                Key::ArrowRight | Key::ArrowDown => Some(Asked::Step(1)),
                Key::ArrowLeft | Key::ArrowUp => Some(Asked::Step(-1)),
                Key::Home => Some(Asked::First),
                Key::End => Some(Asked::Last),
                Key::Enter if !repeat => Some(Asked::Open),
                _ => None,
            }
        }
        _ => None,
    }
}
