//! Who speaks, as the operator can check it while the room sees this window and not who speaks.

use crate::app::base::look::Look;
use crate::session::{Speaker, fold};

/// The college of someone on the list, and none that few are there of: it would name them. Of anything else, whether it is on
/// the list.
pub(super) fn check(look: &Look<'_>, speaker: &Speaker) -> String {
    let session = look.session;
    let told =
        |college: &str| !college.is_empty() && !session.names_people(college, look.sitting());
    match speaker {
        Speaker::Unsaid => String::new(),
        Speaker::Participant(id) => {
            let Some(someone) = session.participants.get(*id) else { return String::new() };
            let college = someone.college.trim();
            // Not even initials: whoever sits in the room knows whose they are.
            let listed = || look.words.text("bar-speaker-listed");
            if told(college) { college.to_owned() } else { listed() }
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
