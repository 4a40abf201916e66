//! What keys and buttons do to the entry bar, and how an argument is recorded.

use super::{Field, settled};
use crate::analysis::pace::{is_same, last_speakers, next_axis};
use crate::app::base::command::Command;
use crate::app::base::desk::Desk;
use crate::app::base::keys::{command_keys, place_first};
use crate::app::base::letters;
use crate::app::base::look::Spotlight;
use crate::app::open::{Open, look};
use crate::app::widgets::{FinderState, Way, caret_at_end, named};
use crate::session::{
    AxisId, Draft, Edit, Ground, Position, Speaker, Stance, Target, Whom, clean_line,
};
use crate::storage::read_pasted;
use crate::words::Words;

/// What words were being typed for, before something else was taken in hand.
#[derive(Clone, Debug)]
pub struct LeftTopic {
    /// The bar as it was.
    former: Draft,
    /// The bar as it was left.
    now: Draft,
}

impl Open {
    /// What is being looked for in the bar is taken before a key acts on it, where it means one thing only.
    pub fn settle_bar(&mut self, desk: &Desk) {
        self.settle_bar_by(desk, Way::Leaves);
    }

    fn settle_bar_by(&mut self, desk: &Desk, way: Way) {
        let spotlight = Spotlight::default();
        let look = look(&self.document, &self.projecting, &spotlight, &self.answered, desk);
        let draft = settled(&look, self.document.draft(), &mut self.views.bar, way);
        if let Some(axis) = &draft.axis {
            self.selected = Some(axis.clone());
        }
        self.document.set_draft(draft);
    }

    /// Letters typed where nothing takes them go to the axis: the caret is never nowhere.
    pub fn catch_letters(&mut self, desk: &mut Desk, ui: &egui::Ui) {
        self.pace.read(ui);
        self.keep_letters(desk, ui);
        self.take_papers(desk, ui);
        self.go_on_in_the_field(ui);
        if self.views.bar.focus.is_some() || !self.document.may_write() {
            return;
        }
        let sentence = self.take_sentence(desk, ui);
        // Between the words and the button that records them, a space is a letter of theirs: Enter presses.
        let presses = self.left.is_none() || self.words_left().is_none() || !self.bar_has_focus(ui);
        if !presses {
            letters::take_space(ui);
        }
        let mut letters = sentence.unwrap_or_else(|| letters::take_unread(ui, presses));
        if let Some(pasted) = letters::take_unread_paste(ui) {
            let several = |text: &str| {
                read_pasted(text, Whom::People, None).is_ok_and(|sheet| 1 < sheet.rows.len())
            };
            if several(&pasted) {
                return desk.tell(desk.words().text("paste-nowhere"));
            }
            letters.push_str(&clean_line(&pasted));
        }
        let spaced = self.take_space_before(ui, &letters);
        if letters.is_empty() || self.go_on_in_words(ui, &(spaced + &letters)) {
            return;
        }
        let begins = self.document.draft().sought.axis.is_empty();
        self.type_in_axis(desk, if begins { letters.trim_start() } else { &letters });
    }

    /// Types these letters in the field of the axis, which has the keyboard from now on: those of the next frame are for it.
    pub fn type_in_axis(&mut self, desk: &Desk, letters: &str) {
        let mut draft = self.document.draft().clone();
        draft.sought.axis.push_str(letters);
        let id = Field::Axis.id(self.views.bar.generation);
        caret_at_end(&desk.ctx, id, &draft.sought.axis);
        desk.ctx.memory_mut(|memory| memory.request_focus(id));
        self.document.set_draft(draft);
        self.views.bar.focus = Some(Field::Axis);
    }

    /// What is typed after Escape goes on in the field of the bar that it was pressed in.
    fn go_on_in_the_field(&mut self, ui: &egui::Ui) {
        let Some(field) = self.escaped else { return };
        let clicked = ui.input(|input| input.pointer.any_pressed());
        if clicked || ui.memory(|memory| memory.focused().is_some()) {
            self.escaped = None;
            return;
        }
        let typed = ui.input(|input| {
            let is_typed =
                |event: &_| matches!(event, egui::Event::Text(_) | egui::Event::Paste(_));
            input.events.iter().any(is_typed)
        });
        let fields = [Field::Axis, Field::Speaker, Field::Words, Field::Minority, Field::Actors];
        let is_of_bar = fields.iter().any(|it| it.id(self.views.bar.generation) == field);
        if typed && is_of_bar {
            self.escaped = None;
            ui.memory_mut(|memory| memory.request_focus(field));
        }
    }

    fn change_draft(&mut self, desk: &Desk, change: impl FnOnce(&mut Draft)) {
        self.settle_bar(desk);
        let mut draft = self.document.draft().clone();
        change(&mut draft);
        self.document.set_draft(draft);
    }

    /// Fills the bar, keeps what was typed, and puts the caret in the words.
    pub fn take_in_bar(&mut self, desk: &mut Desk, axis: AxisId, to: Target) {
        self.selected = Some(axis.clone());
        self.carry_letters_to_words(desk);
        let mut draft = self.document.draft().clone();
        draft.take_axis(axis);
        draft.to = to;
        draft.sought.axis.clear();
        let continues = draft.continues.is_some();
        self.put_topic(desk, draft);
        self.views.bar.focus = Some(if continues { Field::Rail } else { Field::Words });
    }

    /// Puts `draft` in the bar with another topic. Words that were being typed go to it: that is said, and one key goes back.
    pub(super) fn put_topic(&mut self, desk: &mut Desk, draft: Draft) {
        let former = self.document.draft().clone();
        let words = desk.words();
        let is_another = (&former.axis, former.ground()) != (&draft.axis, draft.ground());
        let has_words = former.all_words().any(|words| !words.trim().is_empty());
        if is_another
            && has_words
            && let (Some(left), Some(to)) = (self.topic(words, &former), self.topic(words, &draft))
        {
            let key = command_keys(words, Command::Undo);
            let values = [("axis", to.into()), ("former", left.into()), ("key", key.into())];
            desk.tell(words.with("bar-other-axis", values));
            self.left_topic = Some(LeftTopic { former, now: draft.clone() });
        }
        self.document.set_draft(draft);
        self.views.bar.axis = FinderState::default();
    }

    /// What the words were for, while they are as they were when another topic was taken.
    pub(in crate::app::open) fn left_topic(&self) -> Option<&LeftTopic> {
        let draft = self.document.draft();
        self.left_topic.as_ref().filter(|left| {
            draft.axis == left.now.axis
                && draft.ground() == left.now.ground()
                && draft.all_words().eq(left.now.all_words())
        })
    }

    /// Goes back to it. Whether there was one.
    pub(in crate::app::open) fn go_back_to_topic(&mut self, desk: &mut Desk) -> bool {
        let Some(LeftTopic { former, .. }) = self.left_topic().cloned() else { return false };
        self.left_topic = None;
        self.selected = former.axis.clone().or_else(|| self.selected.take());
        let Draft { axis, observed, series, to, minority, .. } = former;
        let now = self.document.draft().clone();
        self.document.set_draft(Draft { axis, observed, series, to, minority, ..now });
        self.views.bar.focus = Some(Field::Words);
        desk.settle();
        true
    }

    /// Letters in the field of the axis that no axis answers to were words.
    pub(super) fn carry_letters_to_words(&mut self, desk: &Desk) {
        let sought = FinderState::typed(&self.document.draft().sought.axis);
        let spotlight = Spotlight::default();
        let look = look(&self.document, &self.projecting, &spotlight, &self.answered, desk);
        let topics = &mut self.views.bar.topics;
        topics.read(&look);
        let Some(letters) = sought.answered_by_none(&topics.candidates) else { return };
        let mut draft = self.document.draft().clone();
        let apart = if draft.words.trim().is_empty() { "" } else { " " };
        draft.words = format!("{}{apart}{letters}", draft.words);
        self.document.set_draft(draft);
    }

    /// Moves the ball in hand by so many positions.
    pub fn step(&mut self, desk: &mut Desk, by: i32) {
        let on_minority = self.typing(&desk.ctx).field == Some(Field::Minority);
        self.settle_bar(desk);
        if !on_minority && self.document.draft().observed.is_some() {
            return self.step_place(desk, by);
        }
        let mut draft = self.document.draft().clone();
        if on_minority && draft.observed.is_some() {
            draft.step_other_place(by);
        } else if on_minority && let Some(minority) = draft.minority.last_mut() {
            minority.position = minority.position.moved_by(by);
        } else if let Some(axis) = &draft.axis {
            let stands = self.document.board().cursor(axis).position();
            let from = match draft.to {
                Target::MovesTo(position) => position,
                Target::Stays => stands,
            };
            let to = from.moved_by(by);
            draft.to = if to == stands { Target::Stays } else { Target::MovesTo(to) };
        } else {
            return desk.tell(desk.words().text("bar-no-axis"));
        }
        self.document.set_draft(draft);
    }

    pub fn next_stance(&mut self, desk: &Desk) {
        self.change_draft(desk, |draft| {
            let all = Stance::ALL;
            let now = all.iter().position(|&stance| stance == draft.stance).unwrap_or(0);
            draft.stance = all[(now + 1) % all.len()];
        });
    }

    /// Opens another position, or another place, to be typed. Whether it can be said of what is in hand.
    pub fn add_minority(&mut self, desk: &mut Desk) -> bool {
        self.settle_bar(desk);
        let mut draft = self.document.draft().clone();
        let axis = draft.axis.as_ref();
        let stands =
            axis.map_or(Position::MIDDLE, |axis| self.document.board().cursor(axis).position());
        let is_there = draft.add_minority(stands);
        if is_there {
            self.document.set_draft(draft);
            self.views.bar.focus = Some(Field::Minority);
        } else {
            desk.tell(desk.words().text("bar-row-has-no-place"));
        }
        is_there
    }

    /// Puts the argument in the journal; to `go_on` with it on another axis, it stays in the bar.
    pub fn record(&mut self, desk: &mut Desk, go_on: bool) {
        // Enter means what is in hand in the field it is pressed in; elsewhere letters are not guessed at.
        let in_field = matches!(self.typing(&desk.ctx).field, Some(Field::Axis | Field::Speaker));
        self.settle_bar_by(desk, if in_field { Way::Takes } else { Way::Leaves });
        if !self.document.may_write() {
            return;
        }
        if self.asks_what_is_sought(desk) {
            return;
        }
        let (document, words) = (&mut self.document, desk.words());
        let mut draft = document.draft().clone();
        let stands = draft.axis.as_ref().map(|axis| document.board().cursor(axis).position());
        draft.drop_untouched_minority(stands.unwrap_or(Position::MIDDLE));
        document.set_draft(draft.clone());
        if draft.continues.is_some() && !draft.is_about_something() {
            // Nothing more to add: the argument is whole.
            document.set_draft(Draft::default());
            self.views.bar.begin_anew();
            return;
        }
        if let Some(sentence) = draft.sentence_as_voice()
            && self.long_voice.as_deref() != Some(sentence)
        {
            let (speaker, words) = (Speaker::Unsaid, sentence.to_owned());
            self.long_voice = Some(words.clone());
            document.set_draft(Draft { speaker, words, ..draft });
            desk.tell_too(desk.words().text("bar-sentence-was-a-voice"));
            self.views.bar.focus = Some(Field::Words);
            return;
        }
        if !draft.can_be_recorded() {
            desk.tell_too(words.text("need-words"));
            self.views.bar.focus = Some(Field::Words);
            return;
        }
        if draft.leaves_a_minority() {
            let (message, field) = match draft.ground() {
                Some(Ground::Type(_)) => (place_first(words), Field::Words),
                Some(_) => (words.text("bar-row-has-no-place"), Field::Axis),
                None => (words.text("bar-minority-needs-an-axis"), Field::Axis),
            };
            desk.tell_too(message);
            self.views.bar.focus = Some(field);
            return;
        }
        let edit = match self.document.continuation() {
            Some((argument, made)) => Edit::Extend { argument, made },
            None => Edit::Record {
                at: desk.now(),
                sitting: self.sitting_to_record(desk),
                argument: self.argument(desk),
            },
        };
        let document = &mut self.document;
        if let Err(refused) = document.perform(edit) {
            return desk.alert(words.refused(refused));
        }
        let continues = draft.continues.or_else(|| document.last_recorded());
        let goes_in_series = draft.series && !go_on && draft.continues.is_none();
        if goes_in_series {
            desk.settle();
            return self.go_on_in_series();
        }
        document.set_draft(if go_on {
            let Draft { speaker, words, verbatim, to_check, .. } = draft;
            Draft { speaker, words, verbatim, to_check, continues, ..Draft::default() }
        } else {
            Draft::default()
        });
        desk.settle();
        self.views.bar.begin_anew();
    }

    /// Says which letters in the bar nothing was taken for yet, with the caret there. Whether there are any.
    pub(super) fn asks_what_is_sought(&mut self, desk: &mut Desk) -> bool {
        let sought = &self.document.draft().sought;
        let sought = [
            ("bar-axis-not-understood", &sought.axis, Field::Axis),
            ("bar-speaker-not-understood", &sought.speaker, Field::Speaker),
            ("bar-actor-not-understood", &sought.actors, Field::Actors),
        ];
        let mut sought = sought.into_iter().map(|(id, letters, field)| (id, letters.trim(), field));
        let Some((id, letters, field)) = sought.find(|(_, letters, _)| !letters.is_empty()) else {
            return false;
        };
        let told = desk.words().with(id, [("letters", letters.into())]);
        desk.tell_too(told);
        self.views.bar.focus = Some(field);
        true
    }

    /// Cites the actors that the words name; else puts the caret where one is found.
    pub fn cite_actor(&mut self, desk: &mut Desk) {
        let draft = self.document.draft();
        let named: Vec<_> = named(&self.look(desk), &draft.words)
            .map(|actor| actor.id)
            .filter(|actor| !draft.actors.contains(actor))
            .collect();
        if self.document.session().actors.is_empty() {
            desk.tell(desk.words().text("bar-no-actors"));
        } else if named.is_empty() || draft.continues.is_some() {
            self.views.bar.focus = Some(Field::Actors);
        } else {
            self.change_draft(desk, |draft| draft.actors.extend(named));
        }
    }

    /// Takes the next axis not discussed, those of the day first.
    pub fn next_undiscussed(&mut self, desk: &mut Desk) {
        let sitting = self.sitting(desk);
        let document = &self.document;
        let here = document.draft().axis.as_ref().or(self.selected.as_ref());
        let (session, ledger, board) = (document.session(), document.ledger(), document.board());
        if let Some(axis) = next_axis(session, ledger, board, sitting, here).cloned()
            && !self.words_stay(desk)
        {
            self.take_to_be_discussed(desk, axis);
        }
    }

    /// Whether words under way stay with what they are for, though the next thing is asked for: that is said, and asked for once more
    /// they go along.
    pub fn words_stay(&mut self, desk: &mut Desk) -> bool {
        let draft = self.document.draft();
        if !self.words_wait() || self.waiting.as_ref() == Some(draft) {
            self.waiting = None;
            return false;
        }
        let key = |command| command_keys(desk.words(), command);
        let former = self.topic(desk.words(), draft).unwrap_or_default();
        let values = [("former", former.into()), ("key", key(Command::Onward).into())];
        self.waiting = Some(draft.clone());
        desk.tell(desk.words().with("bar-words-wait", values));
        true
    }

    /// Whether words are under way for something in hand.
    pub fn words_wait(&self) -> bool {
        let draft = self.document.draft();
        let has_words = draft.all_words().any(|words| !words.trim().is_empty());
        draft.is_about_something() && draft.continues.is_none() && has_words
    }

    /// What is in hand, as it is called.
    fn topic(&self, words: Words, draft: &Draft) -> Option<String> {
        let session = self.document.session();
        let of_axis = |axis| session.framework.label(axis, words.language).to_owned();
        let of_ground = |ground| words.ground_with_scale(&session.diagnosis, ground);
        draft.axis.as_ref().map(of_axis).or_else(|| draft.ground().map(of_ground))
    }

    /// Takes an axis; who speaks on it comes next, as after Tab.
    pub fn take_to_be_discussed(&mut self, desk: &mut Desk, axis: AxisId) {
        let in_sentence = self.is_in_a_sentence(desk);
        self.take_in_bar(desk, axis, Target::Stays);
        let draft = self.document.draft();
        if draft.continues.is_none() && draft.speaker == Speaker::Unsaid && !in_sentence {
            self.views.bar.focus = Some(Field::Speaker);
        }
    }

    /// Whether a sentence under way has the keyboard in the bar: it goes on where it is.
    pub fn is_in_a_sentence(&self, desk: &Desk) -> bool {
        let draft = self.document.draft();
        match self.typing(&desk.ctx).field {
            Some(Field::Words) => !draft.words.trim().is_empty(),
            Some(Field::Minority) => draft.minority_words().any(|words| !words.trim().is_empty()),
            _ => false,
        }
    }

    /// Puts who spoke last in the bar; once more, who spoke before, and round again.
    pub fn last_speaker(&mut self, desk: &mut Desk) {
        let sitting = self.sitting(desk);
        let document = &self.document;
        let speakers = last_speakers(document.ledger(), sitting);
        // Someone else is being typed: it begins anew.
        let anew = self.views.bar.speaker.is_searching();
        let now = Some(&document.draft().speaker).filter(|_| !anew);
        let at = now.and_then(|now| speakers.iter().position(|speaker| is_same(speaker, now)));
        let next = at.map_or(0, |at| at + 1);
        if let Some(speaker) = speakers.get(next).or_else(|| speakers.first()) {
            self.put_speaker(desk, speaker.clone());
        } else {
            desk.tell(desk.words().text("pace-nobody-spoke"));
        }
    }

    /// Fills in who speaks. The caret goes on to the words, or to the axis while there is none.
    pub fn put_speaker(&mut self, desk: &Desk, speaker: Speaker) {
        self.views.bar.speaker = FinderState::default();
        let mut draft = self.document.draft().clone();
        draft.sought.speaker.clear();
        self.document.set_draft(draft);
        self.settle_bar(desk);
        if self.document.draft().continues.is_some() {
            // The argument goes on: its speaker is known.
            return;
        }
        let draft = Draft { speaker, ..self.document.draft().clone() };
        let field = if draft.is_about_something() { Field::Words } else { Field::Axis };
        self.document.set_draft(draft);
        self.views.bar.focus = Some(field);
    }
}
