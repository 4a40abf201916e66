//! Which widget reads letters itself, besides the fields of text.

use egui::{Context, Id, Ui};

/// Where it is told, from one frame to the next.
fn place() -> Id {
    Id::unique("the widget that reads letters")
}

/// Of a widget that has the keyboard: letters are for it.
pub fn read_by(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.insert_temp(place(), id));
}

/// Whether what has the keyboard reads letters: a field of text, or a widget that said so. Else they are for nobody.
pub fn are_read(ctx: &Context) -> bool {
    let Some(focused) = ctx.memory(egui::Memory::focused) else { return false };
    ctx.text_edit_focused() || ctx.data(|data| data.get_temp(place())) == Some(focused)
}
