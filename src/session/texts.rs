//! Every text that people typed into a session, and where it stands.

use serde::{Deserialize, Serialize};

use super::{
    ActorId, Argument, AxisId, Bearer, Decision, DecisionId, Detail, Due, EntryId, Event,
    FrameText, Key, MissionId, MomentKind, Move, NatureId, Pair, Part, ParticipantId, Party,
    Placed, ProfileField, RowId, Session, SittingId, Speaker, Strategy, TypeId,
};

/// Where a text stands. Numbers are ranks in lists, from 0.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TextPlace {
    Detail(Detail),
    /// Of a mission that the grids do not study now.
    Mission(MissionId),
    Participant(ParticipantId),
    ParticipantOrganisation(ParticipantId),
    ParticipantCollege(ParticipantId),
    SittingPlace(SittingId),
    /// What the group is asked in a moment of the thread.
    Instruction(SittingId, MomentKind),
    Speaker(EntryId),
    /// Of an argument, or of a correction: then an earlier or a later wording.
    Words(EntryId),
    Evidence(EntryId, usize),
    /// Of the n-th move, the m-th minority position.
    Minority(EntryId, usize, usize),
    /// Why an argument was withdrawn.
    Reason(EntryId),
    /// Why the group wants to work on an axis.
    WorkOn(EntryId),
    /// Why it wanted to, in the session that this one carries on.
    Effort(AxisId),
    Actor(ActorId),
    ActorShort(ActorId),
    Profile(ActorId, ProfileField),
    RelationNote(Pair),
    Strategy(StrategyText),
    Nature(NatureId),
    Decision(DecisionId),
    /// The n-th of those who bear it.
    DecisionBearer(DecisionId, usize),
    DecisionDue(DecisionId),
    DecisionReturn(DecisionId),
    /// Of what is said beside its words.
    Commitment(DecisionId, CommitmentText),
    /// Of the n-th side that commits.
    Side(DecisionId, usize, SideText),
    ValidatedBy,
    AxisLabel(AxisId),
    AxisQuestion(AxisId),
    /// Of the n-th place that an argument says, the m-th other one.
    OtherPlace(EntryId, usize, usize),
    /// How the group means to come near a type.
    Towards(EntryId),
    /// The college whose part in deciding is said.
    InvolvedCollege(EntryId),
    /// Why another part is wished for it.
    Involvement(EntryId),
    /// The same, of the session that this one carries on, by rank.
    EarlierCollege(usize),
    EarlierInvolvement(usize),
    /// The name of a committee.
    Committee(Key),
    /// Of its n-th member, where it is no actor.
    CommitteeMember(Key, usize),
    /// Of a copy to hand over, a college that stands in it for people, by rank.
    ToldCollege(usize),
    Frame(FrameText),
    /// The n-th of those who design, conduct or validate the diagnosis.
    FrameBearer(Part, usize),
    /// Of the figure of this rank: its words, its date, or its source.
    Figure(usize, usize),
    InShort(RowId),
    Moving(RowId),
    /// The n-th of those who found a row right.
    RowValidatedBy(RowId, usize),
    /// Of an observation of the session that this one carries on.
    Recalled(usize),
    TypeLabel(TypeId),
    TypeDefinition(TypeId),
    /// Of the n-th place that copies filled differently, in the m-th thing that was said, the l-th text.
    Difference(usize, usize, usize),
}

/// A text of what stays among ourselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StrategyText {
    Stance,
    Visible,
    /// Whose wish it is, in words.
    Whose(Pair),
    FirstStep(Pair),
    /// The n-th of those who take it.
    By(Pair, usize),
    Due(Pair),
    Why(Pair),
    /// Of the n-th point where two plans meet.
    Theirs(ActorId, usize),
    Ours(ActorId, usize),
    /// Of the n-th thing that is said of us.
    Said(ActorId, usize),
    Answer(ActorId, usize),
    Frame(ActorId),
}

impl StrategyText {
    /// The actors it is about.
    pub fn actors(self) -> impl Iterator<Item = ActorId> {
        let both = match self {
            Self::Stance | Self::Visible => [None, None],
            Self::Whose(pair)
            | Self::FirstStep(pair)
            | Self::By(pair, _)
            | Self::Due(pair)
            | Self::Why(pair) => [Some(pair.low()), Some(pair.high())],
            Self::Theirs(id, _)
            | Self::Ours(id, _)
            | Self::Said(id, _)
            | Self::Answer(id, _)
            | Self::Frame(id) => [Some(id), None],
        };
        both.into_iter().flatten()
    }

    fn is_line(self) -> bool {
        !matches!(self, Self::Stance | Self::Visible | Self::Why(_) | Self::Frame(_))
    }
}

/// A text of a commitment that is of no side alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CommitmentText {
    Again,
    Sign,
    Reason,
    Concerned,
    /// The n-th of those who are invited.
    Invited(usize),
}

/// A text of a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SideText {
    /// The body, where it is no actor.
    By,
    /// The n-th of those to ask.
    Contact(usize),
    Brings,
    Hopes,
    Due,
    ValidatedBy,
    ValidatedOn,
    /// Of the n-th review.
    Why(usize),
}

impl TextPlace {
    /// Whether it is one line.
    pub fn is_line(&self) -> bool {
        match self {
            Self::Detail(detail) => detail.is_of_heading(),
            Self::Strategy(text) => text.is_line(),
            Self::Profile(..)
            | Self::RelationNote(_)
            | Self::Mission(_)
            | Self::InShort(_)
            | Self::Frame(_) => false,
            _ => true,
        }
    }

    /// Whether it says who or what somebody or something is, rather than what the group says: a name, a voice, a label.
    pub fn is_name(&self) -> bool {
        match self {
            Self::Detail(detail) => {
                matches!(detail, Detail::Organisation | Detail::Territory | Detail::Facilitators)
            }
            Self::Participant(_)
            | Self::ParticipantOrganisation(_)
            | Self::ParticipantCollege(_)
            | Self::Speaker(_)
            | Self::Actor(_)
            | Self::ActorShort(_)
            | Self::Nature(_)
            | Self::Strategy(StrategyText::Whose(_) | StrategyText::By(..))
            | Self::DecisionBearer(..)
            | Self::Commitment(_, CommitmentText::Invited(_))
            | Self::Side(_, _, SideText::By | SideText::Contact(_))
            | Self::FrameBearer(..)
            | Self::ValidatedBy
            | Self::InvolvedCollege(_)
            | Self::EarlierCollege(_)
            | Self::Committee(_)
            | Self::CommitteeMember(..)
            | Self::ToldCollege(_)
            | Self::AxisLabel(_)
            | Self::TypeLabel(_) => true,
            _ => false,
        }
    }

    /// Whether the session does not hold together when nothing is said there.
    pub fn needs_words(&self) -> bool {
        matches!(
            self,
            Self::Detail(Detail::Title)
                | Self::Words(_)
                | Self::Actor(_)
                | Self::Nature(_)
                | Self::Decision(_)
                | Self::InvolvedCollege(_)
                | Self::EarlierCollege(_)
                | Self::Committee(_)
                | Self::ValidatedBy
                | Self::AxisLabel(_)
                | Self::TypeLabel(_)
        )
    }
}

/// Every text of `session` that is not empty, in the order of the file.
pub fn texts(session: &Session) -> Vec<(TextPlace, String)> {
    let mut found = Vec::new();
    visit(&mut session.clone(), &mut |place, text| {
        if !text.trim().is_empty() {
            found.push((place, text.clone()));
        }
    });
    found
}

impl Session {
    /// The same session with each text that people typed as `change` leaves it.
    #[must_use]
    pub fn with_texts(&self, mut change: impl FnMut(&TextPlace, &mut String)) -> Self {
        let mut changed = self.clone();
        visit(&mut changed, &mut |place, text| change(&place, text));
        changed
    }
}

type Visitor<'a> = dyn FnMut(TextPlace, &mut String) + 'a;

/// Shows each text to `f`, which may change it.
pub(super) fn visit(session: &mut Session, f: &mut Visitor<'_>) {
    for detail in Detail::ALL {
        if let Some(text) = session.heading.text_mut(detail) {
            f(TextPlace::Detail(detail), text);
        } else if let Some(text) = session.details.text_mut(detail) {
            f(TextPlace::Detail(detail), text);
        }
    }
    for (rank, college) in
        session.copy_of.iter_mut().flat_map(|copy| &mut copy.colleges).enumerate()
    {
        f(TextPlace::ToldCollege(rank), college);
    }
    for mission in &mut session.details.other_missions {
        f(TextPlace::Mission(mission.id), &mut mission.words);
    }
    for (axis, effort) in &mut session.details.efforts {
        f(TextPlace::Effort(axis.clone()), &mut effort.why);
    }
    for (rank, earlier) in session.details.involvements.iter_mut().enumerate() {
        if let Party::College(words) = &mut earlier.of {
            f(TextPlace::EarlierCollege(rank), words);
        }
        f(TextPlace::EarlierInvolvement(rank), &mut earlier.is.why);
    }
    for committee in &mut session.details.committees {
        let key = committee.key;
        f(TextPlace::Committee(key), &mut committee.name);
        for (of, member) in committee.members.iter_mut().enumerate() {
            if let Party::College(words) = member {
                f(TextPlace::CommitteeMember(key, of), words);
            }
        }
    }
    session.participants.edit_each(|participant| {
        let id = participant.id;
        f(TextPlace::Participant(id), &mut participant.name);
        f(TextPlace::ParticipantOrganisation(id), &mut participant.organisation);
        f(TextPlace::ParticipantCollege(id), &mut participant.college);
    });
    session.sittings.edit_each(|sitting| {
        f(TextPlace::SittingPlace(sitting.id), &mut sitting.place);
        for moment in &mut sitting.thread {
            let place = TextPlace::Instruction(sitting.id, moment.kind.clone());
            f(place, &mut moment.instruction);
        }
    });
    session.journal.edit_each(|entry| {
        visit_event(entry.id, &mut entry.event, f);
    });
    session.actors.edit_each(|actor| {
        let id = actor.id;
        f(TextPlace::Actor(id), &mut actor.name);
        f(TextPlace::ActorShort(id), &mut actor.short);
        for (field, note) in actor.profile.notes_mut() {
            f(TextPlace::Profile(id, field), &mut note.words);
        }
    });
    for nature in &mut session.relations.natures {
        f(TextPlace::Nature(nature.id.clone()), &mut nature.own);
    }
    for (pair, note) in session.relations.notes_mut() {
        f(TextPlace::RelationNote(pair), &mut note.words);
    }
    visit_strategy(&mut session.strategy, f);
    session.decisions.edit_each(|decision| {
        let id = decision.id;
        f(TextPlace::Decision(id), &mut decision.what);
        for (rank, bearer) in decision.bearers.iter_mut().enumerate() {
            if let Bearer::Words(words) = bearer {
                f(TextPlace::DecisionBearer(id, rank), words);
            }
        }
        if let Some(Due::Words(words)) = &mut decision.due {
            f(TextPlace::DecisionDue(id), words);
        }
        f(TextPlace::DecisionReturn(id), &mut decision.in_return);
        visit_commitment(decision, f);
    });
    if let Some(validation) = &mut session.validation {
        f(TextPlace::ValidatedBy, &mut validation.by);
    }
    for (id, axis) in &mut session.framework.axes {
        if let Some(own) = &mut axis.own {
            f(TextPlace::AxisLabel(id.clone()), &mut own.label);
            f(TextPlace::AxisQuestion(id.clone()), &mut own.question);
        }
    }
    for which in FrameText::ALL {
        f(TextPlace::Frame(which), session.diagnosis.frame.text_mut(which));
    }
    for (rank, figure) in session.diagnosis.frame.figures.iter_mut().enumerate() {
        for (of_figure, text) in figure.texts_mut().into_iter().enumerate() {
            f(TextPlace::Figure(rank, of_figure), text);
        }
    }
    for part in Part::ALL {
        for (rank, bearer) in session.diagnosis.frame.bearers_mut(part).iter_mut().enumerate() {
            if let Bearer::Words(words) = bearer {
                f(TextPlace::FrameBearer(part, rank), words);
            }
        }
    }
    for row in &mut session.diagnosis.rows {
        f(TextPlace::InShort(row.id.clone()), &mut row.in_short);
        f(TextPlace::Moving(row.id.clone()), &mut row.moving);
        let validated = row.validated.iter_mut().flat_map(|validated| &mut validated.by);
        for (rank, bearer) in validated.enumerate() {
            if let Bearer::Words(words) = bearer {
                f(TextPlace::RowValidatedBy(row.id.clone(), rank), words);
            }
        }
    }
    for (rank, found) in session.diagnosis.recalled.iter_mut().enumerate() {
        f(TextPlace::Recalled(rank), &mut found.words);
    }
    for (id, found) in &mut session.diagnosis.types {
        if let Some(own) = &mut found.own {
            f(TextPlace::TypeLabel(id.clone()), &mut own.label);
            f(TextPlace::TypeDefinition(id.clone()), &mut own.question);
        }
    }
    for (rank, difference) in session.joint.differences.iter_mut().enumerate() {
        for (of_it, said) in difference.said.iter_mut().enumerate() {
            let mut text_rank = 0;
            said.visit_texts(&mut |text| {
                f(TextPlace::Difference(rank, of_it, text_rank), text);
                text_rank += 1;
            });
        }
    }
}

/// Each text of what an entry tells.
pub(super) fn visit_event(id: EntryId, event: &mut Event, f: &mut Visitor<'_>) {
    match event {
        Event::Argument(argument) => visit_argument(id, argument, f),
        Event::Correction(correction) => {
            if let Some(speaker) = &mut correction.speaker {
                visit_speaker(id, speaker, f);
            }
            if let Some(words) = &mut correction.words {
                f(TextPlace::Words(id), words);
            }
            visit_evidence(id, correction.evidence.as_deref_mut().unwrap_or_default(), f);
            visit_moves(id, correction.moves.as_deref_mut().unwrap_or_default(), f);
            visit_places(id, correction.places.as_deref_mut().unwrap_or_default(), f);
        }
        Event::Withdrawal { reason, .. } => f(TextPlace::Reason(id), reason),
        Event::WorkOn { why, .. } => {
            if let Some(why) = why {
                f(TextPlace::WorkOn(id), why);
            }
        }
        Event::Towards { how, .. } => {
            if let Some(how) = how {
                f(TextPlace::Towards(id), how);
            }
        }
        Event::Involvement { of, to } => {
            if let Party::College(words) = of {
                f(TextPlace::InvolvedCollege(id), words);
            }
            f(TextPlace::Involvement(id), &mut to.why);
        }
        Event::Restoration { .. }
        | Event::Sorting { .. }
        | Event::StillTrue { .. }
        | Event::Emphasis { .. }
        | Event::Projection { .. }
        | Event::Erasure(_) => {}
    }
}

fn visit_strategy(strategy: &mut Strategy, f: &mut Visitor<'_>) {
    let mut f = |place, text: &mut String| f(TextPlace::Strategy(place), text);
    f(StrategyText::Stance, &mut strategy.stance);
    f(StrategyText::Visible, &mut strategy.visible);
    for wish in &mut strategy.wishes {
        let pair = wish.pair;
        if let Some(Party::College(words)) = &mut wish.whose {
            f(StrategyText::Whose(pair), words);
        }
        f(StrategyText::FirstStep(pair), &mut wish.first_step);
        for (rank, bearer) in wish.by.iter_mut().enumerate() {
            if let Bearer::Words(words) = bearer {
                f(StrategyText::By(pair, rank), words);
            }
        }
        if let Some(Due::Words(words)) = &mut wish.due {
            f(StrategyText::Due(pair), words);
        }
        f(StrategyText::Why(pair), &mut wish.why);
    }
    for prepared in &mut strategy.preparations {
        let id = prepared.actor;
        for (rank, point) in prepared.convergence.iter_mut().enumerate() {
            f(StrategyText::Theirs(id, rank), &mut point.theirs);
            f(StrategyText::Ours(id, rank), &mut point.ours);
        }
        for (rank, heard) in prepared.preconceptions.iter_mut().enumerate() {
            f(StrategyText::Said(id, rank), &mut heard.said);
            f(StrategyText::Answer(id, rank), &mut heard.answer);
        }
        f(StrategyText::Frame(id), &mut prepared.frame);
    }
}

fn visit_commitment(decision: &mut Decision, f: &mut Visitor<'_>) {
    let id = decision.id;
    let own = |of| TextPlace::Commitment(id, of);
    for (rank, bearer) in decision.invited.iter_mut().enumerate() {
        if let Bearer::Words(words) = bearer {
            f(own(CommitmentText::Invited(rank)), words);
        }
    }
    if let Some(Due::Words(words)) = &mut decision.again {
        f(own(CommitmentText::Again), words);
    }
    f(own(CommitmentText::Sign), &mut decision.sign);
    f(own(CommitmentText::Reason), &mut decision.reason);
    f(own(CommitmentText::Concerned), &mut decision.concerned);
    for (rank, side) in decision.sides.iter_mut().enumerate() {
        let own = |of| TextPlace::Side(id, rank, of);
        if let Party::College(words) = &mut side.by {
            f(own(SideText::By), words);
        }
        for (rank, bearer) in side.contacts.iter_mut().enumerate() {
            if let Bearer::Words(words) = bearer {
                f(own(SideText::Contact(rank)), words);
            }
        }
        f(own(SideText::Brings), &mut side.brings);
        f(own(SideText::Hopes), &mut side.hopes);
        if let Some(Due::Words(words)) = &mut side.due {
            f(own(SideText::Due), words);
        }
        f(own(SideText::ValidatedBy), &mut side.validated_by);
        if let Some(Due::Words(words)) = &mut side.validated_on {
            f(own(SideText::ValidatedOn), words);
        }
        for (rank, review) in side.reviews.iter_mut().enumerate() {
            f(own(SideText::Why(rank)), &mut review.why);
        }
    }
}

fn visit_argument(id: EntryId, argument: &mut Argument, f: &mut Visitor<'_>) {
    visit_speaker(id, &mut argument.speaker, f);
    f(TextPlace::Words(id), &mut argument.words);
    visit_evidence(id, &mut argument.evidence, f);
    visit_moves(id, &mut argument.moves, f);
    visit_places(id, &mut argument.places, f);
}

fn visit_speaker(id: EntryId, speaker: &mut Speaker, f: &mut Visitor<'_>) {
    if let Speaker::Words(words) = speaker {
        f(TextPlace::Speaker(id), words);
    }
}

fn visit_evidence(id: EntryId, evidence: &mut [String], f: &mut Visitor<'_>) {
    for (rank, text) in evidence.iter_mut().enumerate() {
        f(TextPlace::Evidence(id, rank), text);
    }
}

fn visit_moves(id: EntryId, moves: &mut [Move], f: &mut Visitor<'_>) {
    for (rank, made) in moves.iter_mut().enumerate() {
        for (of_move, minority) in made.minority.iter_mut().enumerate() {
            f(TextPlace::Minority(id, rank, of_move), &mut minority.words);
        }
    }
}

fn visit_places(id: EntryId, places: &mut [Placed], f: &mut Visitor<'_>) {
    for (rank, placed) in places.iter_mut().enumerate() {
        for (of_place, minority) in placed.minority.iter_mut().enumerate() {
            f(TextPlace::OtherPlace(id, rank, of_place), &mut minority.words);
        }
    }
}
