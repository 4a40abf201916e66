//! Every key, grouped.

use egui::{Context, Key, KeyboardShortcut, Modifiers, Ui};

use crate::analysis::projection::Mode;
use crate::app::base::command::{Command, WallCommand};
use crate::app::base::keys::{command_keys, keys_of, shortcut_text};
use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::{beside_bar, key_cap, modal, paragraph, secondary, small};
use crate::app::widgets::{ends, form};
use crate::words::Words;

/// One line of the list.
#[derive(Clone, Copy)]
enum Listed {
    Command(Command),
    /// A key that is no command, and what it does.
    Other(KeyboardShortcut, &'static str),
}

const fn other(modifiers: Modifiers, key: Key, message: &'static str) -> Listed {
    Listed::Other(KeyboardShortcut::new(modifiers, key), message)
}

const fn wall(command: WallCommand) -> Listed {
    Listed::Command(Command::Wall(command))
}

const GROUPS: [(&str, &[Listed]); 7] = [
    (
        "keys-entry",
        &[
            Listed::Command(Command::FocusAxis),
            other(Modifiers::NONE, Key::Tab, "keys-next-field"),
            other(Modifiers::SHIFT, Key::Tab, "keys-previous-field"),
            Listed::Command(Command::LastSpeaker),
            Listed::Command(Command::NotchLeft),
            Listed::Command(Command::NotchRight),
            Listed::Command(Command::BigStepLeft),
            Listed::Command(Command::BigStepRight),
            Listed::Command(Command::NextStance),
            Listed::Command(Command::CiteActor),
            Listed::Command(Command::Minority),
            Listed::Command(Command::Record),
            Listed::Command(Command::RecordAndContinue),
        ],
    ),
    (
        "keys-board",
        &[
            Listed::Command(Command::SolidBall),
            Listed::Command(Command::WorkOn),
            Listed::Command(Command::Onward),
            Listed::Command(Command::NextMoment),
            Listed::Command(Command::PreviousMoment),
            Listed::Command(Command::TakeOffer),
            Listed::Command(Command::DeclineOffer),
            Listed::Command(Command::NewDecision),
            Listed::Command(Command::ShowAgreed),
            Listed::Command(Command::Undo),
            Listed::Command(Command::Redo),
        ],
    ),
    (
        "keys-territory",
        &[
            Listed::Command(Command::ShowTerritory),
            Listed::Command(Command::Against),
            Listed::Command(Command::Series),
            wall(WallCommand::Territory),
        ],
    ),
    (
        "keys-actors",
        &[
            Listed::Command(Command::ShowActors),
            Listed::Command(Command::AddActor),
            Listed::Command(Command::ShowRelations),
            Listed::Command(Command::ShowMap),
            Listed::Command(Command::ShowInvolvement),
            other(Modifiers::SHIFT, Key::Enter, "keys-wish"),
            Listed::Command(Command::PreparationSheet),
            Listed::Command(Command::AmongOurselves),
            other(Modifiers::NONE, Key::Space, "keys-next-pair"),
            Listed::Other(form::SHARE, "keys-share"),
        ],
    ),
    (
        "keys-window",
        &[
            Listed::Command(Command::NextRegion),
            Listed::Command(Command::TextLarger),
            Listed::Command(Command::TextSmaller),
            Listed::Command(Command::TextNormal),
            Listed::Command(Command::FindInJournal),
            Listed::Command(Command::Palette),
            Listed::Command(Command::Keys),
            other(Modifiers::NONE, Key::Escape, "keys-escape"),
        ],
    ),
    (
        "keys-session",
        &[
            Listed::Command(Command::NewSession),
            Listed::Command(Command::OpenFile),
            Listed::Command(Command::SaveNow),
            Listed::Command(Command::SaveCopy),
            Listed::Command(Command::Library),
            Listed::Command(Command::Export),
            // By the palette alone, but on a Mac.
            Listed::Command(Command::CloseSession),
        ],
    ),
    (
        "keys-projection",
        &[
            wall(WallCommand::Project),
            wall(WallCommand::ThisWindow),
            wall(WallCommand::Freeze),
            wall(WallCommand::Black),
            wall(WallCommand::Show(Mode::Welcome)),
            wall(WallCommand::Show(Mode::Reading)),
            wall(WallCommand::Show(Mode::Question)),
            wall(WallCommand::Show(Mode::Argument)),
            wall(WallCommand::Show(Mode::Form)),
            wall(WallCommand::Show(Mode::Map)),
            wall(WallCommand::Show(Mode::Relations)),
            wall(WallCommand::Show(Mode::Closing)),
            wall(WallCommand::Show(Mode::Involvement)),
            wall(WallCommand::Show(Mode::Agreed)),
            wall(WallCommand::Show(Mode::Moment)),
            wall(WallCommand::Follow),
            wall(WallCommand::NextPage),
            wall(WallCommand::PreviousPage),
        ],
    ),
];

/// All keys. Whether it stays open.
pub fn ui(ctx: &Context, words: Words, theme: &Theme) -> bool {
    let room = ctx.content_rect().width();
    // The groups of each column.
    let (width, columns): (f32, &[std::ops::Range<usize>]) =
        if 1300.0 < room { (1260.0, &[0..2, 2..5, 5..7]) } else { (860.0, &[0..4, 4..7]) };
    let shown = modal(ctx, theme, "keys", &words.text("keys-title"), width, |ui, opened| {
        let height = (ui.ctx().content_rect().height() - 232.0).max(160.0);
        egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            beside_bar(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 36.0;
                ui.columns(columns.len(), |uis| {
                    for (ui, groups) in uis.iter_mut().zip(columns) {
                        ui.spacing_mut().item_spacing.x = 8.0;
                        for (n, group) in GROUPS[groups.clone()].iter().enumerate() {
                            if 0 < n {
                                ui.add_space(12.0);
                            }
                            show_group(ui, words, theme, group);
                        }
                    }
                });
            });
        });
        ui.add_space(8.0);
        paragraph(ui, small(words.text("keys-ours"), theme));
        ui.add_space(8.0);
        ui.spacing_mut().item_spacing.x = 8.0;
        let mut close = false;
        ui.horizontal(|ui| {
            let button = secondary(ui, words.text("close"));
            if opened {
                button.request_focus();
            }
            close = button.clicked();
            ui.add_space(8.0);
            let keys = command_keys(words, Command::Palette);
            ui.label(small(words.with("keys-note", [("keys", keys.into())]), theme));
        });
        close
    });
    !(shown.inner || shown.dismissed)
}

/// The height of a line: all of them are in sight at once on a laptop.
const ROW: f32 = 18.5;

fn show_group(ui: &mut Ui, words: Words, theme: &Theme, group: &(&str, &[Listed])) {
    ui.label(strong(words.text(group.0), size::SMALL).color(theme.muted));
    ui.add_space(2.0);
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.spacing_mut().interact_size.y = ROW;
    for listed in group.1 {
        let (name, keys) = match *listed {
            Listed::Command(command) => {
                let keys = keys_of(command).iter().map(|&keys| shortcut_text(words, keys));
                (words.text(command.message()), keys.collect::<Vec<_>>())
            }
            Listed::Other(keys, message) => (words.text(message), vec![shortcut_text(words, keys)]),
        };
        if keys.is_empty() {
            continue;
        }
        ends(
            ui,
            ROW,
            |ui| {
                ui.label(name);
            },
            |ui| {
                for text in &keys {
                    key_cap(ui, theme, text);
                }
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::base::command::System;

    #[test]
    fn every_command_that_has_keys_is_listed() {
        for command in Command::all() {
            let listed = GROUPS
                .iter()
                .flat_map(|(_, listed)| *listed)
                .any(|listed| matches!(listed, Listed::Command(other) if *other == command));
            let elsewhere = System::ALL.iter().any(|&system| !command.keys_on(system).is_empty());
            assert_eq!(listed, elsewhere || !keys_of(command).is_empty(), "{command:?}");
        }
    }
}
