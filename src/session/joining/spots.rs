//! The same of what copies said differently: its places, and what was said there.

use super::cells::{Spot, Value, Whose};
use super::ids::{Ids, of};
use super::said::{Sayings, add, sorted};
use super::{Difference, Joint, Said};
use crate::session::{CommitmentText, DecisionId, Key, Pair, Party, StrategyText, TextPlace};

impl Ids {
    /// What is said of a place that is there no more is gone too.
    pub(super) fn joint(&self, joint: Joint) -> Joint {
        let Joint { stood, axes, types, hidden, differences, erased } = joint;
        let difference = |Difference { at, said }| {
            let said = said.into_iter().filter(|said| self.knows(&said.value));
            let said = said.map(|Said { value, turns }| Said { value: self.value(value), turns });
            Some(Difference { at: self.spot(at)?, said: said.collect() })
        };
        // Two of them may have become the same.
        let mut sayings = Sayings::new();
        for Difference { at, said } in differences.into_iter().filter_map(difference) {
            add(sayings.entry(at).or_default(), said);
        }
        let differences =
            sayings.into_iter().map(|(at, said)| Difference { at, said: sorted(said) });
        let differences = differences.collect();
        Joint { stood, axes, types, hidden, differences, erased }
    }

    /// Whether the record that is named as a value is there.
    fn knows(&self, value: &Value) -> bool {
        match value {
            Value::Actor(id) | Value::Party(Party::Actor(id)) => self.actors.contains_key(id),
            Value::Sitting(id) => self.sittings.contains_key(id),
            Value::Mission(id) => self.missions.contains_key(id),
            _ => true,
        }
    }

    fn spot(&self, spot: Spot) -> Option<Spot> {
        let sitting = |id| self.sittings.get(&id).copied();
        let actor = |id| self.actors.get(&id).copied();
        let decision = |id| self.decisions.get(&id).copied();
        let pair = |pair: Pair| Pair::new(actor(pair.low())?, actor(pair.high())?);
        Some(match spot {
            Spot::Text(place) => Spot::Text(self.place(place)?),
            Spot::Held(id) => Spot::Held(sitting(id)?),
            Spot::Next(id) => Spot::Next(sitting(id)?),
            Spot::Attendance(id, who) => {
                Spot::Attendance(sitting(id)?, *self.participants.get(&who)?)
            }
            Spot::Agenda(id, axis) => Spot::Agenda(sitting(id)?, axis),
            Spot::Minutes(id, kind) => Spot::Minutes(sitting(id)?, kind),
            Spot::Entry(id) => Spot::Entry(*self.entries.get(&id)?),
            Spot::Level(id) => Spot::Level(actor(id)?),
            Spot::Circle(id) => Spot::Circle(actor(id)?),
            Spot::Tie(of) => Spot::Tie(pair(of)?),
            Spot::WishedNature(of) => Spot::WishedNature(pair(of)?),
            Spot::Whose(of) => Spot::Whose(pair(of)?),
            Spot::WishDue(of) => Spot::WishDue(pair(of)?),
            Spot::DecidedAt(id) => Spot::DecidedAt(decision(id)?),
            Spot::Due(id) => Spot::Due(decision(id)?),
            Spot::Again(id) => Spot::Again(decision(id)?),
            Spot::Outcome(id) => Spot::Outcome(decision(id)?),
            Spot::ReviewsShown(id) => Spot::ReviewsShown(decision(id)?),
            Spot::Side(id, by, of) => Spot::Side(decision(id)?, self.side_of(id, by)?, of),
            Spot::Review(id, by, at, on) => {
                let at = match at {
                    Some(id) => Some(sitting(id)?),
                    None => None,
                };
                Spot::Review(decision(id)?, self.side_of(id, by)?, at, on)
            }
            Spot::CommitteeMeets(key) => Spot::CommitteeMeets(self.committee(key)?),
            same @ (Spot::Day
            | Spot::Stage
            | Spot::Uses
            | Spot::Studied
            | Spot::Us
            | Spot::Letter(_)
            | Spot::Look(_)
            | Spot::AxisAside(_)
            | Spot::TypeAside(_)
            | Spot::RowFound(_)) => same,
        })
    }

    fn committee(&self, key: Key) -> Option<Key> {
        self.committees.contains(&key).then_some(key)
    }

    /// Who commits in a decision, while a side of it does.
    fn side_of(&self, id: DecisionId, (by, rank): Whose) -> Option<Whose> {
        self.sides.contains(&(id, by.clone())).then(|| (self.party(by), rank))
    }

    /// Where a text stands; nowhere where its record is gone.
    pub(super) fn place(&self, place: TextPlace) -> Option<TextPlace> {
        use TextPlace as At;
        let participant = |id| self.participants.get(&id).copied();
        let sitting = |id| self.sittings.get(&id).copied();
        let entry = |id| self.entries.get(&id).copied();
        let actor = |id| self.actors.get(&id).copied();
        let decision = |id| self.decisions.get(&id).copied();
        let pair = |pair: Pair| Pair::new(actor(pair.low())?, actor(pair.high())?);
        Some(match place {
            At::Mission(id) => At::Mission(*self.missions.get(&id)?),
            At::Participant(id) => At::Participant(participant(id)?),
            At::ParticipantOrganisation(id) => At::ParticipantOrganisation(participant(id)?),
            At::ParticipantCollege(id) => At::ParticipantCollege(participant(id)?),
            At::SittingPlace(id) => At::SittingPlace(sitting(id)?),
            At::Instruction(id, kind) => At::Instruction(sitting(id)?, kind),
            At::Speaker(id) => At::Speaker(entry(id)?),
            At::Words(id) => At::Words(entry(id)?),
            At::Evidence(id, rank) => At::Evidence(entry(id)?, rank),
            At::Minority(id, rank, other) => At::Minority(entry(id)?, rank, other),
            At::OtherPlace(id, rank, other) => At::OtherPlace(entry(id)?, rank, other),
            At::Reason(id) => At::Reason(entry(id)?),
            At::WorkOn(id) => At::WorkOn(entry(id)?),
            At::Towards(id) => At::Towards(entry(id)?),
            At::InvolvedCollege(id) => At::InvolvedCollege(entry(id)?),
            At::Involvement(id) => At::Involvement(entry(id)?),
            At::Actor(id) => At::Actor(actor(id)?),
            At::ActorShort(id) => At::ActorShort(actor(id)?),
            At::Profile(id, field) => At::Profile(actor(id)?, field),
            At::RelationNote(of) => At::RelationNote(pair(of)?),
            At::Strategy(text) => At::Strategy(match text {
                StrategyText::Whose(of) => StrategyText::Whose(pair(of)?),
                StrategyText::FirstStep(of) => StrategyText::FirstStep(pair(of)?),
                StrategyText::By(of, rank) => StrategyText::By(pair(of)?, rank),
                StrategyText::Due(of) => StrategyText::Due(pair(of)?),
                StrategyText::Why(of) => StrategyText::Why(pair(of)?),
                StrategyText::Theirs(id, rank) => StrategyText::Theirs(actor(id)?, rank),
                StrategyText::Ours(id, rank) => StrategyText::Ours(actor(id)?, rank),
                StrategyText::Said(id, rank) => StrategyText::Said(actor(id)?, rank),
                StrategyText::Answer(id, rank) => StrategyText::Answer(actor(id)?, rank),
                StrategyText::Frame(id) => StrategyText::Frame(actor(id)?),
                same @ (StrategyText::Stance | StrategyText::Visible) => same,
            }),
            At::Committee(key) => At::Committee(self.committee(key)?),
            At::CommitteeMember(key, rank) => At::CommitteeMember(self.committee(key)?, rank),
            At::Decision(id) => At::Decision(decision(id)?),
            At::DecisionBearer(id, rank) => At::DecisionBearer(decision(id)?, rank),
            At::DecisionDue(id) => At::DecisionDue(decision(id)?),
            At::DecisionReturn(id) => At::DecisionReturn(decision(id)?),
            At::Commitment(id, text) => At::Commitment(
                decision(id)?,
                match text {
                    CommitmentText::Again
                    | CommitmentText::Sign
                    | CommitmentText::Reason
                    | CommitmentText::Concerned
                    | CommitmentText::Invited(_) => text,
                },
            ),
            At::Side(id, rank, text) => At::Side(decision(id)?, rank, text),
            same @ (At::Detail(_)
            | At::Effort(_)
            | At::Nature(_)
            | At::ValidatedBy
            | At::AxisLabel(_)
            | At::AxisQuestion(_)
            | At::EarlierCollege(_)
            | At::EarlierInvolvement(_)
            | At::ToldCollege(_)
            | At::Frame(_)
            | At::FrameBearer(..)
            | At::Figure(..)
            | At::InShort(_)
            | At::Moving(_)
            | At::RowValidatedBy(..)
            | At::Recalled(_)
            | At::TypeLabel(_)
            | At::TypeDefinition(_)
            | At::Difference(..)) => same,
        })
    }

    fn value(&self, value: Value) -> Value {
        match value {
            Value::Mission(id) => Value::Mission(of(&self.missions, id)),
            Value::Actor(id) => Value::Actor(self.actor_id(id)),
            Value::Sitting(id) => Value::Sitting(of(&self.sittings, id)),
            Value::Event(event) => Value::Event(Box::new(self.event(*event))),
            Value::Party(party) => Value::Party(self.party(party)),
            same @ (Value::Nothing
            | Value::Text(_)
            | Value::Shared(_)
            | Value::Shown(_)
            | Value::Day(_)
            | Value::Stage(_)
            | Value::Uses(_)
            | Value::Attendance(_)
            | Value::Agenda(_)
            | Value::Minutes(_)
            | Value::Level(_)
            | Value::Circle(_)
            | Value::Letter(_)
            | Value::Look(..)
            | Value::Tie(_)
            | Value::Nature(_)
            | Value::Due(_)
            | Value::Outcome(_)
            | Value::Standing(_)
            | Value::Review(_)
            | Value::Aside(_)) => same,
        }
    }
}
