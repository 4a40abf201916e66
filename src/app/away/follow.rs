//! Carrying a session on: the title, the day, where the balls start from, which open decisions are taken up.

use egui::{Context, Ui};
use jiff::civil::Date;
use uuid::Uuid;

use crate::app::base::action::Action;
use crate::app::base::theme::Theme;
use crate::app::widgets::dialog::{self, modal, paragraph};
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Answer, Options, Reach, Tick, parse_date};
use crate::session::{
    BaseFramework, DecisionId, Edit, FollowUp, History, Key, Session, SessionId, StartFrom,
    open_decisions,
};
use crate::words::Words;

const WIDTH: f32 = 680.0;

/// What is being asked.
#[derive(Debug)]
pub struct FollowState {
    /// The session that is carried on first, then the others of its approach.
    sessions: Vec<Session>,
    title: String,
    /// As typed.
    date: String,
    from: StartFrom,
    open: Vec<Open>,
}

/// A decision nobody said done.
#[derive(Debug)]
struct Open {
    /// The session it was last told in, by rank.
    session: usize,
    id: DecisionId,
    is_taken: bool,
}

impl FollowState {
    pub fn new(session: Session, others: Vec<Session>, today: Date, words: Words) -> Self {
        let title = session.heading.title.clone();
        let sessions: Vec<_> = [session].into_iter().chain(others).collect();
        let all: Vec<&Session> = sessions.iter().collect();
        let open = open_decisions(&all);
        let open =
            open.into_iter().map(|(session, id)| Open { session, id, is_taken: true }).collect();
        let date = words.typed_date(today);
        Self { sessions, title, date, from: StartFrom::default(), open }
    }

    fn previous(&self) -> Option<&Session> {
        self.sessions.first()
    }

    /// Shows it. False once it is to go.
    pub fn ui(
        &mut self,
        ctx: &Context,
        words: Words,
        theme: &Theme,
        out: &mut Vec<Action>,
    ) -> bool {
        let name = self.previous().map_or("", |previous| &previous.heading.title).to_owned();
        let title = words.with("follow-title", [("title", name.into())]);
        let shown = modal(ctx, theme, "follow", &title, WIDTH, |ui, opened| {
            dialog::low(ui, "follow", |ui| self.asking(ui, words, theme));
            let day = parse_date(&self.date);
            let ready = day.is_some() && !self.title.trim().is_empty();
            dialog::buttons(ui, |ui| {
                let create = words.text("follow-create");
                let create =
                    ui.add_enabled_ui(ready, |ui| dialog::primary(ui, theme, create)).inner;
                if opened {
                    create.request_focus();
                }
                if create.clicked()
                    && let Some(session) = day.and_then(|day| self.session(day))
                {
                    out.push(Action::Follow(Box::new(session)));
                    return true;
                }
                dialog::secondary(ui, words.text("follow-cancel")).clicked()
            })
        });
        !(shown.inner || shown.dismissed)
    }

    fn asking(&mut self, ui: &mut Ui, words: Words, theme: &Theme) {
        paragraph(ui, dialog::muted(words.text("follow-carries"), theme));
        if let Some(version) = self.version(words) {
            paragraph(ui, dialog::muted(version, theme));
        }
        ui.add_space(8.0);
        let name = words.text("detail-title");
        form::caption(ui, theme, &name);
        Field::line(&name, true).show(ui, "title", &mut self.title);
        ui.add_space(6.0);
        let name = words.text("form-date");
        form::caption(ui, theme, &name);
        ui.scope(|ui| {
            ui.set_max_width(160.0);
            Field::line(&name, true).show(ui, "date", &mut self.date);
        });
        if parse_date(&self.date).is_none() {
            form::alert(ui, theme, words.text("date-invalid"));
        }
        ui.add_space(8.0);
        let subject = words.text("follow-from");
        form::caption(ui, theme, &subject);
        let answers = [
            (StartFrom::LastPositions, words.text("follow-from-last")),
            (StartFrom::Middle, words.text("follow-from-middle")),
        ];
        let options = Options {
            words,
            theme,
            id: ui.scope_id().with("from"),
            subject: &subject,
            answers: &answers,
            chosen: self.from,
            reach: Reach::Tab,
        };
        match options.show(ui) {
            Answer::Set(from) => self.from = from,
            Answer::Up | Answer::Down => {
                self.from = match self.from {
                    StartFrom::Middle => StartFrom::LastPositions,
                    StartFrom::LastPositions => StartFrom::Middle,
                };
            }
            Answer::Clear | Answer::Nothing => {}
        }
        self.efforts(ui, words, theme);
        self.decisions(ui, words, theme);
    }

    /// Which version of the questions goes on.
    fn version(&self, words: Words) -> Option<String> {
        let (used, base) = (&self.previous()?.framework, BaseFramework::dts());
        let version = ("version", used.version.to_string().into());
        if used.base == base.id && used.version < base.version {
            let newest = ("newest", base.version.to_string().into());
            return Some(words.with("follow-version-older", [version, newest]));
        }
        Some(words.with("follow-version", [version]))
    }

    /// What the session that is carried on wanted to work on: the new one opens with it.
    fn efforts(&self, ui: &mut Ui, words: Words, theme: &Theme) {
        let Some(previous) = self.previous() else { return };
        let framework = &previous.framework;
        let efforts: Vec<_> = previous.efforts().into_iter().collect();
        if efforts.is_empty() {
            return;
        }
        ui.add_space(8.0);
        form::caption(ui, theme, &words.text("follow-efforts"));
        for (axis, effort) in efforts {
            let label = framework.label(&axis, words.language);
            let said = match effort.why.trim() {
                "" => label.to_owned(),
                why => words.with("show-field", [("name", label.into()), ("value", why.into())]),
            };
            paragraph(ui, said);
        }
    }

    /// The open decisions of all the sessions of the approach, each to be taken up or left.
    fn decisions(&mut self, ui: &mut Ui, words: Words, theme: &Theme) {
        if self.open.is_empty() {
            return;
        }
        ui.add_space(8.0);
        form::caption(ui, theme, &words.text("follow-decisions"));
        for (rank, open) in self.open.iter_mut().enumerate() {
            let Some(session) = self.sessions.get(open.session) else { continue };
            let Some(decision) = session.decisions.get(open.id) else { continue };
            let due = decision.due.as_ref().map(|due| words.due(due)).unwrap_or_default();
            let tick = Tick {
                theme,
                id: ui.scope_id().with(("decision", rank)),
                text: decision.what.trim(),
                end: &due,
                on: Some(open.is_taken),
                reach: Reach::Tab,
            };
            if let Answer::Set(is_taken) = tick.show(ui) {
                open.is_taken = is_taken;
            }
            // What each side said last, one under the other.
            ui.indent(("sides", rank), |ui| {
                for side in &decision.sides {
                    let name = session.party_name(&side.by).to_owned();
                    let values = [("name", name.into()), ("value", words.last_review(side).into())];
                    paragraph(ui, dialog::muted(words.with("show-field", values), theme));
                }
            });
        }
    }

    /// The session that carries the other one on.
    fn session(&self, date: Date) -> Option<Session> {
        let previous = self.previous()?;
        let new = FollowUp {
            id: SessionId(Uuid::now_v7()),
            date,
            title: self.title.trim().to_owned(),
            from: self.from,
        };
        let mut session = Session::followed_by(previous, new);
        for open in self.open.iter().filter(|open| open.is_taken) {
            let from = self.sessions.get(open.session)?;
            if let Err(refused) = session.take_up(from, open.id) {
                log::warn!("a decision was not taken up ({}): {refused}", open.id);
            }
        }
        // It is held today, unless someone says another day.
        let edit = Edit::AddSitting { date, place: String::new() };
        let mut history = History::drawing(|| Key(Uuid::new_v4()));
        if let Err(refused) = history.perform(&mut session, edit) {
            log::warn!("no sitting was added: {refused}");
        }
        Some(session)
    }
}

#[cfg(test)]
mod tests {
    use egui::accesskit::Role;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::app::base::theme;
    use crate::session::Language;

    fn sample(text: &str) -> Session {
        crate::storage::read(text.as_bytes()).unwrap()
    }

    struct Asked {
        state: FollowState,
        actions: Vec<Action>,
        is_open: bool,
    }

    fn asked() -> Harness<'static, Asked> {
        let latest = sample(include_str!("../../../sessions/Ressourcerie de Vallonne 2026.ron"));
        let before = sample(include_str!("../../../sessions/Ressourcerie de Vallonne 2024.ron"));
        let today = jiff::civil::date(2027, 11, 13);
        let words = Words::new(Language::Fr);
        let state = FollowState::new(latest, vec![before], today, words);
        let mut harness = Harness::builder()
            .with_size([1366.0, 768.0])
            .with_render_cursor(false)
            .with_context_setup(theme::install)
            .build_ui_state(
                move |ui, asked: &mut Asked| {
                    let theme = Theme::of(ui.ctx());
                    let Asked { state, actions, is_open } = asked;
                    if *is_open {
                        *is_open = state.ui(ui.ctx(), words, theme, actions);
                    }
                },
                Asked { state, actions: Vec::new(), is_open: true },
            );
        harness.run();
        harness
    }

    fn created(harness: &Harness<'_, Asked>) -> Session {
        match &harness.state().actions[..] {
            [Action::Follow(session)] => session.as_ref().clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn one_press_carries_a_session_on_with_every_decision_still_open() {
        let mut harness = asked();
        harness.get_by_role_and_label(Role::Button, "Créer la session").click();
        harness.run();
        let session = created(&harness);
        let latest = sample(include_str!("../../../sessions/Ressourcerie de Vallonne 2026.ron"));
        assert_eq!((session.follows, session.approach), (Some(latest.id), latest.approach));
        assert_eq!(session.heading.date, jiff::civil::date(2027, 11, 13));
        // Six of 2026, and one of 2024 that nobody said done.
        assert_eq!(session.decisions.len(), 7);
        assert!(!session.starting.is_empty());
        assert!(session.journal.is_empty());
        assert_eq!(crate::session::check(&session), []);
    }

    #[test]
    fn an_open_commitment_tells_its_sides_and_what_each_said_last() {
        let harness = asked();
        let said = ["Ressourcerie de Vallonne\u{202f}: tenu", "pas encore, rapporté"];
        for said in said {
            assert!(harness.query_by_label_contains(said).is_some(), "{said}");
        }
    }

    #[test]
    fn a_decision_that_is_left_and_a_start_from_the_middle_are_as_chosen() {
        let mut harness = asked();
        let decision = "Chercher un second local";
        assert!(harness.query_by_label_contains(decision).is_none(), "it was done");
        harness.get_by_label_contains("Suivre le devenir des textiles").click();
        harness.run();
        harness.get_by_label_contains("du milieu").click();
        harness.run();
        harness.get_by_role_and_label(Role::Button, "Créer la session").click();
        harness.run();
        let session = created(&harness);
        assert_eq!(session.decisions.len(), 6);
        assert!(session.starting.is_empty());
    }

    #[test]
    fn a_day_that_is_none_creates_nothing() {
        let mut harness = asked();
        harness.state_mut().state.date = "bientôt".to_owned();
        harness.run();
        harness.get_by_role_and_label(Role::Button, "Créer la session").click();
        harness.run();
        assert_eq!(harness.state().actions, []);
    }
}
