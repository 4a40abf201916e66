//! What we would like a tie to become, under the tie and apart from it.

use egui::{Align, Key, Response, Ui};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::{
    Answer, Captioned, Choice, Clearable, Reach, Segment, Typed, dialog, due_read, due_told,
    entered, form,
};
use crate::session::{Bearer, Due, NatureId, Pair, Party, Session, StrategyEdit, Wish, same_words};

/// What is kept between frames.
#[derive(Debug, Default)]
pub struct WishState {
    /// Where the caret goes in the next frame.
    going_to: Option<Place>,
    by: Option<Typed<Vec<Bearer>>>,
    due: Option<Typed<Option<Due>>>,
    whose: Option<Typed<Option<Party>>>,
    /// The pair they are typed about.
    of: Option<Pair>,
}

/// The lines that Enter goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    FirstStep,
    By,
    Due,
}

impl WishState {
    /// Puts the caret where the first step is typed.
    pub fn write(&mut self) {
        self.going_to = Some(Place::FirstStep);
    }

    fn arrive(&mut self, place: Place, response: &Response) {
        if self.going_to == Some(place) {
            self.going_to = None;
            response.request_focus();
            response.scroll_to_me(Some(Align::Center));
        }
    }
}

/// Shows it. Says whether the keyboard is to go back to the matrix.
pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut WishState,
    pair: Pair,
    out: &mut Vec<Action>,
) -> bool {
    if !look.shows_strategy() {
        return false;
    }
    if state.of != Some(pair) {
        *state = WishState { of: Some(pair), going_to: state.going_to, ..WishState::default() };
    }
    let words = look.words;
    let kept = look.session.strategy.wish(pair).cloned();
    let before = kept.unwrap_or_else(|| Wish::of(pair));
    let mut after = before.clone();
    ui.add_space(10.0);
    form::rule(ui, look.theme);
    ui.add_space(6.0);
    dialog::paragraph(ui, strong(words.text("wish-title"), size::PILLAR));
    form::help(ui, look.theme, words.text("wish-question"));
    form::help(ui, look.theme, words.text("wish-help"));
    // Each pair has its own carets.
    let back = ui
        .push_id(("wish", pair.low(), pair.high()), |ui| {
            ui.add_space(4.0);
            nature(ui, look, &mut after);
            let back = first_step(ui, look, state, (&before, &mut after), out);
            why(ui, look, state, (&before, &mut after), out) || back
        })
        .inner;
    if after != before && look.may_write {
        out.push(StrategyEdit::Wish(after).into());
    }
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        let ready = look.may_write && !before.first_step.trim().is_empty();
        let decide = words.text("wish-decide");
        let name = words.text("wish-decide-named");
        let button = ui.add_enabled_ui(ready, |ui| dialog::quiet(ui, look.theme, decide)).inner;
        if button.accessible_name(name).clicked() {
            out.push(Command::NewDecision.into());
        }
        let sheet = words.text(Command::PreparationSheet.message());
        if dialog::quiet(ui, look.theme, sheet).clicked() {
            out.push(Command::PreparationSheet.into());
        }
    });
    ui.add_space(6.0);
    form::rule(ui, look.theme);
    back
}

/// The first step, by whom and when. Says whether the keyboard is to go back.
fn first_step(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut WishState,
    (before, after): (&Wish, &mut Wish),
    out: &mut Vec<Action>,
) -> bool {
    ui.add_space(6.0);
    let names = Captioned::of(look, "wish-first-step", "wish-first-step-hint");
    let (step, typed) = names.words(ui, look, &before.first_step, out);
    if let Some(typed) = typed {
        after.first_step = typed;
    }
    state.arrive(Place::FirstStep, &step);
    if entered(ui, &step) {
        state.going_to = Some(Place::By);
    }
    ui.add_space(6.0);
    let names = Captioned::of(look, "wish-by", "wish-by-hint");
    let told = before.by.iter().map(|bearer| look.session.bearer_name(bearer));
    let told = told.collect::<Vec<_>>().join(", ");
    let read = |text: &str| bearers(look.session, text);
    let (who, named) = names.read(ui, look, (&before.by, told), &mut state.by, read, out);
    if let Some(named) = named {
        after.by = named;
    }
    state.arrive(Place::By, &who);
    if entered(ui, &who) {
        state.going_to = Some(Place::Due);
    }
    ui.add_space(6.0);
    let names = Captioned::of(look, "wish-due", "wish-due-hint");
    let told = due_told(before.due.as_ref(), look.words);
    let today = look.now.local().date();
    let read = |text: &str| due_read(text, look.words, today);
    let (when, due) = names.read(ui, look, (&before.due, told), &mut state.due, read, out);
    if let Some(due) = due {
        after.due = due;
    }
    state.arrive(Place::Due, &when);
    [&step, &who, &when].into_iter().any(|line| left(ui, line)) || entered(ui, &when)
}

/// What we would say for it, and whose wish it is. Says whether the keyboard is to go back.
fn why(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut WishState,
    (before, after): (&Wish, &mut Wish),
    out: &mut Vec<Action>,
) -> bool {
    ui.add_space(6.0);
    let names = Captioned::of(look, "wish-why", "wish-why-hint");
    if let Some(why) = names.text(ui, look, &before.why, out) {
        after.why = why;
    }
    ui.add_space(6.0);
    let names = Captioned::of(look, "wish-whose", "wish-whose-hint");
    let told = before.whose.as_ref().map_or("", |party| look.session.party_name(party));
    let read = |text: &str| party(look.session, text);
    let kept = (&before.whose, told.to_owned());
    let (line, whose) = names.read(ui, look, kept, &mut state.whose, read, out);
    if let Some(whose) = whose {
        after.whose = whose;
    }
    left(ui, &line)
}

/// Whether Escape left a line.
fn left(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape))
}

/// The nature that is wished, by its letter.
fn nature(ui: &mut Ui, look: &Look<'_>, after: &mut Wish) {
    let subject = look.words.text("wish-nature");
    form::caption(ui, look.theme, &subject);
    let natures = &look.session.relations.natures;
    let segment = |(value, nature): (usize, &crate::session::Nature)| Segment {
        value,
        word: nature.label(look.words.language).to_owned(),
        letter: nature.letter.to_string(),
        quiet: false,
    };
    let segments: Vec<_> = natures.iter().enumerate().map(segment).collect();
    let rank = |wished: &NatureId| natures.iter().position(|nature| nature.id == *wished);
    let mut choice = Choice {
        words: look.words,
        theme: look.theme,
        id: ui.scope_id().with("nature"),
        subject: &subject,
        segments: &segments,
        chosen: after.nature.as_ref().and_then(rank),
        in_words: true,
        clearable: Clearable::ByChoosing,
        reach: Reach::when(look.may_write),
    };
    choice.in_words = choice.width(ui) <= ui.available_width();
    match choice.show(ui) {
        Answer::Set(rank) => {
            after.nature = natures.get(rank).map(|nature| nature.id.clone());
        }
        Answer::Clear => after.nature = None,
        Answer::Nothing | Answer::Up | Answer::Down => {}
    }
    if let Some(wished) = after.nature.as_ref().and_then(|id| look.session.relations.nature(id))
        && !choice.in_words
    {
        form::help(ui, look.theme, wished.label(look.words.language).to_owned());
    }
}

/// Who is named, with commas between them: people and actors of the session, else words.
fn bearers(session: &Session, text: &str) -> Vec<Bearer> {
    let is = |one: &str, other: &str| same_words(one) == same_words(other);
    let mut found = Vec::new();
    for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let person = session.participants.iter().find(|person| is(&person.name, name));
        let bearer = match (person, actor(session, name)) {
            (Some(person), _) => Bearer::Participant(person.id),
            (None, Some(actor)) => Bearer::Actor(actor),
            (None, None) => Bearer::Words(name.to_owned()),
        };
        if !found.contains(&bearer) {
            found.push(bearer);
        }
    }
    found
}

/// Whose wish it is: an actor, else words.
fn party(session: &Session, text: &str) -> Option<Party> {
    let name = text.trim();
    let party = || {
        let words = || Party::College(name.to_owned());
        actor(session, name).map_or_else(words, Party::Actor)
    };
    (!name.is_empty()).then(party)
}

fn actor(session: &Session, name: &str) -> Option<crate::session::ActorId> {
    let is = |one: &str| same_words(one) == same_words(name);
    let found = session.actors.iter().find(|actor| is(&actor.name) || is(actor.short_name()));
    found.map(|actor| actor.id)
}
