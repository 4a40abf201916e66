//! Commitments of both sides, in words.

use crate::session::{
    CommitmentText, DecisionId, Kept, Pledge, Review, Session, SideText, Standing,
};

use super::Words;

impl Words {
    pub fn kept(self, state: Kept) -> String {
        self.text(match state {
            Kept::Held => "kept-kept",
            Kept::UnderWay => "kept-under-way",
            Kept::NotYet => "kept-not-yet",
            Kept::Dropped => "kept-dropped",
        })
    }

    /// The letter that says it.
    pub fn kept_letter(self, state: Kept) -> String {
        self.text(match state {
            Kept::Held => "kept-key-kept",
            Kept::UnderWay => "kept-key-under-way",
            Kept::NotYet => "kept-key-not-yet",
            Kept::Dropped => "kept-key-dropped",
        })
    }

    /// "en cours, rapporté".
    pub fn state(self, state: Kept, reported: bool) -> String {
        let state = self.kept(state);
        if reported { self.with("kept-reported", [("state", state.into())]) } else { state }
    }

    /// "en cours, rapporté, le 12 mars 2027 (le conseil se réunit en juin)".
    pub fn review(self, review: &Review) -> String {
        let state = self.state(review.state, review.reported);
        let values = [("state", state.into()), ("date", self.date(review.on).into())];
        let said = self.with("kept-on", values);
        let why = review.why.trim();
        if why.is_empty() {
            return said;
        }
        self.with("kept-because", [("said", said.into()), ("why", why.into())])
    }

    /// What a side said last; that it has not answered where it did not.
    pub fn last_review(self, side: &Pledge) -> String {
        side.last().map_or_else(|| self.text("kept-unsaid"), |review| self.review(review))
    }

    pub fn standing_word(self, standing: Standing) -> String {
        self.text(match standing {
            Standing::Proposed => "standing-proposed",
            Standing::ToValidate => "standing-to-validate",
            Standing::Validated => "standing-validated",
            Standing::Signed => "standing-signed",
            Standing::Ended => "standing-ended",
        })
    }

    pub fn standing_letter(self, standing: Standing) -> String {
        self.text(match standing {
            Standing::Proposed => "standing-key-proposed",
            Standing::ToValidate => "standing-key-to-validate",
            Standing::Validated => "standing-key-validated",
            Standing::Signed => "standing-key-signed",
            Standing::Ended => "standing-key-ended",
        })
    }

    /// "à valider par le conseil municipal, 12 mars 2027".
    pub fn standing(self, side: &Pledge) -> String {
        let standing = self.standing_word(side.standing);
        let by = side.validated_by.trim();
        let is_of_a_body = matches!(side.standing, Standing::ToValidate | Standing::Validated);
        if by.is_empty() || !is_of_a_body {
            return standing;
        }
        let values = [("standing", standing.into()), ("by", by.into())];
        match &side.validated_on {
            None => self.with("standing-by", values),
            Some(on) => {
                let [standing, by] = values;
                self.with("standing-by-on", [standing, by, ("on", self.due(on).into())])
            }
        }
    }

    /// What a text of a commitment is called.
    pub(super) fn commitment_text(self, of: CommitmentText) -> String {
        self.text(match of {
            CommitmentText::Again => "decision-again",
            CommitmentText::Sign => "decision-sign",
            CommitmentText::Reason => "decision-reason",
            CommitmentText::Concerned => "decision-concerned",
            CommitmentText::Invited(_) => "decision-invited",
        })
    }

    /// What a text of a side is called.
    pub(super) fn side_text(self, of: SideText) -> String {
        self.text(match of {
            SideText::By => "commitment-sides",
            SideText::Contact(_) => "side-contacts",
            SideText::Brings => "side-brings",
            SideText::Hopes => "side-hopes",
            SideText::Due => "side-due",
            SideText::ValidatedBy => "side-validated-by",
            SideText::ValidatedOn => "side-validated-on",
            SideText::Why(_) => "side-why",
        })
    }

    /// "Décision 3, apporte".
    pub(super) fn in_decision(self, session: &Session, id: DecisionId, field: String) -> String {
        let before = session.decisions.iter().take_while(|decision| decision.id <= id);
        let number = before.count();
        self.with("where-in-decision", [("number", number.into()), ("field", field.into())])
    }
}
