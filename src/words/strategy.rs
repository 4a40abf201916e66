//! What stays among ourselves, in words.

use crate::session::{Pair, Session, Strategy, StrategyText, Wish};

use super::Words;

impl Words {
    /// "Premier pas, Mairie et DREETS".
    pub(super) fn strategy_place(self, session: &Session, text: StrategyText) -> String {
        let of_pair = |field, pair: Pair| {
            let [one, other] = [pair.low(), pair.high()].map(|id| session.actor_name(id));
            let field = self.text(field);
            let values = [("field", field.into()), ("one", one.into()), ("other", other.into())];
            self.with("where-wish", values)
        };
        let of_actor = |field, id| {
            let values =
                [("field", self.text(field).into()), ("name", session.actor_name(id).into())];
            self.with("where-preparation", values)
        };
        match text {
            StrategyText::Stance => self.text("where-stance"),
            StrategyText::Visible => self.text("where-visible"),
            StrategyText::Whose(pair) => of_pair("wish-whose", pair),
            StrategyText::FirstStep(pair) => of_pair("wish-first-step", pair),
            StrategyText::By(pair, _) => of_pair("wish-by", pair),
            StrategyText::Due(pair) => of_pair("wish-due", pair),
            StrategyText::Why(pair) => of_pair("wish-why", pair),
            StrategyText::Theirs(id, _) => of_actor("prepare-theirs", id),
            StrategyText::Ours(id, _) => of_actor("prepare-ours", id),
            StrategyText::Said(id, _) => of_actor("prepare-said", id),
            StrategyText::Answer(id, _) => of_actor("prepare-answer", id),
            StrategyText::Frame(id) => of_actor("prepare-frame", id),
        }
    }

    /// What is said of a wish: the name of each field, and what stands in it.
    pub fn wish(self, session: &Session, wish: &Wish) -> Vec<(String, String)> {
        let nature = wish.nature.as_ref().and_then(|id| session.relations.nature(id));
        let whose = wish.whose.as_ref().map(|party| session.party_name(party));
        let by = wish.by.iter().map(|bearer| session.bearer_name(bearer));
        let due = wish.due.as_ref().map(|due| self.due(due));
        let fields = [
            ("wish-nature", nature.map_or("", |nature| nature.label(self.language)).to_owned()),
            ("wish-whose", whose.unwrap_or_default().to_owned()),
            ("wish-first-step", wish.first_step.clone()),
            ("wish-by", by.collect::<Vec<_>>().join(", ")),
            ("wish-due", due.unwrap_or_default()),
            ("wish-why", wish.why.clone()),
        ];
        let said = fields.into_iter().filter(|(_, text)| !text.trim().is_empty());
        said.map(|(field, text)| (self.text(field), text.trim().to_owned())).collect()
    }

    /// What is prepared for a meeting with `actor`, by the name of each part: the points, each a line.
    pub fn prepared(
        self,
        strategy: &Strategy,
        actor: crate::session::ActorId,
    ) -> Vec<(String, Vec<String>)> {
        let Some(prepared) = strategy.preparation(actor) else { return Vec::new() };
        let line = |fields: [(&str, &String); 2]| {
            let said = fields.into_iter().filter(|(_, text)| !text.trim().is_empty());
            let said = said.map(|(field, text)| {
                let name = self.text(field);
                self.with("show-field", [("name", name.into()), ("value", text.trim().into())])
            });
            said.collect::<Vec<_>>().join(" · ")
        };
        let points = prepared
            .convergence
            .iter()
            .map(|point| line([("prepare-theirs", &point.theirs), ("prepare-ours", &point.ours)]));
        let heard = prepared
            .preconceptions
            .iter()
            .map(|heard| line([("prepare-said", &heard.said), ("prepare-answer", &heard.answer)]));
        let frame = prepared.frame.lines().map(str::to_owned);
        let parts = [
            ("prepare-convergence", points.collect::<Vec<_>>()),
            ("prepare-preconceptions", heard.collect()),
            ("prepare-frame", frame.filter(|line| !line.trim().is_empty()).collect()),
        ];
        let said = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
        said.map(|(name, lines)| (self.text(name), lines)).collect()
    }
}
