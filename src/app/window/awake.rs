//! Keeps the display awake while the room looks at it.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::app::base::identity::APP_ID;

/// Asks the system not to turn the display off, from a thread of its own: some systems take a moment to answer, or
/// never do. What is asked ends with this.
#[derive(Default)]
pub struct Awake {
    /// Asks nothing of the system; for tests.
    inert: bool,
    on: bool,
    orders: Option<Sender<bool>>,
}

impl Awake {
    pub fn new(inert: bool) -> Self {
        Self { inert, ..Self::default() }
    }

    /// Holds the display awake, or lets it sleep again. The same once more does nothing.
    pub fn set(&mut self, on: bool) {
        if self.inert || self.on == on {
            return;
        }
        self.on = on;
        let orders = self.orders.get_or_insert_with(|| {
            let (orders, received) = channel();
            let thread = thread::Builder::new().name("awake".to_owned());
            if let Err(why) = thread.spawn(move || obey(&received)) {
                log::warn!("the display may turn itself off: {why}");
            }
            orders
        });
        // A thread that ended said why.
        let _ = orders.send(on);
    }
}

fn obey(orders: &Receiver<bool>) {
    let mut held = None;
    let mut told = false;
    while let Ok(on) = orders.recv() {
        if !on {
            held = None;
        } else if held.is_none() {
            let asked = keepawake::Builder::default()
                .display(true)
                .reason("A session is projected")
                .app_name("Curseur")
                .app_reverse_domain(APP_ID)
                .create();
            held = asked
                .inspect_err(|why| {
                    if !std::mem::replace(&mut told, true) {
                        log::warn!("the display may turn itself off: {why}");
                    }
                })
                .ok();
        }
    }
    drop(held);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_tests_nothing_is_asked_of_the_system() {
        let mut awake = Awake::new(true);
        awake.set(true);
        assert!(awake.orders.is_none());
    }
}
