//! Every number by which one record of a session speaks of another, given anew. Records are taken apart field by field, so that one
//! that is added has to be thought of here.

use std::collections::{BTreeMap, BTreeSet};

use crate::session::{
    Actor, ActorId, Argument, Axis, Bearer, Committee, Correction, Decision, DecisionId, Details,
    Diagnosis, EarlierInvolvement, Entry, EntryId, Event, Finding, Frame, Framework, Key, Mission,
    MissionId, Pair, Participant, ParticipantId, Party, Pledge, Preparation, Record, Relations,
    Review, Row, RowValidation, Session, Sitting, SittingId, Speaker, Strategy, Table, Wish,
};

/// From the numbers of one copy to those of all.
#[derive(Debug, Default)]
pub(super) struct Ids {
    pub(super) participants: BTreeMap<ParticipantId, ParticipantId>,
    pub(super) sittings: BTreeMap<SittingId, SittingId>,
    pub(super) entries: BTreeMap<EntryId, EntryId>,
    pub(super) actors: BTreeMap<ActorId, ActorId>,
    pub(super) decisions: BTreeMap<DecisionId, DecisionId>,
    pub(super) missions: BTreeMap<MissionId, MissionId>,
    /// Those that are there: committees have keys alone.
    pub(super) committees: BTreeSet<Key>,
    /// The sides that are there, by the decision and who commits.
    pub(super) sides: BTreeSet<(DecisionId, Party)>,
}

/// The numbers that the next records take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Next {
    pub(super) participants: u32,
    pub(super) sittings: u32,
    pub(super) entries: u32,
    pub(super) actors: u32,
    pub(super) decisions: u32,
}

pub(super) fn committees_of(session: &Session) -> BTreeSet<Key> {
    session.details.committees.iter().map(|committee| committee.key).collect()
}

pub(super) fn sides_of(session: &Session) -> BTreeSet<(DecisionId, Party)> {
    let decisions = session.decisions.iter();
    let sides = decisions
        .flat_map(|decision| decision.sides.iter().map(|side| (decision.id, side.by.clone())));
    sides.collect()
}

pub(super) fn of<I: Copy + Ord>(ids: &BTreeMap<I, I>, id: I) -> I {
    ids.get(&id).copied().unwrap_or(id)
}

impl Ids {
    /// Those of one session, each for itself.
    pub(super) fn of(session: &Session) -> Self {
        fn same<R: Record>(table: &Table<R>) -> BTreeMap<R::Id, R::Id> {
            table.iter().map(|record| (record.id(), record.id())).collect()
        }
        let missions = session.details.all_missions().map(|mission| (mission.id, mission.id));
        Self {
            participants: same(&session.participants),
            sittings: same(&session.sittings),
            entries: same(&session.journal),
            actors: same(&session.actors),
            decisions: same(&session.decisions),
            missions: missions.collect(),
            committees: committees_of(session),
            sides: sides_of(session),
        }
    }

    pub(super) fn session(&self, session: Session, next: Next) -> Session {
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
            strategy,
            decisions,
            validation,
            framework,
            diagnosis,
            joint,
        } = session;
        Session {
            id,
            revision,
            heading,
            approach,
            follows,
            copy_of,
            details: self.details(details),
            participants: Table::of(next.participants, participants, |it| {
                let Participant { id, key, name, organisation, college } = it;
                let id = of(&self.participants, id);
                Participant { id, key, name, organisation, college }
            }),
            sittings: Table::of(next.sittings, sittings, |sitting| self.sitting(sitting)),
            starting,
            journal: Table::of(next.entries, journal, |entry| self.entry(entry)),
            actors: Table::of(next.actors, actors, |actor| self.actor(actor)),
            relations: self.relations(relations),
            strategy: self.strategy(strategy),
            decisions: Table::of(next.decisions, decisions, |decision| self.decision(decision)),
            validation,
            framework: self.framework(framework),
            diagnosis: self.diagnosis(diagnosis),
            joint: self.joint(joint),
        }
    }

    pub(super) fn actor_id(&self, id: ActorId) -> ActorId {
        of(&self.actors, id)
    }

    fn actor_ids(&self, ids: BTreeSet<ActorId>) -> BTreeSet<ActorId> {
        ids.into_iter().map(|id| self.actor_id(id)).collect()
    }

    fn pair(&self, pair: Pair) -> Pair {
        let [low, high] = [pair.low(), pair.high()].map(|id| self.actor_id(id));
        Pair::new(low, high).unwrap_or(pair)
    }

    fn pairs(&self, pairs: BTreeSet<Pair>) -> BTreeSet<Pair> {
        pairs.into_iter().map(|pair| self.pair(pair)).collect()
    }

    pub(super) fn party(&self, party: Party) -> Party {
        match party {
            Party::Actor(id) => Party::Actor(self.actor_id(id)),
            Party::College(words) => Party::College(words),
        }
    }

    fn bearers(&self, bearers: Vec<Bearer>) -> Vec<Bearer> {
        let bearer = |bearer| match bearer {
            Bearer::Participant(id) => Bearer::Participant(of(&self.participants, id)),
            Bearer::Actor(id) => Bearer::Actor(self.actor_id(id)),
            Bearer::Words(words) => Bearer::Words(words),
        };
        bearers.into_iter().map(bearer).collect()
    }

    fn details(&self, details: Details) -> Details {
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
            involvements,
            committees,
            facilitators,
            development,
            relations,
            governance,
        } = details;
        let other = |Mission { id, words }| Mission { id: of(&self.missions, id), words };
        // Two that are named the same since something was erased are one.
        let mut other_missions: Vec<Mission> = other_missions.into_iter().map(other).collect();
        let mut met = BTreeSet::from([of(&self.missions, mission_id)]);
        other_missions.retain(|mission| met.insert(mission.id));
        let earlier = |EarlierInvolvement { of, is, date }| {
            let of = self.party(of);
            EarlierInvolvement { of, is, date }
        };
        let committee = |Committee { key, name, members, next }| {
            let members = members.into_iter().map(|member| self.party(member)).collect();
            Committee { key, name, members, next }
        };
        Details {
            missions,
            mission,
            mission_id: of(&self.missions, mission_id),
            other_missions,
            purpose,
            appraised,
            uses,
            purposes,
            stage,
            reference,
            since,
            efforts,
            involvements: involvements.into_iter().map(earlier).collect(),
            committees: committees.into_iter().map(committee).collect(),
            facilitators,
            development,
            relations,
            governance,
        }
    }

    fn sitting(&self, sitting: Sitting) -> Sitting {
        let Sitting { id, key, date, place, attendance, agenda, minutes, thread, next } = sitting;
        let attendance =
            attendance.into_iter().map(|(who, how)| (of(&self.participants, who), how));
        Sitting {
            id: of(&self.sittings, id),
            key,
            date,
            place,
            attendance: attendance.collect(),
            agenda,
            minutes,
            thread,
            next,
        }
    }

    fn entry(&self, entry: Entry) -> Entry {
        let Entry { id, key, at, sitting, event } = entry;
        Entry {
            id: of(&self.entries, id),
            key,
            at,
            sitting: sitting.map(|id| of(&self.sittings, id)),
            event: self.event(event),
        }
    }

    pub(super) fn event(&self, event: Event) -> Event {
        let entry = |id| of(&self.entries, id);
        match event {
            Event::Argument(argument) => Event::Argument(self.argument(argument)),
            Event::Correction(correction) => {
                let Correction {
                    of: argument,
                    sitting,
                    speaker,
                    words,
                    verbatim,
                    to_check,
                    evidence,
                    actors,
                    moves,
                    observations,
                    places,
                } = correction;
                Event::Correction(Correction {
                    of: entry(argument),
                    sitting: sitting.map(|id| of(&self.sittings, id)),
                    speaker: speaker.map(|speaker| self.speaker(speaker)),
                    words,
                    verbatim,
                    to_check,
                    evidence,
                    actors: actors.map(|actors| self.actor_ids(actors)),
                    moves,
                    observations,
                    places,
                })
            }
            Event::Withdrawal { of, reason } => Event::Withdrawal { of: entry(of), reason },
            Event::Restoration { of } => Event::Restoration { of: entry(of) },
            Event::Sorting { of, to } => Event::Sorting { of: entry(of), to },
            Event::Involvement { of, to } => Event::Involvement { of: self.party(of), to },
            same @ (Event::Emphasis { .. }
            | Event::WorkOn { .. }
            | Event::Towards { .. }
            | Event::StillTrue { .. }
            | Event::Projection { .. }
            | Event::Erasure(_)) => same,
        }
    }

    fn argument(&self, argument: Argument) -> Argument {
        let Argument {
            speaker,
            words,
            verbatim,
            to_check,
            evidence,
            actors,
            moves,
            observations,
            places,
        } = argument;
        Argument {
            speaker: self.speaker(speaker),
            words,
            verbatim,
            to_check,
            evidence,
            actors: self.actor_ids(actors),
            moves,
            observations,
            places,
        }
    }

    fn speaker(&self, speaker: Speaker) -> Speaker {
        match speaker {
            Speaker::Participant(id) => Speaker::Participant(of(&self.participants, id)),
            said @ (Speaker::Unsaid | Speaker::Words(_)) => said,
        }
    }

    fn actor(&self, actor: Actor) -> Actor {
        let Actor { id, key, origins, name, short, level, natures, circle, missions, us, profile } =
            actor;
        Actor {
            id: self.actor_id(id),
            key,
            origins,
            name,
            short,
            level,
            natures,
            circle,
            missions: missions.into_iter().map(|id| of(&self.missions, id)).collect(),
            us,
            profile,
        }
    }

    fn relations(&self, relations: Relations) -> Relations {
        relations.renumbered(|pair| self.pair(pair), |finding| self.finding(finding))
    }

    fn finding(&self, finding: Finding) -> Finding {
        match finding {
            Finding::AlliesOppose { of, pair } => {
                Finding::AlliesOppose { of: self.actor_id(of), pair: self.pair(pair) }
            }
            Finding::AloneLinks(id) => Finding::AloneLinks(self.actor_id(id)),
            Finding::Camps(id) => Finding::Camps(self.actor_id(id)),
            same @ (Finding::WithoutTies | Finding::FewExamined) => same,
        }
    }

    fn strategy(&self, strategy: Strategy) -> Strategy {
        let Strategy { stance, visible, wishes, preparations } = strategy;
        let wish = |wish| {
            let Wish { pair, nature, whose, first_step, by, due, why } = wish;
            let pair = self.pair(pair);
            let whose = whose.map(|whose| self.party(whose));
            Wish { pair, nature, whose, first_step, by: self.bearers(by), due, why }
        };
        let prepared = |prepared| {
            let Preparation { actor, convergence, preconceptions, frame } = prepared;
            Preparation { actor: self.actor_id(actor), convergence, preconceptions, frame }
        };
        let mut wishes: Vec<Wish> = wishes.into_iter().map(wish).collect();
        wishes.sort_by_key(|wish| wish.pair);
        let mut preparations: Vec<Preparation> = preparations.into_iter().map(prepared).collect();
        preparations.sort_by_key(|prepared| prepared.actor);
        Strategy { stance, visible, wishes, preparations }
    }

    fn decision(&self, decision: Decision) -> Decision {
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
            sides,
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
            id: of(&self.decisions, id),
            key,
            at,
            sitting: sitting.map(|id| of(&self.sittings, id)),
            what,
            bearers: self.bearers(bearers),
            due,
            axes,
            actors: self.actor_ids(actors),
            pairs: self.pairs(pairs),
            rows,
            in_return,
            sides: sides.into_iter().map(|side| self.side(side)).collect(),
            again,
            sign,
            reason,
            concerned,
            invited: self.bearers(invited),
            shows_reviews,
            outcome,
            taken_from,
        }
    }

    fn side(&self, side: Pledge) -> Pledge {
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
        } = side;
        let review = |review| {
            let Review { on, sitting, state, reported, why } = review;
            let sitting = sitting.map(|id| of(&self.sittings, id));
            Review { on, sitting, state, reported, why }
        };
        Pledge {
            by: self.party(by),
            contacts: self.bearers(contacts),
            brings,
            hopes,
            due,
            standing,
            validated_by,
            validated_on,
            reviews: reviews.into_iter().map(review).collect(),
        }
    }

    fn framework(&self, framework: Framework) -> Framework {
        let Framework { base, version, pillars, axes } = framework;
        let axis = |(id, axis)| {
            let Axis { base, own, set_aside, actors } = axis;
            (id, Axis { base, own, set_aside, actors: self.actor_ids(actors) })
        };
        Framework { base, version, pillars, axes: axes.into_iter().map(axis).collect() }
    }

    fn diagnosis(&self, diagnosis: Diagnosis) -> Diagnosis {
        let Diagnosis { base, version, rows, types, frame, earlier, recalled } = diagnosis;
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
        let frame = Frame {
            scale,
            life_basin,
            job_basin,
            memory,
            context,
            figures,
            designed_by: self.bearers(designed_by),
            conducted_by: self.bearers(conducted_by),
            validated_by: self.bearers(validated_by),
            manners,
        };
        let row = |row| {
            let Row { id, scale, label, question, types, in_short, moving, validated } = row;
            let validated = validated
                .map(|RowValidation { by, on }| RowValidation { by: self.bearers(by), on });
            Row { id, scale, label, question, types, in_short, moving, validated }
        };
        let rows = rows.into_iter().map(row).collect();
        Diagnosis { base, version, rows, types, frame, earlier, recalled }
    }
}
