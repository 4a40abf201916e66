//! Every key, grouped; and how keys are said.

use egui::{Context, Key, KeyboardShortcut, Modifiers, Ui};

use crate::analysis::projection::Mode;
use crate::app::commands::Command;
use crate::app::projecting::WallCommand;
use crate::app::theme::{Theme, size, strong};
use crate::app::widgets::ends;
use crate::words::Words;

use super::parts::{key_cap, modal, secondary, small};

/// "Ctrl+Maj+Z", "Alt+←", in the language of the interface.
pub fn shortcut_text(words: Words, shortcut: KeyboardShortcut) -> String {
    let modifiers = shortcut.modifiers;
    let ctrl = if cfg!(target_os = "macos") { "key-command" } else { "key-ctrl" };
    let mut parts: Vec<String> = [
        (modifiers.command || modifiers.ctrl, ctrl),
        (modifiers.alt, "key-alt"),
        (modifiers.shift, "key-shift"),
    ]
    .into_iter()
    .filter(|(held, _)| *held)
    .map(|(_, id)| words.text(id))
    .collect();
    parts.push(key_text(words, shortcut.logical_key));
    parts.join(&words.text("key-join"))
}

/// The keys of a command, the first one; empty when it has none.
pub fn command_keys(words: Words, command: Command) -> String {
    match keys_of(command).first() {
        Some(&shortcut) => shortcut_text(words, shortcut),
        None => String::new(),
    }
}

/// The name of one key.
pub fn key_text(words: Words, key: Key) -> String {
    let id = match key {
        Key::Enter => "key-enter",
        Key::Escape => "key-escape",
        Key::Tab => "key-tab",
        Key::Space => "key-space",
        Key::Backspace => "key-backspace",
        Key::Delete => "key-delete",
        Key::Insert => "key-insert",
        Key::Home => "key-home",
        Key::End => "key-end",
        Key::PageUp => "key-page-up",
        Key::PageDown => "key-page-down",
        Key::ArrowLeft => "key-left",
        Key::ArrowRight => "key-right",
        Key::ArrowUp => "key-up",
        Key::ArrowDown => "key-down",
        Key::Plus => "key-plus",
        Key::Minus => "key-minus",
        other => return other.symbol_or_name().to_owned(),
    };
    words.text(id)
}

/// The keys of a command, those that hold only in the entry bar included.
fn keys_of(command: Command) -> &'static [KeyboardShortcut] {
    const ENTER: [KeyboardShortcut; 1] = [KeyboardShortcut::new(Modifiers::NONE, Key::Enter)];
    match command {
        Command::Record => &ENTER,
        // Its other keys are the same one, as keyboards write it.
        Command::TextLarger => &Command::TextLarger.shortcuts()[..1],
        other => other.shortcuts(),
    }
}

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

const GROUPS: [(&str, &[Listed]); 6] = [
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
        "keys-session",
        &[
            Listed::Command(Command::NewSession),
            Listed::Command(Command::OpenFile),
            Listed::Command(Command::SaveNow),
            Listed::Command(Command::SaveCopy),
            Listed::Command(Command::Library),
            Listed::Command(Command::Export),
        ],
    ),
    (
        "keys-window",
        &[
            Listed::Command(Command::NextRegion),
            Listed::Command(Command::TextLarger),
            Listed::Command(Command::TextSmaller),
            Listed::Command(Command::Palette),
            Listed::Command(Command::Keys),
            other(Modifiers::NONE, Key::Escape, "keys-escape"),
        ],
    ),
    (
        "keys-board",
        &[
            Listed::Command(Command::SolidBall),
            Listed::Command(Command::NextUndiscussed),
            Listed::Command(Command::NewDecision),
            Listed::Command(Command::Undo),
            Listed::Command(Command::Redo),
        ],
    ),
    (
        "keys-actors",
        &[
            Listed::Command(Command::ShowActors),
            Listed::Command(Command::AddActor),
            Listed::Command(Command::ShowRelations),
            Listed::Command(Command::ShowMap),
            other(Modifiers::NONE, Key::Space, "keys-next-pair"),
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
        if 1300.0 < room { (1260.0, &[0..1, 1..4, 4..6]) } else { (860.0, &[0..3, 3..6]) };
    let shown = modal(ctx, theme, "keys", &words.text("keys-title"), width, |ui, opened| {
        let height = (ui.ctx().content_rect().height() - 190.0).max(160.0);
        egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
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
        ui.add_space(12.0);
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

fn show_group(ui: &mut Ui, words: Words, theme: &Theme, group: &(&str, &[Listed])) {
    ui.label(strong(words.text(group.0), size::SMALL).color(theme.muted));
    ui.add_space(2.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 20.0;
    for listed in group.1 {
        let (name, keys) = match *listed {
            Listed::Command(command) => {
                let keys = keys_of(command).iter().map(|&keys| shortcut_text(words, keys));
                (words.text(command.message()), keys.collect::<Vec<_>>())
            }
            Listed::Other(keys, message) => (words.text(message), vec![shortcut_text(words, keys)]),
        };
        ends(
            ui,
            20.0,
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
    use crate::session::Language;

    #[test]
    fn keys_are_said_in_the_language() {
        let redo = Command::Redo.shortcuts()[0];
        let notch = Command::NotchLeft.shortcuts()[0];
        let french = Words::new(Language::Fr);
        assert_eq!(shortcut_text(french, redo), "Ctrl+Maj+Z");
        assert_eq!(shortcut_text(french, notch), "Alt+←");
        assert_eq!(command_keys(french, Command::Record), "Entrée");
        assert_eq!(shortcut_text(Words::new(Language::En), redo), "Ctrl+Shift+Z");
    }

    #[test]
    fn every_command_that_has_keys_is_listed() {
        for command in Command::all() {
            let listed = GROUPS
                .iter()
                .flat_map(|(_, listed)| *listed)
                .any(|listed| matches!(listed, Listed::Command(other) if *other == command));
            assert_eq!(listed, !keys_of(command).is_empty(), "{command:?}");
        }
    }

    const README: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md"));
    const GUIDE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/animer.md"));

    /// The keys of all commands, as papers write them.
    fn all_keys(language: Language) -> Vec<String> {
        let words = Words::new(language);
        Command::all()
            .flat_map(keys_of)
            .map(|&keys| shortcut_text(words, keys).replace("Cmd", "Ctrl"))
            .collect()
    }

    /// What stands between backquotes in `text` and can only be a key of a command.
    fn keys_in(text: &str) -> impl Iterator<Item = &str> {
        let quoted = text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
        quoted.filter(|quoted| {
            let function = quoted.strip_prefix('F').is_some_and(|rest| rest.parse::<u8>().is_ok());
            let held = ["Ctrl+", "Alt+", "Shift+", "Maj+"];
            function || held.iter().any(|held| quoted.starts_with(held))
        })
    }

    #[test]
    fn the_readme_has_the_keys_of_every_command_and_no_others() {
        let (_, table) = README.split_once("\n## Keys\n").expect("a table of keys");
        let (table, _) = table.split_once("\n## ").expect("something after it");
        let all = all_keys(Language::En);
        for keys in &all {
            assert!(table.contains(&format!("`{keys}`")), "{keys} is not there");
        }
        // Of a field, a grid and a list.
        let others = ["Shift+Tab", "Ctrl+Home", "Ctrl+End", "Ctrl+Shift+↑", "Ctrl+Shift+↓"];
        for keys in keys_in(table) {
            assert!(all.iter().any(|known| known == keys) || others.contains(&keys), "{keys}");
        }
    }

    #[test]
    fn what_facilitators_read_names_keys_that_there_are() {
        let (_, french) = README.split_once("\n## Démarrage rapide\n").expect("a quick start");
        let (french, _) = french.split_once("\n## ").expect("something after it");
        let all = all_keys(Language::Fr);
        for keys in keys_in(french).chain(keys_in(GUIDE)) {
            assert!(all.iter().any(|known| known == keys), "{keys}");
        }
        assert!(keys_in(GUIDE).count() > 10);
    }
}
