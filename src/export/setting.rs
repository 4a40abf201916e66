//! How letters are set in what is read: one apostrophe, and no line that begins with a French mark of punctuation. The words
//! stay as they were said; the file of the session is not touched.

use crate::session::Session;

/// Narrow, and no line breaks there.
const THIN: char = '\u{202f}';

/// `session` with each text as it is printed.
pub fn set(session: &Session) -> Session {
    session.with_texts(|_, text| {
        if text.contains(|c: char| is_apostrophe(c) || is_marked(c) || c == '«') {
            *text = as_printed(text);
        }
    })
}

/// An apostrophe between two letters is ’, and the space before `; : ! ? »` or after `«` is narrow and holds. Addresses,
/// and what else is not of a language, stay as they are.
pub(super) fn as_printed(text: &str) -> String {
    let pieces = text.split_inclusive(char::is_whitespace);
    let curled: String = pieces
        .map(|piece| if is_address(piece) { piece.to_owned() } else { curled(piece) })
        .collect();
    let letters: Vec<char> = curled.chars().collect();
    let held = |at: usize, c: char| {
        let after = letters.get(at + 1).is_some_and(|&next| is_marked(next));
        let before = at.checked_sub(1).is_some_and(|before| letters[before] == '«');
        if matches!(c, ' ' | '\u{a0}') && (after || before) { THIN } else { c }
    };
    letters.iter().enumerate().map(|(at, &c)| held(at, c)).collect()
}

fn curled(piece: &str) -> String {
    let letters: Vec<char> = piece.chars().collect();
    let is_letter = |at: Option<usize>| {
        at.and_then(|at| letters.get(at)).is_some_and(|letter| letter.is_alphanumeric())
    };
    let curl = |at: usize, c: char| {
        let within = is_letter(at.checked_sub(1)) && is_letter(Some(at + 1));
        if within && is_apostrophe(c) { '’' } else { c }
    };
    letters.iter().enumerate().map(|(at, &c)| curl(at, c)).collect()
}

/// What keyboards and programs give for one.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '‘' | '´' | '′' | 'ʼ')
}

fn is_marked(c: char) -> bool {
    matches!(c, ';' | ':' | '!' | '?' | '»')
}

fn is_address(piece: &str) -> bool {
    piece.contains(['/', '\\', '@', '='])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_apostrophe_between_letters_is_the_printed_one_and_no_other_mark_changes() {
        for (text, expected) in [
            ("l'eau, d‘ici, aujourd´hui, qu′on", "l’eau, d’ici, aujourd’hui, qu’on"),
            ("l’eau", "l’eau"),
            ("L'« Oasis »", "L'«\u{202f}Oasis\u{202f}»"),
            ("'entre deux' et 5' de pause", "'entre deux' et 5' de pause"),
            ("l'été : l'hiver", "l’été\u{202f}: l’hiver"),
            ("https://e.org/l'eau alert('x')", "https://e.org/l'eau alert('x')"),
        ] {
            assert_eq!(as_printed(text), expected, "{text}");
        }
    }

    #[test]
    fn no_line_begins_with_a_french_mark_and_no_space_is_added_or_lost() {
        for (text, expected) in [
            ("Oui ! Non ? Si ; là :", "Oui\u{202f}! Non\u{202f}? Si\u{202f}; là\u{202f}:"),
            ("Déjà\u{a0}!", "Déjà\u{202f}!"),
            ("Fine! Really? 10:30", "Fine! Really? 10:30"),
            ("« oui »\n: suite", "«\u{202f}oui\u{202f}»\n: suite"),
            ("", ""),
        ] {
            assert_eq!(as_printed(text), expected, "{text}");
        }
    }
}
