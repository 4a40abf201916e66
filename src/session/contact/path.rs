//! Paths to files, on a disk or on a server: of each the name of the file stays, the folders do not.

use super::{LeftOut, closes};

/// Folders that hold one folder for each person.
const HOMES: [&str; 4] = ["home", "users", "utilisateurs", "documents and settings"];
/// Folders at the root of a disk: what starts with one of them is a path, however short.
const ROOTS: [&str; 16] = [
    "home", "users", "mnt", "media", "srv", "tmp", "var", "etc", "opt", "usr", "root", "volumes",
    "data", "run", "private", "net",
];
/// Words with a slash that go on no path.
const SLASHED: [&str; 6] = ["et/ou", "and/or", "ou/et", "km/h", "c/o", "n/a"];
/// Words that end the name of a file or of a folder: another may follow.
const BETWEEN: [&str; 10] = ["et", "and", "ou", "or", "puis", "then", "voir", "see", "est", "is"];
/// No path is longer.
const LONGEST: usize = 4096;
/// So many words may make the name of a file or of a folder.
const MOST_WORDS: usize = 8;

/// `text` with each path told by the name of its file.
pub fn without_folders(text: &str, marks: &LeftOut) -> String {
    if !text.contains(['/', '\\']) {
        return text.to_owned();
    }
    let text: Vec<char> = text.chars().collect();
    let mut told = String::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        if let Some(path) = Path::at(&text, at) {
            at = path.end;
            if path.is_folder {
                told += &marks.folder;
            }
            told.extend(&text[path.name..path.end]);
        } else {
            told.push(text[at]);
            at += 1;
        }
    }
    told
}

/// What is left of a path.
struct Path {
    /// Where the name of the file starts; what follows that of a folder.
    name: usize,
    end: usize,
    /// A name that may be somebody's stood here.
    is_folder: bool,
}

/// Where the first folder of a path stands, and what kind of path it is.
#[derive(Clone, Copy)]
struct Root {
    body: usize,
    /// The first part is the name of a machine.
    is_remote: bool,
}

impl Path {
    fn at(text: &[char], start: usize) -> Option<Self> {
        let root = Root::at(text, start)?;
        let limit = limit(text, start, root);
        let mut name = root.body;
        // Past the last separator, in this word or in those the name of a folder goes on with.
        let end = loop {
            let end = word_end(text, name, limit);
            name = last_separator(text, name, end).map_or(name, |at| at + 1);
            if name == end || has_ending(&text[name..end]) {
                break end;
            }
            match next_separator(text, end, limit) {
                Some(separator) => name = separator + 1,
                None => break end,
            }
        };
        let is_known = (root.is_remote && name == root.body) || is_home(text, root, name);
        let whole = file_end(text, name, end, limit).filter(|_| !is_known);
        Some(whole.map_or_else(
            || {
                let end = if is_known || name < end { folder_end(text, end, limit) } else { end };
                let end = end - trailing(&text[name..end]);
                Self { name: end, end, is_folder: true }
            },
            |end| Self { name, end, is_folder: false },
        ))
        .map(|path| path.without_query(text, root))
    }

    /// A server may be asked for more than a file.
    fn without_query(self, text: &[char], root: Root) -> Self {
        if !root.is_remote || self.is_folder {
            return self;
        }
        let query = text[self.name..self.end].iter().any(|c| matches!(c, '?' | '#'));
        if query { Self { name: self.end, is_folder: true, ..self } } else { self }
    }
}

impl Root {
    fn at(text: &[char], at: usize) -> Option<Self> {
        let before = at.checked_sub(1).map(|before| text[before]);
        if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '/' | '\\' | '.')) {
            return None;
        }
        let here = |offset: usize| text.get(at + offset).copied();
        let local = |offset| Some(Self { body: at + offset, is_remote: false });
        let is_part = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && !closes(c));
        let word = &text[at..word_end(text, at, text.len().min(at + LONGEST))];
        let first = here(0)?;
        if first.is_ascii_alphabetic() {
            if let Some(body) = scheme(word).filter(|body| is_part(here(*body))) {
                return Some(Self { body: at + body, is_remote: true });
            }
            if here(1) == Some(':') && here(2).is_some_and(is_separator) && is_part(here(3)) {
                return local(3);
            }
        }
        if first == '\\' && here(1) == Some('\\') && is_part(here(2)) {
            let is_device = matches!(here(2), Some('?' | '.')) && here(3) == Some('\\');
            return if is_device { local(4) } else { Some(Self { body: at + 2, is_remote: true }) };
        }
        // "~/", "~amina/", "$HOME/", "%USERPROFILE%\", "./", "../"
        if matches!(first, '~' | '$' | '%' | '.') {
            let name = word.iter().position(|&c| is_separator(c))?;
            let is_name = match first {
                '.' => name <= 2 && word[..name].iter().all(|&c| c == '.'),
                _ => {
                    word[1..name].iter().all(|c| c.is_alphabetic() || matches!(c, '_' | '%' | '.'))
                }
            };
            let is_known = is_name && word[name + 1..].iter().any(|c| c.is_alphabetic());
            return is_known.then_some(Self { body: at + name + 1, is_remote: false });
        }
        if first == '/' || first == '\\' {
            let follows_a_word = before
                .is_some_and(|c| !c.is_whitespace() && !closes(c) && !"([{'‘’=:,;*→".contains(c));
            return (!follows_a_word && is_rooted(word))
                .then_some(Self { body: at + 1, is_remote: false });
        }
        (first.is_alphanumeric() && is_relative(word))
            .then_some(Self { body: at, is_remote: false })
    }
}

fn is_separator(c: char) -> bool {
    matches!(c, '/' | '\\')
}

/// Where the body of an address such as `smb://` starts.
fn scheme(word: &[char]) -> Option<usize> {
    let name = word.iter().position(|&c| !(c.is_ascii_alphanumeric() || "+-.".contains(c)))?;
    let is_scheme = 2 <= name && word[name..].starts_with(&[':', '/', '/']);
    is_scheme.then_some(name + 3)
}

/// Whether what starts with a separator is a path: it begins as one does, has a folder, or is a file.
fn is_rooted(word: &[char]) -> bool {
    let word: String = word.iter().collect();
    let mut parts = word[1..].split(is_separator);
    let first = parts.next().unwrap_or_default();
    let starts =
        first.starts_with(|c: char| c.is_alphabetic() || matches!(c, '.' | '_' | '~' | '$'));
    let is_root = ROOTS.contains(&first.to_lowercase().as_str());
    let has_more = parts.next().is_some_and(|part| part.starts_with(char::is_alphanumeric));
    let chars: Vec<char> = first.chars().collect();
    starts && (is_root || has_more || has_ending(&chars))
}

/// Whether a word that starts with a letter is a path from some folder to a file.
fn is_relative(word: &[char]) -> bool {
    let back = word.iter().filter(|&&c| c == '\\').count();
    let forth = word.iter().filter(|&&c| c == '/').count();
    let name = word.iter().rposition(|&c| is_separator(c)).map_or(0, |at| at + 1);
    let is_file = has_ending(&word[name..]);
    let first = word.iter().position(|&c| is_separator(c)).unwrap_or(0);
    // "C:Users" too.
    let drive = if word.get(1) == Some(&':') { 2 } else { 0 };
    let part = word.get(drive..first).unwrap_or_default();
    let is_name = part.iter().all(|&c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    let is_host = part.contains(&'.');
    is_name && (2 <= back || (back == 1 && is_file) || (2 <= forth && is_file && !is_host))
}

/// Where a path that starts at `start` ends at the latest.
fn limit(text: &[char], start: usize, root: Root) -> usize {
    let closer = start.checked_sub(1).and_then(|before| match text[before] {
        '(' => Some(')'),
        '[' => Some(']'),
        '{' => Some('}'),
        '\'' => Some('\''),
        '‘' => Some('’'),
        _ => None,
    });
    let ends = |c: char| {
        closes(c) || Some(c) == closer || matches!(c, ';' | '*') || (c == '?' && !root.is_remote)
    };
    let rest = text[root.body..].iter().position(|&c| ends(c));
    rest.map_or(text.len(), |at| root.body + at)
}

fn word_end(text: &[char], from: usize, limit: usize) -> usize {
    let ends = |c: &char| c.is_whitespace() || closes(*c);
    text[from..limit].iter().position(ends).map_or(limit, |at| from + at)
}

fn last_separator(text: &[char], from: usize, to: usize) -> Option<usize> {
    text[from..to].iter().rposition(|&c| is_separator(c)).map(|at| from + at)
}

/// The separator that the words after `from` lead to, when they are the rest of the name of a folder.
fn next_separator(text: &[char], from: usize, limit: usize) -> Option<usize> {
    let mut at = from;
    for _ in 0..MOST_WORDS {
        at += text[at..limit].iter().position(|c| !c.is_whitespace())?;
        let end = word_end(text, at, limit);
        let word = &text[at..end];
        if let Some(separator) = word.iter().position(|&c| is_separator(c)) {
            let said: String = word.iter().collect::<String>().to_lowercase();
            let said = said.trim_matches(|c: char| !c.is_alphanumeric());
            let is_number = word.iter().all(|c| !c.is_alphabetic());
            let starts_a_path =
                separator == 0 || Root::at(text, at).is_some_and(|root| root.body != at);
            let goes_on = !SLASHED.contains(&said) && !is_number && !starts_a_path;
            return goes_on.then_some(at + separator);
        }
        let ends = word.last().is_some_and(|c| matches!(c, ',' | ':' | '!' | '.' | '…'));
        if ends {
            return None;
        }
        at = end;
    }
    None
}

/// Where the name of a file ends that starts with the word from `name` to `end`; nothing when it is no file.
fn file_end(text: &[char], name: usize, end: usize, limit: usize) -> Option<usize> {
    if name == end {
        return None;
    }
    let mut from = name;
    for _ in 0..MOST_WORDS {
        let end = word_end(text, from, limit);
        let word = &text[from..end];
        let said: String = word.iter().collect();
        if word.iter().any(|&c| is_separator(c)) || BETWEEN.contains(&said.to_lowercase().as_str())
        {
            return None;
        }
        if has_ending(word) {
            return Some(end);
        }
        if word.last().is_some_and(|c| matches!(c, ',' | ':' | '!' | '.' | '…')) {
            return None;
        }
        from = end + text[end..limit].iter().position(|c| !c.is_whitespace())?;
    }
    None
}

/// Where the name of a folder ends, with the words in capitals that may be the rest of somebody's name.
fn folder_end(text: &[char], end: usize, limit: usize) -> usize {
    let mut last = end;
    if text[..end].last().is_some_and(|c| matches!(c, ',' | ':' | '!' | '.' | ')')) {
        return last;
    }
    for _ in 0..MOST_WORDS {
        let Some(space) = text[last..limit].iter().position(|c| !c.is_whitespace()) else { break };
        let from = last + space;
        if !text[from].is_uppercase() {
            break;
        }
        last = word_end(text, from, limit);
    }
    last
}

/// Whether the folder before `name` holds one folder for each person, who is then told by the name.
fn is_home(text: &[char], root: Root, name: usize) -> bool {
    let Some(end) = name.checked_sub(1).filter(|end| root.body <= *end) else { return false };
    let start = last_separator(text, root.body, end).map_or(root.body, |at| at + 1);
    let folder: String = text[start..end].iter().collect();
    HOMES.contains(&folder.to_lowercase().as_str())
}

/// Whether a word ends as the name of a file: "bilan.pdf", "(bilan.pdf),".
fn has_ending(word: &[char]) -> bool {
    let Some(dot) = word[..word.len() - trailing(word)].iter().rposition(|&c| c == '.') else {
        return false;
    };
    let ending = word[dot + 1..].iter().take_while(|c| c.is_ascii_alphanumeric());
    let ending: Vec<_> = ending.collect();
    0 < dot && (1..=5).contains(&ending.len()) && ending.iter().any(|c| c.is_ascii_alphabetic())
}

/// How many signs at the end of a word are of the sentence.
fn trailing(word: &[char]) -> usize {
    let is_sign =
        |c: &&char| matches!(c, '.' | ',' | ':' | '!' | '?' | ')' | ']' | '}' | '…' | '\'' | '’');
    word.iter().rev().take_while(is_sign).count()
}
