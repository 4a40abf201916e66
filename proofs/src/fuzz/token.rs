//! Texts in RON and XML as pieces that mean something.

use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// With its quotation marks.
    Text,
    Number,
    /// A name, `true`, a tag.
    Word,
    Opens,
    Closes,
    Mark,
    Space,
}

#[derive(Clone, Debug)]
pub struct Token {
    pub kind: Kind,
    pub place: Range<usize>,
}

/// Every byte is in one token.
pub fn tokens(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::new();
    let mut at = 0;
    let while_is = |from: usize, is: fn(u8) -> bool| {
        from + bytes[from..].iter().take_while(|&&byte| is(byte)).count()
    };
    while let Some(&byte) = bytes.get(at) {
        let (kind, end) = match byte {
            b'"' => (Kind::Text, end_of_text(bytes, at)),
            b'0'..=b'9' | b'-' | b'+' => (
                Kind::Number,
                while_is(at + 1, |byte| byte.is_ascii_alphanumeric() || byte == b'.'),
            ),
            b'(' | b'[' | b'{' => (Kind::Opens, at + 1),
            b')' | b']' | b'}' => (Kind::Closes, at + 1),
            byte if byte.is_ascii_whitespace() => {
                (Kind::Space, while_is(at, |byte| byte.is_ascii_whitespace()))
            }
            byte if byte.is_ascii_alphabetic() || byte == b'_' || !byte.is_ascii() => {
                let is_word =
                    |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || !byte.is_ascii();
                (Kind::Word, while_is(at, is_word))
            }
            _ => (Kind::Mark, at + 1),
        };
        tokens.push(Token { kind, place: at..end });
        at = end;
    }
    tokens
}

fn end_of_text(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The token that closes what the one at `opens` opens.
pub fn closing(tokens: &[Token], opens: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(opens) {
        match token.kind {
            Kind::Opens => depth += 1,
            Kind::Closes => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}
