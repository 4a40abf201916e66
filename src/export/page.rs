//! Plain text in lines that fit a page.

use crate::session::undirected;
use crate::words::Words;

/// No line is longer than this, unless one word is.
const WIDTH: usize = 100;

/// A page being laid out.
pub struct Page {
    words: Words,
    text: String,
}

impl Page {
    pub fn new(words: Words) -> Self {
        Self { words, text: String::new() }
    }

    /// A title, underlined.
    pub fn heading(&mut self, text: &str, underline: char) {
        self.blank();
        let before = self.text.len();
        self.wrapped("", "", text);
        let longest = self.text[before..].lines().map(|line| line.chars().count()).max();
        self.text.extend(std::iter::repeat_n(underline, longest.unwrap_or_default()));
        self.text.push('\n');
    }

    /// The name of a part of the page.
    pub fn section(&mut self, id: &str) {
        self.heading(&self.words.text(id), '-');
    }

    /// A message, on as many lines as it takes.
    pub fn message(&mut self, id: &str) {
        self.wrapped("", "", &self.words.text(id));
    }

    /// "name: value".
    pub fn pair(&mut self, margin: &str, name: &str, value: &str) {
        let line = self.words.with("show-field", [("name", name.into()), ("value", value.into())]);
        self.wrapped(margin, &format!("{margin}    "), &line);
    }

    /// "name: value", where there is a value.
    pub fn field(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.pair("", name, value.trim());
        }
    }

    /// An empty line, unless there is one or nothing comes before.
    pub fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// `text` on as many lines as it takes: the first one after `first`, the others after `next`.
    /// Lines of the text stay apart; control characters are left out, so that a file cannot drive the terminal.
    pub fn wrapped(&mut self, first: &str, next: &str, text: &str) {
        let mut margin = first;
        for paragraph in undirected(text).lines() {
            let mut line = String::from(margin);
            let mut has_words = false;
            for word in paragraph.split([' ', '\t']).filter(|word| !word.is_empty()) {
                let word: String = word.chars().filter(|c| !c.is_control()).collect();
                let length = line.chars().count() + usize::from(has_words) + word.chars().count();
                if has_words && WIDTH < length {
                    self.push_line(&line);
                    line = String::from(next);
                    has_words = false;
                }
                if has_words {
                    line.push(' ');
                }
                line.push_str(&word);
                has_words = true;
            }
            self.push_line(&line);
            margin = next;
        }
    }

    fn push_line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    pub fn into_text(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Language;

    fn page() -> Page {
        Page::new(Words::new(Language::Fr))
    }

    #[test]
    fn lines_are_cut_between_words_and_keep_their_margin() {
        let mut page = page();
        page.wrapped("- ", "  ", &format!("{} {}\nfin", "a".repeat(97), "b".repeat(120)));
        let expected = format!("- {}\n  {}\n  fin\n", "a".repeat(97), "b".repeat(120));
        assert_eq!(page.into_text(), expected);
    }

    #[test]
    fn a_no_break_space_holds_a_line_together() {
        let mut page = page();
        page.wrapped("", "", &format!("{} b\u{202f}!", "a".repeat(97)));
        assert_eq!(page.into_text(), format!("{}\nb\u{202f}!\n", "a".repeat(97)));
    }

    #[test]
    fn what_a_file_holds_cannot_drive_the_terminal() {
        let mut page = page();
        page.wrapped("", "", "a\u{1b}[2Jb\u{7}");
        assert_eq!(page.into_text(), "a[2Jb\n");
    }
}
