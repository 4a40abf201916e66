//! What is written on someone, extracted whole and erased down to the bytes of every file.

mod bytes;
mod extract;
mod names;
mod planted;
mod trouble;

#[test]
fn an_erased_actor_leaves_no_word_of_a_strategy_in_the_file_but_what_is_of_nobody() {
    use curseur::session::{ActorId, Edit, Erasure, Subject};
    let mut planting = crate::samples::Planting::of(crate::samples::with_actors());
    crate::samples::plant_strategy(&mut planting);
    let before = curseur::storage::write(&planting.session);
    for text in crate::samples::STRATEGY {
        assert!(before.contains(text), "{text}");
    }
    let subject = Subject::Actor(ActorId(1));
    let at = crate::samples::stamp();
    planting.edit(Edit::Erase(Erasure { at, sitting: None, subject, replacements: Vec::new() }));
    let after = curseur::storage::write(&planting.session);
    let left = crate::samples::STRATEGY.into_iter().filter(|text| after.contains(text));
    assert_eq!(left.collect::<Vec<_>>(), ["zqstance", "zqvisible"]);
}
