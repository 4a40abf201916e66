//! A sentence that begins where letters are commands: it goes on in the entry bar, and its first letters have noted nothing.
//!
//! Nobody looks at the screen while someone speaks. So a letter that is no command begins a sentence, with the letters typed just
//! before it in the same place; so do three letters or more, typed fast, that do not say one thing together.

use egui::{Event, Id, Key, Modifiers, Ui};

use super::Open;
use super::bar::Field;
use crate::app::base::command::Command;
use crate::app::base::desk::Desk;
use crate::app::base::letters::{self, Commands};
use crate::session::Mark;

/// What is typed faster than this, in seconds, is typed as words are.
const QUICK: f64 = 0.45;
/// After this long, what was typed before was meant as it was taken.
const PAUSE: f64 = 1.5;
/// A word has as many letters.
const WORD: usize = 3;

/// A letter, or a space, typed where letters are commands.
#[derive(Clone, Debug)]
struct Typed {
    letter: char,
    at: f64,
    /// Where the history stood before it.
    before: Mark,
    /// Which event of this frame it is, if it is of this frame.
    event: Option<usize>,
}

/// The letters typed in one place where they are commands, or in several with spaces between.
#[derive(Debug, Default)]
pub struct Run {
    place: Option<Id>,
    typed: Vec<Typed>,
}

/// How fast whoever is at the keyboard types words.
#[derive(Debug, Default)]
pub struct Pace {
    last: Option<f64>,
    /// In seconds from one letter to the next; nothing as long as no word was typed.
    usual: Option<f64>,
}

impl Pace {
    /// Letters that a field of text takes.
    pub fn read(&mut self, ui: &Ui) {
        let (now, typed) = ui.input(|input| {
            let typed = input.events.iter().any(|event| matches!(event, Event::Text(_)));
            (input.time, typed)
        });
        if !typed || !ui.ctx().text_edit_focused() {
            return;
        }
        let gap = self.last.replace(now).map(|last| now - last);
        if let Some(gap) = gap.filter(|gap| 0.0 < *gap && *gap < QUICK) {
            let usual = self.usual.unwrap_or(gap);
            self.usual = Some(usual + (gap - usual) / 8.0);
        }
    }
}

impl Open {
    /// Takes a sentence out of what is typed where letters are commands.
    pub(super) fn take_sentence(&mut self, desk: &mut Desk, ui: &Ui) -> Option<String> {
        let Some((place, commands)) = letters::commands(ui.ctx()) else {
            self.run = Run::default();
            return None;
        };
        if self.run.place != Some(place) {
            self.run = Run { place: Some(place), typed: Vec::new() };
        }
        let (now, events) = ui.input(|input| (input.time, input.events.clone()));
        let begins = self.read(&events, now, &commands)?;
        let first = self.run.typed.get(begins)?.clone();
        let run = std::mem::take(&mut self.run).typed;
        // What it goes on with in the words stays apart from them.
        let before = begins.checked_sub(1).and_then(|at| run.get(at));
        let space = before.filter(|it| it.letter == ' ' && first.at - it.at < PAUSE);
        let letters =
            space.into_iter().chain(run.iter().skip(begins)).map(|it| it.letter).collect();
        let from = first.event.unwrap_or(0);
        ui.input_mut(|input| {
            let mut n = 0;
            input.events.retain(|event| {
                n += 1;
                n <= from || !is_typed(event)
            });
        });
        let words = desk.words();
        if self.document.take_back(&first.before) {
            desk.tell_with(words.text("sentence-taken-back"), vec![Command::Redo]);
        } else {
            desk.tell(words.text("sentence-goes-on"));
        }
        Some(letters)
    }

    /// Reads on; where the sentence begins in the run, once there is one.
    fn read(&mut self, events: &[Event], now: f64, commands: &Commands) -> Option<usize> {
        let mut mark = None;
        let mut begins = None;
        let (mut held, mut spaced) = (false, false);
        for typed in &mut self.run.typed {
            typed.event = None;
        }
        for (n, event) in events.iter().enumerate() {
            let typed: String = match event {
                Event::Key { key: Key::Space, pressed: true, modifiers, .. }
                    if modifiers.is_none() =>
                {
                    spaced = true;
                    " ".to_owned()
                }
                Event::Key { key, pressed: true, repeat, modifiers, .. } => {
                    (held, spaced) = (*repeat, false);
                    if begins.is_none() && ends_a_run(*key, *modifiers) {
                        self.run.typed.clear();
                    }
                    continue;
                }
                Event::PointerButton { pressed: true, .. } if begins.is_none() => {
                    self.run.typed.clear();
                    continue;
                }
                Event::Text(text) if text == " " && std::mem::take(&mut spaced) => continue,
                // A key that is held is no word.
                Event::Text(_) if held => continue,
                Event::Text(text) => text.clone(),
                _ => continue,
            };
            for letter in typed.chars() {
                let letter = if letter.is_whitespace() { ' ' } else { letter };
                let before = mark.get_or_insert_with(|| self.document.mark()).clone();
                self.run.typed.push(Typed { letter, at: now, before, event: Some(n) });
                if begins.is_none() {
                    let run: Vec<_> = self.run.typed.iter().map(|it| (it.letter, it.at)).collect();
                    let ends = letter != ' ' && !commands.has(letter) || is_word(&run, commands);
                    begins = ends.then(|| beginning(&run, self.pace.usual));
                }
            }
        }
        begins
    }

    /// Whether words were being typed in the bar when the caret went elsewhere: the field they stand in.
    pub(super) fn words_left(&self) -> Option<Id> {
        let draft = self.document.draft();
        // A sentence on something goes on wherever the keyboard has been meanwhile.
        let field = self.left.or_else(|| draft.holds_a_sentence().then_some(Field::Words))?;
        let holds_words = match field {
            Field::Words => draft.continues.is_none() && !draft.words.trim().is_empty(),
            Field::Minority => draft.minority_words().any(|words| !words.trim().is_empty()),
            _ => false,
        };
        holds_words.then(|| field.id(self.views.bar.generation))
    }

    /// The space that was typed just before these letters, and pressed what had the keyboard.
    pub(super) fn take_space_before(&mut self, ui: &Ui, letters: &str) -> String {
        let (now, spaced) = ui.input(|input| (input.time, input.key_pressed(Key::Space)));
        let before = self.spaced.take().filter(|at| now - at < PAUSE);
        if letters.is_empty() {
            let is_typed = ui.input(|input| !input.keys_down.is_empty());
            self.spaced = if spaced { Some(now) } else { before.filter(|_| !is_typed) };
            return String::new();
        }
        let joins = before.is_some() && !letters.starts_with(char::is_whitespace);
        if joins { " ".to_owned() } else { String::new() }
    }

    /// Letters that nothing takes go on where words were being typed, at the caret. Whether they do.
    pub(super) fn go_on_in_words(&self, ui: &Ui, letters: &str) -> bool {
        let Some(field) = self.words_left() else { return false };
        ui.memory_mut(|memory| memory.request_focus(field));
        ui.input_mut(|input| input.events.insert(0, Event::Text(letters.to_owned())));
        true
    }

    /// After each frame: which field of words a key took the caret out of.
    pub(super) fn notice_words_left(&mut self, desk: &Desk, focused: Option<Id>) {
        let pressed = desk.ctx.input(|input| {
            input.pointer.any_pressed().then(|| input.pointer.interact_pos()).flatten()
        });
        match (pressed, focused) {
            (Some(at), _) => self.went_beside = self.panel_rect.is_some_and(|it| it.contains(at)),
            (None, Some(_)) => self.went_beside = false,
            (None, None) => {}
        }
        let generation = self.views.bar.generation;
        let of_words = |id: Id| {
            [Field::Words, Field::Minority].into_iter().find(|field| field.id(generation) == id)
        };
        if desk.ctx.input(|input| input.pointer.any_pressed())
            || focused.is_some_and(|id| of_words(id).is_some())
        {
            self.left = None;
        }
        if focused != self.focused
            && let Some(field) = self.focused.and_then(of_words)
            && (focused.is_none()
                || !desk
                    .ctx
                    .input(|input| input.pointer.any_down() || input.pointer.any_released()))
        {
            self.left = Some(field);
        }
    }
}

fn is_typed(event: &Event) -> bool {
    match event {
        Event::Text(_) => true,
        Event::Key { key: Key::Space, modifiers, .. } => modifiers.is_none(),
        _ => false,
    }
}

/// Whether what is typed after this key is about something else.
fn ends_a_run(key: Key, modifiers: Modifiers) -> bool {
    modifiers.command
        || modifiers.alt
        || matches!(
            key,
            Key::ArrowUp
                | Key::ArrowDown
                | Key::ArrowLeft
                | Key::ArrowRight
                | Key::Home
                | Key::End
                | Key::PageUp
                | Key::PageDown
                | Key::Delete
                | Key::Backspace
                | Key::Enter
                | Key::Escape
                | Key::Tab
        )
}

/// Whether the letters typed last, fast and in one place, are too many for what is said there.
fn is_word(run: &[(char, f64)], commands: &Commands) -> bool {
    let mut word = Vec::new();
    let mut after: Option<f64> = None;
    for &(letter, at) in run.iter().rev() {
        if letter == ' ' || after.is_some_and(|after| QUICK <= after - at) {
            break;
        }
        word.push(letter);
        after = Some(at);
    }
    let word: String = word.into_iter().rev().collect();
    WORD <= word.chars().count() && !commands.fits(&word)
}

/// Where the sentence begins that the run ends in. What was typed well before it was meant as it was taken; how long that is, the
/// letters after it tell, or the pace at which words are typed. A capital after a small letter begins a word.
fn beginning(run: &[(char, f64)], pace: Option<f64>) -> usize {
    let gap = |at: usize| run[at].1 - run[at - 1].1;
    let mut from = 0;
    for at in 1..run.len() {
        let beside_a_space = run[at].0 == ' ' || run[at - 1].0 == ' ';
        let longest_after = (at + 1..run.len()).map(gap).reduce(f64::max).or(pace);
        let long = longest_after.is_some_and(|after| 2.5 * after <= gap(at));
        let begins_a_word = run[at - 1].0.is_lowercase() && run[at].0.is_uppercase();
        if PAUSE <= gap(at) || QUICK <= gap(at) && (beside_a_space || long) || begins_a_word {
            from = at;
        }
    }
    from + run[from..].iter().take_while(|(letter, _)| *letter == ' ').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the sentence begins that was typed with these gaps before its letters, in hundredths of a second.
    fn begins(typed: &[(char, u32)]) -> String {
        begins_at(None, typed)
    }

    fn begins_at(pace: Option<f64>, typed: &[(char, u32)]) -> String {
        let mut at = 0;
        let run: Vec<_> = typed
            .iter()
            .map(|&(letter, gap)| {
                at += gap;
                (letter, f64::from(at) / 100.0)
            })
            .collect();
        run[beginning(&run, pace)..].iter().map(|(letter, _)| letter).collect()
    }

    #[test]
    fn a_word_takes_with_it_the_letters_it_began_with() {
        assert_eq!(begins(&[('e', 0), ('m', 0)]), "em");
        assert_eq!(begins(&[('e', 0), ('m', 70)]), "em", "slowly typed");
        assert_eq!(
            begins(&[('o', 0), ('n', 12), (' ', 12), ('a', 20), (' ', 12), ('d', 9)]),
            "on a d"
        );
    }

    #[test]
    fn what_was_noted_before_someone_spoke_stays() {
        assert_eq!(begins(&[('a', 0), ('e', 200), ('m', 15)]), "em");
        assert_eq!(begins(&[('a', 0), ('e', 90), ('m', 15)]), "em", "by what is fast after it");
        assert_eq!(begins(&[('a', 0), (' ', 60), ('p', 60), ('l', 10)]), "pl");
        assert_eq!(begins(&[('a', 0), (' ', 60), ('l', 10)]), "l", "no space in front");
    }

    #[test]
    fn a_mark_stays_when_a_word_follows_sooner_than_after_a_pause() {
        let marks_and_letter = [('p', 0), ('D', 12), ('l', 60)];
        assert_eq!(begins_at(Some(0.12), &marks_and_letter), "l");
        assert_eq!(begins_at(Some(0.4), &[('p', 0), ('l', 60)]), "pl", "words are typed slowly");
        assert_eq!(begins(&[('p', 0), ('l', 60)]), "pl", "nobody knows how fast");
        assert_eq!(begins(&[('p', 0), ('D', 10), ('e', 10)]), "De", "a capital begins a word");
        assert_eq!(begins(&[('D', 0), ('e', 10)]), "De");
    }

    #[test]
    fn three_fast_letters_that_say_nothing_together_are_a_word() {
        let grid = Commands::first_then("AONI=".chars(), "VPMG".chars());
        let at = |word: &str, gap: f64| -> Vec<_> {
            word.chars().enumerate().map(|(n, letter)| (letter, gap * n as f64)).collect()
        };
        assert!(is_word(&at("non", 0.1), &grid) && is_word(&at("a main", 0.1), &grid));
        assert!(!is_word(&at("non", 0.6), &grid), "tried one after the other");
        assert!(!is_word(&at("apv", 0.1), &grid) && !is_word(&at("on", 0.1), &grid));
    }
}
