//! What someone asks for, and the files that answer it.

use strum::VariantArray;

use crate::session::{Language, PillarId, Purpose, Session, variants};
use crate::storage::{self, Output, Passphrase};
use crate::words::Words;

use super::agreement::{agreement, open_commitments};
use super::calendar::{calendar, has_dates};
use super::data::{self, CsvPreset, Table, XlsxError};
use super::docx::docx;
use super::hand_over::{HandOver, hand_over};
use super::html::html;
use super::minutes::minutes;
use super::odt::odt;
use super::package::NotWritten;
use super::pdf::{pdf, picture_pdf};
use super::picture::{self, Picture, PictureError};
use super::preparation::{Prepared, preparation};
use super::sheets::sheets;
use super::source::{Choices, Source};
use super::watch::Watch;

/// What is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    Minutes,
    /// To write on by hand, one page a row of the territory and one a pillar.
    Sheets,
    /// Commitments, with room to sign them.
    Agreement,
    /// The dates, for calendars.
    Calendar,
    Board,
    Pillar(PillarId),
    Map,
    /// All tables as one workbook.
    Workbook,
    Journal,
    /// What was observed of the territory.
    Observations,
    /// What the group says of each type of it.
    Types,
    Axes,
    Actors,
    Ties,
    Decisions,
    /// The session itself, with nothing internal in it.
    HandOver,
    /// The session as it is: it leaves sealed only.
    Session,
    /// What we bring to a meeting: internal, and only of a session among ourselves.
    Preparation(Prepared),
}

/// As what kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray)]
pub enum Format {
    Pdf,
    Docx,
    Odt,
    Html,
    Svg,
    Png,
    Xlsx,
    /// As a French spreadsheet reads it.
    CsvFrench,
    CsvInternational,
    GraphMl,
    Gexf,
    /// Two tables.
    Kumu,
    /// Two tables.
    Gephi,
    /// `iCalendar`.
    Ics,
    /// A session.
    Ron,
    /// A session that a passphrase opens.
    Sealed,
}

/// One thing to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub matter: Matter,
    pub format: Format,
    pub choices: Choices,
    /// Of a picture as PNG, in pixels, from [`Order::NARROWEST`] to [`Order::WIDEST`].
    pub width: u32,
    /// What seals it, where it is sealed.
    pub seal: Option<Passphrase>,
}

/// A file that answers an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What ends its name when there are several.
    pub suffix: Option<String>,
    /// How its name ends, where it goes beside what was asked for.
    pub ending: Option<&'static str>,
    pub bytes: Vec<u8>,
    /// It is for its owner alone, whoever may read the session.
    pub private: bool,
}

impl Written {
    fn whole(bytes: Vec<u8>) -> Self {
        Self { suffix: None, ending: None, bytes, private: false }
    }

    /// As it is put on disk.
    pub fn output(&self) -> Output<'_> {
        let Self { suffix, ending, bytes, private } = self;
        Output { suffix: suffix.as_deref(), ending: *ending, bytes, private: *private }
    }
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum Unwritten {
    #[error("it was stopped")]
    Stopped,
    #[error("this cannot be written in that format")]
    NoSuchFormat,
    #[error("the session has nothing of it")]
    Empty,
    #[error("only a session held among ourselves alone prepares a meeting")]
    NotAmongOurselves,
    #[error("the framework has no such pillar")]
    NoSuchPillar,
    #[error("nothing was told to seal it by, or too little")]
    NoPassphrase,
    #[error(transparent)]
    Picture(#[from] PictureError),
    #[error("the document could not be put together: {0}")]
    Document(String),
    #[error(transparent)]
    Workbook(#[from] XlsxError),
}

impl Unwritten {
    /// What happened, and what to do: here, since words do not know exports.
    pub fn said(&self, words: Words) -> String {
        match self {
            Self::Stopped => words.text("export-stopped"),
            Self::NoSuchFormat => words.text("export-no-format"),
            Self::Empty => words.text("export-empty"),
            Self::NotAmongOurselves => words.text("refused-not-among-ourselves"),
            Self::NoSuchPillar => words.text("export-no-pillar"),
            Self::NoPassphrase => {
                words.with("seal-too-short", [("fewest", Passphrase::FEWEST.into())])
            }
            Self::Picture(PictureError::TooLarge(..)) => words.text("picture-too-large"),
            Self::Picture(PictureError::Unreadable(_) | PictureError::Unwritten(_)) => {
                words.text("picture-not-drawn")
            }
            Self::Document(_) | Self::Workbook(_) => words.text("export-not-put-together"),
        }
    }
}

impl Matter {
    /// Everything that `session` can give, in the order of a list to choose from: nothing of what it is not for.
    pub fn all(session: &Session) -> Vec<Self> {
        let is_for = |purpose| session.is_for(purpose);
        let territory = is_for(Purpose::Territory);
        let (cursors, actors) = (is_for(Purpose::Cursors), is_for(Purpose::Actors));
        let pillars =
            session.framework.pillars.iter().map(|pillar| Self::Pillar(pillar.id.clone()));
        let mut all = vec![Self::Minutes];
        all.extend((cursors || territory).then_some(Self::Sheets));
        all.extend(open_commitments(session).next().map(|_| Self::Agreement));
        all.extend(has_dates(session).then_some(Self::Calendar));
        if cursors {
            all.push(Self::Board);
            all.extend(pillars);
        }
        all.extend(actors.then_some(Self::Map));
        all.extend([Self::Workbook, Self::Journal]);
        all.extend([Self::Observations, Self::Types].into_iter().filter(|_| territory));
        all.extend(cursors.then_some(Self::Axes));
        all.extend(is_for(Purpose::Commitments).then_some(Self::Decisions));
        all.extend([Self::Actors, Self::Ties].into_iter().filter(|_| actors));
        all.extend([Self::HandOver, Self::Session]);
        all
    }

    /// What it can be written as, the likeliest first.
    pub fn formats(&self) -> &'static [Format] {
        use Format::{
            CsvFrench, CsvInternational, Docx, Gephi, Gexf, GraphMl, Html, Kumu, Odt, Pdf, Png, Svg,
        };
        match self {
            Self::Agreement => &[Pdf, Odt, Docx, Html],
            Self::Calendar => &[Format::Ics],
            Self::Minutes | Self::Sheets | Self::Preparation(_) => &[Pdf, Docx, Odt, Html],
            Self::Board | Self::Pillar(_) | Self::Map => &[Png, Pdf, Svg],
            Self::Workbook => &[Format::Xlsx],
            Self::Journal
            | Self::Observations
            | Self::Types
            | Self::Axes
            | Self::Actors
            | Self::Decisions => &[CsvFrench, CsvInternational],
            Self::Ties => &[CsvFrench, CsvInternational, Gephi, Kumu, GraphMl, Gexf],
            Self::HandOver => &[Format::Ron, Format::Sealed],
            Self::Session => &[Format::Sealed],
        }
    }

    /// Whether programs read it.
    pub fn is_data(&self) -> bool {
        !matches!(
            self,
            Self::Minutes
                | Self::Sheets
                | Self::Agreement
                | Self::Board
                | Self::Pillar(_)
                | Self::Map
        )
    }

    /// Whether an internal edition holds more than a shareable one.
    pub fn has_editions(&self) -> bool {
        use Matter::{Board, Calendar, HandOver, Map, Pillar, Preparation, Session, Sheets};
        !matches!(
            self,
            Sheets | Calendar | Board | Pillar(_) | Map | HandOver | Session | Preparation(_)
        )
    }

    /// Whether it has an internal edition and no other.
    pub fn is_internal(&self) -> bool {
        matches!(self, Self::Preparation(_) | Self::Session)
    }

    /// Whether people may be named in it.
    pub fn may_name(&self) -> bool {
        use Matter::{Agreement, Decisions, Journal, Minutes, Observations, Workbook};
        matches!(self, Minutes | Agreement | Workbook | Journal | Observations | Decisions)
    }

    /// Whether rows and types of the territory are told in it, in the words of the group.
    pub fn tells_territory(&self) -> bool {
        matches!(self, Self::Minutes | Self::Workbook | Self::Observations | Self::Types)
    }

    /// Whether decisions are told in it, with who sees to them.
    pub fn tells_decisions(&self) -> bool {
        matches!(self, Self::Minutes | Self::Agreement | Self::Workbook | Self::Decisions)
    }

    /// Whether the natures of ties may be told in it.
    pub fn may_tell_natures(&self) -> bool {
        matches!(self, Self::Minutes | Self::Map | Self::Workbook | Self::Ties | Self::HandOver)
    }
}

impl Format {
    pub const ALL: [Self; 16] = variants();

    /// How the name of such a file ends, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Html => "html",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Xlsx => "xlsx",
            Self::CsvFrench | Self::CsvInternational | Self::Kumu | Self::Gephi => "csv",
            Self::GraphMl => "graphml",
            Self::Gexf => "gexf",
            Self::Ics => super::calendar::ENDING,
            Self::Ron => "ron",
            Self::Sealed => storage::SEALED,
        }
    }
}

/// How wide a picture within a document is drawn, in pixels.
const WITHIN_DOCUMENT: u32 = 2000;
/// How wide the board is laid out on its own, in points, and what it fills of a page of text.
const BOARD: f32 = 1400.0;
const BOARD_ON_PAGE: [f32; 2] = [480.0, 560.0];
/// What it fills of a printed page across, where it is alone.
const ACROSS: [f32; 2] = [785.0, 538.0];

impl Order {
    /// Whether what is written is for the group alone.
    pub fn is_internal(&self) -> bool {
        self.matter.is_internal() || self.matter.has_editions() && self.choices.is_internal()
    }

    pub const NARROWEST: u32 = 200;
    pub const WIDEST: u32 = 8000;
    pub const USUAL_WIDTH: u32 = 2400;

    /// What is asked for without more: the likeliest format, the usual width.
    pub fn of(matter: Matter, choices: Choices) -> Self {
        let format = matter.formats()[0];
        Self { matter, format, choices, width: Self::USUAL_WIDTH, seal: None }
    }

    /// The files that answer it. The same session and order give the same bytes.
    pub fn fill(
        &self,
        session: &Session,
        words: Words,
        watch: &Watch,
    ) -> Result<Vec<Written>, Unwritten> {
        if !self.matter.formats().contains(&self.format) {
            return Err(Unwritten::NoSuchFormat);
        }
        let choices = if self.matter.is_internal() { Choices::INTERNAL } else { self.choices };
        let source = if self.matter.is_data() {
            Source::of(session, words, choices)
        } else {
            Source::printed(session, words, choices)
        };
        watch.step()?;
        let language = words.language;
        let one = |bytes| vec![Written::whole(bytes)];
        let files = match &self.matter {
            Matter::Minutes => one(self.minutes(&source, watch)?),
            Matter::Sheets => one(self.document(&sheets(&source.session, words), watch)?),
            Matter::Agreement => {
                let document = agreement(&source).ok_or(Unwritten::Empty)?;
                one(self.document(&document, watch)?)
            }
            // Calendars are shared, and told aloud on telephones.
            Matter::Calendar => {
                let source = Source::of(session, words, Choices::SHAREABLE);
                one(calendar(&source).ok_or(Unwritten::Empty)?)
            }
            Matter::Board => {
                let board = match self.format {
                    Format::Pdf => picture::board_within(&source, ACROSS),
                    _ => picture::board(&source, BOARD),
                };
                one(self.picture(&board, language, watch)?)
            }
            Matter::Map => one(self.picture(&picture::map(&source), language, watch)?),
            Matter::Pillar(pillar) => {
                let picture = picture::pillar(&source, pillar).ok_or(Unwritten::NoSuchPillar)?;
                one(self.picture(&picture, language, watch)?)
            }
            Matter::Workbook => {
                let title = &source.session.heading.title;
                let internal = self.choices.is_internal();
                one(data::xlsx(&data::tables(&source), title, internal, words)?)
            }
            Matter::Journal => one(self.table(&data::journal(&source))),
            Matter::Observations => one(self.table(&data::observations(&source))),
            Matter::Types => one(self.table(&data::types(&source))),
            Matter::Axes => one(self.table(&data::axes(&source))),
            Matter::Actors => one(self.table(&data::actors(&source))),
            Matter::Decisions => one(self.table(&data::decisions(&source))),
            Matter::Ties => self.ties(&source),
            Matter::HandOver => {
                let copy = self.handed_over(session, words);
                vec![self.session(&copy.session)?]
            }
            Matter::Session => vec![self.session(session)?],
            Matter::Preparation(about) => {
                let sheet = preparation(&source, *about).ok_or(Unwritten::NotAmongOurselves)?;
                one(self.document(&sheet, watch)?)
            }
        };
        watch.step()?;
        Ok(files)
    }

    /// The same; beside minutes, the dates of the session too, where it has any.
    pub fn fill_with_dates(
        &self,
        session: &Session,
        words: Words,
        watch: &Watch,
    ) -> Result<Vec<Written>, Unwritten> {
        let mut files = self.fill(session, words, watch)?;
        if self.matter == Matter::Minutes {
            let source = Source::of(session, words, Choices::SHAREABLE);
            files.extend(calendar(&source).map(|bytes| Written {
                ending: Some(Format::Ics.ending()),
                ..Written::whole(bytes)
            }));
        }
        Ok(files)
    }

    /// The copy to hand over, and what is not in it. No choice puts anything internal in it.
    pub fn handed_over(&self, session: &Session, words: Words) -> HandOver {
        let natures = self.choices.natures && !self.choices.is_internal();
        hand_over(session, words, natures)
    }

    fn minutes(&self, source: &Source<'_>, watch: &Watch) -> Result<Vec<u8>, Unwritten> {
        let boards = source.is_for(Purpose::Cursors);
        let boards = boards.then(|| picture::boards_on_paper(source, BOARD_ON_PAGE));
        let map = (!source.session.actors.is_empty()).then(|| picture::map(source));
        watch.step()?;
        let document = minutes(source, boards.unwrap_or_default(), map);
        watch.step()?;
        self.document(&document, watch)
    }

    fn document(&self, document: &super::Document, watch: &Watch) -> Result<Vec<u8>, Unwritten> {
        let png = |picture: &Picture| watch.png(picture, WITHIN_DOCUMENT);
        let written = match self.format {
            Format::Pdf => return watch.printed(pdf(document)),
            Format::Html => return Ok(html(document, picture::svg).into_bytes()),
            Format::Odt => odt(document, png),
            _ => docx(document, png),
        };
        written.map_err(|error| match error {
            NotWritten::Picture(error) => Unwritten::Picture(error),
            NotWritten::Zip(error) => Unwritten::Document(error.to_string()),
        })
    }

    fn picture(
        &self,
        picture: &Picture,
        language: Language,
        watch: &Watch,
    ) -> Result<Vec<u8>, Unwritten> {
        match self.format {
            Format::Pdf => watch.printed(picture_pdf(picture, language)),
            Format::Svg => Ok(picture::svg(picture).into_bytes()),
            _ => Ok(watch.png(picture, self.width)?),
        }
    }

    /// A session as a file; sealed, where that is asked for, or not written.
    fn session(&self, session: &Session) -> Result<Written, Unwritten> {
        let text = storage::write(session).into_bytes();
        if self.format != Format::Sealed {
            return Ok(Written::whole(text));
        }
        let long_enough = self.seal.as_ref().filter(|passphrase| !passphrase.is_short());
        let passphrase = long_enough.ok_or(Unwritten::NoPassphrase)?;
        let sealed = storage::seal(&text, passphrase);
        let bytes = sealed.map_err(|error| Unwritten::Document(error.to_string()))?;
        Ok(Written { private: true, ..Written::whole(bytes) })
    }

    fn table(&self, table: &Table) -> Vec<u8> {
        let preset = match self.format {
            Format::CsvFrench => CsvPreset::French,
            _ => CsvPreset::International,
        };
        data::csv(table, preset)
    }

    fn ties(&self, source: &Source<'_>) -> Vec<Written> {
        let one = |bytes| vec![Written::whole(bytes)];
        let several = |files: Vec<(String, Vec<u8>)>| {
            let file = |(suffix, bytes)| Written { suffix: Some(suffix), ..Written::whole(bytes) };
            files.into_iter().map(file).collect()
        };
        match self.format {
            Format::GraphMl => one(data::graphml(source)),
            Format::Gexf => one(data::gexf(source)),
            Format::Kumu => several(data::kumu(source)),
            Format::Gephi => several(data::gephi(source)),
            _ => one(self.table(&data::ties(source))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Language;

    fn sample() -> Session {
        let text = include_str!("../../sessions/Pays de Revermont 2010.ron");
        crate::storage::read(text.as_bytes()).unwrap()
    }

    fn orders(session: &Session) -> Vec<Order> {
        let orders = Matter::all(session).into_iter().flat_map(|matter| {
            let formats = matter.formats().iter();
            formats.map(move |&format| Order {
                format,
                width: 400,
                seal: Some(Passphrase::new("quatre mots sans rapport".to_owned())),
                ..Order::of(matter.clone(), Choices::SHAREABLE)
            })
        });
        orders.collect()
    }

    #[test]
    fn everything_is_written_as_everything_it_can_be_and_twice_alike() {
        let session = sample();
        let words = Words::new(Language::Fr);
        for order in orders(&session) {
            let write = || order.fill(&session, words, &Watch::default()).unwrap();
            let files = write();
            assert!(files.iter().all(|file| 100 < file.bytes.len()), "{order:?}");
            assert_eq!(files.len() == 1, files[0].suffix.is_none(), "{order:?}");
            // The same is never sealed alike.
            if order.format != Format::Sealed {
                assert_eq!(files, write(), "{order:?}");
            }
        }
    }

    #[test]
    fn what_is_stopped_gives_nothing_and_what_goes_on_reaches_its_end() {
        let session = sample();
        let words = Words::new(Language::Fr);
        let order = Order::of(Matter::Minutes, Choices::SHAREABLE);
        let watch = Watch::default();
        order.fill(&session, words, &watch).unwrap();
        assert!(1.0 <= watch.share());
        let watch = Watch::default();
        watch.stop();
        assert!(matches!(order.fill(&session, words, &watch), Err(Unwritten::Stopped)));
    }

    #[test]
    fn a_picture_of_no_pillar_and_minutes_as_a_picture_are_refused() {
        let session = sample();
        let words = Words::new(Language::En);
        let fill = |order: Order| order.fill(&session, words, &Watch::default()).map(|_| ());
        let none = Order::of(Matter::Pillar(PillarId::new("x")), Choices::SHAREABLE);
        assert!(matches!(fill(none), Err(Unwritten::NoSuchPillar)));
        let format = Format::Png;
        let minutes = Order { format, ..Order::of(Matter::Minutes, Choices::SHAREABLE) };
        assert!(matches!(fill(minutes), Err(Unwritten::NoSuchFormat)));
    }

    #[test]
    fn without_a_passphrase_of_some_length_nothing_is_sealed_nor_written_in_the_clear() {
        let session = sample();
        let words = Words::new(Language::Fr);
        for matter in [Matter::Session, Matter::HandOver] {
            let order = Order { format: Format::Sealed, ..Order::of(matter, Choices::SHAREABLE) };
            let short = Passphrase::new("onze lettre".to_owned());
            for seal in [None, Some(short)] {
                let order = Order { seal, ..order.clone() };
                let filled = order.fill(&session, words, &Watch::default());
                assert!(matches!(filled, Err(Unwritten::NoPassphrase)));
            }
        }
        let clear = Order { format: Format::Ron, ..Order::of(Matter::Session, Choices::SHAREABLE) };
        let filled = clear.fill(&session, words, &Watch::default());
        assert!(matches!(filled, Err(Unwritten::NoSuchFormat)));
    }
}
