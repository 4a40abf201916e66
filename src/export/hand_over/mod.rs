//! A copy to hand over: a session with nothing internal in it, for whoever carries it on elsewhere. It tells what a shareable edition
//! tells, and its bytes hold nothing else.
//!
//! Every record is taken apart field by field, so that one that is added has to be told or left here.

mod left;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::session::{
    Actor, ActorId, ActorProfile, Argument, AxisId, Bearer, CopyOf, Decision, Details, Diagnosis,
    Entry, EntryId, Event, Frame, Heading, Involvements, Joint, Language, Ledger, Note, Party,
    Pledge, Recorded, Relation, Relations, Row, RowValidation, Session, Sitting, SittingId,
    Speaker, Strategy, Table, TextPlace, TypeId, Validation, same_words, texts, undirected,
};
use crate::words::Words;

use super::leaving::for_others;
use super::source::Choices;
use super::voices::Voices;

pub use left::{Left, LeftBehind};

/// The copy, and what is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    pub session: Session,
    pub left: LeftBehind,
}

/// The copy of `session` to hand over. What ties actors goes along where `natures` says so, as far as it is shareable: without the
/// natures nothing is left of a tie. The same session gives the same copy.
///
/// Positions of a minority stay, as in shareable minutes, since the board is not told without them; their words do not. It is a session
/// of its own, of the same approach and with the same keys: it is neither taken for the original nor joined with it.
pub fn hand_over(session: &Session, words: Words, natures: bool) -> HandOver {
    let told = for_others(session, words, Choices::SHAREABLE);
    let voices = Voices { session: &told, words, choices: Choices::SHAREABLE };
    let ledger = Ledger::of(&told.journal);
    let involved = Involvements::of(&told);
    let mut hand = Hand {
        voices,
        ledger,
        involved,
        natures,
        left: LeftBehind::default(),
        colleges: BTreeSet::new(),
    };
    // What an old file says of the direction of letters stays there.
    let copy = hand.session(told.clone()).with_texts(|_, text| {
        if let Cow::Owned(plain) = undirected(text) {
            *text = plain;
        }
    });
    let mut left = hand.left;
    left.add(Left::Strategy, session.strategy.count());
    left.add(Left::InWords, changed(session, &told, &copy));
    HandOver { session: copy, left }
}

/// How many texts of the copy are not as they were written.
fn changed(session: &Session, told: &Session, copy: &Session) -> usize {
    let copied: BTreeMap<TextPlace, String> = texts(copy).into_iter().collect();
    let written: BTreeMap<TextPlace, String> = texts(session).into_iter().collect();
    let is_changed = |(place, text): &(TextPlace, String)| {
        copied.get(place) == Some(text) && written.get(place) != Some(text)
    };
    texts(told).iter().filter(|found| is_changed(found)).count()
}

/// What stands for an argument that was withdrawn.
const WITHDRAWN: &str = "hand-over-withdrawn";

/// What one entry after the other may be said of: the last one holds.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Withdrawal(EntryId),
    Emphasis(AxisId),
    WorkOn(AxisId),
    Towards(TypeId),
    StillTrue(usize),
    Actor(ActorId),
    College(String),
}

fn subject(event: &Event) -> Option<Subject> {
    Some(match event {
        Event::Withdrawal { of, .. } => Subject::Withdrawal(*of),
        Event::Emphasis { axis, .. } => Subject::Emphasis(axis.clone()),
        Event::WorkOn { axis, .. } => Subject::WorkOn(axis.clone()),
        Event::Towards { of, .. } => Subject::Towards(of.clone()),
        Event::StillTrue { of, .. } => Subject::StillTrue(*of),
        Event::Involvement { of: Party::Actor(id), .. } => Subject::Actor(*id),
        Event::Involvement { of: Party::College(words), .. } => Subject::College(same_words(words)),
        Event::Argument(_)
        | Event::Correction(_)
        | Event::Restoration { .. }
        | Event::Sorting { .. }
        | Event::Projection { .. }
        | Event::Erasure(_) => return None,
    })
}

/// What hands over, and what it left.
struct Hand<'a> {
    /// Of the session as it may be told.
    voices: Voices<'a>,
    ledger: Ledger,
    involved: Involvements,
    natures: bool,
    left: LeftBehind,
    /// Those that are told.
    colleges: BTreeSet<String>,
}

impl Hand<'_> {
    fn session(&mut self, told: Session) -> Session {
        let Session {
            id,
            revision,
            heading,
            approach,
            follows,
            copy_of,
            details,
            participants,
            sittings,
            starting,
            journal,
            actors,
            relations,
            decisions,
            validation,
            framework,
            diagnosis,
            strategy: _,
            joint: _,
        } = told;
        let copied = copy_of.map_or(id, |copy| copy.session);
        self.left.add(Left::People, participants.len());
        let words = self.voices.words;
        let version = format!("{revision} {} {}", words.language.code(), self.natures);
        let mut copy = Session {
            id: id.of_copy(&version),
            revision: 0,
            heading: titled(heading, words),
            approach,
            follows,
            copy_of: None,
            details: self.details(details),
            participants: Table::default(),
            sittings: sittings.map(without_attendance),
            starting,
            journal: self.journal(journal),
            actors: actors.map(|actor| self.actor(actor)),
            relations: self.relations(&relations),
            decisions: decisions.map(|decision| self.decision(decision)),
            validation: self.validation(validation.as_ref()),
            framework,
            diagnosis: self.diagnosis(diagnosis),
            strategy: Strategy::default(),
            joint: Joint::default(),
        };
        let colleges = self.colleges.iter().cloned().collect();
        copy.copy_of = Some(CopyOf { session: copied, colleges });
        copy
    }

    /// Words of the copy that are a college: they go on being one in it.
    fn keep_college(&mut self, words: &str) {
        let mut known = self.voices.session.colleges().into_iter();
        if known.any(|college| same_words(college) == same_words(words)) {
            self.colleges.insert(undirected(words).into_owned());
        }
    }

    fn details(&mut self, details: Details) -> Details {
        let Details {
            missions,
            mission,
            mission_id,
            other_missions,
            purpose,
            appraised,
            uses,
            purposes,
            stage,
            reference,
            since,
            efforts,
            mut involvements,
            mut committees,
            facilitators,
            development,
            relations,
            governance,
        } = details;
        self.left.add(Left::Named, usize::from(!facilitators.trim().is_empty()));
        involvements.retain(|earlier| {
            let known = self.involved.get(&earlier.of);
            known.is_some_and(|known| known.is_earlier && self.voices.may_involve(known))
        });
        for committee in &mut committees {
            committee.members.retain(|member| self.voices.tells_member(member));
        }
        let members = committees.iter().flat_map(|committee| &committee.members);
        let members: Vec<_> = members.cloned().collect();
        let earlier = involvements.iter().map(|earlier| earlier.of.clone());
        for party in earlier.chain(members) {
            if let Party::College(words) = &party {
                self.keep_college(words);
            }
        }
        Details {
            missions,
            mission,
            mission_id,
            other_missions,
            purpose,
            appraised,
            uses,
            purposes,
            stage,
            reference,
            since,
            efforts,
            involvements,
            committees,
            facilitators: String::new(),
            development,
            relations,
            governance,
        }
    }

    /// The arguments as they stand, under the numbers they have; and of the rest what was said last.
    fn journal(&mut self, journal: Table<Entry>) -> Table<Entry> {
        let all = self.involved.all(self.voices.session);
        let hidden = all.filter(|known| !self.voices.may_involve(known)).count();
        self.left.add(Left::Involvements, hidden);
        let last: BTreeMap<Subject, EntryId> =
            journal.iter().filter_map(|entry| Some((subject(&entry.event)?, entry.id))).collect();
        journal.filter_map(|entry| {
            let holds = subject(&entry.event).is_none_or(|of| last.get(&of) == Some(&entry.id));
            if holds { self.entry(entry) } else { None }
        })
    }

    fn entry(&mut self, entry: Entry) -> Option<Entry> {
        let Entry { id, key, at, mut sitting, event } = entry;
        let event = match event {
            Event::Argument(_) => {
                let recorded = self.ledger.get(id)?.clone();
                sitting = recorded.sitting;
                Event::Argument(self.argument(recorded)?)
            }
            Event::Withdrawal { of, .. } => {
                self.ledger.get(of)?.withdrawal()?;
                Event::Withdrawal { of, reason: String::new() }
            }
            Event::Involvement { of, to } => {
                let known = self.involved.get(&of)?;
                if !self.voices.may_involve(known) {
                    return None;
                }
                if let Party::College(words) = &of {
                    self.keep_college(words);
                }
                Event::Involvement { of, to }
            }
            said @ (Event::Emphasis { .. }
            | Event::WorkOn { .. }
            | Event::Towards { .. }
            | Event::StillTrue { .. }) => said,
            // Corrections and sortings are in the arguments; what was taken back is nowhere.
            Event::Correction(_)
            | Event::Restoration { .. }
            | Event::Sorting { .. }
            | Event::Projection { .. }
            | Event::Erasure(_) => return None,
        };
        Some(Entry { id, key, at, sitting, event })
    }

    /// What the argument says now; of one that was withdrawn only that it was, so that the others keep their numbers.
    fn argument(&mut self, recorded: Recorded) -> Option<Argument> {
        if !recorded.stands() {
            let mark =
                |words: Words| Argument { words: words.text(WITHDRAWN), ..Argument::default() };
            // In a copy of a copy there is nothing more to leave.
            let mut marks = Language::ALL.into_iter().map(Words::new).map(mark);
            let is_written = marks.all(|mark| mark != recorded.argument);
            self.left.add(Left::Withdrawn, usize::from(is_written));
            return Some(mark(self.voices.words));
        }
        self.left.add(Left::Earlier, recorded.earlier.len());
        let handed = self.voices.handed_speaker(&recorded);
        if let Speaker::Words(words) = &handed {
            self.keep_college(words);
        }
        let Argument {
            speaker,
            words,
            verbatim,
            to_check,
            evidence,
            actors,
            mut moves,
            observations,
            mut places,
        } = recorded.argument;
        self.left.add(Left::Voices, usize::from(handed != speaker && !is_blank(&speaker)));
        let of_moves = moves.iter_mut().flat_map(|made| &mut made.minority);
        let of_places = places.iter_mut().flat_map(|placed| &mut placed.minority);
        let held = of_moves.map(|held| &mut held.words);
        for words in held.chain(of_places.map(|held| &mut held.words)) {
            self.left.add(Left::MinorityWords, usize::from(!words.trim().is_empty()));
            words.clear();
        }
        let argument = Argument {
            speaker: handed,
            words,
            verbatim,
            to_check,
            evidence,
            actors,
            moves,
            observations,
            places,
        };
        (!argument.says_nothing()).then_some(argument)
    }

    fn actor(&mut self, actor: Actor) -> Actor {
        let Actor {
            id,
            key,
            origins,
            name,
            short,
            level,
            natures,
            circle,
            missions,
            us,
            profile: written,
        } = actor;
        let mut profile = ActorProfile::default();
        for (field, note) in written.notes() {
            profile.set(field, self.note(note, Left::ActorTexts));
        }
        Actor { id, key, origins, name, short, level, natures, circle, missions, us, profile }
    }

    /// What is shareable of a text about someone.
    fn note(&mut self, note: &Note, kind: Left) -> Note {
        if note.shareable {
            return note.clone();
        }
        self.left.add(kind, usize::from(!note.words.trim().is_empty()));
        Note::default()
    }

    fn relations(&mut self, relations: &Relations) -> Relations {
        let ties = relations.all().map(|tie| {
            let Relation { pair, nature, central, secondary, note, carried } = tie.clone();
            let note = self.note(&note, Left::TieTexts);
            Relation { pair, nature, central, secondary, note, carried }
        });
        let ties: Vec<_> = ties.collect();
        if !self.natures {
            self.left.add(Left::Ties, ties.len());
            return Relations::default();
        }
        Relations::read(relations.natures.clone(), ties, relations.shared.clone())
    }

    fn decision(&mut self, decision: Decision) -> Decision {
        let sides = decision.sides.iter().map(|side| self.side(side, &decision)).collect();
        let Decision {
            id,
            key,
            at,
            sitting,
            what,
            bearers,
            due,
            axes,
            actors,
            pairs,
            rows,
            in_return,
            sides: _,
            again,
            sign,
            reason,
            concerned,
            invited,
            shows_reviews,
            outcome,
            taken_from,
        } = decision;
        Decision {
            id,
            key,
            at,
            sitting,
            what,
            bearers: self.bearers(&bearers, sitting),
            due,
            axes,
            actors,
            pairs,
            rows,
            in_return,
            sides,
            again,
            sign,
            reason,
            concerned,
            invited: self.bearers(&invited, sitting),
            shows_reviews,
            outcome,
            taken_from,
        }
    }

    fn side(&mut self, side: &Pledge, decision: &Decision) -> Pledge {
        let Pledge {
            by,
            contacts,
            brings,
            hopes,
            due,
            standing,
            validated_by,
            validated_on,
            reviews,
        } = side.clone();
        self.left.add(Left::Named, contacts.len());
        let by = match by {
            Party::Actor(_) => by,
            Party::College(words) => {
                let told = self.voices.body(side, decision);
                self.left.add(Left::Named, usize::from(same_words(&told) != same_words(&words)));
                self.keep_college(&told);
                Party::College(told)
            }
        };
        let told = self.voices.reviews(decision, side).to_vec();
        self.left.add(Left::Reviews, reviews.len() - told.len());
        Pledge {
            by,
            contacts: Vec::new(),
            brings,
            hopes,
            due,
            standing,
            validated_by,
            validated_on,
            reviews: told,
        }
    }

    fn bearers(&mut self, bearers: &[Bearer], sitting: Option<SittingId>) -> Vec<Bearer> {
        let (told, unnamed) = self.voices.handed_bearers(bearers, sitting);
        self.left.add(Left::Named, unnamed);
        for bearer in &told {
            if let Bearer::Words(words) = bearer {
                self.keep_college(words);
            }
        }
        told
    }

    fn validation(&mut self, validation: Option<&Validation>) -> Option<Validation> {
        let told = self.voices.validation()?;
        let is_as_it_was = validation.is_some_and(|validation| validation.by == told.by);
        self.left.add(Left::Named, usize::from(!is_as_it_was));
        Some(told)
    }

    fn diagnosis(&mut self, diagnosis: Diagnosis) -> Diagnosis {
        let Diagnosis { base, version, rows, types, frame, earlier, recalled } = diagnosis;
        let rows = rows.into_iter().map(|row| self.row(row)).collect();
        Diagnosis { base, version, rows, types, frame: self.frame(frame), earlier, recalled }
    }

    fn row(&mut self, row: Row) -> Row {
        let Row { id, scale, label, question, types, in_short, moving, validated } = row;
        let validated = validated
            .map(|RowValidation { by, on }| RowValidation { by: self.bearers(&by, None), on });
        Row { id, scale, label, question, types, in_short, moving, validated }
    }

    fn frame(&mut self, frame: Frame) -> Frame {
        let Frame {
            scale,
            life_basin,
            job_basin,
            memory,
            context,
            figures,
            designed_by,
            conducted_by,
            validated_by,
            manners,
        } = frame;
        Frame {
            scale,
            life_basin,
            job_basin,
            memory,
            context,
            figures,
            designed_by: self.bearers(&designed_by, None),
            conducted_by: self.bearers(&conducted_by, None),
            validated_by: self.bearers(&validated_by, None),
            manners,
        }
    }
}

/// With a title that says what it is, once.
fn titled(heading: Heading, words: Words) -> Heading {
    let Heading { title, organisation, territory, date } = heading;
    let mark = words.text("hand-over-mark");
    let title = if title.trim_end().ends_with(&mark) {
        title
    } else {
        format!("{} {mark}", title.trim_end())
    };
    Heading { title, organisation, territory, date }
}

fn without_attendance(sitting: Sitting) -> Sitting {
    let Sitting { id, key, date, place, attendance: _, agenda, minutes, thread, next } = sitting;
    let attendance = BTreeMap::new();
    Sitting { id, key, date, place, attendance, agenda, minutes, thread, next }
}

fn is_blank(speaker: &Speaker) -> bool {
    match speaker {
        Speaker::Unsaid => true,
        Speaker::Words(words) => words.trim().is_empty(),
        Speaker::Participant(_) => false,
    }
}
