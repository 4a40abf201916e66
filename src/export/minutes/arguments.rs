//! Arguments as they are told: their words once in the whole document, and a number where they bear on another axis.

use crate::session::{AxisId, Ground, Recorded, Stance, Target, TrailStep};

use super::super::document::{Item, Span};
use super::super::evidence::evidence;
use super::Writer;

/// One of the things that an argument bears on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum On<'a> {
    Axis(&'a AxisId),
    Ground(&'a Ground),
}

impl Writer<'_> {
    /// The standing arguments on an axis, in order.
    pub(super) fn arguments(&mut self, axis: &AxisId) {
        let source = self.source;
        let trail = &source.board.cursor(axis).trail;
        let items = trail
            .iter()
            .filter_map(|step| Some((step, source.ledger.get(step.argument)?)))
            .map(|(step, recorded)| self.argument(axis, step, recorded))
            .collect();
        self.items(items);
    }

    fn argument(&mut self, axis: &AxisId, step: &TrailStep, recorded: &Recorded) -> Item {
        let made = self.made(axis, step);
        let label = self.label(axis).to_owned();
        self.under(&label, recorded, made, |ground| ground == On::Axis(axis))
    }

    /// An argument under the name of what it bears on: its words where they are told first, with all else that it bears on;
    /// afterwards its number.
    pub(super) fn under(
        &mut self,
        home: &str,
        recorded: &Recorded,
        made: String,
        is_here: impl Fn(On<'_>) -> bool,
    ) -> Item {
        let mark = recorded.number.to_string();
        let made = Some(made).filter(|made| !made.is_empty());
        if let Some(home) = self.told.get(&recorded.id) {
            let see = self.with("minutes-said-under", [("axis", home.into())]);
            let said = std::iter::once(see).chain(made).collect::<Vec<_>>().join(" · ");
            return Item { mark, paragraphs: vec![vec![Span::aside(said)]] };
        }
        self.told.insert(recorded.id, home.to_owned());
        let also = self.also(recorded, is_here);
        Item { mark, paragraphs: self.said(recorded, made.into_iter().chain(also).collect()) }
    }

    /// What else an argument bears on, and what it says of it.
    fn also(&self, recorded: &Recorded, is_here: impl Fn(On<'_>) -> bool) -> Vec<String> {
        let Self { source, .. } = *self;
        let on = |label: &str, made: String| {
            self.with("minutes-also-on", [("axis", label.into()), ("move", made.into())])
        };
        let moves = recorded.argument.moves.iter();
        let moves = moves.filter(|made| !is_here(On::Axis(&made.axis))).filter_map(|made| {
            let step = source.board.cursor(&made.axis).step(recorded.id)?;
            Some(on(self.label(&made.axis), self.made(&made.axis, step)))
        });
        let told = source.words.told_of_territory(&source.session, &recorded.argument);
        let told = told.into_iter().filter(|told| !is_here(On::Ground(&told.ground)));
        let told = told.map(|told| match told.said.as_str() {
            "" => on(&told.label, source.words.text("told-for")),
            _ => on(&told.label, told.said),
        });
        moves.chain(told.collect::<Vec<_>>()).collect()
    }

    /// The words of an argument, then who said them and what they did, then what supports them.
    pub(super) fn said(&self, recorded: &Recorded, told: Vec<String>) -> Vec<Vec<Span>> {
        let argument = &recorded.argument;
        let words = self.source.words.said_in(argument);
        // A place is the group's own: it has no voice unless somebody said why.
        let speaker = words.as_ref().and_then(|_| self.speaker(recorded));
        // Observations come from tables and papers, seldom from a voice that is told.
        let is_told = |voice: &String| {
            !argument.is_of_territory()
                || !argument.moves.is_empty()
                || *voice != self.text("voice-unspecified")
        };
        let speaker = speaker.filter(is_told);
        let mut about: Vec<_> = speaker.into_iter().collect();
        about.extend(told);
        let marks =
            [(argument.to_check, "show-to-check"), (recorded.is_corrected(), "show-corrected")];
        about.extend(marks.into_iter().filter(|(holds, _)| *holds).map(|(_, id)| self.text(id)));
        let cited = self.actor_names(&argument.actors);
        if !cited.is_empty() {
            about.push(self.with("show-cites", [("actors", cited.into())]));
        }
        let mut paragraphs: Vec<_> =
            words.map(|words| vec![Span::plain(words)]).into_iter().collect();
        if !about.is_empty() {
            paragraphs.push(vec![Span::aside(about.join(" · "))]);
        }
        let evidence = self.source.words.apart(evidence(argument));
        if !evidence.is_empty() {
            let line = self.with("journal-evidence", [("evidence", evidence.into())]);
            paragraphs.push(vec![Span::aside(line)]);
        }
        paragraphs
    }

    /// Who spoke; an unsaid voice leaves no empty place. A person among others is nobody to be told each time.
    pub(super) fn speaker(&self, recorded: &Recorded) -> Option<String> {
        let voices = self.source.voices();
        let speaker = voices.speaker(recorded).filter(|_| !voices.is_anybody(recorded));
        let is_unsaid = || !voices.is_anybody(recorded);
        speaker.or_else(|| is_unsaid().then(|| self.text("voice-unspecified")))
    }

    /// What an argument under which no voice stands means, where there is one among these; once in what has it.
    pub(super) fn without_a_voice(
        &mut self,
        id: &str,
        is_of_it: impl Fn(&Recorded) -> bool,
    ) -> Option<String> {
        let source = self.source;
        let voices = source.voices();
        let mut all = source.ledger.arguments().iter().filter(|recorded| is_of_it(recorded));
        let says = all.any(|recorded| voices.is_anybody(recorded));
        self.says_voices |= says;
        says.then(|| self.text(id))
    }

    /// What a move did, and how the group stood when it did not simply agree.
    pub(super) fn made(&self, axis: &AxisId, step: &TrailStep) -> String {
        let words = self.source.words;
        let moved = words.moved(step.from, step.made.to, self.ends(axis));
        let mut parts = vec![match step.made.to {
            // How far it went says nothing of where it then stood.
            Target::MovesTo(to) if to != step.from => {
                let place = words.position(to, self.ends(axis));
                self.with("minutes-moved-to", [("moved", moved.into()), ("place", place.into())])
            }
            Target::MovesTo(_) | Target::Stays => moved,
        }];
        if step.made.stance != Stance::Agreed {
            parts.push(words.stance(step.made.stance));
        }
        if step.made.cleared {
            parts.push(words.text("stance-cleared"));
        }
        parts.join(", ")
    }
}
