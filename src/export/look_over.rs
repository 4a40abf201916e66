//! What a person looks at before a file is written for others: what the program cannot judge.

use strum::VariantArray;

use crate::session::{
    ActorId, Attendance, AxisId, Bearer, Board, Decision, DecisionId, Detail, Due, EntryId, Figure,
    FrameText, Ground, Involvements, Ledger, Named, Note, Pair, Participant, ParticipantId, Party,
    Purpose, Recorded, Session, Speaker, Survey, fold, is_title, joined, next_street,
    reaches_somebody, variants,
};
use crate::words::Words;

use super::evidence::evidence;
use super::leaving::left_out;
use super::order::{Matter, Order};
use super::voices::Voices;

/// Why something is looked at, in the order it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum Why {
    /// A voice or a bearer that nothing in the session explains.
    Unrecognised,
    /// Perhaps somebody's name, or where somebody lives: it stays.
    Doubtful,
    /// Somebody is named in the words: left out of them, unless someone chose that names stay there.
    Named,
    /// A phone number or an e-mail address stands in the words: it is left out.
    Reached,
    /// The name of a file that supports an argument: it stays.
    File,
    /// Noted absent, and spoke.
    Absent,
    /// Written on an actor or a tie, and shared. Nothing notes since when: all of them are told.
    Shared,
}

impl Why {
    pub const ALL: [Self; 7] = variants();
}

/// Where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Argument(EntryId),
    Actor(ActorId),
    Tie(Pair),
    Decision(DecisionId),
    Axis(AxisId),
    /// A row or a type of the territory.
    Ground(Ground),
    /// Who takes part in deciding.
    Involvement,
    /// What the group says of its approach.
    Approach,
    /// The thread of a sitting.
    Thread,
}

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToLookAt {
    pub why: Why,
    pub place: Place,
    /// "n° 12, n'dia (Awa N’Diaye ?)".
    pub said: String,
}

/// What `order` would tell others that someone should look at first; nothing of an internal edition.
pub fn look_over(session: &Session, order: &Order, words: Words) -> Vec<ToLookAt> {
    if order.choices.is_internal() || !order.matter.has_editions() {
        return Vec::new();
    }
    let voices = Voices { session, words, choices: order.choices };
    let named = Named::of(session);
    let mut found = LookOver { voices, named, likely: 0, found: Vec::new() };
    let of_all = matches!(order.matter, Matter::Minutes | Matter::Workbook);
    if of_all || matches!(order.matter, Matter::Journal | Matter::Observations) {
        for recorded in Ledger::of(&session.journal).standing() {
            found.argument(recorded);
        }
    }
    if order.matter.tells_decisions() {
        for decision in &session.decisions {
            found.decision(decision);
        }
    }
    if of_all || order.matter == Matter::Axes {
        found.efforts();
    }
    if (of_all || order.matter.tells_territory()) && session.is_for(Purpose::Territory) {
        found.territory();
    }
    if of_all {
        found.approach();
    }
    if order.matter == Matter::Minutes {
        found.thread();
    }
    if of_all || order.matter == Matter::Actors {
        for actor in &session.actors {
            for (field, note) in actor.profile.notes() {
                let of = format!("{}, {}", actor.name.trim(), words.profile_field(field));
                found.note(&Place::Actor(actor.id), &of, note);
            }
        }
    }
    if of_all {
        found.involvements();
    }
    if (of_all || order.matter == Matter::Ties) && order.choices.natures {
        for tie in session.relations.all() {
            let [one, other] = [tie.pair.low(), tie.pair.high()]
                .map(|actor| session.actor_name(actor).trim().to_owned());
            let of = words.with("matrix-pair", [("one", one.into()), ("other", other.into())]);
            found.note(&Place::Tie(tie.pair), &of, &tie.note);
        }
    }
    found.bodies();
    found.found.sort_by_key(|found| found.why);
    found.found
}

struct LookOver<'a> {
    voices: Voices<'a>,
    named: Named,
    /// How many voices nearly name someone of the list: they stand before the others, which may be tables.
    likely: usize,
    found: Vec<ToLookAt>,
}

impl LookOver<'_> {
    fn add(&mut self, why: Why, place: Place, said: String) {
        self.found.push(ToLookAt { why, place, said });
    }

    fn argument(&mut self, recorded: &Recorded) {
        let argument = &recorded.argument;
        let place = Place::Argument(recorded.id);
        let number = [("number", recorded.number.into())];
        let of = self.voices.words.with("export-look-argument", number);
        if let Speaker::Words(typed) = &argument.speaker {
            self.voice(&place, &of, typed);
        }
        if let Some(absent) = self.absent(recorded) {
            let said = format!("{of}, {}", absent.name.trim());
            self.add(Why::Absent, place.clone(), said);
        }
        let left_out = left_out(self.voices.words);
        for piece in evidence(argument) {
            let told = left_out.told(&piece);
            if let Some(name) = file_name(&told) {
                self.add(Why::File, place.clone(), format!("{of}, {name}"));
            }
        }
        let evidence = evidence(argument);
        let texts = std::iter::once(argument.words.clone()).chain(evidence);
        self.texts(&place, &of, &texts.collect::<Vec<_>>().join("\n"));
    }

    fn decision(&mut self, decision: &Decision) {
        let place = Place::Decision(decision.id);
        let of = shortened(&decision.what);
        for bearer in decision.bearer_lists().flatten() {
            if let Bearer::Words(typed) = bearer {
                self.voice(&place, &of, typed);
            }
        }
        for side in &decision.sides {
            if let Party::College(typed) = &side.by
                && !self.voices.names_body(typed)
            {
                self.voice(&place, &of, typed);
            }
        }
        let Decision { what, in_return, sign, reason, concerned, due, again, .. } = decision;
        let mut texts: Vec<&str> = vec![what, in_return, sign, reason, concerned];
        let sides = decision.sides.iter().flat_map(|side| [&side.due, &side.validated_on]);
        texts.extend([due, again].into_iter().chain(sides).flatten().filter_map(in_words));
        for side in &decision.sides {
            texts.extend([side.brings.as_str(), &side.hopes, &side.validated_by]);
            let reviews = self.voices.reviews(decision, side);
            texts.extend(reviews.iter().map(|review| review.why.as_str()));
        }
        self.texts(&place, &of, &texts.join("\n"));
    }

    /// Why the group wants to work on an axis, or wanted to.
    fn efforts(&mut self) {
        let Voices { session, words, .. } = self.voices;
        let board = Board::of(session, &Ledger::default());
        for axis in session.framework.axes.keys() {
            let before = session.details.efforts.get(axis).map(|effort| &effort.why);
            let all: Vec<_> = board.cursor(axis).work_on.iter().chain(before).cloned().collect();
            let of = session.framework.label(axis, words.language);
            self.texts(&Place::Axis(axis.clone()), of, &all.join("\n"));
        }
    }

    /// What the group wrote of a row, how it named a type, and how it means to come near one.
    fn territory(&mut self) {
        let Voices { session, words, .. } = self.voices;
        let survey = Survey::of(session, &Ledger::default());
        for row in &session.diagnosis.rows {
            let own = if row.id.detail().is_none() { row.in_short.as_str() } else { "" };
            let place = Place::Ground(Ground::Row(row.id.clone()));
            self.texts(&place, row.label(words.language), &format!("{own}\n{}", row.moving));
        }
        let frame = &session.diagnosis.frame;
        for which in FrameText::ALL {
            self.texts(&Place::Approach, &words.frame_text(which), frame.text(which));
        }
        let figures = frame.figures().map(Figure::told).collect::<Vec<_>>();
        self.texts(&Place::Approach, &words.text("frame-figures"), &figures.join("\n"));
        for (of, found) in &session.diagnosis.types {
            let own = found.own.as_ref().map(|own| format!("{}\n{}", own.label, own.question));
            let towards = survey.kind(of).towards.as_deref();
            let all = [own.as_deref(), towards].map(Option::unwrap_or_default).join("\n");
            let place = Place::Ground(Ground::Type(of.clone()));
            self.texts(&place, found.label(words.language), &all);
        }
    }

    /// What the group was asked in a moment of the day.
    fn thread(&mut self) {
        let Voices { session, words, .. } = self.voices;
        for moment in session.sittings.iter().flat_map(|sitting| &sitting.thread) {
            let of = words.moment_name(session, &moment.kind);
            self.texts(&Place::Thread, &of, &moment.instruction);
        }
    }

    fn approach(&mut self) {
        let session = self.voices.session;
        let told = |detail: &Detail| *detail != Detail::Facilitators || self.voices.choices.names;
        for detail in Detail::ALL.into_iter().filter(told).collect::<Vec<_>>() {
            let text = session.heading.text(detail).or_else(|| session.details.text(detail));
            if let Some(text) = text {
                self.texts(&Place::Approach, &self.voices.words.detail(detail), text);
            }
        }
        let others = session.details.others_named().join("\n");
        self.texts(&Place::Approach, &self.voices.words.detail(Detail::Mission), &others);
    }

    fn involvements(&mut self) {
        let Voices { session, words, .. } = self.voices;
        let said = Involvements::of(session);
        for known in said.all(session).filter(|known| known.is.shareable) {
            let name = self.voices.party(known);
            let of = format!("{name}, {}", words.text("involvement"));
            self.add(Why::Shared, Place::Involvement, of.clone());
            self.texts(&Place::Involvement, &of, &known.is.why);
        }
    }

    fn note(&mut self, place: &Place, of: &str, note: &Note) {
        if note.shareable && !note.words.trim().is_empty() {
            self.add(Why::Shared, place.clone(), of.to_owned());
            self.texts(place, of, &note.words);
        }
    }

    /// Actors whose names name somebody, or may.
    fn bodies(&mut self) {
        if self.voices.choices.names {
            return;
        }
        for actor in &self.voices.session.actors {
            let names = [actor.name.trim(), actor.short.trim()];
            let found = names.into_iter().find_map(|name| Some((name, self.named.within(name)?)));
            if let Some((name, (_, is_sure))) = found {
                let why = if is_sure { Why::Named } else { Why::Doubtful };
                self.add(why, Place::Actor(actor.id), name.to_owned());
            }
        }
    }

    fn voice(&mut self, place: &Place, of: &str, typed: &str) {
        if self.voices.knows(typed) {
            return;
        }
        let typed = typed.trim();
        let (why, place) = (Why::Unrecognised, place.clone());
        match likely(self.voices.session, typed) {
            Some(someone) => {
                let values =
                    [("of", of.into()), ("typed", typed.into()), ("person", someone.into())];
                let said = self.voices.words.with("export-look-likely", values);
                self.found.insert(self.likely, ToLookAt { why, place, said });
                self.likely += 1;
            }
            None => self.add(why, place, format!("{of}, {typed}")),
        }
    }

    /// Who is named in `text`, and whether it reaches somebody.
    fn texts(&mut self, place: &Place, of: &str, text: &str) {
        if !self.voices.choices.names
            && let Some(name) = self.named.first(text)
        {
            let said = format!("{of}, {name}");
            self.add(Why::Named, place.clone(), said);
        }
        let doubtful = self.named.doubtful(text).filter(|_| !self.voices.choices.names);
        // A text of several lines says one address on one of them.
        let street = text.lines().find_map(|line| line.get(next_street(line, 0)?)).map(shortened);
        let doubts: Vec<_> = doubtful.map(str::to_owned).into_iter().chain(street).collect();
        if !doubts.is_empty() {
            let said = format!("{of}, {}", doubts.join(", "));
            self.add(Why::Doubtful, place.clone(), said);
        }
        if reaches_somebody(text) {
            self.add(Why::Reached, place.clone(), of.to_owned());
        }
    }

    /// Who spoke without having been there, as is noted.
    fn absent(&self, recorded: &Recorded) -> Option<&Participant> {
        let session = self.voices.session;
        let someone = match &recorded.argument.speaker {
            Speaker::Participant(id) => session.participants.get(*id),
            Speaker::Words(typed) => {
                let typed = fold(typed.trim());
                session.participants.iter().find(|someone| fold(someone.name.trim()) == typed)
            }
            Speaker::Unsaid => None,
        }?;
        let noted = |id: ParticipantId| {
            session.sittings.get(recorded.sitting?)?.attendance.get(&id).copied()
        };
        matches!(noted(someone.id), Some(Attendance::Excused | Attendance::Missing))
            .then_some(someone)
    }
}

/// When, as it was said where it was no day.
fn in_words(due: &Due) -> Option<&str> {
    match due {
        Due::Words(words) => Some(words),
        Due::On(_) => None,
    }
}

/// The one person of the list whom typed words nearly name.
fn likely<'a>(session: &'a Session, typed: &str) -> Option<&'a str> {
    const SHORTEST: usize = 3;
    let typed: Vec<_> = typed.split_whitespace().filter(|part| !is_title(part)).collect();
    let typed = joined(&fold(&typed.join(" ")));
    let nearly = |name: &str| {
        let name = joined(&fold(name.trim()));
        let mut parts = typed.split(' ').filter(|part| SHORTEST <= part.chars().count());
        name.starts_with(&typed)
            || parts.any(|part| {
                name.split(' ').any(|of| {
                    of.starts_with(part)
                        || (SHORTEST < part.chars().count() && strsim::osa_distance(of, part) <= 1)
                })
            })
    };
    let mut found = session.participants.iter().filter(|someone| nearly(&someone.name));
    let first = found.next()?;
    found.next().is_none().then(|| first.name.trim())
}

/// The name of a file that a text ends with: "Bilan 2025.pdf".
fn file_name(text: &str) -> Option<&str> {
    const LONGEST: usize = 5;
    let text = text.trim();
    let (name, kind) = text.rsplit_once('.')?;
    let is_kind = (2..=LONGEST).contains(&kind.len())
        && kind.chars().all(|c| c.is_ascii_alphanumeric())
        && kind.contains(|c: char| c.is_ascii_alphabetic());
    (is_kind && !name.trim().is_empty() && !text.contains("://")).then_some(text)
}

/// The beginning of a text, on one line.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 32;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_is_told_from_a_sentence_and_from_an_address() {
        assert_eq!(file_name("Bilan d’Awa 2025.pdf"), Some("Bilan d’Awa 2025.pdf"));
        assert_eq!(file_name("photo.JPEG "), Some("photo.JPEG"));
        for text in ["Le bilan, p. 12", "Vu sur place.", "https://exemple.fr/a.pdf", "0.5", ".pdf"]
        {
            assert_eq!(file_name(text), None, "{text}");
        }
    }
}
