//! Which widget reads letters itself, besides the fields of text, and which letters are commands there.

use egui::{Context, Event, Id, Key, Ui};

use crate::session::clean_line;

/// Where it is told, from one frame to the next.
fn place() -> Id {
    Id::unique("the widget that reads letters")
}

/// The letters that are commands where the keyboard is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Commands {
    /// In small letters.
    first: String,
    /// Those that say more after one of the first, each once.
    then: String,
    /// They come in any number and order, and write nothing.
    freely: bool,
    /// So many of them, whichever they are and as often as they come, are no word.
    few: usize,
}

impl Commands {
    /// One of them holds, the last that was typed.
    pub fn one_of(letters: impl Iterator<Item = char>) -> Self {
        Self::first_then(letters, std::iter::empty())
    }

    /// After one of `first` come any of `then`.
    pub fn first_then(first: impl Iterator<Item = char>, then: impl Iterator<Item = char>) -> Self {
        let small = char::to_lowercase;
        Self {
            first: first.flat_map(small).collect(),
            then: then.flat_map(small).collect(),
            ..Self::default()
        }
    }

    pub fn freely(letters: &str) -> Self {
        Self { first: letters.to_lowercase(), freely: true, ..Self::default() }
    }

    /// Each says something of its own: as many as people type in one go, and each once if they are more.
    pub fn each(letters: impl Iterator<Item = char>) -> Self {
        const IN_ONE_GO: usize = 4;
        let first: String = letters.flat_map(char::to_lowercase).collect();
        Self { then: first.clone(), first, freely: false, few: IN_ONE_GO }
    }

    /// Whether `letter` is one, large or small.
    pub fn has(&self, letter: char) -> bool {
        letter.to_lowercase().all(|small| self.first.contains(small) || self.then.contains(small))
    }

    /// Whether `typed` in one place says one thing.
    pub fn fits(&self, typed: &str) -> bool {
        let mut letters = typed.chars().flat_map(char::to_lowercase).peekable();
        let begins = letters.next_if(|&letter| self.first.contains(letter)).is_some();
        let rest: Vec<char> = letters.collect();
        let once = |(n, letter): (usize, &char)| {
            self.then.contains(*letter) && !rest.iter().take(n).any(|before| before == letter)
        };
        let are_few = rest.len() < self.few && rest.iter().all(|&letter| self.has(letter));
        self.freely || begins && (are_few || rest.iter().enumerate().all(once))
    }
}

/// Of a widget that has the keyboard: letters are for it, those that are its commands.
pub fn read_by(ui: &Ui, id: Id, commands: Commands) {
    ui.data_mut(|data| data.insert_temp(place(), (id, commands)));
}

/// The widget that has the keyboard, where letters are commands, and which ones.
pub fn commands(ctx: &Context) -> Option<(Id, Commands)> {
    let focused = ctx.memory(egui::Memory::focused)?;
    let told: Option<(Id, Commands)> = ctx.data(|data| data.get_temp(place()));
    told.filter(|(id, _)| *id == focused)
}

/// Whether what has the keyboard reads letters: a field of text, or a widget that said so. Else they are for nobody.
pub fn are_read(ctx: &Context) -> bool {
    let Some(focused) = ctx.memory(egui::Memory::focused) else { return false };
    ctx.text_edit_focused() || commands(ctx).is_some_and(|(id, _)| id == focused)
}

/// Takes all that is typed in this frame, before any field or button does.
pub fn take(ui: &Ui) -> String {
    let mut letters = String::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) => {
                letters.push_str(&clean_line(text));
                false
            }
            // It presses what has the keyboard.
            Event::Key { key: Key::Space, modifiers, .. } => !modifiers.is_none(),
            _ => true,
        });
    });
    letters
}

/// Takes the press of a space: the letter that it writes stays.
pub fn take_space(ui: &Ui) {
    ui.input_mut(|input| {
        input.events.retain(|event| {
            !matches!(event, Event::Key { key: Key::Space, modifiers, .. } if modifiers.is_none())
        });
    });
}

/// Takes what is pasted where no field of text has the keyboard.
pub fn take_unread_paste(ui: &Ui) -> Option<String> {
    if ui.ctx().text_edit_focused() {
        return None;
    }
    take_paste(ui, |_| true).filter(|text| !text.trim().is_empty())
}

/// Takes what is pasted, before any field does, if it is what is wanted.
pub fn take_paste(ui: &Ui, is_wanted: impl Fn(&str) -> bool) -> Option<String> {
    let mut pasted = None;
    ui.input_mut(|input| {
        input.events.retain_mut(|event| match event {
            Event::Paste(text) if is_wanted(text) => {
                pasted = Some(std::mem::take(text));
                false
            }
            _ => true,
        });
    });
    pasted
}

/// Takes what is typed where nothing reads it; nothing where a space comes first that `presses` what has the keyboard.
pub fn take_unread(ui: &Ui, presses: bool) -> String {
    let first = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Text(text) => Some(text.starts_with(char::is_whitespace)),
            _ => None,
        })
    });
    let has_focus = ui.memory(|memory| memory.focused().is_some());
    let presses = presses && first == Some(true) && has_focus;
    if first.is_none() || presses || are_read(ui.ctx()) { String::new() } else { take(ui) }
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;
    use egui_kittest::Harness;

    use super::*;

    #[test]
    fn a_nature_and_what_it_is_about_say_one_thing_and_a_word_does_not() {
        let grid = Commands::first_then("AON=I".chars(), "VPMG".chars());
        for typed in ["a", "ap", "Ivg", "=", "npmg"] {
            assert!(grid.fits(typed), "{typed}");
        }
        for typed in ["non", "main", "pain", "app", "avis"] {
            assert!(!grid.fits(typed), "{typed}");
        }
        assert!(grid.has('a') && grid.has('P') && !grid.has('à') && !grid.has('2'));
        assert!(Commands::freely("+-0").fits("++0"));
        let types = Commands::each("abcxt".chars());
        for typed in ["abx", "tab", "AbcX", "abba", "bacxt"] {
            assert!(types.fits(typed), "{typed}");
        }
        for typed in ["cabane", "abbac", "babacs", "abri"] {
            assert!(!types.fits(typed), "{typed}");
        }
    }

    fn typed(text: &str) -> Vec<Event> {
        let key = |c: char| {
            let key = if c == ' ' { Key::Space } else { Key::A };
            let modifiers = Modifiers::NONE;
            Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
        };
        text.chars().flat_map(|c| [key(c), Event::Text(c.to_string())]).collect()
    }

    /// What is taken of a frame in which this was typed, and whether a space is left to press something.
    fn taken(text: &str) -> (String, bool) {
        let mut found = None;
        let mut harness = Harness::new_ui(|ui| {
            let taken = take_unread(ui, true);
            let presses = ui.input(|input| input.key_pressed(Key::Space));
            if !taken.is_empty() || presses {
                found = Some((taken, presses));
            }
        });
        harness.input_mut().events.extend(typed(text));
        harness.step();
        drop(harness);
        found.unwrap_or_default()
    }

    #[test]
    fn letters_of_one_frame_keep_their_spaces_which_press_nothing() {
        assert_eq!(taken("pour six"), ("pour six".to_owned(), false));
        assert_eq!(taken("a "), ("a ".to_owned(), false));
    }

    #[test]
    fn a_space_that_comes_first_is_a_letter_where_nothing_has_the_keyboard() {
        assert_eq!(taken(" pour six"), (" pour six".to_owned(), false));
    }

    #[test]
    fn a_space_alone_presses_what_has_the_keyboard() {
        let mut left = None;
        let mut harness = Harness::new_ui(|ui| {
            let button = ui.button("Bouton");
            button.request_focus();
            let taken = take_unread(ui, true);
            if ui.input(|input| input.key_pressed(Key::Space)) {
                left = Some(taken);
            }
        });
        harness.run();
        harness.input_mut().events.extend(typed(" "));
        harness.step();
        drop(harness);
        assert_eq!(left, Some(String::new()));
    }
}
