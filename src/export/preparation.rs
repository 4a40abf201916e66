//! What we bring to a meeting, on one page: who they are, what ties us, what we would like, where we meet, what is said of us and what we
//! answer. For ourselves, whatever edition is asked for.

use crate::session::{Actor, ActorId, Pair, ProfileField, Session, Wish};

use super::document::{Block, Document, Layout, Span};
use super::source::Source;

/// Whom we meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Prepared {
    Actor(ActorId),
    Pair(Pair),
}

/// No text of a card is longer on the sheet, in letters: it is one page.
const LONGEST: usize = 260;

impl Prepared {
    fn actors(self) -> Vec<ActorId> {
        match self {
            Self::Actor(id) => vec![id],
            Self::Pair(pair) => vec![pair.low(), pair.high()],
        }
    }

    /// What it is called: without us where we are one of the pair.
    pub fn name(self, session: &Session) -> String {
        let others = self.others(session);
        let names = others.iter().map(|actor| actor.name.trim());
        names.collect::<Vec<_>>().join(" · ")
    }

    /// Those we meet.
    fn others(self, session: &Session) -> Vec<&Actor> {
        let found = self.actors().into_iter().filter_map(|id| session.actors.get(id));
        let found: Vec<_> = found.collect();
        let others: Vec<_> = found.iter().copied().filter(|actor| !actor.us).collect();
        if others.is_empty() { found } else { others }
    }

    /// The ties that are told: the pair, or the actor's with us.
    fn ties(self, session: &Session) -> Vec<Pair> {
        match self {
            Self::Pair(pair) => vec![pair],
            Self::Actor(id) => {
                let ours = session.us().and_then(|us| Pair::new(us.id, id));
                ours.into_iter().collect()
            }
        }
    }

    /// The wishes that are told: of the pair, or of the actor, that with us first.
    fn wishes(self, session: &Session) -> Vec<&Wish> {
        let strategy = &session.strategy;
        match self {
            Self::Pair(pair) => strategy.wish(pair).into_iter().collect(),
            Self::Actor(id) => {
                let ties = self.ties(session);
                let mut wishes: Vec<_> = strategy.wishes_of(id).collect();
                wishes.sort_by_key(|wish| !ties.contains(&wish.pair));
                wishes
            }
        }
    }
}

/// The sheet; none of a session that is also for others, nor about somebody who is not in it.
pub fn preparation(source: &Source<'_>, about: Prepared) -> Option<Document> {
    let (session, words) = (&*source.session, source.words);
    let known = about.actors().into_iter().all(|id| session.actors.contains(id));
    if !session.is_among_ourselves() || !known {
        return None;
    }
    let mut sheet = Sheet { source, blocks: Vec::new() };
    sheet.title(about);
    for actor in about.others(session) {
        sheet.card(actor);
    }
    sheet.ties(about);
    for wish in about.wishes(session) {
        sheet.wish(wish);
    }
    for actor in about.others(session) {
        sheet.prepared(actor);
    }
    let title = session.heading.title.trim();
    Some(Document {
        language: words.language,
        title: words.with("sheet-preparation-titled", [("name", about.name(session).into())]),
        layout: Layout::Text,
        banner: words.text("minutes-banner"),
        footer: title.to_owned(),
        blocks: sheet.blocks,
    })
}

struct Sheet<'a> {
    source: &'a Source<'a>,
    blocks: Vec<Block>,
}

impl Sheet<'_> {
    fn title(&mut self, about: Prepared) {
        let (session, words) = (&self.source.session, self.source.words);
        let of = [
            ("title", session.heading.title.trim().into()),
            ("date", words.date(session.last_day()).into()),
        ];
        self.blocks.push(Block::Title {
            above: words.text("prepare-title"),
            text: about.name(session),
            under: vec![words.with("extract-of", of)],
        });
    }

    fn heading(&mut self, level: u8, text: String) {
        self.blocks.push(Block::Heading { level, text });
    }

    /// The name of something, and what is said of it.
    fn field(&self, name: &str, said: &str) -> Vec<Span> {
        let name = self.source.words.with("minutes-label", [("name", name.into())]);
        vec![Span::strong(name), Span::plain(format!(" {said}"))]
    }

    /// Shortly: where it stands, and what was written on it in the short form.
    fn card(&mut self, actor: &Actor) {
        let words = self.source.words;
        let level = actor.level.map(|level| words.level(level));
        let circle = actor.circle.map(|circle| words.circle(circle));
        let natures = words.actor_natures(actor);
        let who = level.into_iter().chain(circle).chain([natures]);
        let who: Vec<_> = who.filter(|said| !said.trim().is_empty()).collect();
        let mut lines = Vec::new();
        if !who.is_empty() {
            lines.push(vec![Span::plain(who.join(", "))]);
        }
        for field in ProfileField::SHORT {
            let said = short(&actor.profile.note(field).words);
            if !said.is_empty() {
                lines.push(self.field(&words.profile_field(field), &said));
            }
        }
        if !lines.is_empty() {
            self.heading(1, actor.name.trim().to_owned());
            self.blocks.push(Block::List(lines));
        }
    }

    fn ties(&mut self, about: Prepared) {
        let (session, words) = (&self.source.session, self.source.words);
        let ties = about.ties(session);
        if ties.is_empty() {
            return;
        }
        let mut lines = Vec::new();
        for pair in ties {
            lines.push(vec![Span::plain(words.pair(session, pair))]);
            let note = session.relations.known(pair).map(|tie| short(&tie.note.words));
            lines.extend(note.filter(|note| !note.is_empty()).map(|note| vec![Span::plain(note)]));
        }
        self.heading(1, words.text("sheet-tie"));
        self.blocks.push(Block::List(lines));
    }

    fn wish(&mut self, wish: &Wish) {
        let (session, words) = (&self.source.session, self.source.words);
        let [one, other] =
            [wish.pair.low(), wish.pair.high()].map(|id| session.actor_name(id).trim());
        let values = [("one", one.into()), ("other", other.into())];
        let title = words.with("sheet-wish", values);
        let lines = words.wish(session, wish);
        let lines = lines.iter().map(|(name, said)| self.field(name, said)).collect();
        self.heading(1, title);
        self.blocks.push(Block::List(lines));
    }

    fn prepared(&mut self, actor: &Actor) {
        let (session, words) = (&self.source.session, self.source.words);
        let parts = words.prepared(&session.strategy, actor.id);
        for (name, lines) in parts {
            self.heading(1, name);
            let lines = lines.into_iter().map(|line| vec![Span::plain(line)]);
            self.blocks.push(Block::List(lines.collect()));
        }
    }
}

/// As much of a text as the sheet has room for, on one line.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let kept: String = line.chars().take(LONGEST).collect();
    let whole = kept.rsplit_once(' ').map_or(kept.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}
