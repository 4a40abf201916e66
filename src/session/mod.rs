//! The method as plain data and rules. Knows neither files, nor a clock, nor randomness: they come in as arguments.

use std::collections::{BTreeMap, BTreeSet};

mod actor;
mod actor_edit;
pub mod actor_list;
mod base;
mod board;
mod change;
mod check;
mod commitment;
mod committee;
mod contact;
mod day;
mod decision;
mod decision_edit;
mod details;
mod diagnosis;
mod draft;
mod edit;
mod erasure;
#[cfg(test)]
mod essay;
mod finding;
mod following;
mod framework;
mod history;
mod ids;
mod involvement;
mod joining;
mod journal;
mod ledger;
pub mod list;
mod mission;
mod named;
mod naming;
mod plan;
mod position;
mod progress;
mod relation;
mod replay;
mod review;
mod scope;
mod sitting;
mod stamp;
mod strategy;
mod table;
mod text;
mod texts;
mod thread;
mod unfinished;
pub mod unique;
mod variants;

pub use actor::{
    Actor, ActorNature, ActorProfile, Availability, Circle, Level, Note, ProfileField, ResourceKind,
};
pub use actor_edit::{ActorEdit, Side};
pub use actor_list::ActorList;
pub use base::BaseFramework;
pub use board::{Ball, Board, Cursor, TrailStep};
pub use change::{Change, Swap};
pub use check::{Problem, Trouble, Whereabouts, check};
pub use commitment::{Kept, Pledge, Review, Standing};
pub use committee::{Committee, CommitteeEdit};
pub use contact::{LeftOut, next_mail, next_phone, next_street, reaches_somebody};
pub use day::Day;
pub use decision::{Bearer, Decision, Due, Outcome, Validation};
pub use decision_edit::DecisionEdit;
pub use details::{Detail, Details, Heading, Stage};
pub use diagnosis::{
    BaseDiagnosis, Diagnosis, DiagnosisEdit, EarlierPlace, Figure, Frame, FrameText, Ground,
    Manner, Movement, Observation, Observed, OtherPlace, Part, Place, Placed, Recalled, Regard,
    Row, RowLine, RowSurvey, RowValidation, Scale, Sign, Sorted, Survey, Type, TypeSurvey,
    TypeText,
};
pub use draft::{Draft, Sought};
pub use edit::{Edit, Made, Present, Refused};
pub use erasure::{Erasure, Replacement, Subject};
pub use finding::Finding;
pub use following::{Carried, Effort, FollowUp, StartFrom};
pub use framework::{Axis, AxisText, Ends, Framework, OwnWording, Pillar};
pub use history::{About, History, Mark, MergeKey, Step, StepName};
pub use ids::{
    ActorId, AxisId, CopyOf, DecisionId, EntryId, Key, MissionId, NatureId, ParticipantId,
    PillarId, RowId, SessionId, SittingId, TypeId,
};
pub use involvement::{
    Degree, EarlierInvolvement, Involve, Involved, Involvement, Involvements, Party,
};
pub use joining::{
    Answer, Brought, Difference, Joined, Joint, MOST_COPIES, NotJoined, OpenDifference, Returned,
    Said, Seen, SideSpot, Spot, StandIns, Stood, Tie, Value, join,
};
pub use journal::{
    Argument, Correction, Entry, Erased, Event, Minority, Move, Reason, Speaker, Stance, Target,
};
pub use ledger::{Ledger, Recorded, Revised, Withdrawn};
pub use list::{ListRow, MOST_PAPERS, Paper, PeopleList, Reading, Whom, papers};
pub use mission::Mission;
pub use named::{Named, Unnamed, is_title};
pub use naming::{Names, places_of, replaced};
pub use plan::{Disclosure, Plan};
pub use position::{Bearing, Position};
pub use progress::Progress;
pub use relation::{
    Counts, LineStyle, MarkShape, Nature, Object, Pair, Relation, Relations, pairs_of,
};
pub use replay::{Along, Did, ReplayStep, Shift, Steps};
pub use review::{open_decisions, states_of};
pub use scope::{Appraised, Purpose, Use};
pub use sitting::{Agenda, Attendance, Participant, Sitting};
pub use stamp::Stamp;
pub use strategy::{Meeting, Preconception, Preparation, Strategy, StrategyEdit, Wish};
pub use table::{Record, Table};
pub use text::{
    Bilingual, Language, clean_line, clean_text, fold, is_found_in, is_right_to_left, joined,
    same_words, starts_as_a_formula, undirected,
};
pub use texts::{CommitmentText, SideText, StrategyText, TextPlace, texts};
pub use thread::{Moment, MomentKind, ThreadEdit, all_moments, proposed};
pub use unfinished::{Line, UnderArgument, Unfinished};
pub use variants::variants;

/// One appraisal, as the group held it: everything that is in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    /// Grows by one with each edit, undo and redo.
    pub revision: u64,
    pub heading: Heading,
    /// Shared by all sessions of one approach.
    pub approach: Key,
    /// The session this one carries on, when there is one.
    pub follows: Option<SessionId>,
    /// What this one is a copy of, when it was made to be handed over.
    pub copy_of: Option<CopyOf>,
    pub details: Details,
    pub participants: Table<Participant>,
    pub sittings: Table<Sitting>,
    /// Where the balls start from, when the session carries another one on and starts from its last positions.
    pub starting: BTreeMap<AxisId, Carried>,
    /// The arguments and what became of them; the order of the list rules, never the clock.
    pub journal: Table<Entry>,
    /// Grid I.
    pub actors: Table<Actor>,
    /// Grid II.
    pub relations: Relations,
    /// What we want of it, among ourselves.
    pub strategy: Strategy,
    pub decisions: Table<Decision>,
    /// That the minutes were found right; a draft until then.
    pub validation: Option<Validation>,
    pub framework: Framework,
    /// What is asked of the territory.
    pub diagnosis: Diagnosis,
    /// What copies said differently, once they were joined.
    pub joint: Joint,
}

impl Session {
    /// A session nobody has spoken in yet.
    pub fn new(id: SessionId, approach: Key, heading: Heading, framework: Framework) -> Self {
        Self {
            id,
            revision: 0,
            heading,
            approach,
            follows: None,
            copy_of: None,
            details: Details::default(),
            participants: Table::default(),
            sittings: Table::default(),
            starting: BTreeMap::new(),
            journal: Table::default(),
            actors: Table::default(),
            relations: Relations::default(),
            strategy: Strategy::default(),
            decisions: Table::default(),
            validation: None,
            framework,
            diagnosis: Diagnosis::default(),
            joint: Joint::default(),
        }
    }

    /// The session as it was read once the first `entries` of its journal were written; what no journal notes is as it is.
    /// Its revision counts the entries, so that what is kept by revision is read again.
    #[must_use]
    pub fn after(&self, entries: usize) -> Self {
        let journal = self.journal.first(entries);
        Self { revision: journal.len() as u64, journal, ..self.clone() }
    }

    /// Whether two sessions say the same, whatever their counters.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        self.id == other.id
            && self.approach == other.approach
            && self.follows == other.follows
            && self.copy_of == other.copy_of
            && self.heading == other.heading
            && self.details == other.details
            && self.framework == other.framework
            && self.diagnosis == other.diagnosis
            && self.participants.records() == other.participants.records()
            && self.sittings.records() == other.sittings.records()
            && self.starting == other.starting
            && self.journal.records() == other.journal.records()
            && self.actors.records() == other.actors.records()
            && self.relations == other.relations
            && self.strategy == other.strategy
            && self.decisions.records() == other.decisions.records()
            && self.validation == other.validation
            && self.joint == other.joint
    }

    /// Whether the session is for this, or did it all the same. Where nobody said what it is for, it is for all but the territory.
    pub fn is_for(&self, purpose: Purpose) -> bool {
        let purposes = &self.details.purposes;
        if purposes.contains(&purpose) || purposes.is_empty() && purpose != Purpose::Territory {
            return true;
        }
        match purpose {
            Purpose::Territory => self.needs_its_diagnosis(),
            Purpose::Actors => !self.actors.is_empty() || self.says_who_decides(),
            Purpose::Cursors => self.moved_something(),
            Purpose::Commitments => !self.decisions.is_empty(),
        }
    }

    /// All that it is for: for whoever asks often, since where little was said of it the whole journal is read.
    pub fn purposes(&self) -> BTreeSet<Purpose> {
        Purpose::ALL.into_iter().filter(|&purpose| self.is_for(purpose)).collect()
    }

    /// Whether a ball was spoken of, now or in the session that this one carries on.
    fn moved_something(&self) -> bool {
        let speaks_of_one = |entry: &Entry| match &entry.event {
            Event::Argument(argument) => !argument.moves.is_empty(),
            Event::Correction(to) => to.moves.is_some(),
            Event::Emphasis { .. } | Event::WorkOn { .. } => true,
            _ => false,
        };
        !self.starting.is_empty() || self.journal.iter().any(speaks_of_one)
    }

    /// Whether something is written or said of the territory: the file then says what was asked.
    pub fn needs_its_diagnosis(&self) -> bool {
        let speaks_of_it = |entry: &Entry| match &entry.event {
            Event::Argument(argument) => argument.is_of_territory(),
            Event::Correction(to) => to.observations.is_some() || to.places.is_some(),
            Event::Sorting { .. } | Event::Towards { .. } | Event::StillTrue { .. } => true,
            _ => false,
        };
        !self.diagnosis.is_untouched()
            || self.journal.iter().any(speaks_of_it)
            || self.decisions.iter().any(|decision| !decision.rows.is_empty())
    }

    /// Who spoke; empty when it was left unsaid.
    pub fn speaker_name<'a>(&'a self, speaker: &'a Speaker) -> &'a str {
        match speaker {
            Speaker::Unsaid => "",
            Speaker::Words(words) => words,
            Speaker::Participant(id) => {
                self.participants.get(*id).map_or("", |participant| &participant.name)
            }
        }
    }

    /// The name of someone on the list, and nothing of whoever is not.
    pub fn person_name(&self, id: ParticipantId) -> &str {
        self.participants.get(id).map_or("", |someone| &someone.name)
    }

    /// Who bears a decision, by name.
    pub fn bearer_name<'a>(&'a self, bearer: &'a Bearer) -> &'a str {
        let name = match bearer {
            Bearer::Participant(id) => self.person_name(*id),
            Bearer::Actor(id) => self.actor_name(*id),
            Bearer::Words(words) => words,
        };
        name.trim()
    }

    /// All who bear a decision by name, each once.
    pub fn bearer_names(&self, decision: &Decision) -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        for bearer in decision.bearers.iter().map(|bearer| self.bearer_name(bearer)) {
            if !bearer.is_empty() && !told.iter().any(|other| other == bearer) {
                told.push(bearer.to_owned());
            }
        }
        told
    }

    /// Whether so few people of a college were at a sitting that it names them; on the whole list where nobody noted who was
    /// there.
    pub fn names_people(&self, college: &str, sitting: Option<SittingId>) -> bool {
        let college = fold(college.trim());
        let is_it = |name: &str| fold(name.trim()) == college;
        let has_people = self.participants.iter().any(|someone| is_it(&someone.college));
        // Whoever handed it over saw to that.
        if !has_people && self.told_colleges().any(is_it) {
            return false;
        }
        self.are_few(sitting, |someone| fold(someone.college.trim()) == college)
    }

    /// The same of an organisation.
    pub fn names_people_of(&self, organisation: &str, sitting: Option<SittingId>) -> bool {
        let organisation = same_words(organisation);
        self.are_few(sitting, |someone| same_words(&someone.organisation) == organisation)
    }

    fn are_few(&self, sitting: Option<SittingId>, is_one: impl Fn(&Participant) -> bool) -> bool {
        let sitting = sitting.and_then(|id| self.sittings.get(id));
        let noted = sitting.map(|sitting| &sitting.attendance).filter(|noted| !noted.is_empty());
        let of_it = self.participants.iter().filter(|someone| is_one(someone));
        let present = of_it.filter(|someone| {
            noted.is_none_or(|noted| noted.get(&someone.id) == Some(&Attendance::Present))
        });
        present.count() < Sitting::ENOUGH_TO_HIDE
    }

    /// The sittings in the order they were held.
    pub fn sittings_by_date(&self) -> Vec<&Sitting> {
        let mut sittings: Vec<_> = self.sittings.iter().collect();
        sittings.sort_by_key(|sitting| (sitting.date, sitting.id));
        sittings
    }

    /// The sitting that is under way: the latest one.
    pub fn latest_sitting(&self) -> Option<&Sitting> {
        self.sittings.iter().max_by_key(|sitting| (sitting.date, sitting.id))
    }

    /// Whether the journal or a decision names someone, who then cannot be removed.
    pub fn names(&self, participant: ParticipantId) -> bool {
        let bearer = Bearer::Participant(participant);
        self.journal.iter().any(|entry| entry.names(participant))
            || self.bearer_lists().any(|bearers| bearers.contains(&bearer))
    }

    /// Who takes the first step to a tie, who bears each decision, is invited to it or asked about it, then who designs, conducts and validates the diagnosis, and who found each of its rows right.
    fn bearer_lists(&self) -> impl Iterator<Item = &[Bearer]> {
        let Diagnosis { frame, rows, .. } = &self.diagnosis;
        let parts = Part::ALL.into_iter().map(|part| frame.bearers(part));
        let rows = rows.iter().filter_map(|row| Some(row.validated.as_ref()?.by.as_slice()));
        let decisions = self.decisions.iter().flat_map(Decision::bearer_lists);
        let wishes = self.strategy.wishes.iter().map(|wish| wish.by.as_slice());
        wishes.chain(decisions).chain(parts).chain(rows)
    }

    /// Lets `edit` change each of them.
    fn edit_bearer_lists(&mut self, mut edit: impl FnMut(&mut Vec<Bearer>)) {
        self.strategy.wishes.iter_mut().for_each(|wish| edit(&mut wish.by));
        self.decisions.edit_each(|decision| decision.bearer_lists_mut().for_each(&mut edit));
        for part in Part::ALL {
            edit(self.diagnosis.frame.bearers_mut(part));
        }
        for row in &mut self.diagnosis.rows {
            if let Some(validated) = &mut row.validated {
                edit(&mut validated.by);
            }
            row.validated.take_if(|validated| validated.by.is_empty());
        }
    }

    /// Whether the journal, as it stands or stood, a decision or a committee speaks of an actor, who then cannot be removed.
    pub fn cites(&self, actor: ActorId) -> bool {
        let in_journal = self.journal.iter().any(|entry| match &entry.event {
            Event::Argument(argument) => argument.actors.contains(&actor),
            Event::Correction(correction) => {
                correction.actors.as_ref().is_some_and(|actors| actors.contains(&actor))
            }
            _ => false,
        });
        let bearer = Bearer::Actor(actor);
        in_journal
            || self.seats(actor)
            || self.decisions.iter().any(|decision| decision.names_actor(actor))
            || self.bearer_lists().any(|bearers| bearers.contains(&bearer))
    }

    /// The name of an actor; empty when it is not known.
    pub fn actor_name(&self, actor: ActorId) -> &str {
        self.actors.get(actor).map_or("", |actor| &actor.name)
    }

    /// The organisation that holds the session, when it is among the actors.
    pub fn us(&self) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.us)
    }

    /// The pairs nobody examined yet, in order.
    pub fn unexamined(&self) -> impl Iterator<Item = Pair> {
        let actors = self.actors.records();
        actors.iter().enumerate().flat_map(move |(at, low)| {
            actors[at + 1..].iter().filter_map(|high| {
                Pair::new(low.id, high.id).filter(|&pair| self.relations.get(pair).is_none())
            })
        })
    }

    /// Whether something was said or decided at a sitting, which then cannot be removed.
    pub fn has_records_of(&self, sitting: SittingId) -> bool {
        let is_of_it = |entry: &Entry| {
            let moved =
                matches!(&entry.event, Event::Correction(to) if to.sitting == Some(sitting));
            moved || entry.sitting == Some(sitting)
        };
        let decided = |decision: &Decision| {
            let reviews = decision.sides.iter().flat_map(|side| &side.reviews);
            reviews.map(|review| review.sitting).any(|of| of == Some(sitting))
                || decision.sitting == Some(sitting)
        };
        self.journal.iter().any(is_of_it) || self.decisions.iter().any(decided)
    }

    /// The colleges people were said to belong to, each once, in the order they came.
    pub fn colleges(&self) -> Vec<&str> {
        let mut known = BTreeSet::from([String::new()]);
        let colleges = self.participants.iter().map(|participant| participant.college.as_str());
        let all = colleges.chain(self.told_colleges());
        all.filter(|college| known.insert(same_words(college))).collect()
    }

    /// Those that stand for people in a copy that was handed over, and name nobody.
    fn told_colleges(&self) -> impl Iterator<Item = &str> {
        self.copy_of.iter().flat_map(|copy| &copy.colleges).map(String::as_str)
    }
}
