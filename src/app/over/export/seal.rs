//! What seals a file: the same passphrase twice, and what becomes of it when it is forgotten.

use egui::{Key, Ui, vec2};

use crate::app::base::look::Look;
use crate::app::widgets::Secret;
use crate::app::widgets::form;
use crate::storage::Passphrase;

/// What is typed to seal by.
#[derive(Debug, Default)]
pub struct Sealing {
    first: Secret,
    again: Secret,
}

impl Sealing {
    /// The passphrase, once it is long enough and typed twice alike.
    pub fn passphrase(&self) -> Option<Passphrase> {
        let [first, again] = [&self.first, &self.again].map(Secret::passphrase);
        (!first.is_short() && first == again).then_some(first)
    }

    /// Whether Enter was pressed in it.
    pub fn ui(&mut self, ui: &mut Ui, look: &Look<'_>) -> bool {
        let words = look.words;
        ui.add_space(8.0);
        let names = ["seal-passphrase", "seal-again"].map(|id| words.text(id));
        let half = (ui.available_width() - 12.0) / 2.0;
        let mut entered = false;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            for (name, secret) in names.iter().zip([&mut self.first, &mut self.again]) {
                ui.allocate_ui(vec2(half, 0.0), |ui| {
                    ui.vertical(|ui| {
                        form::caption(ui, look.theme, name);
                        let field = secret.show(ui, name, name);
                        entered |=
                            field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                    });
                });
            }
        });
        let [first, again] = [&self.first, &self.again].map(Secret::passphrase);
        let with_fewest = |id| words.with(id, [("fewest", Passphrase::FEWEST.into())]);
        if !self.first.is_empty() && first.is_short() {
            form::alert(ui, look.theme, with_fewest("seal-too-short"));
        } else if !self.again.is_empty() && first != again {
            form::alert(ui, look.theme, words.text("seal-not-the-same"));
        } else {
            form::help(ui, look.theme, with_fewest("seal-advice"));
        }
        form::notice(ui, look.theme, words.text("seal-lost"));
        entered
    }
}
