//! The wall as it is painted, and as a screen reader is told of it.

use curseur::analysis::projection::{Mode, Scene};
use curseur::session::{Disclosure, Plan};

use super::planted::{self, ACTOR, leaks, may_see, seen};
use crate::wall::stage::Staging;

#[test]
fn no_secret_is_painted_or_spoken_on_the_wall() {
    let session = planted::session();
    let mut plans: Vec<Vec<Disclosure>> = vec![Vec::new(), Disclosure::ALL.to_vec()];
    plans.extend(Disclosure::ALL.map(|disclosure| vec![disclosure]));
    for on in plans {
        let plan: Plan = on.iter().copied().collect();
        let mut all = String::new();
        for mode in Mode::ALL {
            let actors: &[_] = match mode {
                Mode::Map | Mode::Relations => &[None, Some(ACTOR)],
                _ => &[None],
            };
            // What was decided is on the page after the axes.
            let pages = match mode {
                Mode::Closing | Mode::Welcome => 0..2,
                // What is moving comes after the types.
                Mode::TerritoryRow => 0..3,
                _ => 0..1,
            };
            for (page, &actor) in pages.flat_map(|page| actors.iter().map(move |a| (page, a))) {
                let axis = Some(planted::axis());
                let staging = Staging { plan, axis, actor, page, ..Staging::of(mode) };
                let harness = staging.show(&session);
                let mut said = seen(&harness);
                // The name of an actor is public; that it stands in a question is not.
                if let Scene::Map(actors) | Scene::Relations(actors) =
                    &harness.state().projected.scene
                    && actors.names.is_empty()
                {
                    said = said.replace("zqlonelyone", "");
                }
                assert_eq!(leaks(&said, &on), [""; 0], "{mode:?} under {on:?}");
                all += &said;
            }
        }
        for (secret, allowed) in planted::SECRETS {
            // Natures that no tie has stand in the legend; notes on ties where one actor is shown.
            assert_eq!(may_see(allowed, &on), all.contains(secret), "{secret} under {on:?}");
        }
    }
}
