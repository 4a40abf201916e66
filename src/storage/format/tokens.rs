//! The words and signs of a RON text, also of a damaged one.

/// One word or sign, and where it begins and ends (bytes).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    pub start: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A string of any form or a character, quotes included.
    Text,
    /// A name or a number.
    Word,
    /// Any other single character.
    Sign(char),
}

/// Cuts a text into tokens; blanks and comments fall between them. What is not closed ends with the text.
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// The length of `rest` up to the end of `mark`, or all of it.
    fn length_through(rest: &str, from: usize, mark: &str) -> usize {
        rest[from..].find(mark).map_or(rest.len(), |found| from + found + mark.len())
    }

    fn skip_blanks(&mut self) {
        loop {
            let rest = self.rest();
            let blanks = rest.len() - rest.trim_start().len();
            self.at += if 0 < blanks {
                blanks
            } else if rest.starts_with("//") {
                Self::length_through(rest, 0, "\n")
            } else if rest.starts_with("/*") {
                Self::comment(rest)
            } else {
                return;
            };
        }
    }

    /// The length of the comment that begins `rest`; comments nest.
    fn comment(rest: &str) -> usize {
        let (mut depth, mut at) = (0_usize, 0);
        let bytes = rest.as_bytes();
        while at + 1 < bytes.len() {
            match &bytes[at..at + 2] {
                b"/*" => depth += 1,
                b"*/" => depth -= 1,
                _ => {
                    at += 1;
                    continue;
                }
            }
            at += 2;
            if depth == 0 {
                return at;
            }
        }
        rest.len()
    }

    /// The length of the string that begins `rest`, if one does.
    fn string(rest: &str) -> Option<usize> {
        let body = rest.strip_prefix('b').unwrap_or(rest);
        let prefix = rest.len() - body.len();
        if let Some(raw) = body.strip_prefix('r') {
            let hashes = raw.len() - raw.trim_start_matches('#').len();
            if raw[hashes..].starts_with('"') {
                let close = format!("\"{}", "#".repeat(hashes));
                return Some(Self::length_through(rest, prefix + hashes + 2, &close));
            }
        }
        if !body.starts_with('"') {
            return None;
        }
        let mut escaped = false;
        for (at, byte) in body.bytes().enumerate().skip(1) {
            match byte {
                b'"' if !escaped => return Some(prefix + at + 1),
                b'\\' => escaped = !escaped,
                _ => escaped = false,
            }
        }
        Some(rest.len())
    }

    /// The length of the character between single quotes that begins `rest`, if one does.
    fn character(rest: &str) -> Option<usize> {
        let mut body = rest.strip_prefix('\'')?.char_indices();
        let (_, first) = body.next()?;
        // What is escaped may be a quote itself.
        let escaped = if first == '\\' { body.next().map(|_| 12) } else { None };
        let (close, _) = body.take(escaped.unwrap_or(1)).find(|&(_, c)| c == '\'')?;
        Some(close + 2)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_blanks();
        let rest = self.rest();
        let first = rest.chars().next()?;
        let is_of_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-');
        let (kind, length) =
            if let Some(length) = Self::string(rest).or_else(|| Self::character(rest)) {
                (Kind::Text, length)
            } else if is_of_word(first) {
                (Kind::Word, rest.find(|c| !is_of_word(c)).unwrap_or(rest.len()))
            } else {
                (Kind::Sign(first), first.len_utf8())
            };
        let token = Token { kind, text: &rest[..length], start: self.at };
        self.at += length;
        Some(token)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = Tokens::of(text).map(|token| token.text).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn strings_and_comments_hide_their_brackets() {
        check(
            "(a: \"x(\\\"[\", b: -1.5)",
            &["(", "a", ":", "\"x(\\\"[\"", ",", "b", ":", "-1.5", ")"],
        );
        check("r##\"a\"# ]\"## ]", &["r##\"a\"# ]\"##", "]"]);
        check("a // (\n/* ( /* */ [ */ b", &["a", "b"]);
        check("rest: raw", &["rest", ":", "raw"]);
        check(
            "['(', '\\'', '\\u{e9}', 'é', '",
            &["[", "'('", ",", "'\\''", ",", "'\\u{e9}'", ",", "'é'", ",", "'"],
        );
    }

    #[test]
    fn a_text_that_breaks_off_anywhere_ends_the_tokens() {
        let text = "é(a: \"x\\\\\", /* b */ r#\"é\"#, 'c') // d";
        for end in (0..=text.len()).filter(|&end| text.is_char_boundary(end)) {
            assert!(Tokens::of(&text[..end]).count() <= text.len());
        }
    }
}
