//! The entry bar: one spoken argument becomes one line of the journal, by keyboard alone.

mod act;
mod ask;
mod check;
mod fields;
mod hold;
mod places;
mod series;
mod tools;
mod typing;

use egui::{Id, Layout, Ui, vec2};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::keys::{command_keys, either_keys};
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::{FinderState, Topics, Way, caret_at_end};
use crate::session::{Draft, Purpose, Sought};
use crate::words::Words;

pub use act::LeftTopic;
pub use ask::{Answered, Ask};
pub use hold::Holds;
pub use typing::Typing;

/// A text longer than this is warned about: minutes are read, not listened to.
pub const LONG_WORDS: usize = 140;

/// The height of a field of one line, and what stands between two.
const FIELD: f32 = 34.0;
const GAP: f32 = 12.0;
/// The width of the four places of a type.
const PLACES: f32 = 212.0;
/// The height of the line above them, whatever it holds.
const HEADING: f32 = 20.0;

/// The keys of the bar, in one line.
fn board_keys(words: Words) -> String {
    let values = [
        ("notch", either_keys(words, Command::NotchLeft, Command::NotchRight).into()),
        ("big", either_keys(words, Command::BigStepRight, Command::BigStepLeft).into()),
        ("go-on", command_keys(words, Command::RecordAndContinue).into()),
    ];
    words.with("bar-keys", values)
}

/// The same, where something of the territory is in hand.
fn territory_keys(words: Words) -> String {
    let values = [
        ("notch", either_keys(words, Command::NotchLeft, Command::NotchRight).into()),
        ("big", either_keys(words, Command::BigStepRight, Command::BigStepLeft).into()),
        ("against", command_keys(words, Command::Against).into()),
        ("go-on", command_keys(words, Command::RecordAndContinue).into()),
        ("series", command_keys(words, Command::Series).into()),
        ("unfold", command_keys(words, Command::ShowTerritory).into()),
    ];
    words.with("bar-territory-keys", values)
}

/// What this view keeps between frames.
#[derive(Default)]
pub struct BarState {
    pub axis: FinderState,
    pub speaker: FinderState,
    pub actors: FinderState,
    /// Puts the keyboard in this field in the next frame.
    pub focus: Option<Field>,
    /// The territory stands in the place of the pillars, and needs no line here.
    pub territory_is_unfolded: bool,
    folded: super::territory::Folded,
    topics: Topics,
    /// Changes with each record, so that the field's own undo starts anew.
    pub generation: u64,
}

impl BarState {
    /// After an argument was recorded: empty fields with a new undo, and the caret in the axis.
    pub fn begin_anew(&mut self) {
        *self =
            Self { focus: Some(Field::Axis), generation: self.generation + 1, ..Self::default() };
    }

    /// Whether `field` holds typed text, that its own undo takes back.
    fn has_text_in(&self, field: Option<Field>, draft: &Draft) -> bool {
        match field {
            Some(Field::Axis) => self.axis.is_searching(),
            Some(Field::Speaker) => self.speaker.is_searching(),
            Some(Field::Actors) => self.actors.is_searching(),
            Some(Field::Words) => !draft.words.is_empty(),
            Some(Field::Minority) => true,
            Some(Field::Rail) | None => false,
        }
    }
}

/// Where the keyboard can be in the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Axis,
    Speaker,
    Words,
    Rail,
    /// The actors it speaks of.
    Actors,
    Minority,
}

impl Field {
    pub fn id(self, generation: u64) -> Id {
        match self {
            Self::Axis => Id::unique("bar-axis"),
            Self::Speaker => Id::unique("bar-speaker"),
            Self::Words => Id::unique(("bar-words", generation)),
            Self::Rail => Id::unique("bar-rail"),
            Self::Actors => Id::unique("bar-actors"),
            Self::Minority => Id::unique(("bar-minority", generation)),
        }
    }

    /// Whether the field's own undo emptied it: its redo brings the words back.
    fn has_redo_when_empty(self, ctx: &egui::Context, generation: u64) -> bool {
        let state = egui::TextEdit::load_state(ctx, self.id(generation));
        state.is_some_and(|state| {
            let caret = state.cursor.char_range().unwrap_or_default();
            state.undoer().has_redo(&(caret, String::new()))
        })
    }

    /// Whether the keyboard is in the bar, and where.
    fn focused(ctx: &egui::Context, generation: u64) -> Option<Self> {
        let focused = ctx.memory(egui::Memory::focused)?;
        [Self::Axis, Self::Speaker, Self::Words, Self::Rail, Self::Actors, Self::Minority]
            .into_iter()
            .find(|field| field.id(generation) == focused)
    }
}

/// What the bar is drawn from, besides the session.
pub struct Bar<'a> {
    pub look: &'a Look<'a>,
    /// The draft as it will be after this frame.
    pub draft: Draft,
    pub state: &'a mut BarState,
}

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    draft: &Draft,
    state: &mut BarState,
    asked: Option<Ask>,
    out: &mut Vec<Action>,
) {
    let mut bar = Bar::of(look, draft, state);
    bar.cited(ui);
    bar.heading(ui, asked, out);
    let width = ui.available_width();
    let narrow = width < 1200.0;
    ui.with_layout(Layout::left_to_right(egui::Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let [axis, speaker, rail, record] =
            if narrow { [190.0, 150.0, 170.0, 112.0] } else { [240.0, 190.0, 250.0, 140.0] };
        let rail = if bar.draft.observed.is_some() { f32::max(rail, PLACES) } else { rail };
        bar.axis_field(ui, axis);
        bar.speaker_field(ui, speaker);
        let words = ui.available_width() - rail - record - 2.0 * GAP;
        bar.words_field(ui, words.max(120.0));
        bar.rail_field(ui, rail);
        bar.record_button(ui, vec2(record, FIELD), out);
    });
    bar.tools(ui);
    bar.minority_fields(ui);
    if let Some(field) = bar.state.focus.take() {
        let id = field.id(bar.state.generation);
        match field {
            Field::Axis => caret_at_end(ui.ctx(), id, &bar.state.axis.query),
            Field::Speaker => caret_at_end(ui.ctx(), id, &bar.state.speaker.query),
            _ => {}
        }
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    bar.keep_sought();
    if bar.draft != *draft {
        if bar.draft.axis != draft.axis
            && let Some(axis) = &bar.draft.axis
        {
            out.push(Action::Select(axis.clone()));
        }
        out.push(Action::Draft(Box::new(bar.draft)));
    }
}

/// The draft with what is being looked for in its fields taken, when they are left in this way.
pub fn settled(look: &Look<'_>, draft: &Draft, state: &mut BarState, way: Way) -> Draft {
    let mut bar = Bar::of(look, draft, state);
    bar.settle(way);
    bar.keep_sought();
    bar.draft
}

impl<'a> Bar<'a> {
    /// What is looked for is the draft's: it outlives the window.
    fn of(look: &'a Look<'a>, draft: &Draft, state: &'a mut BarState) -> Self {
        let Sought { axis, speaker, actors, held: _ } = &draft.sought;
        state.axis.query.clone_from(axis);
        state.speaker.query.clone_from(speaker);
        state.actors.query.clone_from(actors);
        Self { look, draft: draft.clone(), state }
    }

    fn keep_sought(&mut self) {
        let BarState { axis, speaker, actors, .. } = &*self.state;
        let [axis, speaker, actors] = [axis, speaker, actors].map(|sought| sought.query.clone());
        let held = std::mem::take(&mut self.draft.sought.held);
        self.draft.sought = Sought { axis, speaker, actors, held };
    }
}

impl Bar<'_> {
    /// The number the argument will get and its sitting, then what is asked, else the keys in a line.
    fn heading(&mut self, ui: &mut Ui, asked: Option<Ask>, out: &mut Vec<Action>) {
        let (words, theme) = (self.look.words, self.look.theme);
        ui.horizontal(|ui| {
            ui.set_height(HEADING);
            let going_on = self.draft.continues.and_then(|id| self.look.ledger.get(id));
            let of_territory = self.draft.observed.is_some();
            let (id, number) = going_on.map_or_else(
                || {
                    let id = if of_territory { "bar-observation" } else { "bar-argument" };
                    (id, self.look.ledger.arguments().len() + 1)
                },
                |recorded| ("bar-continues", recorded.number),
            );
            let title = words.with(id, [("number", number.into())]);
            ui.label(strong(title, size::SMALL).color(theme.muted));
            self.sitting(ui);
            ui.add_space(10.0);
            if let Some(ask) = asked {
                return self.question(ui, ask, out);
            }
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                let small = |text| egui::RichText::new(text).size(size::SMALL).color(theme.muted);
                if let Some(pace) = super::pace::line(ui, self.look) {
                    ui.add(egui::Label::new(small(pace)));
                    ui.add_space(10.0);
                }
                let folds_territory = self.look.is_for(Purpose::Territory)
                    && !of_territory
                    && !self.state.territory_is_unfolded;
                ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
                    if folds_territory {
                        return super::territory::folded(
                            ui,
                            self.look,
                            &mut self.state.folded,
                            out,
                        );
                    }
                    let keys = if of_territory { territory_keys } else { board_keys };
                    ui.add(egui::Label::new(small(keys(words))).truncate());
                });
            });
        });
    }
}
