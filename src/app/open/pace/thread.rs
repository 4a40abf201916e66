//! The moments of the day: time planned and spent, the one under way first.

use egui::{Button, Label, RichText, Sense, Ui};

use super::{ROW, heads, minutes, row};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::session::{Moment, MomentKind, Sitting};

pub fn ui(ui: &mut Ui, look: &Look<'_>, sitting: &Sitting, out: &mut Vec<Action>) {
    let words = look.words;
    heads(ui, look);
    let now = look.moment();
    let others = sitting.thread.iter().filter(|moment| Some(*moment) != now);
    for moment in now.into_iter().chain(others) {
        let name = words.moment_name(look.session, &moment.kind);
        let count = spent(look, &moment.kind);
        let values = [("moment", (&name).into()), ("count", count.into())];
        let said = words.with("pace-moment-said", values);
        let is_now = now == Some(moment);
        let shown = if is_now { theme::strong(&*name, size::BODY) } else { RichText::new(&*name) };
        row(
            ui,
            ROW,
            |ui| {
                // The keyboard goes on by its own keys.
                let button = Button::new(shown).frame(false).truncate().sense(Sense::CLICK);
                if ui.add_enabled(look.may_write, button).clicked() {
                    out.push(Action::GoToMoment(moment.kind.clone()));
                }
            },
            |ui| {
                let planned = moment.minutes.map(|count| minutes(words, usize::from(count)));
                ui.add(Label::new(planned.unwrap_or_default()));
            },
            // What did not begin has no time yet.
            RichText::new(if count == 0 && !is_now {
                String::new()
            } else {
                minutes(words, count)
            }),
            Some(&said),
        );
    }
}

/// "Regard en arrière · 4 min sur 10", once the thread has begun.
pub fn line(look: &Look<'_>) -> Option<String> {
    let Moment { kind, minutes, .. } = look.moment()?;
    let name = look.words.moment_name(look.session, kind);
    let spent = spent(look, kind).into();
    let of = ("moment", name.into());
    Some(match minutes {
        Some(planned) => {
            let planned = usize::from(*planned).into();
            look.words.with("pace-moment-line", [of, ("spent", spent), ("planned", planned)])
        }
        None => look.words.with("pace-moment-line-free", [of, ("spent", spent)]),
    })
}

/// Whole minutes.
fn spent(look: &Look<'_>, kind: &MomentKind) -> usize {
    let spent = look.progress.map(|progress| progress.spent_on(kind, look.now));
    usize::try_from(spent.unwrap_or_default().as_secs() / 60).unwrap_or(usize::MAX)
}
