//! One answer: a letter says what became of it, its capital that someone else says so.

use egui::{Label, Ui};
use jiff::civil::Date;

use crate::analysis::Answer;
use crate::app::base::action::Action;
use crate::app::base::letters::Commands;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Answer as Answered, Choice, Clearable, Reach, Segment, Stop, dialog};
use crate::session::{Decision, DecisionEdit, Kept, Outcome, Pledge, Review};

pub struct Line<'a> {
    pub look: &'a Look<'a>,
    pub decision: &'a Decision,
    pub answer: Answer,
    pub day: Date,
}

impl Line<'_> {
    /// Gives where the keyboard is to go, up or down.
    pub fn ui(&self, ui: &mut Ui, arrives: bool, out: &mut Vec<Action>) -> Option<isize> {
        match self.answer.side.and_then(|side| self.decision.sides.get(side)) {
            Some(side) => self.of_side(ui, side, arrives, out),
            None => self.of_decision(ui, arrives, out),
        }
    }

    /// What a side says became of what it committed to.
    fn of_side(
        &self,
        ui: &mut Ui,
        side: &Pledge,
        arrives: bool,
        out: &mut Vec<Action>,
    ) -> Option<isize> {
        let Self { look, day, .. } = *self;
        let words = look.words;
        let name = look.session.party_name(&side.by);
        let said = side.said_at(look.sitting(), day);
        let state = || said.map_or_else(|| words.text("kept-unsaid"), |said| words.review(said));
        let told = || self.named(name, &state());
        let letters = Kept::ALL.map(|state| small(&words.kept_letter(state)));
        let stop = self.stop(ui, &told, Commands::one_of(letters.into_iter()), arrives);
        let chosen = said.map(|said| said.state);
        let (clicked, stopped) = stop.show(ui, |ui| {
            ui.add(Label::new(strong(name, size::BODY)).wrap());
            let brings = side.brings.trim();
            if !brings.is_empty() {
                form::help(ui, look.theme, brings.to_owned());
            }
            let earlier = side.reviews.iter().rev().find(|review| said != Some(review));
            if let Some(earlier) = earlier {
                let said = words.with("kept-before", [("said", words.review(earlier).into())]);
                ui.add(Label::new(dialog::small(said, look.theme)).wrap());
            }
            let segments =
                Kept::ALL.map(|value| (value, words.kept(value), words.kept_letter(value)));
            let clicked = self.choice(ui, name, &segments, chosen);
            if said.is_some_and(|said| said.reported) {
                form::help(ui, look.theme, words.text("agreed-reported"));
            }
            clicked
        });
        let review = |state, reported| {
            let why = said.map(|said| said.why.clone()).unwrap_or_default();
            Review { on: day, sitting: look.sitting(), state, reported, why }
        };
        let typed = stopped.typed.chars().rev().find_map(|typed| {
            let small = typed.to_lowercase().next()?;
            let at = letters.iter().position(|letter| *letter == small)?;
            Some(review(Kept::ALL[at], typed.is_uppercase()))
        });
        let clicked = match clicked {
            Answered::Set(state) => Some(Some(review(state, false))),
            Answered::Clear => Some(None),
            Answered::Nothing | Answered::Up | Answered::Down => None,
        };
        let cleared = stopped.clears.then_some(None);
        if let Some(said) = typed.map(Some).or(cleared).or(clicked) {
            out.extend([Action::Seal, self.says(said), Action::Seal]);
        }
        if stopped.shares {
            let shows_reviews = !self.decision.shows_reviews;
            let after = Decision { shows_reviews, ..self.decision.clone() };
            out.extend([Action::Seal, DecisionEdit::Set(after).into(), Action::Seal]);
        }
        if let Some(said) = said {
            self.why(ui, name, said, out);
        }
        stopped.step
    }

    /// Whether it is said by the side itself or reported stays where only its reason is typed.
    fn why(&self, ui: &mut Ui, name: &str, said: &Review, out: &mut Vec<Action>) {
        let words = self.look.words;
        let caption = words.text("side-why");
        let values = [("field", caption.as_str().into()), ("name", name.into())];
        let named = words.with("commitment-of", values);
        let mut why = said.why.clone();
        let field = Field::line(&named, self.look.may_write).hint(caption);
        let response = field.show(ui, "why", &mut why);
        if response.changed() && self.look.may_write {
            out.push(self.says(Some(Review { why, ..said.clone() })));
        }
        form::seal(&response, self.look, out);
    }

    fn says(&self, said: Option<Review>) -> Action {
        DecisionEdit::Review {
            id: self.decision.id,
            side: self.answer.side.unwrap_or_default(),
            sitting: self.look.sitting(),
            on: self.day,
            said,
        }
        .into()
    }

    /// What became of a decision without sides.
    fn of_decision(&self, ui: &mut Ui, arrives: bool, out: &mut Vec<Action>) -> Option<isize> {
        let words = self.look.words;
        let outcome = self.decision.outcome;
        let told = || self.named(self.decision.what.trim(), &words.outcome(outcome));
        let day = self.day;
        let segments = [
            (Outcome::Open, "outcome-open", "outcome-key-open"),
            (Outcome::Done(day), "outcome-word-done", "outcome-key-done"),
            (Outcome::GivenUp(day), "outcome-word-given-up", "outcome-key-given-up"),
        ];
        let segments =
            segments.map(|(value, word, key)| (value, words.text(word), words.text(key)));
        let letters = segments.each_ref().map(|(_, _, letter)| small(letter));
        let stop = self.stop(ui, &told, Commands::one_of(letters.into_iter()), arrives);
        // The day on which it was said is not asked again.
        let chosen = match outcome {
            Outcome::Open => Outcome::Open,
            Outcome::Done(_) => Outcome::Done(day),
            Outcome::GivenUp(_) => Outcome::GivenUp(day),
        };
        let (clicked, stopped) =
            stop.show(ui, |ui| self.choice(ui, self.decision.what.trim(), &segments, Some(chosen)));
        let typed = stopped.typed.chars().rev().find_map(|typed| {
            let small = typed.to_lowercase().next()?;
            let at = letters.iter().position(|letter| *letter == small)?;
            Some(segments[at].0)
        });
        let clicked = match clicked {
            Answered::Set(outcome) => Some(outcome),
            _ => None,
        };
        let cleared = stopped.clears.then_some(Outcome::Open);
        let outcome = typed.or(cleared).or(clicked).filter(|outcome| *outcome != chosen);
        if let Some(outcome) = outcome {
            let settle = DecisionEdit::Settle { id: self.decision.id, outcome };
            out.push(settle.into());
        }
        stopped.step
    }

    fn named(&self, subject: &str, said: &str) -> String {
        let values = [("subject", subject.into()), ("choice", said.into())];
        self.look.words.with("choice-name", values)
    }

    fn stop<'s>(
        &'s self,
        ui: &Ui,
        name: &'s dyn Fn() -> String,
        commands: Commands,
        arrives: bool,
    ) -> Stop<'s> {
        Stop {
            theme: self.look.theme,
            id: ui.scope_id().with("answer"),
            name,
            commands,
            arrives,
            may_write: self.look.may_write,
        }
    }

    /// By the mouse: the keyboard has the line.
    fn choice<T: Copy + PartialEq>(
        &self,
        ui: &mut Ui,
        subject: &str,
        segments: &[(T, String, String)],
        chosen: Option<T>,
    ) -> Answered<T> {
        let segments: Vec<_> = segments
            .iter()
            .map(|(value, word, letter)| Segment {
                value: *value,
                word: word.clone(),
                letter: letter.clone(),
                quiet: false,
            })
            .collect();
        let mut choice = Choice {
            words: self.look.words,
            theme: self.look.theme,
            id: ui.scope_id().with("choice"),
            subject,
            segments: &segments,
            chosen,
            in_words: true,
            clearable: Clearable::ByChoosing,
            reach: if self.look.may_write { Reach::Pointer } else { Reach::Never },
        };
        choice.in_words = choice.width(ui) <= ui.available_width();
        choice.show(ui)
    }
}

/// The letter of an answer, as it is typed.
fn small(letter: &str) -> char {
    letter.to_lowercase().chars().next().unwrap_or(' ')
}
