//! What the bar asks about who speaks, on what day, and what the room is to see: in the place of its keys, answered by one key, never waiting for it.

use std::collections::BTreeSet;

use egui::{Button, FontFamily, FontId, RichText, Sense, Stroke, Ui, vec2};

use super::Bar;
use crate::analysis::projection::Mode;
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::desk::Desk;
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::open::Open;
use crate::session::{
    Attendance, Day, Disclosure, Draft, Edit, MomentKind, ParticipantId, Session, Sitting,
    SittingId, Speaker,
};

/// What was answered, and is not asked again.
#[derive(Default)]
pub struct Answered {
    /// This sitting of another day goes on.
    pub going_on: Option<SittingId>,
    /// These speak without being noted as present.
    absent: BTreeSet<ParticipantId>,
    /// For this moment of the day, this picture was shown, or another one was left or chosen.
    pub picture: Option<(MomentKind, Mode)>,
}

/// What the bar asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The sittings are all of other days. This one was held.
    AnotherDay(SittingId),
    /// This one was prepared for a day that is past, and not held.
    NotHeld(SittingId),
    /// This one is prepared for a day to come.
    Ahead(SittingId),
    /// Someone speaks who was noted as absent.
    Absent(ParticipantId),
    /// The room sees another picture than the one that goes with the moment of the day.
    Picture(Mode),
}

/// What an answer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// A sitting of today begins.
    Anew,
    /// The sitting is of today.
    Today(SittingId),
    /// The sitting goes on as it is.
    GoOn(SittingId),
    Present(ParticipantId),
    StaysAbsent(ParticipantId),
    Show(Mode),
    LeavePicture,
}

impl Ask {
    /// What is to be asked now, if anything; `offered` is the picture that the room may see instead of its own.
    pub fn of(
        look: &Look<'_>,
        draft: &Draft,
        answered: &Answered,
        offered: Option<Mode>,
    ) -> Option<Self> {
        if !look.may_write {
            return None;
        }
        match look.day {
            Day::NoSitting => None,
            Day::Another(sitting) => Some(Self::day(look, sitting)),
            Day::UnderWay(sitting) => absent(look, draft, sitting)
                .filter(|who| !answered.absent.contains(who))
                .map(Self::Absent)
                .or_else(|| offered.map(Self::Picture)),
        }
    }

    fn day(look: &Look<'_>, sitting: &Sitting) -> Self {
        if look.session.has_records_of(sitting.id) {
            Self::AnotherDay(sitting.id)
        } else if sitting.date < look.now.local().date() {
            Self::NotHeld(sitting.id)
        } else {
            Self::Ahead(sitting.id)
        }
    }

    /// What the first key answers, and the other one. The first is also what recording without an answer means.
    fn answers(self) -> [Answer; 2] {
        match self {
            Self::AnotherDay(id) => [Answer::Anew, Answer::GoOn(id)],
            Self::NotHeld(id) => [Answer::Today(id), Answer::GoOn(id)],
            Self::Ahead(id) => [Answer::Anew, Answer::Today(id)],
            Self::Absent(who) => [Answer::Present(who), Answer::StaysAbsent(who)],
            Self::Picture(mode) => [Answer::Show(mode), Answer::LeavePicture],
        }
    }

    fn question(self, look: &Look<'_>) -> String {
        let (id, sitting) = match self {
            Self::AnotherDay(id) => ("ask-another-day", id),
            Self::NotHeld(id) => ("ask-not-held", id),
            Self::Ahead(id) => ("ask-ahead", id),
            Self::Absent(who) => {
                let speaker = Speaker::Participant(who);
                let name = look.session.speaker_name(&speaker);
                return look.words.with("ask-absent", [("name", name.into())]);
            }
            Self::Picture(mode) => {
                let picture = look.words.picture(mode);
                return look.words.with("ask-picture", [("picture", picture.into())]);
            }
        };
        look.words.with(id, [("date", date(look, sitting).into())])
    }
}

impl Answer {
    fn said(self, look: &Look<'_>) -> String {
        match self {
            Self::Anew => look.words.text("ask-anew"),
            Self::Today(_) => look.words.text("ask-today"),
            Self::GoOn(id) => look.words.with("ask-go-on", [("date", date(look, id).into())]),
            Self::Present(_) => look.words.text("ask-present"),
            Self::StaysAbsent(_) => look.words.text("ask-stays-absent"),
            Self::Show(_) => look.words.text("ask-picture-show"),
            Self::LeavePicture => look.words.text("ask-picture-leave"),
        }
    }
}

fn date(look: &Look<'_>, sitting: SittingId) -> String {
    look.session.sittings.get(sitting).map_or_else(String::new, |found| look.words.date(found.date))
}

/// Who speaks, or spoke last, at `sitting` and was noted as not being there. Nobody where names may not be in sight.
fn absent(look: &Look<'_>, draft: &Draft, sitting: &Sitting) -> Option<ParticipantId> {
    let is_absent = |speaker: &Speaker| {
        let Speaker::Participant(who) = *speaker else { return None };
        let noted = sitting.attendance.get(&who)?;
        (*noted != Attendance::Present).then_some(who)
    };
    let last = look.ledger.standing().next_back();
    let last = last.filter(|recorded| recorded.sitting == Some(sitting.id));
    let speaks = is_absent(&draft.speaker);
    speaks
        .or_else(|| is_absent(&last?.argument.speaker))
        .filter(|_| look.may_be_seen(Disclosure::Speakers))
}

impl Bar<'_> {
    /// The sitting that arguments go to.
    pub(super) fn sitting(&self, ui: &mut Ui) {
        let Day::UnderWay(sitting) = self.look.day else { return };
        let date = self.look.words.date(sitting.date);
        let text = self.look.words.with("sittings-opened", [("sitting", date.into())]);
        ui.label(RichText::new(text).size(size::SMALL).color(self.look.theme.muted));
    }

    /// The question with its two answers, which the keyboard does not stop at: they have keys of their own.
    pub(super) fn question(&self, ui: &mut Ui, ask: Ask, out: &mut Vec<Action>) {
        let (look, theme) = (self.look, self.look.theme);
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.spacing_mut().button_padding = vec2(8.0, 0.0);
        ui.spacing_mut().interact_size.y = super::HEADING;
        let font = FontId::new(size::SMALL, FontFamily::Proportional);
        let commands = [Command::TakeOffer, Command::DeclineOffer];
        let answers = [0, 1].map(|at| {
            let keys = command_keys(look.words, commands[at]);
            format!("{}  {keys}", ask.answers()[at].said(look))
        });
        let taken = answers.iter().map(|text| {
            let galley = ui.painter().layout_no_wrap(text.clone(), font.clone(), theme.ink);
            galley.size().x + 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x
        });
        let room = (ui.available_width() - taken.sum::<f32>()).max(0.0);
        ui.scope(|ui| {
            ui.set_max_width(room);
            let question = strong(ask.question(look), size::SMALL).color(theme.ink);
            ui.add(egui::Label::new(question).truncate());
        });
        for (command, text) in commands.into_iter().zip(answers) {
            let text = RichText::new(text).font(font.clone()).color(theme.ink);
            let stroke = Stroke::new(1.0, theme.highlight_line);
            let button = Button::new(text).fill(theme.highlight).stroke(stroke);
            if ui.add(button.sense(Sense::CLICK)).clicked() {
                out.push(command.into());
            }
        }
    }
}

impl Open {
    /// What the bar asks, if anything.
    pub fn asked(&self, desk: &Desk) -> Option<Ask> {
        let offered = self.offered_picture(desk);
        Ask::of(&self.look(desk), self.document.draft(), &self.answered, offered)
    }

    /// Answers what the bar asks: as it proposes, or the other way.
    pub fn answer(&mut self, desk: &mut Desk, proposed: bool) {
        let Some(ask) = self.asked(desk) else {
            return desk.tell(desk.words().text("ask-nothing"));
        };
        let [first, other] = ask.answers();
        self.take_answer(desk, if proposed { first } else { other });
    }

    /// The sitting to record an argument in. Where nobody said which, one of today begins or takes the place of one not held.
    pub fn sitting_to_record(&mut self, desk: &mut Desk) -> Option<SittingId> {
        match self.asked(desk) {
            Some(Ask::Absent(_) | Ask::Picture(_)) => {}
            Some(ask) => self.take_answer(desk, ask.answers()[0]),
            None if self.document.session().sittings.is_empty() => {
                self.take_answer(desk, Answer::Anew);
            }
            None => {}
        }
        self.sitting(desk)
    }

    /// The sitting that is under way, or was last, for the edits that note it.
    pub fn sitting(&self, desk: &Desk) -> Option<SittingId> {
        self.look(desk).sitting()
    }

    fn take_answer(&mut self, desk: &mut Desk, answer: Answer) {
        let date = desk.today();
        let edit = match answer {
            Answer::Anew => Edit::AddSitting { date, place: String::new() },
            Answer::Today(id) => {
                let place = place(self.document.session(), id);
                Edit::SetSitting { id, date, place }
            }
            Answer::Present(participant) => {
                let Some(sitting) = self.sitting(desk) else { return };
                let attendance = Some(Attendance::Present);
                Edit::Attend { sitting, participant, attendance }
            }
            Answer::GoOn(id) => {
                self.answered.going_on = Some(id);
                return;
            }
            Answer::StaysAbsent(who) => {
                self.answered.absent.insert(who);
                return;
            }
            Answer::Show(mode) => {
                self.show_picture(desk, mode);
                return;
            }
            Answer::LeavePicture => return self.picture_is_chosen(desk),
        };
        self.perform(desk, edit);
        self.document.seal();
    }
}

fn place(session: &Session, sitting: SittingId) -> String {
    session.sittings.get(sitting).map_or_else(String::new, |found| found.place.clone())
}
