//! What the keyboard is on in the entry bar, and which keys are then the field's own.

use egui::Context;

use super::Field;
use crate::app::base::command::Command;
use crate::app::open::Open;

/// What the keyboard is on in the entry bar.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typing {
    pub field: Option<Field>,
    /// Something is being looked for in it.
    searches: bool,
    undo: OwnUndo,
    /// What the bar holds can be put in the journal.
    can_record: bool,
    outside: Outside,
}

/// What has the keyboard when no field of the bar has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Outside {
    #[default]
    Elsewhere,
    /// A correction beside the board.
    Correction,
    /// Nothing, as after Escape.
    Nothing,
}

/// What the field's own undo is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum OwnUndo {
    /// The field is empty.
    #[default]
    Nothing,
    /// It was emptied by its undo: its redo brings the words back.
    Redo,
    /// It has typed text.
    Both,
    /// Undo first goes back to the axis that its words were for.
    AfterTheAxis,
}

impl Open {
    /// What the keyboard is on in the entry bar.
    pub fn typing(&self, ctx: &Context) -> Typing {
        let (bar, document) = (&self.views.bar, &self.document);
        let draft = document.draft();
        let field = Field::focused(ctx, bar.generation);
        Typing {
            field,
            searches: match field {
                Some(Field::Axis) => bar.axis.has_in_hand(),
                Some(Field::Speaker) => bar.speaker.has_in_hand(),
                Some(Field::Actors) => bar.actors.has_in_hand(),
                _ => false,
            },
            undo: if self.left_topic().is_some() {
                OwnUndo::AfterTheAxis
            } else if bar.has_text_in(field, draft) {
                OwnUndo::Both
            } else if field.is_some_and(|field| field.has_redo_when_empty(ctx, bar.generation)) {
                OwnUndo::Redo
            } else {
                OwnUndo::Nothing
            },
            can_record: document.may_write() && draft.can_be_finished(),
            outside: if field.is_none() && self.is_correcting() {
                Outside::Correction
            } else if ctx.memory(egui::Memory::focused).is_none() && !self.went_beside {
                Outside::Nothing
            } else {
                Outside::Elsewhere
            },
        }
    }
}

impl Typing {
    /// Whether the key of `command` is not the field's own.
    pub fn leaves(self, command: Command) -> bool {
        match command {
            Command::Undo => self.undo != OwnUndo::Both,
            Command::Redo => self.undo == OwnUndo::Nothing,
            Command::RecordAndContinue
            | Command::NotchLeft
            | Command::NotchRight
            | Command::BigStepLeft
            | Command::BigStepRight => self.outside != Outside::Correction,
            _ => true,
        }
    }

    /// Whether Enter is for the journal: in a field that finds, only when there is something to record; after Escape too, where there is.
    pub fn enter_records(self) -> bool {
        let finds = matches!(self.field, Some(Field::Axis | Field::Speaker));
        let in_bar = self.field.is_some() && !self.searches && (self.can_record || !finds);
        in_bar || self.outside == Outside::Nothing && self.can_record
    }
}
