//! Paths as other programs give them: addresses that begin with `file:`, paths between quotes.

use std::path::{Path, PathBuf};

/// The path that `given` names: what a `file:` address leads to; what is none, as it is.
pub fn path_of(given: &Path) -> PathBuf {
    let path = given.to_str().and_then(of_address);
    path.unwrap_or_else(|| given.to_owned())
}

/// The same of what was typed or pasted, which may stand between quotes.
pub fn path_typed(text: &str) -> PathBuf {
    let text = text.trim();
    let quotes = [('"', '"'), ('\'', '\''), ('«', '»'), ('“', '”'), ('<', '>')];
    let inside = quotes.iter().find_map(|(open, close)| {
        text.strip_prefix(*open)?.strip_suffix(*close).filter(|inside| !inside.trim().is_empty())
    });
    path_of(Path::new(inside.map_or(text, str::trim)))
}

/// Where an address leads on this computer; nothing where it is no address.
fn of_address(text: &str) -> Option<PathBuf> {
    let scheme = text.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("file:"))?;
    let rest = &text[scheme.len()..];
    let path = match rest.strip_prefix("//") {
        Some(rest) => {
            let (host, path) = rest.split_at(rest.find('/')?);
            let is_here = host.is_empty() || host.eq_ignore_ascii_case("localhost");
            if is_here { path.to_owned() } else { elsewhere(host, path)? }
        }
        None if rest.starts_with('/') => rest.to_owned(),
        None => return None,
    };
    Some(as_path(decoded(&path)))
}

/// Windows names what another computer shares; others have no name for it.
fn elsewhere(host: &str, path: &str) -> Option<String> {
    cfg!(windows).then(|| format!("//{host}{path}"))
}

/// With each `%e9` as the byte it stands for; a sign that no two digits follow stays.
fn decoded(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    while let [first, rest @ ..] = bytes {
        let pair = match rest {
            [high, low, ..] if *first == b'%' => digit(*high).zip(digit(*low)),
            _ => None,
        };
        // No path holds a zero.
        let byte = pair.map(|(high, low)| 16 * high + low).filter(|byte| *byte != 0);
        decoded.push(byte.unwrap_or(*first));
        bytes = if byte.is_some() { &rest[2..] } else { rest };
    }
    decoded
}

fn digit(byte: u8) -> Option<u8> {
    u8::try_from(char::from(byte).to_digit(16)?).ok()
}

#[cfg(unix)]
fn as_path(bytes: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt as _;
    std::ffi::OsString::from_vec(bytes).into()
}

/// A disk has no bar before it.
#[cfg(not(unix))]
fn as_path(bytes: Vec<u8>) -> PathBuf {
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let is_of_disk = text.as_bytes().get(2).is_some_and(|sign| matches!(sign, b':' | b'|'));
    let path = if is_of_disk { text.trim_start_matches('/') } else { &text };
    path.replacen('|', ":", usize::from(is_of_disk)).replace('/', "\\").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn an_address_leads_to_a_path_whatever_is_written_with_signs_in_it() {
        for (address, path) in [
            ("file:///home/amina/s.ron", "/home/amina/s.ron"),
            ("FILE://localhost/home/amina/s.ron", "/home/amina/s.ron"),
            ("file:/tmp/s.ron", "/tmp/s.ron"),
            ("file:///tmp/R%C3%A9union%20n%c2%b0%203.ron", "/tmp/Réunion n° 3.ron"),
            ("file:///tmp/été.ron", "/tmp/été.ron"),
            ("file:///tmp/100%.ron", "/tmp/100%.ron"),
            ("file:///tmp/a%2", "/tmp/a%2"),
            ("file:///tmp/a%00b", "/tmp/a%00b"),
            ("file:///tmp/a%2Fb#c?d", "/tmp/a/b#c?d"),
        ] {
            assert_eq!(path_of(Path::new(address)), Path::new(path), "{address}");
        }
    }

    #[cfg(windows)]
    #[test]
    fn an_address_leads_to_a_disk_or_to_what_another_computer_shares() {
        for (address, path) in [
            ("file:///C:/Users/amina/s%20t.ron", "C:\\Users\\amina\\s t.ron"),
            ("file:///c|/s.ron", "c:\\s.ron"),
            ("file://serveur/partage/s.ron", "\\\\serveur\\partage\\s.ron"),
        ] {
            assert_eq!(path_of(Path::new(address)), Path::new(path), "{address}");
        }
    }

    #[test]
    fn what_is_no_address_stays_as_it_is() {
        for path in
            ["s.ron", "file", "file:", "file:s.ron", "file://", "/tmp/a%20b", "files:///x", "é"]
        {
            assert_eq!(path_of(Path::new(path)), Path::new(path), "{path}");
        }
    }

    #[test]
    fn quotes_around_what_was_pasted_are_no_part_of_it() {
        for text in ["s t.ron", " \"s t.ron\" ", "'s t.ron'", "« s t.ron »", "“s t.ron”"] {
            assert_eq!(path_typed(text), Path::new("s t.ron"), "{text}");
        }
        assert_eq!(path_typed("\""), Path::new("\""));
        assert_eq!(path_typed("\"\""), Path::new("\"\""));
        assert_eq!(path_typed("l'été"), Path::new("l'été"));
    }
}
