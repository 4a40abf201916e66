//! Rust files, read as far as the rules of the house need it: words, paths, comments; texts left out.

use std::fs;
use std::path::Path;

/// Words a path may follow, and is never made of.
const KEYWORDS: [&str; 12] =
    ["as", "dyn", "else", "for", "if", "impl", "in", "match", "mut", "pub", "return", "use"];

/// One Rust file of this repository.
pub struct Source {
    /// From the root, with `/` on every system.
    pub path: String,
    pub lines: usize,
    pub comments: Vec<String>,
    tokens: Vec<Token>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    /// `::`
    Sep,
    Mark(char),
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let (tokens, comments) = read(text);
        Self { path: path.to_owned(), lines: text.lines().count(), comments, tokens }
    }

    /// The Rust files in a folder of this repository and in its folders.
    pub fn all_in(folder: &str) -> Vec<Self> {
        let mut sources = Vec::new();
        collect(&root().join(folder), &mut sources);
        sources.sort_by(|a, b| a.path.cmp(&b.path));
        assert!(!sources.is_empty(), "no Rust file in {folder}");
        sources
    }

    /// Every path that is written, groups spread out, what only tests see left out.
    pub fn paths(&self) -> Vec<Vec<String>> {
        let tokens = without_tests(&self.tokens);
        let mut paths = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            at = match &tokens[at] {
                Token::Word(word) if KEYWORDS.contains(&word.as_str()) => at + 1,
                Token::Word(_) => tree(&tokens, at, &[], &mut paths),
                Token::Sep if !continues_a_path(&tokens, at) => {
                    tree(&tokens, at + 1, &[], &mut paths)
                }
                // The end of `<A as B>::c` is no path of its own.
                Token::Sep if matches!(tokens.get(at + 1), Some(Token::Word(_))) => at + 2,
                Token::Sep | Token::Mark(_) => at + 1,
            };
        }
        paths
    }

    /// Every path that it brings in by `use`; those that it hands on by `pub use` apart.
    pub fn uses(&self) -> (Vec<Vec<String>>, Vec<Vec<String>>) {
        let tokens = without_tests(&self.tokens);
        let word = |at: usize, word: &str| tokens.get(at) == Some(&Token::Word(word.to_owned()));
        let (mut own, mut handed_on) = (Vec::new(), Vec::new());
        for at in 0..tokens.len() {
            if word(at, "use") {
                let is_own = at == 0 || !word(at - 1, "pub");
                tree(&tokens, at + 1, &[], if is_own { &mut own } else { &mut handed_on });
            }
        }
        (own, handed_on)
    }

    /// Whether these words and marks stand one after the other, tests included.
    pub fn says(&self, sequence: &str) -> bool {
        let (wanted, _) = read(sequence);
        self.tokens.windows(wanted.len()).any(|window| window == wanted)
    }

    /// Whether only tests see this file.
    pub fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn collect(folder: &Path, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a folder of this repository") {
        let path = entry.expect("an entry of this repository").path();
        if path.is_dir() {
            collect(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a Rust file in UTF-8");
            let from_root = path.strip_prefix(root()).expect("a file of this repository");
            let name = from_root.to_str().expect("a file name in UTF-8").replace('\\', "/");
            sources.push(Source::new(&name, &text));
        }
    }
}

fn read(text: &str) -> (Vec<Token>, Vec<String>) {
    let chars: Vec<char> = text.chars().collect();
    let (mut tokens, mut comments) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        at += match rest {
            ['/', '/', ..] => {
                let length = rest.iter().take_while(|c| **c != '\n').count();
                comments.push(rest[..length].iter().collect());
                length
            }
            ['/', '*', ..] => {
                let length = block_comment(rest);
                comments.push(rest[..length].iter().collect());
                length
            }
            ['"', ..] => text_literal(rest),
            ['\'', '\\', _, more @ ..] => 4 + more.iter().take_while(|c| **c != '\'').count(),
            ['\'', _, '\'', ..] => 3,
            ['\'', ..] => 1 + word(&rest[1..]),
            [':', ':', ..] => {
                tokens.push(Token::Sep);
                2
            }
            [c, ..] if c.is_alphanumeric() || *c == '_' => {
                let length = word(rest);
                let word: String = rest[..length].iter().collect();
                let prefixed = match (word.as_str(), &rest[length..]) {
                    ("r" | "br" | "cr", after @ ['"' | '#', ..]) => raw_literal(after),
                    ("b" | "c", after @ ['"', ..]) => Some(text_literal(after)),
                    _ => None,
                };
                if prefixed.is_none() {
                    tokens.push(Token::Word(word));
                }
                length + prefixed.unwrap_or_default()
            }
            [c, ..] => {
                if !c.is_whitespace() {
                    tokens.push(Token::Mark(*c));
                }
                1
            }
            [] => 1,
        };
    }
    (tokens, comments)
}

fn word(chars: &[char]) -> usize {
    chars.iter().take_while(|c| c.is_alphanumeric() || **c == '_').count()
}

fn block_comment(chars: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < chars.len() {
        match &chars[at..] {
            ['/', '*', ..] => {
                depth += 1;
                at += 2;
            }
            ['*', '/', ..] => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    chars.len()
}

/// The length of `"…"`, its quotes included.
fn text_literal(chars: &[char]) -> usize {
    let mut at = 1;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(chars.len())
}

/// The length of what follows the `r` of `r"…"` or `r#"…"#`; none when it is a raw name.
fn raw_literal(chars: &[char]) -> Option<usize> {
    let hashes = chars.iter().take_while(|c| **c == '#').count();
    if chars.get(hashes) != Some(&'"') {
        return None;
    }
    let mut end = vec!['#'; hashes + 1];
    end[0] = '"';
    let body = &chars[hashes + 1..];
    let length = body.windows(end.len()).position(|window| window == end).unwrap_or(body.len());
    Some((hashes + 1 + length + end.len()).min(chars.len()))
}

/// Leaves out every item under `#[cfg(test)]`.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let (attribute, _) = read("#[cfg(test)]");
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at..].starts_with(&attribute) {
            at = item_end(tokens, at + attribute.len());
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// Where the item that starts here ends: after its `;` or its closing brace.
fn item_end(tokens: &[Token], start: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(start) {
        match token {
            Token::Mark('(' | '[' | '{') => depth += 1,
            Token::Mark(')' | ']') => depth -= 1,
            Token::Mark('}') => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            Token::Mark(';') if depth == 0 => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}

fn continues_a_path(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| match &tokens[before] {
        Token::Word(word) => !KEYWORDS.contains(&word.as_str()),
        Token::Sep | Token::Mark('>') => true,
        Token::Mark(_) => false,
    })
}

/// Adds the paths that start here, and says where to read on.
fn tree(tokens: &[Token], at: usize, prefix: &[String], paths: &mut Vec<Vec<String>>) -> usize {
    match tokens.get(at) {
        Some(Token::Word(word)) => {
            let path = [prefix, std::slice::from_ref(word)].concat();
            if tokens.get(at + 1) == Some(&Token::Sep) {
                tree(tokens, at + 2, &path, paths)
            } else {
                paths.push(path);
                at + 1
            }
        }
        Some(Token::Mark('*')) => {
            paths.push([prefix, &["*".to_owned()]].concat());
            at + 1
        }
        Some(Token::Mark('{')) => {
            let mut at = at + 1;
            while at < tokens.len() && tokens[at] != Token::Mark('}') {
                if tokens[at] == Token::Mark(',') {
                    at += 1;
                    continue;
                }
                at = tree(tokens, at, prefix, paths);
                // What is left of `as Name`.
                while !matches!(tokens.get(at), None | Some(Token::Mark(',' | '}'))) {
                    at += 1;
                }
            }
            at + 1
        }
        // A turbofish: what stands in it is read on its own.
        _ => {
            paths.push(prefix.to_vec());
            at
        }
    }
}

#[test]
fn paths_are_read_wherever_they_are_written() {
    let source = Source::new(
        "src/room/file.rs",
        r##"
        //! `crate::comment`
        use crate::{a::{B as C, self}, d};
        use ::std::fs;
        use super::e::*;
        fn f<'a>(x: &'a crate::g::H) -> Vec<crate::i::J> {
            let text = ("crate::text", r#"crate::"raw" text"#, b"crate::bytes", '"', '\'', '\u{e9}');
            <T as crate::k::L>::new().collect::<Vec<crate::m::N>>()
        }
        #[cfg(test)]
        mod tests { use crate::unseen; }
        fn last() { crate::o::p!(); }
        "##,
    );
    let paths: Vec<String> =
        source.paths().iter().filter(|path| path.len() > 1).map(|path| path.join("::")).collect();
    assert_eq!(
        paths,
        [
            "crate::a::B",
            "crate::a::self",
            "crate::d",
            "std::fs",
            "super::e::*",
            "crate::g::H",
            "crate::i::J",
            "crate::k::L",
            "crate::m::N",
            "crate::o::p",
        ]
    );
    assert_eq!(source.comments, ["//! `crate::comment`"]);
}
