//! A session that looked at its territory, for the tests.

use curseur::session::{
    Argument, Detail, DiagnosisEdit, Edit, Movement, Observation, OtherPlace, Place, Placed,
    Purpose, RowId, RowLine, Session, Sign, Speaker, Stance, TypeId,
};

use crate::samples::{Planting, stamp};

pub const DEV: &str = "ter.dev";
pub const REL: &str = "ter.rel";
pub const GOV: &str = "ter.gov";

/// What one observation says of a row: for and against which of its types.
pub fn observation(row: &str, signs: &[(&str, Sign)]) -> Observation {
    let signs = signs.iter().map(|(of, sign)| (TypeId::new(&format!("{row}.{of}")), *sign));
    Observation { signs: signs.collect(), ..Observation::of(RowId::new(row)) }
}

pub fn observed(voice: &str, words: &str, observation: Observation) -> Argument {
    Argument {
        speaker: Speaker::Words(voice.to_owned()),
        words: words.to_owned(),
        observations: vec![observation],
        ..Argument::default()
    }
}

pub fn placed(of: &str, place: Place, movement: Option<Movement>) -> Placed {
    Placed { of: TypeId::new(of), place, movement, stance: Stance::Agreed, minority: Vec::new() }
}

/// The same session after a diagnosis: fourteen observations, some not sorted, one otherwise, one contested; five places, one with
/// a reservation and another place that is held.
pub fn looked_at(session: Session) -> Session {
    let sitting = session.latest_sitting().map(|sitting| sitting.id);
    let mut room = Planting::of(session);
    room.edit(Edit::SetPurposes(Purpose::ALL.into()));
    let words = "La vallée vit encore du textile, mais ne le dit plus.";
    room.edit(Edit::Describe(Detail::Development, words.to_owned()));
    for (row, text) in [
        (DEV, "la filière bois se dessine autour de la filature"),
        (REL, "la convention de 2026 oblige à se parler"),
    ] {
        let text = text.to_owned();
        room.edit(DiagnosisEdit::Describe { row: RowId::new(row), line: RowLine::Moving, text });
    }
    let (f, a) = (Sign::For, Sign::Against);
    for (voice, words, what) in [
        (
            "table 1",
            "Trois zones d’activité, aucun projet commun",
            observation(DEV, &[("segmented", f)]),
        ),
        (
            "table 1",
            "Le textile faisait vivre la vallée en 1990",
            observation(DEV, &[("specialised", f)]),
        ),
        (
            "table 2",
            "Les derniers ateliers ne sous-traitent plus ici",
            observation(DEV, &[("specialised", a)]),
        ),
        (
            "table 2",
            "La filature rouvre, à quatre associations",
            observation(DEV, &[("specific", f), ("segmented", a)]),
        ),
        (
            "table 3",
            "La menuiserie et la Région remettent la rivière en service",
            observation(DEV, &[("specific", f)]),
        ),
        (
            "table 3",
            "Les saisonniers viennent d’ailleurs",
            Observation { otherwise: true, ..observation(DEV, &[]) },
        ),
        ("table 3", "Deux hôtels ont fermé", observation(DEV, &[])),
        (
            "table 1",
            "Régie et ressourcerie sur le même débarras",
            observation(REL, &[("opposition", f)]),
        ),
        ("table 2", "Le camion partagé, le café réparation", observation(REL, &[("alliance", f)])),
        (
            "table 3",
            "Le prix de la tonne, depuis deux ans",
            observation(REL, &[("negotiation", f)]),
        ),
        ("table 1", "L’intercommunalité fixe le calendrier", observation(GOV, &[("public", f)])),
        (
            "table 2",
            "Les habitants sont consultés, rarement associés",
            Observation { contested: true, ..observation(GOV, &[("participatory", a)]) },
        ),
    ] {
        let argument = observed(voice, words, what);
        room.edit(Edit::Record { at: stamp(), sitting, argument });
    }
    for (of, place, movement) in [
        ("ter.dev.segmented", Place::Mainly, None),
        ("ter.dev.specialised", Place::Also, Some(Movement::Receding)),
        ("ter.dev.specific", Place::ALittle, Some(Movement::Gaining)),
        ("ter.rel.negotiation", Place::Mainly, None),
    ] {
        let argument =
            Argument { places: vec![placed(of, place, movement)], ..Argument::default() };
        room.edit(Edit::Record { at: stamp(), sitting, argument });
    }
    let held = Placed {
        stance: Stance::WithReservation,
        minority: vec![OtherPlace {
            place: Place::ALittle,
            words: "Le conseil citoyen prépare les budgets".to_owned(),
        }],
        ..placed("ter.gov.participatory", Place::NotSeen, None)
    };
    let argument = Argument {
        words: "Personne ne se souvient d’une décision préparée à plusieurs".to_owned(),
        places: vec![held],
        ..Argument::default()
    };
    room.edit(Edit::Record { at: stamp(), sitting, argument });
    room.session
}
