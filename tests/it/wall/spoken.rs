//! What a screen reader says of the wall, in the order it says it.

use std::fmt::Write as _;

use curseur::analysis::projection::Mode;
use curseur::app::wall::Picture;
use curseur::session::{AxisId, Disclosure, Plan};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::sessions;
use super::stage::Staging;
use crate::involvement::deciding;

/// A line for each node that says something.
fn told(harness: &Harness<'_, Picture>) -> String {
    let mut told = String::new();
    for node in harness.get_all_by(|node| node.label().is_some() || node.value().is_some()) {
        let node = node.accesskit_node();
        let said = [node.label(), node.value()].into_iter().flatten().collect::<Vec<_>>();
        writeln!(told, "{:?}: {}", node.role(), said.join(" | ")).expect("a line");
    }
    told
}

fn of_all_modes(plan: Plan) -> String {
    let session = deciding(sessions::long_sample());
    let mut all = String::new();
    for mode in Mode::ALL {
        let axis = Some(AxisId::new("env.waste"));
        let staging = Staging { plan, axis, ..Staging::of(mode) };
        let harness = staging.show(&session);
        write!(all, "== {mode:?}\n{}\n", told(&harness)).expect("a picture");
        // What was decided comes last; what becomes of what is said too.
        if let Mode::Closing | Mode::Welcome = mode {
            let harness = Staging { page: usize::MAX, ..staging }.show(&session);
            write!(all, "== {mode:?}, last page\n{}\n", told(&harness)).expect("a picture");
        }
    }
    all
}

#[test]
fn the_wall_is_told_in_order_with_the_plan_it_starts_with() {
    insta::assert_snapshot!("wall_told", of_all_modes(Plan::default()));
}

#[test]
fn the_wall_is_told_in_order_with_everything_disclosed() {
    insta::assert_snapshot!(
        "wall_told_in_full",
        of_all_modes(Disclosure::ALL.into_iter().collect())
    );
}
