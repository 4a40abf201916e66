//! What the group says beside the board can be read: of its territory, of who decides, and what becomes of it.

use curseur::analysis::projection::Mode;
use curseur::session::{Argument, Edit, Ground, History, Observation, RowId, Sign, TypeId};

use super::{holds, in_french, settings};
use crate::involvement::deciding;
use crate::samples::stamp;
use crate::wall::sessions;
use crate::wall::stage::Staging;

#[test]
fn what_becomes_of_what_is_said_is_legible() {
    holds(&sessions::long_sample(), &settings(&[Mode::Welcome]));
}

#[test]
fn the_parts_in_deciding_are_legible_whatever_the_names() {
    let session = deciding(sessions::long_labels());
    holds(&session, &settings(&[Mode::Involvement]));
}

#[test]
fn observations_as_long_as_people_speak_are_whole_for_and_against() {
    let mut session = sessions::long_sample();
    let words = "Les bois d’ici partent en grumes vers la plaine, et il n’en reste que les camions, les \
                 chemins défoncés et deux scieries qui ferment à tour de rôle.";
    let mut history = History::default();
    for sign in [Sign::For, Sign::Against] {
        let signs = [(TypeId::new("ter.dev.segmented"), sign)].into();
        let observations = vec![Observation { signs, ..Observation::of(RowId::new("ter.dev")) }];
        let argument = Argument { words: words.to_owned(), observations, ..Argument::default() };
        let record = Edit::Record { at: stamp(), sitting: None, argument };
        history.perform(&mut session, record).expect("an edit");
    }
    let ground = Some(Ground::Type(TypeId::new("ter.dev.segmented")));
    let modes = [Mode::TerritoryObserved, Mode::TerritoryTypes, Mode::TerritoryType];
    let all = settings(&modes).into_iter();
    let all: Vec<_> = all.map(|staging| Staging { ground: ground.clone(), ..staging }).collect();
    holds(&session, &all);
}

#[test]
fn every_row_of_the_territory_is_legible() {
    let session = sessions::long_sample();
    for row in &session.diagnosis.rows {
        let ground = Some(Ground::Row(row.id.clone()));
        let all = in_french(&Mode::TERRITORY).into_iter();
        let all: Vec<_> =
            all.map(|staging| Staging { ground: ground.clone(), ..staging }).collect();
        holds(&session, &all);
    }
    for of in ["ter.dev.segmented", "ter.dev.specific", "ter.gov.participatory"] {
        let ground = Some(Ground::Type(TypeId::new(of)));
        let all = settings(&[Mode::TerritoryType, Mode::TerritoryRow]).into_iter();
        let all: Vec<_> =
            all.map(|staging| Staging { ground: ground.clone(), ..staging }).collect();
        holds(&session, &all);
    }
}
