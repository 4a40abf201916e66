//! Every command, found by a few letters.

use egui::{Align2, Context, Id, Key, Margin, Modal, Modifiers, ScrollArea, Sense, TextEdit, Ui};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::keys::{command_keys, key_text};
use crate::app::base::theme::Theme;
use crate::app::widgets::dialog::{Row, just_opened, name_dialog, small};
use crate::session::{fold, is_found_in};
use crate::words::Words;

/// What the palette keeps between frames.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaletteState {
    query: String,
    /// Among those that are found.
    selected: usize,
}

impl PaletteState {
    /// What is in the field, where it is several words and calls no command: whoever typed it was writing.
    pub fn sentence(&self, words: Words) -> Option<&str> {
        let is_one = self.query.split_whitespace().nth(1).is_some();
        Some(&*self.query).filter(|query| is_one && found(words, query).is_empty())
    }
}

/// The palette over everything else. Whether it stays open.
pub fn ui(
    ctx: &Context,
    words: Words,
    theme: &Theme,
    enabled: impl Fn(Command) -> bool,
    state: &mut PaletteState,
    out: &mut Vec<Action>,
) -> bool {
    let id = Id::unique("palette");
    let opened = just_opened(ctx, id);
    if opened {
        *state = PaletteState::default();
    }
    let width = 600.0_f32.min(ctx.content_rect().width() - 48.0);
    let frame = theme.frame().inner_margin(Margin::same(12)).corner_radius(12);
    let shown = Modal::new(id)
        .area(Modal::default_area(id).anchor(Align2::CENTER_TOP, [0.0, 64.0]))
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(width - 26.0);
            name_dialog(ui, &words.text("palette-title"));
            content(ui, words, theme, &enabled, opened, state)
        });
    if let Some(command) = shown.inner {
        out.push(command.into());
        return false;
    }
    !shown.should_close()
}

fn content(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    enabled: &impl Fn(Command) -> bool,
    opened: bool,
    state: &mut PaletteState,
) -> Option<Command> {
    let (up, down, enter) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
            input.consume_key(Modifiers::NONE, Key::Enter),
        )
    });
    let field = TextEdit::singleline(&mut state.query)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 8))
        .hint_text(words.text("palette-hint"));
    let field = ui.add(field).accessible_name(words.text("palette-field"));
    field.request_focus();
    let found = found(words, &state.query);
    let last = found.len().saturating_sub(1);
    let mut moved = opened || field.changed();
    if moved {
        state.selected = found.iter().position(|command| enabled(*command)).unwrap_or(0);
    } else if down {
        (state.selected, moved) = ((state.selected + 1).min(last), true);
    } else if up {
        (state.selected, moved) = (state.selected.saturating_sub(1), true);
    }
    let mut chosen = enter.then(|| found.get(state.selected).copied()).flatten();
    ui.add_space(4.0);
    if found.is_empty() {
        ui.add_space(8.0);
        ui.label(small(words.text("palette-none"), theme));
        ui.add_space(8.0);
    }
    let height = (ui.ctx().content_rect().height() - 220.0).clamp(120.0, 11.0 * Row::LOW);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (n, &command) in found.iter().enumerate() {
            let on = enabled(command);
            let selected = n == state.selected;
            let keys = command_keys(words, command);
            let end = if selected && !on { why_not(words, command, enabled, &keys) } else { keys };
            let row = Row {
                title: &words.text(command.message()),
                note: &hint(words, command),
                end: &end,
                end_is_keys: on,
                weak: !on,
                selected,
                ..Row::default()
            };
            let sense = if on { Sense::click() } else { Sense::hover() };
            let response = row.show(ui, theme, sense);
            if selected {
                if moved {
                    response.scroll_to_me(None);
                }
                let active = response.id.accesskit_id();
                ui.ctx().accesskit_node_builder(field.id, |node| {
                    node.set_active_descendant(active);
                });
            }
            if response.clicked() {
                chosen = Some(command);
            }
        }
    });
    ui.add_space(4.0);
    let help = words.with(
        "palette-help",
        [
            ("up", key_text(words, Key::ArrowUp).into()),
            ("down", key_text(words, Key::ArrowDown).into()),
            ("enter", key_text(words, Key::Enter).into()),
            ("escape", key_text(words, Key::Escape).into()),
        ],
    );
    ui.horizontal(|ui| {
        ui.add_space(12.0);
        ui.label(small(help, theme));
    });
    chosen.filter(|command| enabled(*command))
}

/// What the command is for; empty when its name says it.
fn hint(words: Words, command: Command) -> String {
    words.maybe(&format!("{}.hint", command.message())).unwrap_or_default()
}

/// Other words that people look for it by; never shown.
fn also(words: Words, command: Command) -> String {
    words.maybe(&format!("{}.also", command.message())).unwrap_or_default()
}

fn why_not(
    words: Words,
    command: Command,
    enabled: &impl Fn(Command) -> bool,
    keys: &str,
) -> String {
    let closed = command.needs_session() && !enabled(Command::CloseSession);
    let why = words.text(if closed { "palette-needs-session" } else { "palette-not-now" });
    if keys.is_empty() {
        return why;
    }
    words.with("palette-disabled", [("why", why.into()), ("keys", keys.into())])
}

/// The commands in whose name and hint every word of `query` is found: by their name first, then by their hint, each
/// in the order of the list.
fn found(words: Words, query: &str) -> Vec<Command> {
    let query = fold(query);
    let answers = |text: &str| query.split_whitespace().all(|part| is_found_in(part, text));
    let name = |command: Command| fold(&words.text(command.message()));
    let (named, others): (Vec<_>, Vec<_>) =
        Command::all().partition(|&command| answers(&name(command)));
    let hinted = others.into_iter().filter(|&command| {
        let more = format!("{} {}", hint(words, command), also(words, command));
        answers(&format!("{} {}", name(command), fold(&more)))
    });
    named.into_iter().chain(hinted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::base::command::WallCommand;
    use crate::session::Language;

    #[test]
    fn a_command_is_found_by_its_name_before_its_hint() {
        let words = Words::new(Language::Fr);
        assert_eq!(found(words, "journal").first(), Some(&Command::ShowJournal));
        assert!(found(words, "journal").len() > 1, "a hint says it too");
        for (sought, command) in [
            ("minutes", Command::ShowPace),
            ("durée", Command::ShowPace),
            ("ordre du jour", Command::ShowSittings),
            ("compte rendu", Command::Export),
            ("imprimer", Command::Export),
            ("corriger", Command::ShowJournal),
            ("prochaine réunion", Command::NewSitting),
            ("prochaine réunion", Command::ShowThread),
            ("date de la prochaine", Command::ShowThread),
            ("rendez-vous", Command::ShowThread),
            ("reporter", Command::ShowThread),
            ("sauver", Command::SaveNow),
            ("annuler", Command::Undo),
            ("excusé", Command::ShowSittings),
            ("raccourcis", Command::Keys),
            ("présents", Command::ShowSittings),
            ("projecteur", Command::Wall(WallCommand::Project)),
        ] {
            assert!(found(words, sought).contains(&command), "{sought}");
        }
    }

    #[test]
    fn every_command_has_other_words_that_people_look_for_it_by_and_answers_to_each() {
        for language in Language::ALL {
            let words = Words::new(language);
            for command in Command::all() {
                let also = also(words, command);
                assert!(!also.is_empty(), "{}", command.message());
                for word in also.split_whitespace() {
                    assert!(found(words, word).contains(&command), "{word}");
                }
            }
        }
    }
}
