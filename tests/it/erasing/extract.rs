//! What is extracted is everything.

use curseur::export::person;
use curseur::session::{AxisId, Language, Ledger, Subject, TextPlace, texts};
use curseur::words::Words;

use super::planted::{ACTOR, PERSON, WORDING, planted};
use crate::samples::Planting;

fn extracted(planted: &Planting, subject: Subject, language: Language) -> String {
    let ledger = Ledger::of(&planted.session.journal);
    let text = person(&planted.session, &ledger, subject, Words::new(language));
    // Lines are broken to fit a page.
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn holds(text: &str, wanted: &str) {
    let wanted = wanted.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(&wanted), "{wanted} is not in {text}");
}

#[test]
fn all_that_is_written_on_an_actor_is_extracted() {
    let planted = planted();
    for language in Language::ALL {
        let words = Words::new(language);
        let text = extracted(&planted, ACTOR, language);
        let Subject::Actor(id) = ACTOR else { unreachable!("it is an actor") };
        for (place, said) in texts(&planted.session) {
            let concerns = match place {
                TextPlace::Actor(of) | TextPlace::ActorShort(of) | TextPlace::Profile(of, _) => {
                    of == id
                }
                TextPlace::RelationNote(pair) => pair.has(id),
                _ => false,
            };
            if concerns {
                holds(&text, &said);
            }
        }
        for (_, said) in ACTOR.mentions(&planted.session, &ACTOR.names(&planted.session)) {
            holds(&text, &said);
        }
        let actor = planted.session.actors.get(id).expect("the actor is there");
        for (field, note) in actor.profile.notes() {
            let field = words.profile_field(field);
            holds(&text, &format!("{field} ({})", words.shareable(note.shareable)));
        }
        for relation in planted.session.relations.of(id) {
            holds(&text, &words.pair(&planted.session, relation.pair));
        }
        holds(&text, "dit-d’abord par Quintard");
        holds(&text, "dit-ensuite");
        holds(&text, "motif-secret");
        holds(&text, planted.session.framework.label(&AxisId::new("eco.jobs"), language));
        holds(&text, &words.date(planted.session.heading.date));
    }
}

#[test]
fn all_that_concerns_a_participant_is_extracted() {
    let planted = planted();
    for language in Language::ALL {
        let words = Words::new(language);
        let text = extracted(&planted, PERSON, language);
        for said in [
            "Ébène Quintard",
            "atelier-secret",
            "Habitants",
            "dit-d’abord par Quintard",
            "dit-ensuite",
            "pièce-secrète",
            "minorité-secrète",
            "motif-secret, selon Ébène",
            "chez Quintard",
            "S’entend avec la RÉGIE ZORVANE, dit Quintard",
            "Chez Ébène",
        ] {
            holds(&text, said);
        }
        holds(&text, &words.attendance(curseur::session::Attendance::Present));
        assert!(!text.contains("Reste entier"), "what another said is not in it");
    }
}

#[test]
fn the_story_of_an_argument_is_extracted_with_what_it_was() {
    let planted = planted();
    let text = extracted(&planted, WORDING, Language::Fr);
    for (_, said) in WORDING.mentions(&planted.session, &[]) {
        holds(&text, &said);
    }
}
