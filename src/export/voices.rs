//! Who is told: the voice of an argument, those who bear a decision, whoever found the minutes right. Every writer asks
//! here, so that nobody is named in one file and not in another.

use crate::session::{
    Actor, Bearer, Committee, Decision, Involved, Language, Participant, ParticipantId, Party,
    Pledge, Recorded, Review, Session, SittingId, Speaker, Validation, fold, same_words,
};
use crate::words::Words;

use super::source::Choices;

/// Who is told in what is written of a session.
///
/// Where people are not named, someone stands behind a college that enough people were present of, or is a person among
/// others. Words that are neither a participant, nor a college, nor an actor of the session are told where everything
/// is: in an internal edition that names people.
#[derive(Clone, Copy, Debug)]
pub struct Voices<'a> {
    pub session: &'a Session,
    pub words: Words,
    pub choices: Choices,
}

/// Whom a voice or a bearer turns out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Who {
    Told(String),
    /// Someone who is known, and not told.
    Person,
    /// Words that nothing in the session explains.
    Unknown,
}

impl Voices<'_> {
    /// Who spoke; nothing when it was left unsaid.
    pub fn speaker(&self, recorded: &Recorded) -> Option<String> {
        Some(match self.who_spoke(recorded)? {
            Who::Told(told) => told,
            Who::Person => self.people(1),
            Who::Unknown => self.words.text("voice-unspecified"),
        })
    }

    /// Whether whoever spoke is a person among others: texts say that once, and not under each argument.
    pub fn is_anybody(&self, recorded: &Recorded) -> bool {
        self.who_spoke(recorded) == Some(Who::Person)
    }

    fn who_spoke(&self, recorded: &Recorded) -> Option<Who> {
        match &recorded.argument.speaker {
            Speaker::Unsaid => None,
            Speaker::Participant(id) => Some(self.participant(*id, recorded.sitting)),
            Speaker::Words(words) => self.typed(words, recorded.sitting),
        }
    }

    /// Who bears a decision, each once, and how many more people do. They may be named where nobody else is.
    pub fn bearers(&self, decision: &Decision) -> String {
        let names = self.choices.names || self.choices.bearers;
        let choices = Choices { names, ..self.choices };
        Voices { choices, ..*self }.all_bearers(&decision.bearers, decision.sitting)
    }

    /// Who else is invited to a decision, and whom to ask on a side, likewise.
    pub fn invited(&self, decision: &Decision, bearers: &[Bearer]) -> String {
        let names = self.choices.names || self.choices.bearers;
        let choices = Choices { names, ..self.choices };
        Voices { choices, ..*self }.all_bearers(bearers, decision.sitting)
    }

    /// Which body commits itself. Words that are neither an actor nor a college that may be told are one party among others.
    pub fn body(&self, side: &Pledge, decision: &Decision) -> String {
        let unnamed = || self.words.text("side-unnamed");
        let words = match &side.by {
            Party::Actor(id) => return self.session.actor_name(*id).trim().to_owned(),
            Party::College(words) => words.trim(),
        };
        if self.names_body(words) {
            return words.to_owned();
        }
        match self.typed(words, decision.sitting) {
            Some(Who::Told(told)) => told,
            Some(Who::Person | Who::Unknown) | None => unnamed(),
        }
    }

    /// Who sits in a committee: actors, and colleges that may be told.
    pub fn members(&self, committee: &Committee) -> Vec<String> {
        committee.members.iter().filter_map(|member| self.member(member)).collect()
    }

    /// Whether a member of a committee may be told under its name.
    pub fn tells_member(&self, member: &Party) -> bool {
        let told = self.member(member);
        told.is_some_and(|told| same_words(&told) == same_words(self.session.party_name(member)))
    }

    fn member(&self, member: &Party) -> Option<String> {
        let words = match member {
            Party::Actor(id) => return Some(self.session.actor_name(*id).trim().to_owned()),
            Party::College(words) => words.trim(),
        };
        if self.names_body(words) {
            return Some(words.to_owned());
        }
        match self.typed(words, None)? {
            Who::Told(told) => Some(told),
            Who::Person | Who::Unknown => None,
        }
    }

    /// Whether typed words are the body that holds the session.
    pub fn names_body(&self, typed: &str) -> bool {
        let organisation = fold(self.session.heading.organisation.trim());
        !organisation.is_empty() && fold(typed.trim()) == organisation
    }

    /// What a side said became of it: told to others where the sides agree on it.
    pub fn reviews<'s>(&self, decision: &Decision, side: &'s Pledge) -> &'s [Review] {
        if self.tells_reviews(decision) { &side.reviews } else { &[] }
    }

    /// Whether what the sides said became of it may be told.
    pub fn tells_reviews(&self, decision: &Decision) -> bool {
        self.choices.is_internal() || decision.shows_reviews
    }

    /// Who sees to the diagnosis, likewise.
    pub fn entrusted(&self, bearers: &[Bearer]) -> String {
        let names = self.choices.names || self.choices.bearers;
        let choices = Choices { names, ..self.choices };
        Voices { choices, ..*self }.all_bearers(bearers, None)
    }

    fn all_bearers(&self, bearers: &[Bearer], sitting: Option<SittingId>) -> String {
        let (bearers, _) = self.handed_bearers(bearers, sitting);
        let mut all: Vec<&str> = Vec::new();
        for name in bearers.iter().map(|bearer| self.session.bearer_name(bearer)) {
            if !name.is_empty() && !all.contains(&name) {
                all.push(name);
            }
        }
        all.join(", ")
    }

    /// The same as bearers, and how many of those who bear are not told by their name: actors as they are, the others in
    /// words, those who are not told counted last.
    pub fn handed_bearers(
        &self,
        bearers: &[Bearer],
        sitting: Option<SittingId>,
    ) -> (Vec<Bearer>, usize) {
        let mut all: Vec<Bearer> = Vec::new();
        let (mut people, mut unnamed) = (0, 0);
        for bearer in bearers.iter().flat_map(|bearer| self.each(bearer)) {
            let who = match &bearer {
                Bearer::Participant(id) => Some(self.participant(*id, sitting)),
                Bearer::Words(words) => self.typed(words, sitting),
                Bearer::Actor(_) => {
                    if !all.contains(&bearer) {
                        all.push(bearer);
                    }
                    continue;
                }
            };
            let Some(who) = who else { continue };
            let is_told = matches!(&who, Who::Told(told) if same_words(told) == same_words(self.session.bearer_name(&bearer)));
            unnamed += usize::from(!is_told);
            match who {
                Who::Told(told) => {
                    let told = Bearer::Words(told);
                    if !all.contains(&told) {
                        all.push(told);
                    }
                }
                Who::Person | Who::Unknown => people += 1,
            }
        }
        if 0 < people {
            all.push(Bearer::Words(self.people(people)));
        }
        (all, unnamed)
    }

    /// Who spoke, as words that may be told; unsaid where nobody may.
    pub fn handed_speaker(&self, recorded: &Recorded) -> Speaker {
        match self.who_spoke(recorded) {
            Some(Who::Told(told)) => Speaker::Words(told),
            Some(Who::Person | Who::Unknown) | None => Speaker::Unsaid,
        }
    }

    /// Whether somebody's part in deciding may be told under a name: it is shared, and the college names nobody.
    pub fn may_involve(&self, known: &Involved) -> bool {
        let hides = match &known.party {
            Party::Actor(_) => false,
            Party::College(words) => {
                matches!(self.college(words, known.sitting), Some(Who::Person | Who::Unknown))
            }
        };
        known.is.shareable && !hides
    }

    /// Those whom typed words name one after the other, unless the whole of it is known: "Nestor et Perrine" are two people, and
    /// whoever of the list is called by a first name that nobody else has is meant.
    fn each(&self, bearer: &Bearer) -> Vec<Bearer> {
        let Bearer::Words(typed) = bearer else { return vec![bearer.clone()] };
        let parts = named_apart(typed);
        if parts.len() < 2 || self.knows(typed) {
            return vec![bearer.clone()];
        }
        let whom = |part: &str| {
            let is_called =
                |name: &str| fold(name.split_whitespace().next().unwrap_or_default()) == fold(part);
            let mut called =
                self.session.participants.iter().filter(|someone| is_called(&someone.name));
            match (called.next(), called.next()) {
                (Some(only), None) => Bearer::Participant(only.id),
                _ => Bearer::Words(part.to_owned()),
            }
        };
        parts.into_iter().map(whom).collect()
    }

    /// That the minutes were found right, and by whom.
    pub fn validation(&self) -> Option<Validation> {
        let mut validation = self.session.validation.clone()?;
        if !self.choices.names {
            let the_group = self.words.text("minutes-by-group");
            validation.by = match self.typed(&validation.by, None) {
                _ if fold(validation.by.trim()) == fold(&the_group) => the_group,
                Some(Who::Told(told)) => told,
                _ => self.words.text("minutes-by-someone"),
            };
        }
        Some(validation)
    }

    /// Whose part in deciding is told.
    pub fn party(&self, known: &Involved) -> String {
        let who = match &known.party {
            Party::Actor(_) => None,
            Party::College(words) => self.college(words, known.sitting),
        };
        match who {
            Some(Who::Person | Who::Unknown) => self.people(1),
            Some(Who::Told(told)) => told,
            None => self.session.party_name(&known.party).to_owned(),
        }
    }

    /// Whether the session explains who typed words stand for.
    pub fn knows(&self, typed: &str) -> bool {
        self.typed(typed, None) != Some(Who::Unknown)
    }

    fn people(&self, count: usize) -> String {
        self.words.with("voice-people", [("count", count.into())])
    }

    fn participant(&self, id: ParticipantId, sitting: Option<SittingId>) -> Who {
        let Some(someone) = self.session.participants.get(id) else { return Who::Person };
        let name = someone.name.trim();
        if self.choices.names && !name.is_empty() {
            return Who::Told(name.to_owned());
        }
        let college = self.college(&someone.college, sitting);
        let college = college.filter(|who| matches!(who, Who::Told(_)));
        college.or_else(|| self.of_an_actor(someone, sitting)).unwrap_or(Who::Person)
    }

    /// A person of an actor that enough people are of.
    fn of_an_actor(&self, someone: &Participant, sitting: Option<SittingId>) -> Option<Who> {
        let session = self.session;
        let organisation = same_words(&someone.organisation);
        let is_it = |name: &String| same_words(name) == organisation;
        let actor = session.actors.iter().find(|one| is_it(&one.name) || is_it(&one.short))?;
        if organisation.is_empty() || session.names_people_of(&someone.organisation, sitting) {
            return None;
        }
        Some(Who::Told(person_of(self.words, actor)))
    }

    /// Whom typed words stand for; nothing when there are none.
    fn typed(&self, words: &str, sitting: Option<SittingId>) -> Option<Who> {
        let typed = words.trim();
        if typed.is_empty() {
            return None;
        }
        if self.choices.is_internal() && self.choices.names {
            return Some(Who::Told(typed.to_owned()));
        }
        let typed = fold(typed);
        let is_it = |name: &str| fold(name.trim()) == typed;
        let session = self.session;
        if let Some(someone) = session.participants.iter().find(|someone| is_it(&someone.name)) {
            return Some(self.participant(someone.id, sitting));
        }
        let college = session.colleges().into_iter().find(|college| is_it(college));
        if let Some(who) = college.and_then(|college| self.college(college, sitting)) {
            return Some(who);
        }
        // As a copy to hand over tells somebody of an actor: it names nobody.
        let of_one = |actor: &Actor| {
            let tells = |language| fold(&person_of(Words::new(language), actor)) == typed;
            Language::ALL.into_iter().any(tells)
        };
        if session.actors.iter().any(of_one) {
            return Some(Who::Told(words.trim().to_owned()));
        }
        if let Some(committee) = session.committee_named(words) {
            return Some(Who::Told(committee.name.trim().to_owned()));
        }
        let actor = session.actors.iter().find(|actor| is_it(&actor.name) || is_it(&actor.short));
        Some(actor.map_or(Who::Unknown, |actor| Who::Told(actor.name.trim().to_owned())))
    }

    /// A college as it may be told; nothing when it has no name.
    fn college(&self, college: &str, sitting: Option<SittingId>) -> Option<Who> {
        let college = college.trim();
        let may_be_told = self.choices.names || !self.session.names_people(college, sitting);
        let who = if may_be_told { Who::Told(college.to_owned()) } else { Who::Person };
        (!college.is_empty()).then_some(who)
    }
}

/// Whose part in deciding is told to others: a college that names people is a person.
pub fn party_told(session: &Session, words: Words, known: &Involved) -> String {
    Voices { session, words, choices: Choices::SHAREABLE }.party(known)
}

/// Somebody of an actor, who is not named.
fn person_of(words: Words, actor: &Actor) -> String {
    words.with("voice-person-of", [("actor", actor.name.trim().into())])
}

/// The names that a text parts by commas, or by *and* in either language.
fn named_apart(text: &str) -> Vec<&str> {
    let parts = text.split([',', ';', '&']);
    let parts = parts.flat_map(|part| part.split(" et ")).flat_map(|part| part.split(" and "));
    parts.map(str::trim).filter(|part| !part.is_empty()).collect()
}
