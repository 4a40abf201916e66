//! The territory, row by row: what is asked, what was observed, the types, one of them, and the whole row.

use jiff::civil::Date;

use super::pages::{Capacity, lines_of};
use super::{Page, Reader, Scene};
use crate::session::{
    Disclosure, Ground, MomentKind, Movement, Place, Placed, Purpose, Recorded, Regard, Row, Scale,
    Sign, Stance, Survey, TypeId,
};

/// One row, and the picture of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TerritoryShown {
    pub label: String,
    pub question: String,
    pub scale: Scale,
    /// What the group is asked to do, and for how many minutes, where the row is a moment of the day.
    pub instruction: String,
    pub minutes: Option<u16>,
    pub picture: TerritoryPicture,
}

/// What is shown of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TerritoryPicture {
    /// What the group is asked, and no type.
    Asked,
    /// What was observed, in the order it came, whatever it was sorted under.
    Observed(Vec<ObservationShown>),
    /// The types one under the other, with their definition and the last observation of each.
    Types(Vec<TypeShown>),
    /// One type, and what speaks for it and against it.
    One(Box<TypeShown>, Vec<ObservationShown>),
    /// The types with what the group agreed on each, and what is moving.
    Whole { types: Vec<TypeShown>, moving: String },
}

/// Which picture of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Asked,
    Observed,
    Types,
    One,
    Whole,
}

/// One observation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObservationShown {
    /// Its rank in the journal, from 1: what is written on its paper.
    pub number: usize,
    pub words: String,
    pub verbatim: bool,
    /// Who spoke, when the plan shows it and it was said.
    pub speaker: Option<String>,
    /// On the picture of a type: whether it speaks for it or against it.
    pub sign: Option<Sign>,
}

/// One type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeShown {
    pub label: String,
    pub definition: String,
    pub regard: RegardShown,
    /// The words of the last observation of it.
    pub last: Option<(String, Sign)>,
    /// Other places that are held, when the plan shows them.
    pub held: Vec<Place>,
    pub in_hand: bool,
}

/// What is known of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegardShown {
    NotLookedAt,
    /// Not looked at again since an earlier session said this.
    Earlier(Place, Option<Movement>, Date),
    /// Something was observed, and the group said no place.
    Observed,
    /// With how the group stood, when the plan shows it.
    Said(Place, Option<Movement>, Option<Stance>),
}

/// The longest words of an observation that a picture shows whole, in letters.
const LONG: usize = 160;

impl Reader<'_> {
    pub(super) fn territory(&self, which: Which) -> (Scene, Page) {
        let session = self.source.session;
        if !session.is_for(Purpose::Territory) {
            return (Scene::Territory(None), Page::ONLY);
        }
        let diagnosis = &session.diagnosis;
        let row = self.view.ground.as_ref().and_then(|ground| diagnosis.row_at(ground));
        let Some(row) = row.or_else(|| diagnosis.rows.first()) else {
            return (Scene::Territory(None), Page::ONLY);
        };
        let survey = Survey::of(session, &self.ledger);
        let (picture, page) = match which {
            Which::Asked => (TerritoryPicture::Asked, Page::ONLY),
            Which::Observed => self.observed(row, &survey),
            Which::Types => self.types(row, &survey),
            Which::One => self.one_type(row, &survey),
            Which::Whole => self.whole(row, &survey),
        };
        let language = self.source.language;
        let kind = MomentKind::Row(row.id.clone());
        let moment = self.sitting().and_then(|sitting| sitting.moment(&kind));
        let told = moment.map_or_else(String::new, |moment| self.without_names(&moment.told()));
        let shown = TerritoryShown {
            label: row.label(language).to_owned(),
            question: row.question(language).to_owned(),
            scale: row.scale,
            instruction: told,
            minutes: moment.and_then(|moment| moment.minutes),
            picture,
        };
        (Scene::Territory(Some(shown)), page)
    }

    fn observed(&self, row: &Row, survey: &Survey) -> (TerritoryPicture, Page) {
        let found = survey.row(&row.id).observations.iter();
        let room = self.view.capacity.page;
        let all = found.filter_map(|found| self.observation(found.argument, None));
        let all: Vec<_> = all.flat_map(|one| self.parted(&one, room)).collect();
        let (part, page) = self.page_of(&all, room, |one| self.high(one));
        (TerritoryPicture::Observed(part), page)
    }

    fn types(&self, row: &Row, survey: &Survey) -> (TerritoryPicture, Page) {
        let all: Vec<_> = self.all_types(row, survey);
        let capacity = self.view.capacity;
        // The last observation is left out where a picture does not hold it.
        let (part, page) = self.page_of(&all, capacity.page, |one| {
            let last = one.last.as_ref().map_or(0, |(words, _)| {
                lines_of(capacity, words.chars().count().min(LONG) + BEFORE_WORDS)
            });
            let lines = lines(capacity, &one.label) + lines(capacity, &one.definition) + last;
            lines * capacity.line + gap(capacity)
        });
        (TerritoryPicture::Types(part), page)
    }

    /// The type in hand, else the first that something was observed of.
    fn one_type(&self, row: &Row, survey: &Survey) -> (TerritoryPicture, Page) {
        let diagnosis = &self.source.session.diagnosis;
        let in_hand = match &self.view.ground {
            Some(Ground::Type(of)) if row.types.contains(of) => Some(of),
            _ => None,
        };
        let shown = || diagnosis.shown(row).map(|(of, _)| of);
        let observed = || shown().find(|of| survey.kind(of).regard() != Regard::NotLookedAt);
        let Some(of) = in_hand.or_else(observed).or_else(|| shown().next()) else {
            return (TerritoryPicture::Types(Vec::new()), Page::ONLY);
        };
        let found = survey.row(&row.id);
        let signed = |wanted: Sign| {
            let of_sign = found.on(of).filter(move |(_, sign)| *sign == wanted);
            of_sign.filter_map(|(found, sign)| self.observation(found.argument, Some(sign)))
        };
        let kind = self.kind(of, row, survey);
        let capacity = self.view.capacity;
        // "Pour" and "contre", a line each; the definition where there is room.
        let above = (lines(capacity, &kind.label) + 3) * capacity.line;
        let room = capacity.page.saturating_sub(above);
        let all = signed(Sign::For).chain(signed(Sign::Against));
        let all: Vec<_> = all.flat_map(|one| self.parted(&one, room)).collect();
        let (part, page) = self.page_of(&all, room, |one| self.high(one));
        (TerritoryPicture::One(Box::new(kind), part), page)
    }

    /// All of the row on one picture wherever it holds it, with the definitions where there is room; what is moving comes last.
    fn whole(&self, row: &Row, survey: &Survey) -> (TerritoryPicture, Page) {
        let types: Vec<_> = self.all_types(row, survey);
        let capacity = self.view.capacity;
        let moving = Some(self.without_names(row.moving.trim())).filter(|words| !words.is_empty());
        let of_type = |one: &TypeShown| {
            // The place stands beside the label, or under it.
            let kept = |stance: Stance| if stance == Stance::Agreed { 0 } else { STANCE };
            let stance = match one.regard {
                RegardShown::Said(_, _, Some(stance)) => kept(stance),
                RegardShown::Earlier(..) => STANCE,
                _ => 0,
            };
            let place = PLACE + stance + HELD * one.held.len();
            let beside = one.label.chars().count() + place;
            let label = if beside < capacity.line_letters {
                1
            } else {
                lines(capacity, &one.label) + lines_of(capacity, place)
            };
            label * capacity.line + gap(capacity)
        };
        let of_moving = |words: &String| {
            let letters = words.chars().count() + BEFORE_MOVING;
            lines_of(capacity, letters).min(Self::MOVING_LINES) * capacity.line
        };
        let high = |item: &Item| match item {
            Item::Type(one) => of_type(one),
            Item::Moving(words) => of_moving(words),
        };
        let items: Vec<_> =
            types.into_iter().map(Item::Type).chain(moving.map(Item::Moving)).collect();
        let (part, page) = self.page_of(&items, capacity.page, high);
        let (mut types, mut moving) = (Vec::new(), String::new());
        for item in part {
            match item {
                Item::Type(one) => types.push(one),
                Item::Moving(words) => moving = words,
            }
        }
        (TerritoryPicture::Whole { types, moving }, page)
    }

    /// Lines of what is moving, at most.
    const MOVING_LINES: usize = 4;

    /// The page that is asked for, of as few and as even ones as hold all.
    fn page_of<T: Clone>(
        &self,
        all: &[T],
        room: usize,
        high: impl Fn(&T) -> usize,
    ) -> (Vec<T>, Page) {
        let parts = Capacity::parts(all, room, high);
        let page = Page::clamped(self.view.page, parts.len());
        (parts.get(page.at).map(|part| part.to_vec()).unwrap_or_default(), page)
    }

    /// An observation whose words take more than a picture goes on, on the next one.
    fn parted(&self, one: &ObservationShown, room: usize) -> Vec<ObservationShown> {
        let capacity = self.view.capacity;
        let letters = capacity.line_letters.saturating_sub(NUMBER);
        let fits = (letters - letters / 6, room / capacity.line.max(1));
        let parts = Capacity::parts_of(&one.words, fits);
        parts
            .into_iter()
            .map(|words| ObservationShown { words: words.to_owned(), ..one.clone() })
            .collect()
    }

    fn high(&self, one: &ObservationShown) -> usize {
        let capacity = self.view.capacity;
        let voice = one.speaker.as_ref().map_or(0, |voice| voice.chars().count() + 3);
        let letters = one.words.chars().count() + voice + NUMBER;
        lines_of(capacity, letters) * capacity.line + capacity.line / 3
    }

    fn all_types(&self, row: &Row, survey: &Survey) -> Vec<TypeShown> {
        let shown = self.source.session.diagnosis.shown(row);
        shown.map(|(of, _)| self.kind(of, row, survey)).collect()
    }

    fn kind(&self, of: &TypeId, row: &Row, survey: &Survey) -> TypeShown {
        let language = self.source.language;
        let diagnosis = &self.source.session.diagnosis;
        let found = diagnosis.kind(of);
        let stances = self.shows(Disclosure::Stances);
        let state = survey.kind(of);
        let regard = match (state.regard(), diagnosis.earlier.get(of)) {
            (Regard::Said(Placed { place, movement, stance, .. }), _) => {
                RegardShown::Said(*place, *movement, stances.then_some(*stance))
            }
            (Regard::Observed, _) => RegardShown::Observed,
            (Regard::NotLookedAt, Some(earlier)) => {
                RegardShown::Earlier(earlier.place, earlier.movement, earlier.date)
            }
            (Regard::NotLookedAt, None) => RegardShown::NotLookedAt,
        };
        let held = self.shows(Disclosure::MinorityPositions);
        let held =
            state.trail.last().filter(|_| held).map(|(_, placed)| {
                placed.minority.iter().map(|other| other.place).collect::<Vec<_>>()
            });
        let last = survey.row(&row.id).on(of).next_back();
        TypeShown {
            label: found.map_or("", |found| found.label(language)).to_owned(),
            definition: found.map_or("", |found| found.definition(language)).to_owned(),
            regard,
            last: last.and_then(|(found, sign)| {
                let recorded = self.ledger.get(found.argument)?;
                Some((self.without_names(recorded.argument.words.trim()), sign))
            }),
            held: held.unwrap_or_default(),
            in_hand: self.view.ground == Some(Ground::Type(of.clone())),
        }
    }

    fn observation(
        &self,
        argument: crate::session::EntryId,
        sign: Option<Sign>,
    ) -> Option<ObservationShown> {
        let recorded: &Recorded = self.ledger.get(argument)?;
        let argument = &recorded.argument;
        let speaker = self.source.session.speaker_name(&argument.speaker).trim();
        let shown = self.shows(Disclosure::Speakers) && !speaker.is_empty();
        Some(ObservationShown {
            number: recorded.number,
            words: self.without_names(argument.words.trim()),
            verbatim: argument.verbatim,
            speaker: shown.then(|| speaker.to_owned()),
            sign,
        })
    }
}

/// What stands on the picture of a whole row.
#[derive(Clone)]
enum Item {
    Type(TypeShown),
    Moving(String),
}

/// Letters of a place with its movement, of how the group stood, and of another place that is held.
const PLACE: usize = 20;
const STANCE: usize = 24;
const HELD: usize = 24;
/// Letters before an observation, with what stands around it.
const NUMBER: usize = 6;
/// Letters before the words of an observation that speaks against a type.
const BEFORE_WORDS: usize = 10;
/// Letters before what is moving.
const BEFORE_MOVING: usize = 16;

/// Between two types.
fn gap(capacity: Capacity) -> usize {
    capacity.line * 2 / 5
}

fn lines(capacity: Capacity, words: &str) -> usize {
    lines_of(capacity, words.chars().count())
}
