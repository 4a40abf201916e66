//! Questions to look at together, in plain words, and why each is asked.

use crate::analysis::{Certainty, Question, Why};
use crate::session::{ActorId, Pair, Session};

use super::Words;

fn short_name(session: &Session, id: ActorId) -> String {
    session.actors.get(id).map_or_else(String::new, |actor| actor.short_name().to_owned())
}

impl Words {
    /// The question itself.
    pub fn question(self, session: &Session, question: &Question) -> String {
        self.question_among(|id| short_name(session, id), question)
    }

    /// The same, where only the names of some actors are known.
    pub fn question_among(
        self,
        name: impl Fn(ActorId) -> String + Copy,
        question: &Question,
    ) -> String {
        match &question.why {
            Why::AlliesOppose { of, allies, object } => {
                let [one, other] = [allies.low(), allies.high()].map(name);
                let values =
                    [("one", one.into()), ("other", other.into()), ("of", name(*of).into())];
                match object {
                    None => self.with("question-allies", values),
                    Some(object) => {
                        let [one, other, of] = values;
                        let object = ("object", self.object(*object).into());
                        self.with("question-allies-on", [one, other, of, object])
                    }
                }
            }
            Why::AloneLinks { actor, parts } => {
                let parts: Vec<_> =
                    parts.iter().map(|part| self.listed(part.iter().copied().map(name))).collect();
                let values = [("actor", name(*actor).into()), ("parts", self.parted(parts).into())];
                self.with("question-alone", values)
            }
            Why::WithoutTies { actors } => {
                let count = actors.len().into();
                let actors = self.listed(actors.iter().copied().map(name)).into();
                self.with("question-without", [("actors", actors), ("count", count)])
            }
            Why::FewExamined { examined, all, .. } => self
                .with("question-few", [("examined", (*examined).into()), ("all", (*all).into())]),
            Why::Camps(camps) => {
                let count = camps.camps.len().into();
                let parts = camps.camps.iter();
                let parts = parts.map(|camp| self.listed(camp.iter().copied().map(name)));
                let parts = self.parted(parts.collect()).into();
                self.with("question-camps", [("camps", parts), ("count", count)])
            }
        }
    }

    /// Why it is asked: what the group noted that raises it.
    pub fn why(self, session: &Session, question: &Question) -> String {
        let name = |id: ActorId| short_name(session, id);
        let why = match &question.why {
            Why::AlliesOppose { of, allies, .. } => {
                let ties = [allies.low(), allies.high()]
                    .into_iter()
                    .filter_map(|ally| Pair::new(*of, ally))
                    .chain([*allies]);
                let ties: Vec<_> = ties.map(|pair| self.pair_in_short(session, pair)).collect();
                self.apart(ties)
            }
            Why::AloneLinks { .. } => self.text("why-alone"),
            Why::WithoutTies { .. } => self.text("why-without"),
            Why::FewExamined { never, .. } if never.is_empty() => self.text("why-few"),
            Why::FewExamined { never, .. } => {
                let never = self.listed(never.iter().copied().map(name));
                self.with("why-few-never", [("never", never.into())])
            }
            Why::Camps(camps) => {
                let mut said = vec![if camps.against.is_empty() {
                    self.text("why-camps-clean")
                } else {
                    let ties = camps.against.iter().map(|&pair| self.pair_in_short(session, pair));
                    let ties = self.apart(ties);
                    self.with("why-camps-against", [("ties", ties.into())])
                }];
                said.push(self.text(match camps.certainty {
                    Certainty::OnlyOne => "why-camps-only-one",
                    Certainty::OneOfSeveral => "why-camps-one-of-several",
                    Certainty::Estimate => "why-camps-estimate",
                }));
                said.join(" ")
            }
        };
        self.with("why", [("why", why.into())])
    }

    /// A pair by the short names of its actors.
    fn pair_in_short(self, session: &Session, pair: Pair) -> String {
        let names = [pair.low(), pair.high()].map(|id| short_name(session, id));
        self.pair_of(session, pair, names)
    }

    /// "Mairie, DREETS et ADEME".
    pub fn listed(self, names: impl IntoIterator<Item = String>) -> String {
        let mut names: Vec<_> = names.into_iter().collect();
        match (names.pop(), names.is_empty()) {
            (None, _) => String::new(),
            (Some(only), true) => only,
            (Some(last), false) => {
                self.with("listed", [("first", names.join(", ").into()), ("last", last.into())])
            }
        }
    }

    /// Phrases that hold commas themselves, parted by semicolons as the language writes them.
    pub fn apart(self, phrases: impl IntoIterator<Item = String>) -> String {
        let join = |first: String, next: String| {
            self.with("apart", [("first", first.into()), ("next", next.into())])
        };
        phrases.into_iter().reduce(join).unwrap_or_default()
    }

    /// Groups, told apart: "A et B d’un côté, C et D de l’autre".
    fn parted(self, parts: Vec<String>) -> String {
        match <[String; 2]>::try_from(parts) {
            Ok([one, other]) => {
                self.with("parted-in-two", [("one", one.into()), ("other", other.into())])
            }
            Err(parts) => self.apart(parts),
        }
    }
}
