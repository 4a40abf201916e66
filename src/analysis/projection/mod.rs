//! What the room sees, and nothing else: a session goes in with a plan, and what comes out holds only what may be shown.
//!
//! Whoever draws the wall gets a [`Projected`] and never a session, so that nothing can leak.

mod agreed;
mod bearers;
mod closing;
mod involvement;
mod moment;
mod pages;
mod territory;
mod ties;
mod welcome;

use std::cell::OnceCell;

use jiff::civil::Date;
use strum::VariantArray;

use super::Question;
use crate::session::{
    ActorId, Argument, AxisId, Ball, Board, Carried, Disclosure, Ground, Language, Ledger, LeftOut,
    MomentKind, Movement, Named, PillarId, Place, Plan, Position, Recorded, Session, SittingId,
    Stance, Target, TypeId, variants,
};

use territory::Which;

pub use agreed::{AgreedShown, SideSays, SideShown};
pub use bearers::BearersShown;
pub use closing::{ClosingRow, DecisionShown, Noted, Section};
pub use involvement::{InvolvementGroup, PartyShown};
pub use moment::{MomentShown, picture_of};
pub use pages::{Capacity, Page};
pub use territory::{ObservationShown, RegardShown, TerritoryPicture, TerritoryShown, TypeShown};
pub use ties::{ActorShown, NatureShown, Sociogram, TieShown};
pub use welcome::{Kept, Rule};

/// What is read to be projected.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub session: &'a Session,
    /// What stands for phone numbers, addresses and the like in free words: the room reads none.
    pub left_out: &'a LeftOut,
    pub language: Language,
    /// The sitting that is under way, or was last: the room reads its date.
    pub sitting: Option<SittingId>,
    /// The questions that the relations raise; those that are shared may be shown.
    pub questions: &'a [Question],
}

/// What kind of picture the wall shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, VariantArray)]
pub enum Mode {
    #[default]
    Welcome,
    /// One pillar, at most ten axes a page.
    Reading,
    /// The guiding question of one axis.
    Question,
    /// The last argument, with its moves.
    Argument,
    /// All axes as a shape.
    Form,
    Map,
    /// Grid II.
    Relations,
    Closing,
    /// What is asked about a row of the territory.
    TerritoryAsked,
    TerritoryObserved,
    TerritoryTypes,
    /// One type, with what speaks for it and against it.
    TerritoryType,
    /// A whole row, with what is moving.
    TerritoryRow,
    /// Who takes part in deciding.
    Involvement,
    /// What was agreed before, and what each side says became of it.
    Agreed,
    /// What the group is asked in the moment of the day it is at.
    Moment,
    /// "Can you read this from the back?"
    Legibility,
}

impl Mode {
    pub const ALL: [Self; 17] = variants();

    /// The pictures of the territory, in the order a group goes through them.
    pub const TERRITORY: [Self; 5] = [
        Self::TerritoryAsked,
        Self::TerritoryObserved,
        Self::TerritoryTypes,
        Self::TerritoryType,
        Self::TerritoryRow,
    ];
}

/// Which part of a session is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    pub mode: Mode,
    /// The axis in hand.
    pub axis: Option<AxisId>,
    /// What of the territory is in hand.
    pub ground: Option<Ground>,
    /// The moment of the day.
    pub moment: Option<MomentKind>,
    /// The page of the axis in hand is shown, whatever `page` says.
    pub follows: bool,
    /// Only this actor and its ties.
    pub actor: Option<ActorId>,
    /// From 0; past the last page, the last one.
    pub page: usize,
    pub capacity: Capacity,
}

/// What the room sees. All texts are in the language asked for; positions are put into words by whoever draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projected {
    pub title: String,
    pub organisation: String,
    pub territory: String,
    /// Of the latest sitting, else of the session.
    pub date: Date,
    pub scene: Scene,
    pub page: Page,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    Welcome {
        purpose: String,
        rules: Vec<Rule>,
    },
    /// What becomes of what is said.
    Kept(Vec<Kept>),
    Reading {
        pillar: PillarShown,
        /// The pillar's place among all, from 0, and how many there are.
        rank: usize,
        pillars: usize,
        rows: Vec<AxisShown>,
        last: Option<Said>,
    },
    /// None while no axis is in hand.
    Question(Option<Asked>),
    /// None before the first argument.
    Argument(Option<Said>),
    Form {
        pillars: Vec<(PillarShown, Vec<AxisShown>)>,
        last: Option<Said>,
    },
    Map(Sociogram),
    Relations(Sociogram),
    Closing(Vec<Section>),
    /// None where nobody looks at the territory.
    Territory(Option<TerritoryShown>),
    /// None where nothing of it is shared.
    Involvement(Vec<InvolvementGroup>),
    /// None where nothing was agreed.
    Agreed(Option<AgreedShown>),
    /// None while the day is at no moment.
    Moment(Option<MomentShown>),
    Legibility,
}

/// The guiding question of one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub pillar: PillarShown,
    pub axis: AxisShown,
    pub question: String,
    /// What the question is open to, in one line; empty where that is one thing.
    pub keywords: String,
}

/// A pillar's heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PillarShown {
    pub id: PillarId,
    pub label: String,
}

/// Where one ball stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisShown {
    pub id: AxisId,
    pub label: String,
    /// The axis's own names for its left and right ends.
    pub ends: Option<(String, String)>,
    /// Neither of these ends is the favourable one.
    pub takes_no_side: bool,
    pub ball: Ball,
    pub position: Position,
    /// Where an earlier session left the ball, while this one did not discuss it.
    pub left_at: Option<Carried>,
    /// Where the ball was before the last argument.
    pub before: Option<Position>,
    /// Where copies that were joined left the ball, from left to right; none where it stands in one place.
    pub parted: Vec<Position>,
    /// Where other positions are held, when the plan shows them.
    pub minority: Vec<Position>,
    /// How many arguments stand on it.
    pub arguments: usize,
    pub in_hand: bool,
}

/// One argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Its rank in the journal, from 1.
    pub number: usize,
    /// Empty while they are to complete.
    pub words: String,
    pub verbatim: bool,
    /// Who spoke, when the plan shows it and it was said.
    pub speaker: Option<String>,
    /// None while it waits to be placed, or where it tells of the territory.
    pub moves: Vec<MoveShown>,
    /// What it tells of the territory: types and rows, with the place that the group says.
    pub grounds: Vec<GroundShown>,
}

/// What an argument tells of the territory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroundShown {
    pub label: String,
    /// What the group agrees.
    pub place: Option<(Place, Option<Movement>)>,
    /// How the group stood, when the plan shows it.
    pub stance: Option<Stance>,
}

/// What an argument did to one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveShown {
    pub pillar: PillarShown,
    pub axis: AxisShown,
    pub from: Position,
    pub to: Target,
    /// How the group stood, when the plan shows it.
    pub stance: Option<Stance>,
    /// A misunderstanding was cleared, when the plan shows stances.
    pub cleared: bool,
}

/// What the room sees of a session: only what is always public, and what `plan` shows.
pub fn project(source: Source<'_>, plan: Plan, view: &View) -> Projected {
    let session = &source.session.without_contacts(source.left_out);
    let source = Source { session, ..source };
    let ledger = Ledger::of(&session.journal);
    let board = Board::of(session, &ledger);
    let reader = Reader { source, ledger, board, named: OnceCell::new(), plan, view };
    let (scene, page) = reader.scene();
    let heading = &source.session.heading;
    let sitting = source.sitting.and_then(|id| source.session.sittings.get(id));
    Projected {
        title: heading.title.clone(),
        organisation: heading.organisation.clone(),
        territory: heading.territory.clone(),
        date: sitting.map_or(heading.date, |sitting| sitting.date),
        scene,
        page,
    }
}

/// Reads a session through a plan.
struct Reader<'a> {
    source: Source<'a>,
    ledger: Ledger,
    board: Board,
    /// Who is named in free words, once that is asked.
    named: OnceCell<Named>,
    plan: Plan,
    view: &'a View,
}

impl Reader<'_> {
    fn scene(&self) -> (Scene, Page) {
        match self.view.mode {
            Mode::Welcome => self.welcome(),
            Mode::Reading => self.reading(),
            Mode::Question => (Scene::Question(self.asked()), Page::ONLY),
            Mode::Argument => self.argument(),
            Mode::Form => (self.form(), Page::ONLY),
            Mode::Map => {
                let (ties, page) = self.ties();
                (Scene::Map(ties), page)
            }
            Mode::Relations => {
                let (ties, page) = self.ties();
                (Scene::Relations(ties), page)
            }
            Mode::Closing => {
                let (sections, page) = self.closing();
                (Scene::Closing(sections), page)
            }
            Mode::TerritoryAsked => self.territory(Which::Asked),
            Mode::TerritoryObserved => self.territory(Which::Observed),
            Mode::TerritoryTypes => self.territory(Which::Types),
            Mode::TerritoryType => self.territory(Which::One),
            Mode::TerritoryRow => self.territory(Which::Whole),
            Mode::Involvement => self.involvements(),
            Mode::Agreed => {
                let (agreed, page) = self.agreed();
                (Scene::Agreed(agreed), page)
            }
            Mode::Moment => (Scene::Moment(self.moment()), Page::ONLY),
            Mode::Legibility => (Scene::Legibility, Page::ONLY),
        }
    }

    fn shows(&self, disclosure: Disclosure) -> bool {
        self.plan.shows(disclosure)
    }

    fn reading(&self) -> (Scene, Page) {
        let framework = &self.source.session.framework;
        let language = self.source.language;
        let pages = pages::of_framework(framework, language, self.view.capacity);
        let in_hand = self.view.axis.as_ref().filter(|_| self.view.follows);
        let followed =
            in_hand.and_then(|axis| pages.iter().position(|page| page.axes.contains(&axis)));
        let page = Page::clamped(followed.unwrap_or(self.view.page), pages.len());
        let Some(shown) = pages.get(page.at) else {
            let scene = Scene::Form { pillars: Vec::new(), last: self.last() };
            return (scene, page);
        };
        let scene = Scene::Reading {
            pillar: self.pillar(&shown.pillar.id),
            rank: shown.rank,
            pillars: framework.pillars.len(),
            rows: shown.axes.iter().map(|axis| self.axis(axis)).collect(),
            last: self.last(),
        };
        (scene, page)
    }

    fn form(&self) -> Scene {
        let framework = &self.source.session.framework;
        let pillars = framework.pillars.iter().map(|pillar| {
            let rows = framework.shown(pillar).map(|(axis, _)| self.axis(axis)).collect();
            (self.pillar(&pillar.id), rows)
        });
        Scene::Form { pillars: pillars.collect(), last: self.last() }
    }

    fn asked(&self) -> Option<Asked> {
        let id = self.view.axis.as_ref()?;
        let axis = self.source.session.framework.axis(id)?;
        Some(Asked {
            question: axis.question(self.source.language).to_owned(),
            keywords: axis.keywords(self.source.language),
            pillar: self.pillar_of(id),
            axis: self.axis(id),
        })
    }

    /// The last argument, as much of its words as one picture holds.
    fn argument(&self) -> (Scene, Page) {
        let last = self.ledger.standing().next_back();
        let Some(mut said) = last.map(|recorded| self.said(recorded)) else {
            return (Scene::Argument(None), Page::ONLY);
        };
        let pages = self.view.capacity.pages_of(&said.words);
        let page = Page::clamped(self.view.page, pages.len());
        let words = pages.get(page.at).copied().unwrap_or_default().to_owned();
        said.words = words;
        (Scene::Argument(Some(said)), page)
    }

    /// The last argument that stands, for a picture of the board: one that is about the territory alone is not for it.
    fn last(&self) -> Option<Said> {
        let is_of_board = |recorded: &&Recorded| {
            let argument = &recorded.argument;
            !argument.moves.is_empty() || !argument.is_of_territory()
        };
        let last = self.ledger.standing().rev().find(is_of_board);
        last.map(|recorded| self.said(recorded))
    }

    /// What an argument tells of the territory, each type or row once.
    fn grounds(&self, argument: &Argument) -> Vec<GroundShown> {
        let diagnosis = &self.source.session.diagnosis;
        let language = self.source.language;
        let stances = self.shows(Disclosure::Stances);
        let mut types: Vec<&TypeId> = Vec::new();
        let signed = argument.observations.iter().flat_map(|found| found.signs.keys());
        for of in signed.chain(argument.places.iter().map(|placed| &placed.of)) {
            if !types.contains(&of) {
                types.push(of);
            }
        }
        let rows = argument.observations.iter().filter(|found| found.signs.is_empty());
        let rows = rows.filter_map(|found| diagnosis.row(&found.row));
        let rows = rows.map(|row| GroundShown {
            label: row.label(language).to_owned(),
            place: None,
            stance: None,
        });
        let types = types.into_iter().map(|of| {
            let placed = argument.places.iter().find(|placed| placed.of == *of);
            GroundShown {
                label: diagnosis.label(of, language).to_owned(),
                place: placed.map(|placed| (placed.place, placed.movement)),
                stance: placed.filter(|_| stances).map(|placed| placed.stance),
            }
        });
        rows.chain(types).collect()
    }

    fn said(&self, recorded: &Recorded) -> Said {
        let argument = &recorded.argument;
        let speaker = self.source.session.speaker_name(&argument.speaker).trim();
        let shown = self.shows(Disclosure::Speakers) && !speaker.is_empty();
        let stances = self.shows(Disclosure::Stances);
        let moves = argument.moves.iter().map(|made| {
            let cursor = self.board.cursor(&made.axis);
            let step = cursor.step(recorded.id);
            MoveShown {
                pillar: self.pillar_of(&made.axis),
                axis: self.axis(&made.axis),
                from: step.map_or_else(|| cursor.start(), |step| step.from),
                to: made.to,
                stance: stances.then_some(made.stance),
                cleared: stances && made.cleared,
            }
        });
        Said {
            number: recorded.number,
            words: self.without_names(&argument.words),
            verbatim: argument.verbatim,
            speaker: shown.then(|| speaker.to_owned()),
            moves: moves.collect(),
            grounds: self.grounds(argument),
        }
    }

    fn axis(&self, id: &AxisId) -> AxisShown {
        let language = self.source.language;
        let framework = &self.source.session.framework;
        let cursor = self.board.cursor(id);
        let ends = framework.ends(id, language);
        let minority = if self.shows(Disclosure::MinorityPositions) {
            cursor.minority().map(|minority| minority.position).collect()
        } else {
            Vec::new()
        };
        AxisShown {
            id: id.clone(),
            label: framework.label(id, language).to_owned(),
            ends: ends.map(|(low, high)| (low.to_owned(), high.to_owned())),
            takes_no_side: framework.takes_no_side(id),
            ball: cursor.ball(),
            position: cursor.position(),
            left_at: cursor.left_at(),
            before: cursor.position_before(),
            minority,
            parted: cursor.places().collect(),
            arguments: cursor.trail.len(),
            in_hand: self.view.axis.as_ref() == Some(id),
        }
    }

    fn pillar_of(&self, axis: &AxisId) -> PillarShown {
        match self.source.session.framework.pillar_of(axis) {
            Some(pillar) => self.pillar(&pillar.id),
            None => PillarShown { id: PillarId::new(""), label: String::new() },
        }
    }

    fn pillar(&self, id: &PillarId) -> PillarShown {
        let pillars = &self.source.session.framework.pillars;
        let label = pillars.iter().find(|pillar| pillar.id == *id);
        let label = label.map_or("", |pillar| pillar.label.get(self.source.language));
        PillarShown { id: id.clone(), label: label.to_owned() }
    }
}
