//! When the system asks the program to end, as it does when one logs out: what was typed is seen, all is written, and
//! nobody is asked anything.

use std::mem;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};

use egui::{Context, Memory, ViewportCommand};

/// After so many looks without a frame, none comes. Looks at a hidden window are a quarter of a second apart at most.
const UNDRAWN: usize = 4;

/// Whether the system asked the program to end, and how far the window is with it.
#[derive(Default)]
pub struct Ending {
    heard: Arc<Heard>,
    /// How often nothing was drawn since the last frame that was.
    undrawn: usize,
    /// The field that had the keyboard was left, so that it hands on what stands in it.
    left: bool,
}

/// What those who wait for the window and the window tell each other.
#[derive(Default)]
struct Heard {
    /// The signal that came; 0 until one does.
    signal: AtomicI32,
    /// The window is at it.
    answered: AtomicBool,
}

impl Ending {
    /// Hears what the system asks from now on.
    #[cfg(unix)]
    pub fn listen(ctx: &Context) -> Self {
        let ending = Self::default();
        if let Err(error) = unix::listen(ctx.clone(), Arc::clone(&ending.heard)) {
            log::warn!("the end asked for by the system will not be heard: {:?}", error.kind());
        }
        ending
    }

    /// Elsewhere the system asks windows to close, and no signal ever comes.
    #[cfg(not(unix))]
    pub fn listen(_ctx: &Context) -> Self {
        Self::default()
    }

    fn is_asked(&self) -> bool {
        self.heard.signal.load(Ordering::Relaxed) != 0
    }

    /// Before each frame, which is drawn in a hidden window too: what was typed before it was hidden may not be seen yet.
    /// Whether all ends now since none is drawn all the same.
    pub fn is_due_unseen(&mut self, ctx: &Context) -> bool {
        if !self.is_asked() {
            return false;
        }
        // Whoever waits for the window gives it the time to see and to write.
        self.heard.answered.store(true, Ordering::Relaxed);
        ctx.send_viewport_cmd(ViewportCommand::RequestPaintWhileHidden);
        ctx.request_repaint();
        self.undrawn += 1;
        UNDRAWN < self.undrawn
    }

    /// After a frame was drawn. Whether all ends now: `all_seen` is true where no key waits for another frame.
    pub fn is_due(&mut self, ctx: &Context, all_seen: bool) -> bool {
        self.undrawn = 0;
        if !self.is_asked() || !all_seen {
            return false;
        }
        ctx.memory_mut(Memory::stop_text_input);
        mem::replace(&mut self.left, true)
    }

    /// Ends the program as the signal would have.
    pub fn end(&self) -> ! {
        let signal = self.heard.signal.load(Ordering::Relaxed);
        #[cfg(unix)]
        unix::end(signal);
        #[cfg(not(unix))]
        std::process::exit(signal)
    }
}

/// Someone asked the window to close: it does once all that was typed before was seen.
#[derive(Default)]
pub struct Closing {
    /// How often nothing was drawn since it was asked.
    undrawn: Option<usize>,
}

impl Closing {
    pub fn ask(&mut self) {
        self.undrawn.get_or_insert(0);
    }

    /// Before each frame: whether it closes now since none is drawn all the same, as where the window is out of sight.
    pub fn is_due_unseen(&mut self, ctx: &Context) -> bool {
        let Some(undrawn) = &mut self.undrawn else { return false };
        *undrawn += 1;
        ctx.request_repaint();
        let due = UNDRAWN < *undrawn;
        if due {
            self.undrawn = None;
        }
        due
    }

    /// After a frame was drawn. Whether it closes now: `all_seen` is true where no key waits for another frame.
    pub fn is_due(&mut self, all_seen: bool) -> bool {
        if let Some(undrawn) = &mut self.undrawn {
            *undrawn = 0;
        }
        all_seen && self.undrawn.take().is_some()
    }
}

#[cfg(unix)]
mod unix {
    use std::sync::Arc;
    use std::sync::atomic::Ordering;
    use std::time::Duration;
    use std::{io, process, thread};

    use egui::Context;
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    use super::Heard;

    /// How long the window may take to answer, and then to see what was typed and to write. What was handed to the saving thread is written meanwhile.
    const PATIENCE: (Duration, Duration) = (Duration::from_secs(2), Duration::from_secs(6));

    pub fn listen(ctx: Context, heard: Arc<Heard>) -> io::Result<()> {
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
        let wait = move || {
            let Some(signal) = signals.forever().next() else { return };
            heard.signal.store(signal, Ordering::Relaxed);
            ctx.request_repaint();
            thread::sleep(PATIENCE.0);
            if heard.answered.load(Ordering::Relaxed) {
                thread::sleep(PATIENCE.1);
            }
            end(signal);
        };
        thread::Builder::new().name("signals".to_owned()).spawn(wait).map(drop)
    }

    pub fn end(signal: i32) -> ! {
        emulate_default_handler(signal).ok();
        process::exit(128 + signal)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::process::ExitStatusExt as _;
    use std::process::Command;
    use std::sync::mpsc;

    use signal_hook::consts::SIGTERM;

    use super::*;

    const CHILD: &str = "CURSEUR_TEST_DEAF_WINDOW";

    #[test]
    fn a_window_that_does_not_answer_is_not_waited_for() {
        if std::env::var_os(CHILD).is_some() {
            let _ending = Ending::listen(&Context::default());
            signal_hook::low_level::raise(SIGTERM).unwrap();
            // Nobody rings: it does not answer.
            let (_ring, bell) = mpsc::channel::<()>();
            bell.recv().ok();
        }
        let name = "app::window::ending::tests::a_window_that_does_not_answer_is_not_waited_for";
        let this = std::env::current_exe().unwrap();
        let ended = Command::new(this).args([name, "--exact"]).env(CHILD, "").output().unwrap();
        assert_eq!(ended.status.signal(), Some(SIGTERM));
    }

    #[test]
    fn all_that_was_typed_is_seen_and_its_field_left_before_the_end() {
        let ctx = Context::default();
        let mut ending = Ending::default();
        assert!(!ending.is_due_unseen(&ctx) && !ending.is_due(&ctx, true), "nobody asked");
        ending.heard.signal.store(SIGTERM, Ordering::Relaxed);
        let mut frame = |all_seen| (ending.is_due_unseen(&ctx), ending.is_due(&ctx, all_seen));
        assert_eq!(frame(false), (false, false));
        assert_eq!(frame(true), (false, false));
        assert_eq!(frame(true), (false, true));
    }

    #[test]
    fn a_window_closes_once_all_that_was_typed_before_was_seen() {
        let ctx = Context::default();
        let mut closing = Closing::default();
        assert!(!closing.is_due_unseen(&ctx) && !closing.is_due(true), "nobody asked");
        closing.ask();
        let mut frame = |all_seen| (closing.is_due_unseen(&ctx), closing.is_due(all_seen));
        assert_eq!(frame(false), (false, false));
        assert_eq!(frame(true), (false, true));
        assert_eq!(frame(true), (false, false), "once");
        closing.ask();
        let looks: Vec<_> = (0..=UNDRAWN).map(|_| closing.is_due_unseen(&ctx)).collect();
        assert_eq!(looks.iter().position(|due| *due), Some(UNDRAWN), "out of sight");
    }

    #[test]
    fn a_window_that_draws_nothing_ends_all_the_same() {
        let ctx = Context::default();
        let mut ending = Ending::default();
        ending.heard.signal.store(SIGTERM, Ordering::Relaxed);
        let looks: Vec<_> = (0..=UNDRAWN).map(|_| ending.is_due_unseen(&ctx)).collect();
        assert_eq!(looks.iter().position(|due| *due), Some(UNDRAWN));
    }
}
