//! Mistakes that break no promise, each with the reason. What is not named here and not caught is an error.

use super::act::{BESIDE, BESIDE_ELSEWHERE, NEW_FOLDER, Scene};
use super::mutate::Mistake;

const WHO: &str = "who has a session open is asked for anew at each start; it says no word of it";
const TEMPORARY: &str =
    "a file that is being made has a name that nothing opens, and the next start removes it";
const COPIES: &str = "a copy of what was before may be lost with the power, or one of the older ones; the file is whole without";
const ORIGINAL: &str =
    "the file in the older format is beside it, and flushed, before it is replaced";
const FORGOTTEN: &str =
    "what is forgotten goes in any order, all of it before the file is replaced";
const TYPED: &str =
    "letters that wait are typed again if the power goes; they are gone once the file has them";
const WRITTEN_AGAIN: &str = "what was exported is written again from the session if the power goes";
const FLUSHED_AGAIN: &str = "the folder is flushed once more before anything is said";

/// Why calls that were changed so may leave other states and break nothing.
pub fn why(scene: Scene, mistake: &Mistake) -> Option<&'static str> {
    let beside = format!("flush folder {BESIDE}");
    let beside_elsewhere = format!("flush folder {BESIDE_ELSEWHERE}");
    match mistake {
        Mistake::Planted(_) => None,
        Mistake::Dropped { op, after } => {
            let is_of_a_folder = op.starts_with("flush folder");
            if is_who(op) || is_of_a_folder && is_who(after) {
                Some(WHO)
            } else if !is_of_a_folder {
                None
            } else if after.contains("copy-1") {
                Some(COPIES)
            } else if after.ends_with("to format-4.ron") {
                Some(ORIGINAL)
            } else if after.ends_with("to draft.ron") {
                Some(TYPED)
            } else if scene == Scene::Export {
                Some(WRITTEN_AGAIN)
            } else {
                is_made_here(scene, op).then_some(FLUSHED_AGAIN)
            }
        }
        Mistake::Swapped { first, second } => {
            let both = [first.as_str(), second.as_str()];
            let either = |is: fn(&str) -> bool| both.iter().any(|op| is(op));
            let is_flush_beside = both.contains(&beside.as_str());
            if either(is_who) {
                Some(WHO)
            } else if either(|op| op.starts_with("create new")) {
                Some(TEMPORARY)
            } else if scene == Scene::Erase {
                // Before the rename: a pair with it is not among these.
                let is_one = |op: &str| op.starts_with("unlink") || op.starts_with("flush");
                both.iter().all(|op| is_one(op)).then_some(FORGOTTEN)
            } else if scene == Scene::Export {
                (file_of(first) != file_of(second)).then_some(WRITTEN_AGAIN)
            } else if either(|op| op.contains("copy-")) {
                Some(COPIES)
            } else if either(|op| op.contains("format-4")) {
                Some(ORIGINAL)
            } else if scene == Scene::KeepDraft && is_flush_beside
                || scene == Scene::Move && either(|op| op.ends_with("new draft.ron"))
            {
                Some(TYPED)
            } else if scene == Scene::Move && both.contains(&"say \"moved\"") {
                // The last flush is of who has it open.
                both.contains(&beside_elsewhere.as_str()).then_some(WHO)
            } else if either(|op| op == "unlink draft.ron") {
                (second == "say \"saved\"").then_some(TYPED)
            } else if is_flush_beside && both.iter().any(|op| op.starts_with("rename")) {
                // Of the copy: no other comes right before the rename.
                matches!(scene, Scene::Save | Scene::SaveAgain | Scene::Migrate).then_some(COPIES)
            } else {
                both.iter().any(|op| is_made_here(scene, op)).then_some(FLUSHED_AGAIN)
            }
        }
    }
}

fn is_who(op: &str) -> bool {
    op.ends_with("holder") || op.ends_with("lock")
}

/// Where a file is new, its folder is flushed for it and once more for the folder beside it.
fn is_made_here(scene: Scene, op: &str) -> bool {
    match scene {
        Scene::First => op == format!("flush folder {NEW_FOLDER}"),
        Scene::CarryOn | Scene::Move => op == "flush folder of all",
        _ => false,
    }
}

fn file_of(op: &str) -> &str {
    op.split_once("new ").map_or(op, |(_, file)| file.split(" to ").next().unwrap_or_default())
}
