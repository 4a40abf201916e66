//! What a person looks at before a territory is told to others.

use curseur::export::{Choices, Matter, Order, Place, Why, look_over};
use curseur::session::{
    DiagnosisEdit, Edit, Ground, Language, OwnWording, RowId, RowLine, Session, TypeId,
};
use curseur::words::Words;

use super::a_day;
use crate::samples::{Planting, person, stamp};

/// The day, with somebody named in a row, in the name of a type and in how the group means to come near another.
fn naming() -> Session {
    let mut room = Planting::of(a_day());
    room.edit(Edit::AddParticipants(vec![person("Odile Martin", "", "Habitants", 7)]));
    let row = RowId::new("ter.rel");
    let text = "Odile relance le marché, 06 12 34 56 78".to_owned();
    room.edit(DiagnosisEdit::Describe { row, line: RowLine::Moving, text });
    let own = OwnWording {
        label: "La bande à Martin".to_owned(),
        question: String::new(),
        language: Language::Fr,
    };
    let of = TypeId::new("ter.rel.alliance");
    room.edit(DiagnosisEdit::Reword { of, own: Some(own) });
    let (at, of) = (stamp(), TypeId::new("ter.ent.linked"));
    let how = Some("demander à Odile Martin".to_owned());
    room.edit(DiagnosisEdit::Towards { at, sitting: None, of, how });
    room.session
}

fn found(session: &Session, matter: Matter) -> Vec<(Why, Place)> {
    let order = Order::of(matter, Choices::SHAREABLE);
    let found = look_over(session, &order, Words::new(Language::Fr));
    let of_territory = |place: &Place| matches!(place, Place::Ground(_));
    found.into_iter().map(|one| (one.why, one.place)).filter(|(_, p)| of_territory(p)).collect()
}

#[test]
fn rows_types_and_ways_towards_them_are_looked_at_where_they_name_or_reach_somebody() {
    let session = naming();
    let row = Place::Ground(Ground::Row(RowId::new("ter.rel")));
    let kind = |of: &str| Place::Ground(Ground::Type(TypeId::new(of)));
    for matter in [Matter::Minutes, Matter::Workbook, Matter::Types] {
        let expected = [
            (Why::Named, row.clone()),
            (Why::Named, kind("ter.ent.linked")),
            (Why::Named, kind("ter.rel.alliance")),
            (Why::Reached, row.clone()),
        ];
        assert_eq!(found(&session, matter), expected);
    }
    assert_eq!(found(&session, Matter::Actors), []);
    assert_eq!(found(&a_day(), Matter::Minutes), []);
}

#[test]
fn voices_of_observations_that_nobody_knows_are_looked_at_in_their_table_too() {
    let order = Order::of(Matter::Observations, Choices::SHAREABLE);
    let found = look_over(&a_day(), &order, Words::new(Language::Fr));
    assert!(found.iter().any(|one| one.why == Why::Unrecognised && one.said.contains("table 1")));
}
