//! What reads what others may have made, and what must hold of it whatever it is given.

use std::cell::RefCell;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::PathBuf;
use std::time::Duration;

use curseur::app::Settings;
use curseur::export::{Choices, Edition, Format, Matter, NamesInWords, Order, Watch, show};
use curseur::session::{
    ActorList, Board, Detail, Draft, Edit, History, Key, Language, Ledger, PeopleList, Reading,
    Session, Whom, check, join,
};
use curseur::storage::{self, Encoding, Separator, Way, check_bytes, open, read_list, read_pasted};
use curseur::words::Words;
use tempfile::TempDir;
use uuid::Uuid;
use zip::write::SimpleFileOptions;

use super::mutator::{Form, changed, said_otherwise};
use crate::crash::room;
use crate::random::Random;
use crate::subject::{EARLIER, RICH, SAMPLES, small};

/// Something that inputs are given to.
pub struct Target {
    pub name: &'static str,
    /// Of the time that there is, in hundredths.
    pub share: u32,
    /// How long an input may take where nothing is optimised.
    pub longest: Duration,
    /// The inputs that are changed.
    seeds: fn() -> Vec<Vec<u8>>,
    make: fn(&mut Random, &[Vec<u8>]) -> Vec<u8>,
    /// Whether the input was understood.
    take: fn(&[u8], &mut Random) -> bool,
}

const SECOND: Duration = Duration::from_secs(1);

/// All of them.
pub const TARGETS: [Target; 8] = [
    Target {
        name: "sessions",
        share: 31,
        longest: SECOND.saturating_mul(10),
        seeds: sessions,
        make: ron,
        take: session,
    },
    Target {
        name: "drafts",
        share: 12,
        longest: SECOND.saturating_mul(5),
        seeds: drafts,
        make: ron,
        take: draft,
    },
    Target {
        name: "settings",
        share: 3,
        longest: SECOND,
        seeds: settings_seeds,
        make: ron,
        take: settings,
    },
    Target {
        name: "lists",
        share: 14,
        longest: SECOND.saturating_mul(5),
        seeds: lists,
        make: lines,
        take: list,
    },
    Target {
        name: "workbooks",
        share: 8,
        longest: SECOND.saturating_mul(5),
        seeds: workbooks,
        make: parts,
        take: list,
    },
    Target {
        name: "editions",
        share: 16,
        longest: SECOND.saturating_mul(30),
        seeds: whole,
        make: said,
        take: edition,
    },
    Target {
        name: "copies to hand over",
        share: 8,
        longest: SECOND.saturating_mul(30),
        seeds: whole,
        make: said,
        take: copy,
    },
    Target {
        name: "joins",
        share: 8,
        longest: SECOND.saturating_mul(30),
        seeds: joins,
        make: ron,
        take: join_with_copies,
    },
];

impl Target {
    pub fn named(name: &str) -> Option<&'static Self> {
        TARGETS.iter().find(|target| target.name == name)
    }

    pub fn seeds(&self) -> Vec<Vec<u8>> {
        (self.seeds)()
    }

    /// The input of this number: the same for the same seed.
    pub fn input(&self, seed: u64, number: u64, seeds: &[Vec<u8>]) -> Vec<u8> {
        (self.make)(&mut Self::random(seed, number), seeds)
    }

    /// Gives it the input; says whether it was understood. A promise that does not hold is a panic.
    pub fn take(&self, input: &[u8]) -> bool {
        // What is chosen besides depends on the input alone, so that the smallest one fails alike.
        let sum =
            input.iter().fold(7_u64, |sum, &byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        (self.take)(input, &mut Random::of(sum))
    }

    fn random(seed: u64, number: u64) -> Random {
        Random::of(seed ^ number.wrapping_mul(0xff51_afd7_ed55_8ccd))
    }
}

fn ron(random: &mut Random, seeds: &[Vec<u8>]) -> Vec<u8> {
    changed(random, seeds, Form::Ron)
}

fn lines(random: &mut Random, seeds: &[Vec<u8>]) -> Vec<u8> {
    changed(random, seeds, Form::Lines)
}

fn bytes_of(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// Small ones many times for each large one: what is short is quickly read.
fn sessions() -> Vec<Vec<u8>> {
    let mut all = vec![RICH.as_bytes().to_vec(); 60];
    all.extend(vec![storage::write(&small()).into_bytes(); 10]);
    all.extend(bytes_of(&SAMPLES));
    all.push(EARLIER.as_bytes().to_vec());
    all
}

fn session(input: &[u8], _: &mut Random) -> bool {
    let problems = check_bytes(input);
    let Ok(read) = storage::read(input) else {
        assert!(!problems.is_empty(), "what cannot be read has something wrong with it");
        return false;
    };
    let ledger = Ledger::of(&read.journal);
    let _ = Board::of(&read, &ledger);
    let _ = check(&read);
    let text = storage::write(&read);
    let again = storage::read(text.as_bytes()).expect("what was written is read again");
    assert!(again.says_the_same_as(&read), "what was written says the same");
    assert_eq!(storage::write(&again), text, "and is written the same");
    true
}

/// A session, two copies that say some of it differently, and what becomes of them.
fn copies() -> [Session; 4] {
    let base = storage::read(RICH.as_bytes()).expect("a session");
    let told = |purpose: &str, date| {
        let mut copy = base.clone();
        let describe = Edit::Describe(Detail::Purpose, purpose.to_owned());
        for edit in [describe, Edit::SetDate(date)] {
            History::default().perform(&mut copy, edit).expect("an edit");
        }
        copy
    };
    let one = told("voir", jiff::civil::date(2026, 11, 1));
    let other = told("décider", jiff::civil::date(2026, 12, 1));
    let by = Words::new(Language::Fr).stand_ins();
    let both = [one, other];
    let all = join(&both, &by).expect("copies of one session").session;
    let [one, other] = both;
    [base, one, other, all]
}

fn joins() -> Vec<Vec<u8>> {
    copies().iter().map(|copy| storage::write(copy).into_bytes()).collect()
}

thread_local! {
    static COPIES: [Session; 4] = copies();
}

/// What is a sound copy is joined with others: the same in any order, and again.
fn join_with_copies(input: &[u8], _: &mut Random) -> bool {
    let Ok(read) = storage::read(input) else { return false };
    let by = Words::new(Language::Fr).stand_ins();
    COPIES.with(|copies| {
        let is_copy = copies[0].id == read.id && check(&read).is_empty();
        if !is_copy {
            return false;
        }
        for other in copies {
            let Ok(all) = join(&[read.clone(), other.clone()], &by) else { return false };
            let turned = join(&[other.clone(), read.clone()], &by).expect("in any order");
            assert_eq!(turned.session, all.session, "in another order");
            if all.erased.is_empty() {
                let again = join(&[all.session.clone(), other.clone()], &by).expect("again");
                assert_eq!(again.session, all.session, "joined again");
            }
        }
        true
    })
}

fn drafts() -> Vec<Vec<u8>> {
    let typed = r#"(axis:Some("eco.jobs"),speaker:Words("Mme A"),words:"Dit",verbatim:true,to_check:false,actors:[1],to:MovesTo(30),stance:Agreed,cleared:false,minority:[(position:-70,words:"non")],continues:Some(1),sought:(axis:"emp",speaker:"",actors:"m"))"#;
    let plain = ron::to_string(&Draft { words: "Dit".to_owned(), ..Draft::default() });
    bytes_of(&[typed, typed, &plain.expect("a draft is a text")])
}

thread_local! {
    /// A folder with a session, for what is read beside one.
    static BESIDE: RefCell<Option<(TempDir, PathBuf, PathBuf)>> = const { RefCell::new(None) };
}

fn draft(input: &[u8], _: &mut Random) -> bool {
    BESIDE.with_borrow_mut(|beside| {
        let (_, session, draft) = beside.get_or_insert_with(|| {
            let room = room().expect("a folder");
            let session = room.path().join("s.ron");
            fs::write(&session, RICH).expect("a folder of our own");
            let side = room.path().join(".s.ron.curseur");
            fs::create_dir(&side).expect("a folder of our own");
            (room, session, side.join("draft.ron"))
        });
        fs::write(draft, input).expect("a folder of our own");
        open(session, "one@computer")
            .expect("a draft keeps no session from opening")
            .draft
            .is_some()
    })
}

fn settings_seeds() -> Vec<Vec<u8>> {
    let own = ron::to_string(&Settings::default()).expect("settings are a text");
    bytes_of(&[&own, &own, "(theme:Dark,zoom:120,folders:[\"/a\"])"])
}

fn settings(input: &[u8], _: &mut Random) -> bool {
    BESIDE.with_borrow_mut(|beside| {
        let (room, ..) = beside
            .get_or_insert_with(|| (room().expect("a folder"), PathBuf::new(), PathBuf::new()));
        let path = room.path().join("settings.ron");
        fs::write(&path, input).expect("a folder of our own");
        let read = Settings::load(&path);
        let _ = (
            read.zoom.factor(),
            read.window.size(),
            read.room_text().pixels(),
            read.last_row.heights(),
        );
        read != Settings::default()
    })
}

fn lists() -> Vec<Vec<u8>> {
    let people = "Nom;Prénom;Organisme;Collège;Courriel\nDupont;Zoé;Mairie;Élus;z@example.org\nMartin;Jean;;Habitants;06 45 67 89 10\n";
    let actors = "Acteur\tNiveau\tNatures\tCercle\tMissions\nMairie du Gué\tLocal\tÉlus, Institution\t1\tGérer; écouter\nDREETS\tRégional\t\t\t\n";
    let letter = "\"Dupont, Zoé\" <zoe@example.org>; Jean Martin <j@example.org>, MAIRIE\n";
    let minutes = "Étaient présents : Mme Dupont (mairie), M. Martin\nExcusés : Mme A, M. B\n1. Zoé Dupont — directrice, 06 45 67 89 10\n";
    let mut all = bytes_of(&[people, actors, letter, minutes]);
    // In the letters of Windows, and in two bytes each.
    all.push(people.chars().map(|c| c as u32 as u8).collect());
    let wide = "\u{feff}".encode_utf16().chain(actors.encode_utf16());
    all.push(wide.flat_map(u16::to_le_bytes).collect());
    all
}

fn list(input: &[u8], random: &mut Random) -> bool {
    let whom = if random.one_in(2) { Whom::People } else { Whom::Actors };
    let way = Way {
        encoding: random.one_in(3).then(|| random.pick(&Encoding::ALL).copied()).flatten(),
        separator: random.one_in(3).then(|| random.pick(&Separator::ALL).copied()).flatten(),
        sheet: random.one_in(3).then(|| random.below(3)),
    };
    let file = read_list(input, whom, way);
    let pasted = std::str::from_utf8(input).ok();
    let pasted = pasted.map(|text| read_pasted(text, whom, way.separator));
    let is_read = file.is_ok();
    for sheet in [Some(file), pasted].into_iter().flatten().flatten() {
        let mut session = small();
        match whom {
            Whom::People => {
                let reading = Reading::of(&sheet.rows, whom);
                let list = PeopleList::of(&sheet.rows, &reading, &session, None);
                let edit = list.edit(&session, &list.all_chosen(), || Key(Uuid::nil()));
                // Refused or done: what the session says is sound all the same.
                let _ = curseur::session::History::default().perform(&mut session, edit);
            }
            Whom::Actors => drop(ActorList::of(&sheet.rows, &session)),
        }
        assert!(check(&session).is_empty(), "a list leaves a sound session");
    }
    is_read
}

fn workbooks() -> Vec<Vec<u8>> {
    let session = storage::read(RICH.as_bytes()).expect("a sample");
    let order = Order::of(Matter::Workbook, Choices::INTERNAL);
    let written = order.fill(&session, Words::new(Language::Fr), &Watch::default());
    let xlsx = written.expect("a workbook").remove(0).bytes;
    let cells = ["Nom", "Organisme", "Zoé Dupont", "Mairie"].map(|cell| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{cell}</text:p></table:table-cell>")
    });
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"A\"><table:table-row>{}{}</table:table-row><table:table-row table:number-rows-repeated=\"3\">{}{}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>",
        cells[0], cells[1], cells[2], cells[3],
    );
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = format!(
        "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{mimetype}\"/></manifest:manifest>"
    );
    let ods = zipped(&[
        ("mimetype".to_owned(), mimetype.as_bytes().to_vec()),
        ("content.xml".to_owned(), content.into_bytes()),
        ("META-INF/manifest.xml".to_owned(), manifest.into_bytes()),
    ]);
    vec![xlsx, ods]
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        if writer.start_file(name.as_str(), stored).is_ok() {
            writer.write_all(bytes).expect("memory");
        }
    }
    writer.finish().expect("memory").into_inner()
}

fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a seed");
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).expect("a seed");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("a seed");
            (part.name().expect("a seed").into_owned(), bytes)
        })
        .collect()
}

/// A part of a workbook changed, or the bytes of all of it.
fn parts(random: &mut Random, seeds: &[Vec<u8>]) -> Vec<u8> {
    if random.one_in(4) {
        return changed(random, seeds, Form::Bytes);
    }
    let Some(seed) = random.pick(seeds) else { return Vec::new() };
    let mut parts = unzipped(seed);
    for _ in 0..=random.below(2) {
        let at = random.below(parts.len());
        let form = if random.one_in(3) { Form::Bytes } else { Form::Ron };
        parts[at].1 = changed(random, std::slice::from_ref(&parts[at].1), form);
    }
    zipped(&parts)
}

fn whole() -> Vec<Vec<u8>> {
    let mut all = vec![RICH.as_bytes().to_vec(); 12];
    all.extend(bytes_of(&SAMPLES));
    all
}

/// Texts and numbers said otherwise, as often as it takes until the session opens.
fn said(random: &mut Random, seeds: &[Vec<u8>]) -> Vec<u8> {
    let seed = random.pick(seeds).map(|seed| String::from_utf8_lossy(seed)).unwrap_or_default();
    for _ in 0..6 {
        let text = said_otherwise(random, &seed);
        if storage::read(text.as_bytes()).is_ok() {
            return text.into_bytes();
        }
    }
    seed.into_owned().into_bytes()
}

/// One thing that can be written of it, in one of its formats and editions.
fn edition(input: &[u8], random: &mut Random) -> bool {
    let Ok(session) = storage::read(input) else { return false };
    let Some(order) = any_order(random, &session) else { return false };
    let words = Words::new(*random.pick(&Language::ALL).unwrap_or(&Language::Fr));
    let written = order.fill_with_dates(&session, words, &Watch::default());
    let _ = show(&session, words);
    written.is_ok()
}

fn any_order(random: &mut Random, session: &Session) -> Option<Order> {
    let matters = Matter::all(session);
    let matter = random.pick(&matters)?.clone();
    let format: Format = *random.pick(matter.formats())?;
    let choices = Choices {
        edition: if random.one_in(2) { Edition::Internal } else { Edition::Shareable },
        names: random.one_in(2),
        bearers: random.one_in(2),
        names_in_words: NamesInWords::staying(random.one_in(2)),
        natures: random.one_in(2),
    };
    (format != Format::Sealed).then_some(Order { matter, format, choices, width: 300, seal: None })
}

/// What is handed over opens, and is sound.
fn copy(input: &[u8], random: &mut Random) -> bool {
    let Ok(session) = storage::read(input) else { return false };
    let choices = Choices { natures: random.one_in(2), ..Choices::SHAREABLE };
    let order = Order::of(Matter::HandOver, choices);
    let written = order.fill(&session, Words::new(Language::Fr), &Watch::default());
    let copy = written.expect("a copy can be made of every session").remove(0).bytes;
    storage::read(&copy).expect("a copy that is handed over opens");
    true
}
