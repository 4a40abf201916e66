//! Who commits with whom, and what each side says: a block a side.

use egui::Ui;

use super::fields::{Line, set_due};
use super::names::{Asked, Names};
use super::{DecisionsState, Place, bearers};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::{Answer, Candidate, Choice, Clearable, Free, Reach, Segment, form};
use crate::session::{
    Actor, ActorEdit, Decision, DecisionEdit, Due, Key, Party, Pledge, Session, Standing,
    same_words,
};

const SIDES: Names = Names {
    caption: "commitment-sides",
    hint: "commitment-sides-hint",
    nothing_found: "commitment-sides-free",
    free: Free::Always,
    place: Place::Sides,
    next: Place::Brings(0),
};

/// Who commits: the first side that is named has the group itself before it.
pub fn named(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    let session = look.session;
    let names: Vec<_> = decision.sides.iter().map(|side| session.party_name(&side.by)).collect();
    let sides = if decision.is_commitment() { SIDES } else { Names { next: Place::Due, ..SIDES } };
    let Some(asked) = sides.show(ui, look, state, || candidates(look), &names) else { return };
    let mut sides = decision.sides.clone();
    match asked {
        Asked::Add(party) => add(session, &mut sides, party),
        Asked::AddWords(words) => add(session, &mut sides, Party::College(words)),
        Asked::SetDue(day) => return set_due(decision, day, out),
        Asked::TakeOff(rank) if rank < sides.len() => _ = sides.remove(rank),
        Asked::TakeOff(_) => return,
    }
    if sides.len() < 2 || decision.sides.len() < sides.len() {
        state.going_to = Some(if sides.len() < 2 { Place::Sides } else { Place::Brings(0) });
    }
    set(decision, sides, out);
}

fn set(decision: &Decision, sides: Vec<Pledge>, out: &mut Vec<Action>) {
    out.push(DecisionEdit::Set(Decision { sides, ..decision.clone() }).into());
    out.push(Action::Seal);
}

fn add(session: &Session, sides: &mut Vec<Pledge>, party: Party) {
    if sides.is_empty() {
        sides.extend(us(session).filter(|us| !us.is(&party)).map(Pledge::of));
    }
    let name = session.party_name(&party);
    let is_it = |side: &Pledge| {
        side.by.is(&party) || same_words(session.party_name(&side.by)) == same_words(name)
    };
    if !sides.iter().any(is_it) {
        sides.push(Pledge::of(party));
    }
}

/// The body that holds the session.
fn us(session: &Session) -> Option<Party> {
    let actor = session.us().map(|actor| Party::Actor(actor.id));
    let words = session.heading.organisation.trim();
    actor.or_else(|| (!words.is_empty()).then(|| Party::College(words.to_owned())))
}

/// The two of a pair, the group itself first.
pub fn of_pair(session: &Session, pair: crate::session::Pair) -> Vec<Pledge> {
    let mut actors = [pair.low(), pair.high()];
    if session.us().is_some_and(|us| us.id == actors[1]) {
        actors.reverse();
    }
    actors.map(|id| Pledge::of(Party::Actor(id))).into()
}

/// Actors, then colleges, then the body that holds the session.
fn candidates(look: &Look<'_>) -> (Vec<Party>, Vec<Candidate>) {
    let session = look.session;
    let actor = look.words.text("decisions-actor");
    let actors = session
        .actors
        .iter()
        .map(|found| (Party::Actor(found.id), Candidate::new(&found.name, &actor, None)));
    let college = look.words.text("bar-college");
    let is_actor =
        |name: &str| session.actors.iter().any(|actor| same_words(&actor.name) == same_words(name));
    let colleges = session.colleges().into_iter().filter(|name| !is_actor(name));
    let colleges = colleges
        .map(|name| (Party::College(name.to_owned()), Candidate::new(name, &college, None)));
    actors.chain(colleges).unzip()
}

/// What each side brings and hopes, by when, and how far it is bound.
pub fn blocks(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    decision: &Decision,
    out: &mut Vec<Action>,
) {
    for (rank, side) in decision.sides.iter().enumerate() {
        ui.push_id(("side", rank), |ui| block(ui, look, state, (decision, rank, side), out));
    }
}

/// The fields of one side.
struct Block<'a> {
    look: &'a Look<'a>,
    name: &'a str,
}

impl Block<'_> {
    /// What stands above a field, and what the field is called.
    fn named(&self, id: &str) -> (String, String) {
        let words = self.look.words;
        let caption = words.text(id);
        let values = [("field", caption.as_str().into()), ("name", self.name.into())];
        let name = words.with("commitment-of", values);
        (caption, name)
    }

    fn words(
        &self,
        ui: &mut Ui,
        state: &mut DecisionsState,
        (id, hint): (&str, String),
        (place, next): (Place, Place),
        (text, out): (&mut String, &mut Vec<Action>),
    ) {
        let (caption, name) = self.named(id);
        let line = Line { caption: &caption, name: &name, hint, place, next };
        if let Some(words) = line.words(ui, self.look, state, text, out) {
            *text = words;
        }
    }

    fn due(
        &self,
        ui: &mut Ui,
        state: &mut DecisionsState,
        id: &str,
        (place, next): (Place, Place),
        (due, out): (&mut Option<Due>, &mut Vec<Action>),
    ) {
        let (caption, name) = self.named(id);
        let hint = self.look.words.text("side-due-hint");
        let line = Line { caption: &caption, name: &name, hint, place, next };
        line.due(ui, self.look, state, due, out);
    }
}

fn block(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    (decision, rank, side): (&Decision, usize, &Pledge),
    out: &mut Vec<Action>,
) {
    let words = look.words;
    let block = Block { look, name: look.session.party_name(&side.by) };
    ui.add_space(10.0);
    form::rule(ui, look.theme);
    ui.add_space(4.0);
    let values = [("rank", (rank + 1).into()), ("name", block.name.into())];
    let title = words.with("commitment-side", values);
    ui.add(egui::Label::new(strong(title, size::BODY)).wrap());
    unknown(ui, look, (decision, rank, side), out);
    let next = if rank + 1 < decision.sides.len() { Place::Brings(rank + 1) } else { Place::Due };
    let mut after = side.clone();
    let hint = words.with("side-brings-hint", [("rank", rank.into())]);
    let places = (Place::Brings(rank), Place::Hopes(rank));
    block.words(ui, state, ("side-brings", hint), places, (&mut after.brings, out));
    let hint = words.text("side-hopes-hint");
    let places = (Place::Hopes(rank), Place::SideDue(rank));
    block.words(ui, state, ("side-hopes", hint), places, (&mut after.hopes, out));
    let binds = matches!(side.standing, Standing::ToValidate | Standing::Validated)
        || !side.validated_by.is_empty();
    let after_due = if binds { Place::ValidatedBy(rank) } else { Place::Contacts(rank) };
    block.due(ui, state, "side-due", (Place::SideDue(rank), after_due), (&mut after.due, out));
    let (caption, subject) = block.named("side-standing");
    ui.add_space(6.0);
    form::caption(ui, look.theme, &caption);
    let chosen = standing(ui, look, &subject, side.standing);
    if binds {
        let hint = words.text("side-validated-by-hint");
        let places = (Place::ValidatedBy(rank), Place::ValidatedOn(rank));
        let by = &mut after.validated_by;
        block.words(ui, state, ("side-validated-by", hint), places, (by, out));
        let places = (Place::ValidatedOn(rank), Place::Contacts(rank));
        block.due(ui, state, "side-validated-on", places, (&mut after.validated_on, out));
    }
    if let Some(standing) = chosen {
        after.standing = standing;
    }
    if after != *side {
        let mut sides = decision.sides.clone();
        sides[rank] = after;
        out.push(DecisionEdit::Set(Decision { sides, ..decision.clone() }).into());
        if chosen.is_some() {
            out.push(Action::Seal);
        }
    }
    contacts(ui, look, state, (decision, rank, side, next), out);
}

/// The words of a body that nothing explains: what others read says "a party", unless it becomes an actor.
fn unknown(
    ui: &mut Ui,
    look: &Look<'_>,
    (decision, rank, side): (&Decision, usize, &Pledge),
    out: &mut Vec<Action>,
) {
    let Party::College(body) = &side.by else { return };
    let session = look.session;
    let is_it = |name: &str| same_words(name.trim()) == same_words(body.trim());
    if is_it(&session.heading.organisation) || session.colleges().into_iter().any(is_it) {
        return;
    }
    let values = || [("name", body.trim().into())];
    form::help(ui, look.theme, look.words.with("commitment-unknown-body", values()));
    let text = look.words.text("commitment-add-actor");
    let name = look.words.with("commitment-add-actor-named", values());
    if look.may_write && ui.button(text).accessible_name(name).clicked() {
        let id = session.actors.next_id();
        let mut sides = decision.sides.clone();
        sides[rank].by = Party::Actor(id);
        let actor = Actor::named(body.trim(), Key(uuid::Uuid::new_v4()));
        out.push(ActorEdit::Add(vec![actor]).into());
        set(decision, sides, out);
    }
}

/// The standing that was just chosen.
fn standing(ui: &mut Ui, look: &Look<'_>, subject: &str, chosen: Standing) -> Option<Standing> {
    let segments = Standing::ALL.map(|value| Segment {
        value,
        word: look.words.standing_word(value),
        letter: look.words.standing_letter(value),
        quiet: value == Standing::Proposed,
    });
    let mut choice = Choice {
        words: look.words,
        theme: look.theme,
        id: ui.scope_id().with("standing"),
        subject,
        segments: &segments,
        chosen: Some(chosen),
        in_words: true,
        clearable: Clearable::Never,
        reach: Reach::when(look.may_write),
    };
    choice.in_words = choice.width(ui) <= ui.available_width();
    let answer = choice.show(ui);
    if !choice.in_words {
        form::help(ui, look.theme, look.words.standing_word(chosen));
    }
    match answer {
        Answer::Set(standing) => Some(standing),
        _ => None,
    }
}

fn contacts(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut DecisionsState,
    (decision, rank, side, next): (&Decision, usize, &Pledge, Place),
    out: &mut Vec<Action>,
) {
    let names = Names {
        caption: "side-contacts",
        hint: "side-contacts-hint",
        nothing_found: "decisions-bearers-free",
        free: Free::Always,
        place: Place::Contacts(rank),
        next,
    };
    let mut contacts = side.contacts.clone();
    if bearers::edited(ui, look, state, decision, (&names, &mut contacts), out) {
        let mut sides = decision.sides.clone();
        sides[rank].contacts = contacts;
        set(decision, sides, out);
    }
}
