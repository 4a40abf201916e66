//! One actor or college: a stop of the keyboard, where a letter says today's part and its capital the one that is wished.

use std::sync::OnceLock;

use egui::{Ui, vec2};

use crate::app::base::action::Action;
use crate::app::base::letters::Commands;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::dialog;
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Answer, Choice, Clearable, Reach, Segment, Stop, Stopped};
use crate::session::{Degree, Edit, Involve, Involvement, Language, Party};
use crate::words::Words;

/// One line; gives where the keyboard is to go, up or down.
pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    party: &Party,
    arrives: bool,
    out: &mut Vec<Action>,
) -> Option<isize> {
    let known = look.involvements.get(party);
    let line = Line {
        look,
        answers: Answers::of(look.words),
        party,
        name: look.session.party_name(party),
        is: known.map(|known| known.is.clone()).unwrap_or_default(),
    };
    let said = || {
        let values =
            [("subject", line.name.into()), ("choice", look.words.involvement(&line.is).into())];
        look.words.with("choice-name", values)
    };
    let stop = Stop {
        theme: look.theme,
        id: ui.scope_id().with("party"),
        name: &said,
        commands: line.commands(),
        arrives,
        may_write: look.may_write,
    };
    let earlier = known.filter(|known| known.is_earlier).map(|known| known.date);
    let (clicked, stopped) = stop.show(ui, |ui| line.answers(ui, earlier));
    let shared =
        stopped.shares.then(|| Involvement { shareable: !line.is.shareable, ..line.is.clone() });
    let to = shared.or_else(|| line.typed(&stopped)).or(clicked);
    if let Some(to) = to.filter(|_| look.may_write) {
        out.extend([Action::Seal, line.says(to), Action::Seal]);
    }
    line.why(ui, out);
    form::rule(ui, look.theme);
    stopped.step
}

struct Line<'a> {
    look: &'a Look<'a>,
    answers: &'a Answers,
    party: &'a Party,
    name: &'a str,
    is: Involvement,
}

/// Whether today or what is wished.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Today,
    Wished,
}

impl When {
    fn message(self) -> &'static str {
        match self {
            Self::Today => "involvement-today",
            Self::Wished => "involvement-wished",
        }
    }
}

/// What every line offers to say, in one language.
struct Answers {
    /// Of today and of what is wished.
    captions: [String; 2],
    degrees: [Segment<Degree>; 4],
    acts: Tick,
    evaluates: Tick,
    shareable: Tick,
}

/// An answer of its own, with the letter that gives it and takes it back.
struct Tick {
    id: &'static str,
    segment: [Segment<()>; 1],
}

impl Answers {
    /// Put into words once: every line of every frame says the same.
    fn of(words: Words) -> &'static Self {
        static FRENCH: OnceLock<Answers> = OnceLock::new();
        static ENGLISH: OnceLock<Answers> = OnceLock::new();
        let known = match words.language {
            Language::Fr => &FRENCH,
            Language::En => &ENGLISH,
        };
        known.get_or_init(|| Self::read(words))
    }

    fn read(words: Words) -> Self {
        let tick = |id, letter| {
            let word = words.text(id);
            Tick { id, segment: [Segment { value: (), word, letter, quiet: false }] }
        };
        Self {
            captions: [When::Today, When::Wished].map(|when| words.text(when.message())),
            degrees: Degree::ALL.map(|value| {
                let letter = words.degree_letter(value);
                Segment { value, word: words.degree(value), letter, quiet: false }
            }),
            acts: tick("involvement-acts", words.text("involvement-key-acts")),
            evaluates: tick("involvement-evaluates", words.text("involvement-key-evaluates")),
            shareable: tick("involvement-shareable", String::new()),
        }
    }

    fn caption(&self, when: When) -> &str {
        &self.captions[when as usize]
    }

    /// The degree that a letter says, in small letters.
    fn degree(&self, typed: char) -> Option<Degree> {
        let segment = self.degrees.iter().find(|segment| letter(segment) == typed)?;
        Some(segment.value)
    }
}

impl Tick {
    /// The letter is one, in small letters.
    fn is(&self, typed: char) -> bool {
        letter(&self.segment[0]) == typed
    }
}

/// In small letters.
fn letter<T>(segment: &Segment<T>) -> char {
    segment.letter.to_lowercase().chars().next().unwrap_or(' ')
}

/// The height of an answer that stands as a letter, and its width.
const DEGREE: f32 = 26.0;
/// The width of all four.
const DEGREES: f32 = 4.0 * DEGREE;

impl Line<'_> {
    fn commands(&self) -> Commands {
        let Answers { degrees, acts, evaluates, .. } = self.answers;
        let ticks = [acts, evaluates].map(|tick| letter(&tick.segment[0]));
        let all = || degrees.iter().map(letter).chain(ticks);
        Commands::first_then(all(), all())
    }

    /// What is said once these letters are typed; nothing where none is.
    fn typed(&self, Stopped { typed, clears, .. }: &Stopped) -> Option<Involvement> {
        if *clears {
            let Involvement { why, shareable, .. } = self.is.clone();
            return Some(Involvement { why, shareable, ..Involvement::default() });
        }
        let mut to = self.is.clone();
        for typed in typed.chars() {
            let small = typed.to_lowercase().next().unwrap_or(typed);
            if let Some(degree) = self.answers.degree(small) {
                let place = if typed.is_uppercase() { &mut to.wished } else { &mut to.today };
                *place = (*place != Some(degree)).then_some(degree);
            } else if self.answers.acts.is(small) {
                to.acts = !to.acts;
            } else if self.answers.evaluates.is(small) {
                to.evaluates = !to.evaluates;
            }
        }
        (!typed.is_empty()).then_some(to)
    }

    fn says(&self, to: Involvement) -> Action {
        let (at, sitting) = (self.look.now, self.look.sitting());
        Edit::from(Involve { at, sitting, of: self.party.clone(), to }).into()
    }

    /// The name, then the answers; what a click makes of them.
    fn answers(&self, ui: &mut Ui, earlier: Option<jiff::civil::Date>) -> Option<Involvement> {
        let words = self.look.words;
        let mut to = self.is.clone();
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal_wrapped(|ui| {
            ui.label(strong(self.name, size::BODY));
            if let Some(date) = earlier {
                let date = words.typed_date(date);
                ui.label(dialog::small(
                    words.with("involvement-earlier", [("date", date.into())]),
                    self.look.theme,
                ));
            }
        });
        let widths = [When::Today, When::Wished].map(|when| self.caption_width(ui, when));
        let gap = ui.spacing().item_spacing.x;
        let wide = widths.iter().sum::<f32>() + 2.0 * (DEGREES + 2.0 * gap);
        if wide <= ui.available_width() {
            ui.horizontal(|ui| {
                for (when, width) in [When::Today, When::Wished].into_iter().zip(widths) {
                    self.degrees(ui, when, width, &mut to);
                    ui.add_space(gap);
                }
            });
        } else {
            let width = widths[0].max(widths[1]);
            for when in [When::Today, When::Wished] {
                ui.horizontal(|ui| self.degrees(ui, when, width, &mut to));
            }
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            to.acts = self.tick(ui, &self.answers.acts, to.acts);
            to.evaluates = self.tick(ui, &self.answers.evaluates, to.evaluates);
            if !self.is.is_unsaid() {
                to.shareable = self.tick(ui, &self.answers.shareable, to.shareable);
            }
        });
        (to != self.is).then_some(to)
    }

    fn caption_width(&self, ui: &Ui, when: When) -> f32 {
        let font = egui::FontId::proportional(size::SMALL);
        let caption = self.answers.caption(when).to_owned();
        ui.painter().layout_no_wrap(caption, font, self.look.theme.muted).size().x
    }

    /// After the caption, which takes `width`.
    fn degrees(&self, ui: &mut Ui, when: When, width: f32, to: &mut Involvement) {
        let chosen = match when {
            When::Today => to.today,
            When::Wished => to.wished,
        };
        let caption = self.answers.caption(when);
        let values = [("subject", caption.into()), ("name", self.name.into())];
        let subject = self.look.words.with("involvement-of", values);
        let caption = egui::Label::new(dialog::small(caption, self.look.theme));
        ui.add_sized(vec2(width, DEGREE), caption);
        let id = ui.scope_id().with(when.message());
        let choice = self.choice(id, &subject, &self.answers.degrees, chosen, false);
        let place = match when {
            When::Today => &mut to.today,
            When::Wished => &mut to.wished,
        };
        match choice.show(ui) {
            Answer::Set(degree) => *place = Some(degree),
            Answer::Clear => *place = None,
            Answer::Nothing | Answer::Up | Answer::Down => {}
        }
    }

    fn tick(&self, ui: &mut Ui, tick: &Tick, on: bool) -> bool {
        let id = ui.scope_id().with(tick.id);
        let choice = self.choice(id, self.name, &tick.segment, on.then_some(()), true);
        match choice.show(ui) {
            Answer::Set(()) => true,
            Answer::Clear => false,
            Answer::Nothing | Answer::Up | Answer::Down => on,
        }
    }

    /// By the mouse: the keyboard has the line.
    fn choice<'c, T>(
        &'c self,
        id: egui::Id,
        subject: &'c str,
        segments: &'c [Segment<T>],
        chosen: Option<T>,
        in_words: bool,
    ) -> Choice<'c, T> {
        Choice {
            words: self.look.words,
            theme: self.look.theme,
            id,
            subject,
            segments,
            chosen,
            in_words,
            clearable: Clearable::ByChoosing,
            reach: if self.look.may_write { Reach::Pointer } else { Reach::Never },
        }
    }

    /// What stands between today and what is wished, in words, and why.
    fn why(&self, ui: &mut Ui, out: &mut Vec<Action>) {
        let words = self.look.words;
        if let Some((today, wished)) = self.is.gap() {
            let [today, wished] = [today, wished].map(|degree| words.degree(degree));
            let values = [("today", today.into()), ("wished", wished.into())];
            form::help(ui, self.look.theme, words.with("involvement-gap", values));
        } else if self.is.why.is_empty() {
            return;
        }
        let caption = words.text("involvement-why");
        let values = [("subject", caption.as_str().into()), ("name", self.name.into())];
        let name = words.with("involvement-of", values);
        let mut why = self.is.why.clone();
        let field = Field::line(&name, self.look.may_write).hint(caption);
        let response = field.show(ui, "why", &mut why);
        if response.changed() && self.look.may_write {
            out.push(self.says(Involvement { why, ..self.is.clone() }));
        }
        form::seal(&response, self.look, out);
    }
}
