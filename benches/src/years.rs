//! What was agreed over ten years, from the sessions to the page.

use std::time::Duration;

use curseur::app::away::trajectories;
use curseur::app::away::trajectories::state::{Shown, TrajectoriesState};
use curseur::app::base::theme;
use curseur::session::{
    Decision, DecisionEdit, Edit, History, Kept, Key, Language, Party, Pledge, Review, Session,
    SittingId,
};
use curseur::words::Words;
use egui::Context;
use jiff::civil::date;
use uuid::Uuid;

use super::measure::{Limit, Row, compare, time};
use super::samples;
use super::yardsticks::{Sliders, draw};

const SITTINGS: u32 = 40;
/// At each sitting, of two sides.
const COMMITMENTS: u32 = 3;
/// What may pass before the page is there.
const MOST: f64 = 200.0;

/// Read again and drawn, against a frame that has nothing to read.
pub fn row(arguments: usize) -> Row {
    let session = years(samples::session_with(arguments));
    let mut sliders = Sliders::new(48);
    Row {
        what: "what was agreed in forty sittings, read and shown",
        yardstick: "a frame with 48 sliders",
        limit: Limit::Within(MOST),
        measured: compare(20, || shown(&session), || time(|| sliders.frame())),
    }
}

fn shown(session: &Session) -> Duration {
    let context = Context::default();
    theme::install(&context);
    draw(&context, |_| {});
    let sessions = vec![session.clone()];
    time(|| {
        let mut years = TrajectoriesState::new(sessions);
        years.shown = Shown::Agreed;
        draw(&context, |ui| {
            let (words, mut out) = (Words::new(Language::Fr), Vec::new());
            trajectories::ui(ui, words, &mut years, &mut Vec::new(), &mut out);
        });
    })
}

/// Ten years of one session, in which each commitment is looked at again at each sitting of the year that follows.
fn years(mut session: Session) -> Session {
    const AGAIN: u32 = 4;
    let mut history = History::default();
    let mut does = |session: &mut Session, edit: Edit| {
        history.perform(session, edit).expect("it may be done");
    };
    let first = session.sittings.len() as u32;
    let day = |rank: u32| date(2026 + (rank / 4) as i16, 1 + 3 * (rank % 4) as i8, 14);
    for rank in 0..SITTINGS {
        does(&mut session, Edit::AddSitting { date: day(rank), place: String::new() });
    }
    let sitting = |rank: u32| Some(SittingId(first + rank + 1));
    for rank in 0..SITTINGS {
        for number in 0..COMMITMENTS {
            let key = Key(Uuid::from_u128(u128::from(1_000 + rank * COMMITMENTS + number)));
            let what = format!("Ouvrir ensemble la halle, saison {rank}, volet {number}");
            let at = samples::stamp();
            let mut decision = Decision::of(&what, key, at, sitting(rank));
            decision.shows_reviews = true;
            let sides = ["Communauté de communes", "Ressourcerie"];
            decision.sides = sides.map(|by| Pledge::of(Party::College(by.to_owned()))).into();
            for side in &mut decision.sides {
                let last = SITTINGS.min(rank + AGAIN + 1);
                side.reviews = (rank + 1..last)
                    .map(|rank| Review {
                        on: day(rank),
                        sitting: sitting(rank),
                        state: Kept::UnderWay,
                        reported: false,
                        why: "deux ateliers sur trois ont eu lieu".to_owned(),
                    })
                    .collect();
            }
            does(&mut session, DecisionEdit::Add(decision).into());
        }
    }
    session
}
