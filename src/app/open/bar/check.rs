//! Who speaks, as the operator can check it while the room sees this window and not who speaks.

use crate::app::base::look::Look;
use crate::export::names_people;
use crate::session::{Speaker, fold};

/// Initials and college of someone on the list, and no college that few are there of: it would name them. Of anything
/// else, whether it is on the list.
pub(super) fn check(look: &Look<'_>, speaker: &Speaker) -> String {
    let session = look.session;
    let told =
        |college: &str| !college.is_empty() && !names_people(session, college, look.sitting());
    match speaker {
        Speaker::Unsaid => String::new(),
        Speaker::Participant(id) => {
            let Some(someone) = session.participants.get(*id) else { return String::new() };
            let college = someone.college.trim();
            let initials = initials(&someone.name);
            if told(college) { format!("{initials} · {college}") } else { initials }
        }
        Speaker::Words(words) => {
            let typed = fold(words.trim());
            let mut colleges = session.colleges().into_iter();
            match colleges.find(|college| fold(college.trim()) == typed) {
                Some(college) if told(college) => college.to_owned(),
                Some(_) => look.words.text("bar-speaker-listed"),
                None => look.words.text("bar-speaker-unlisted"),
            }
        }
    }
}

/// "KB" for Karim Benali.
fn initials(name: &str) -> String {
    let first = name.split_whitespace().filter_map(|word| word.chars().next());
    first.flat_map(char::to_uppercase).collect()
}
