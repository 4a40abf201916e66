//! Hostile words in every text of a session, and every file that can be written of it: read by programs that are not ours, none of
//! them does anything.

mod active;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use curseur::export::{Choices, Format, Matter, Order, Prepared, Unwritten, Watch};
use curseur::session::{Language, Session};
use curseur::storage::{self, Existing, output_stem, put_files, session_stem};
use curseur::words::Words;

use crate::crash::room;
use crate::fuzz::{Kind, tokens};
use crate::subject::RICH;

/// What programs were seen to run, follow or be led astray by; `zq` tells ours from what a file has anyway.
const HOSTILE: [&str; 24] = [
    "=1+1",
    "=HYPERLINK(\"https://zq.invalid\";\"ici\")",
    "=cmd|' /C calc'!A0",
    "+33 zq",
    "-2 zq",
    "@SUM(A1:A9)",
    "\t=1+1",
    "＝1＋1",
    "'=1+1",
    "\u{2028}=1+1",
    "<script>zq(1)</script>",
    "\"><img src=x onerror=zq(1)>",
    "' onmouseover='zq(1)",
    "<zq/>&zq;]]><![CDATA[<zq>",
    "<!DOCTYPE zq [<!ENTITY zq SYSTEM \"file:///etc/passwd\">]>",
    "javascript:zq(1)",
    "https://zq.invalid/?a=b&c=d#e",
    "\u{202e}fdp.exe\u{202c}\u{2066}zq",
    "../../../zq",
    "..\\..\\zq:zq|zq?zq*",
    "\u{0}\u{7}\u{1b}[31m\u{fffe}\u{ffff}zq",
    "zq\r\nATTACH:https://zq.invalid\r\nBEGIN:VALARM",
    "/JavaScript (zq) /URI (https://zq.invalid) %%EOF",
    "{{zq}} ${zq} %n%s \\\" _x0041_ _x000D_",
];

/// Writes all files with the words in one order of texts after the other, or in one; says what is wrong.
pub fn prove(in_all_orders: bool, keep: &Path) -> Vec<String> {
    let mut wrongs = Vec::new();
    let places = places(RICH);
    let (mut files, mut texts) = (BTreeMap::<&'static str, usize>::new(), 0);
    let orders = if in_all_orders { HOSTILE.len() } else { 1 };
    for first in 0..orders {
        let (text, filled) = filled(RICH, &places, first);
        texts += filled;
        let session = storage::read(text.as_bytes()).expect("it was read a moment ago");
        for language in Language::ALL {
            // In one language where time is short.
            if in_all_orders || language == Language::Fr {
                written(&session, language, &mut |order, bytes| {
                    *files.entry(order.format.ending()).or_default() += 1;
                    if let Err(why) = active::is_inert(order.format, bytes) {
                        let kept = kept(keep, first, order, bytes);
                        wrongs.push(format!("{order:?}: {why}; kept in {}", kept.display()));
                    }
                });
            }
        }
        wrongs.extend(named(&session));
    }
    println!("  {texts} texts were filled, of {} places", places.len());
    for (ending, many) in files {
        println!("  {many:>7} files in {ending}");
    }
    wrongs
}

/// The texts of a file that may be any words: those whose field takes what is no number, date or key.
fn places(text: &str) -> Vec<std::ops::Range<usize>> {
    let all = tokens(text);
    let mut takes_words = BTreeMap::new();
    let mut field = "";
    let mut places = Vec::new();
    for token in &all {
        match token.kind {
            Kind::Word => field = &text[token.place.clone()],
            Kind::Text => {
                let takes = *takes_words.entry(field).or_insert_with(|| {
                    let mut tried = text.to_owned();
                    tried.replace_range(token.place.clone(), "\"n’importe quoi\"");
                    storage::read(tried.as_bytes()).is_ok()
                });
                if takes {
                    places.push(token.place.clone());
                }
            }
            _ => {}
        }
    }
    places
}

/// Every place with words of its own, as far as the session still opens; and how many.
fn filled(text: &str, places: &[std::ops::Range<usize>], first: usize) -> (String, usize) {
    let said = |at: usize| {
        let words = format!("{} {at}", HOSTILE[(first + at) % HOSTILE.len()]);
        ron::to_string(&words).expect("a text is a text")
    };
    let put = |chosen: &[usize]| {
        let mut text = text.to_owned();
        for &at in chosen.iter().rev() {
            text.replace_range(places[at].clone(), &said(at));
        }
        text
    };
    let mut taken: Vec<usize> = Vec::new();
    let mut waiting: Vec<Vec<usize>> = vec![(0..places.len()).collect()];
    while let Some(group) = waiting.pop() {
        let mut tried = [taken.as_slice(), group.as_slice()].concat();
        tried.sort_unstable();
        if storage::read(put(&tried).as_bytes()).is_ok() {
            taken = tried;
        } else if 1 < group.len() {
            let (one, other) = group.split_at(group.len() / 2);
            waiting.extend([other.to_vec(), one.to_vec()]);
        }
    }
    (put(&taken), taken.len())
}

/// Everything that can be written of it, for others and for the group.
fn written(session: &Session, language: Language, each: &mut dyn FnMut(&Order, &[u8])) {
    let words = Words::new(language);
    let mut matters = Matter::all(session);
    matters.push(Matter::HandOver);
    let actors = session.actors.iter();
    matters.extend(actors.map(|actor| Matter::Preparation(Prepared::Actor(actor.id))));
    for matter in matters {
        // No word can be read in what is sealed.
        for &format in matter.formats().iter().filter(|format| **format != Format::Sealed) {
            for choices in [Choices::SHAREABLE, Choices::INTERNAL] {
                let order =
                    Order { matter: matter.clone(), format, choices, width: 300, seal: None };
                match order.fill(session, words, &Watch::default()) {
                    Ok(files) => files.iter().for_each(|file| each(&order, &file.bytes)),
                    Err(Unwritten::NotAmongOurselves | Unwritten::Empty) => {}
                    Err(why) => each(&order, why.to_string().as_bytes()),
                }
            }
        }
    }
}

/// Names of files that come from a title lead nowhere else.
fn named(session: &Session) -> Vec<String> {
    let mut wrongs = Vec::new();
    let date = session.heading.date;
    for hostile in HOSTILE {
        let stems = [session_stem(date, hostile), output_stem(date, hostile, "minutes")];
        for stem in stems {
            let leads = |c: char| {
                c.is_control()
                    || "/\\:*?\"<>|".contains(c)
                    || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            if stem.contains(leads) || stem.contains("..") && stem.starts_with('.') {
                wrongs.push(format!("{hostile:?} gives the name {stem:?}"));
                continue;
            }
            let room = room().expect("a folder");
            let path = room.path().join(format!("{stem}.csv"));
            let output = storage::Output::whole(b"x");
            let put = put_files(&room.path().join("s.ron"), &path, &[output], Existing::Stays);
            let is_there = put.is_ok_and(|paths| paths[0].parent() == Some(room.path()));
            if !is_there || fs::read_dir(room.path()).map_or(0, Iterator::count) != 1 {
                wrongs.push(format!("{hostile:?} was not written where it was to be"));
            }
        }
    }
    wrongs
}

fn kept(keep: &Path, first: usize, order: &Order, bytes: &[u8]) -> PathBuf {
    let matter: String =
        format!("{:?}", order.matter).chars().filter(char::is_ascii_alphanumeric).collect();
    let path = keep.join(format!("hostile-{first}-{matter}.{}", order.format.ending()));
    // What cannot be kept is named all the same.
    let _ = fs::create_dir_all(keep).and_then(|()| fs::write(&path, bytes));
    path
}
