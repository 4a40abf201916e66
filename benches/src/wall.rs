//! Frames of the wall: all that the room sees, drawn over a whole screen.

use curseur::analysis::projection::{Mode, Source, View, project};
use curseur::app::base::settings::{WallText, WallTheme};
use curseur::app::base::theme;
use curseur::app::wall::{self, Picture};
use curseur::export::left_out;
use curseur::session::{AxisId, Edit, History, Language, Plan, Session};
use curseur::words::Words;
use egui::Context;

use super::samples;
use super::yardsticks::draw_at;

/// A wall that is drawn again and again, each time another picture, so that every ball is on its way.
pub struct Wall {
    context: Context,
    pictures: [Picture; 2],
    frames: usize,
}

impl Wall {
    pub fn new(session: &Session, mode: Mode) -> Self {
        let context = Context::default();
        theme::install(&context);
        let pictures = [picture(session, mode), picture(&moved(session), mode)];
        Self { context, pictures, frames: 0 }
    }

    pub fn frame(&mut self) {
        let Self { context, pictures, frames } = self;
        *frames += 1;
        // Sixty frames a second, and somewhere else to go before any ball has arrived.
        let seconds = *frames as f64 / 60.0;
        let picture = &pictures[*frames / 10 % 2];
        draw_at(context, seconds, |ui| wall::ui(ui, picture));
    }
}

fn picture(session: &Session, mode: Mode) -> Picture {
    let left_out = left_out(Words::new(Language::Fr));
    let source = Source {
        session,
        left_out: &left_out,
        language: Language::Fr,
        sitting: None,
        questions: &[],
    };
    let text = WallText::default();
    let view = View {
        mode,
        ground: None,
        moment: None,
        axis: None,
        follows: false,
        actor: None,
        page: 0,
        capacity: wall::capacity(text, 16.0 / 9.0),
    };
    Picture {
        projected: project(source, Plan::default(), &view),
        words: Words::new(Language::Fr),
        theme: WallTheme::Light,
        text,
        glides: true,
        map: None,
    }
}

/// The same session once every ball went elsewhere.
fn moved(session: &Session) -> Session {
    let mut session = session.clone();
    let axes: Vec<AxisId> = session.framework.all_shown().map(|(axis, _)| axis.clone()).collect();
    for (number, axis) in axes.into_iter().enumerate() {
        let argument = samples::argument(3 * number + 1, axis);
        let edit = Edit::Record { at: samples::stamp(), sitting: None, argument };
        History::default().perform(&mut session, edit).expect("an argument");
    }
    session
}
