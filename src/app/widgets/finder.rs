//! A field that finds: type a few letters, Tab or Enter takes the first match.

use egui::{
    Align, EventFilter, Id, Key, Layout, Modifiers, Popup, PopupCloseBehavior, RectAlign, Response,
    RichText, ScrollArea, Sense, TextEdit, Ui, UiBuilder, vec2,
};

use crate::app::base::theme::{Theme, size};
use crate::session::{fold, joined};

/// Something to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub label: String,
    /// Told apart from the label: a pillar, an organisation, a number.
    pub detail: String,
    /// What is searched, without case and accents: its number, what it is called, and then the rest.
    folded: String,
    /// Where what it is called ends in it, in bytes.
    called: usize,
    /// The same, with nothing between the letters of a word.
    joined: String,
    /// What it is about, which finds it where nothing else answers.
    about: String,
}

impl Candidate {
    pub fn new(label: &str, detail: &str, number: Option<usize>) -> Self {
        let number = number.map(|number| format!("{number} ")).unwrap_or_default();
        let called = fold(&format!("{number}{label}"));
        let folded = format!("{called} {}", fold(detail));
        let (called, joined) = (called.len(), joined(&folded));
        let (label, detail) = (label.to_owned(), detail.to_owned());
        Self { label, detail, folded, called, joined, about: String::new() }
    }

    /// The same, found by these words too, after all that is called by them.
    #[must_use]
    pub fn about(self, words: &str) -> Self {
        Self { about: joined(&fold(words)), ..self }
    }

    fn is_about(&self, part: &str) -> bool {
        begins_a_word(&self.about, &joined(part))
    }

    /// Whether one part of what is looked for stands in it: as it is typed, or without the hyphens and apostrophes that one of the two
    /// may lack.
    fn has(&self, part: &str) -> bool {
        if self.folded.contains(part) {
            return true;
        }
        let is_mark = |c: char| matches!(c, '-' | '\'');
        if !part.contains(is_mark) {
            return self.joined.contains(part) || self.runs_on(part);
        }
        // What stands around a hyphen or an apostrophe begins words: "n'dia" is no "Fatou Diallo", nor "Sandine".
        let words = || self.folded.split(|c: char| !c.is_alphanumeric());
        let mut pieces = part.split(is_mark).filter(|piece| !piece.is_empty());
        let begins = |piece: &str| match piece.chars().count() {
            1 => words().any(|word| word == piece),
            _ => words().any(|word| word.starts_with(piece)),
        };
        begins_a_word(&self.joined, &joined(part))
            || part.chars().filter(|c| c.is_alphanumeric()).count() > 1 && pieces.all(begins)
    }

    /// Whether `part` is the beginning of several words of it, without the spaces: "latour" of "La Tour", "vanden" of "van den Bosch".
    fn runs_on(&self, part: &str) -> bool {
        const SHORTEST: usize = 4;
        let starts = self.joined.match_indices(' ').map(|(at, _)| at + 1);
        SHORTEST <= part.chars().count()
            && std::iter::once(0).chain(starts).any(|start| {
                let letters = self.joined[start..].chars().filter(|c| *c != ' ');
                let mut letters = letters.take(part.chars().count());
                part.chars().all(|c| letters.next() == Some(c))
            })
    }

    /// Whether it is what these words say, and no more.
    fn is(&self, words: &str) -> bool {
        fold(&self.label) == fold(words)
    }

    /// Whether a word of it begins as `part` does, but for one fault of typing.
    fn nearly_has(&self, part: &str) -> bool {
        const SHORTEST: usize = 4;
        let part = joined(part);
        let length = part.chars().count();
        let begins = |word: &str| {
            (length - 1..=length + 1).any(|end| {
                let beginning: String = word.chars().take(end).collect();
                strsim::osa_distance(&beginning, &part) <= 1
            })
        };
        SHORTEST <= length && self.joined.split(|c: char| !c.is_alphanumeric()).any(begins)
    }
}

fn begins_a_word(text: &str, part: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(part))
}

/// What a finder keeps between frames.
#[derive(Clone, Debug, Default)]
pub struct FinderState {
    pub query: String,
    /// The row of the list that Enter takes.
    row: usize,
    /// It was chosen by an arrow.
    pointed: bool,
    list: List,
    /// What was found in this frame was clicked in the list.
    clicked: bool,
}

/// Why the list is shown, or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum List {
    /// While there are letters.
    #[default]
    OfLetters,
    /// It was asked for with nothing typed: by a click or an arrow.
    Opened,
    /// It was sent away by Escape.
    Closed,
}

impl FinderState {
    /// With these letters in it.
    pub fn typed(letters: &str) -> Self {
        Self { query: letters.to_owned(), ..Self::default() }
    }

    /// What was typed, where nothing answers to it: it was not meant for this field.
    pub fn answered_by_none(&self, candidates: &[Candidate]) -> Option<&str> {
        let letters = self.query.trim();
        (!letters.is_empty() && answers(candidates, letters).found.is_empty()).then_some(letters)
    }

    /// Something was typed that is not taken yet.
    pub fn is_searching(&self) -> bool {
        !self.query.trim().is_empty()
    }

    /// Whether what was found in this frame was clicked in the list: the caret goes on as after Enter.
    pub fn was_clicked(&self) -> bool {
        self.clicked
    }

    /// Enter is for the field: something was typed, or chosen in its list.
    pub fn has_in_hand(&self) -> bool {
        self.is_searching() || self.list == List::Opened && self.pointed
    }

    /// What is taken when the field is left in this way, and what was typed with it; else the letters stay. With nothing typed it is
    /// what was chosen among `offered`.
    pub fn settle(
        &mut self,
        candidates: &[Candidate],
        offered: &[usize],
        free: Free,
        way: Way,
    ) -> Option<Found> {
        let words = self.query.trim().to_owned();
        if words.is_empty() {
            let chosen =
                offered.get(self.row).filter(|_| self.has_in_hand() && self.list != List::Closed);
            *self = Self::default();
            return chosen.map(|&candidate| Found::Candidate(candidate));
        }
        let Answers { found, exact } = answers(candidates, &words);
        let is_clear = match way {
            // What nearly answers is taken where nothing else can be meant.
            Way::Takes => exact || free == Free::Never,
            Way::Leaves => exact && (found.len() == 1 || candidates[found[0]].is(&words)),
        };
        let in_hand =
            found.get(self.row).filter(|_| self.list != List::Closed && (self.pointed || is_clear));
        let is_free = match free {
            Free::Never => false,
            // Nobody of that name is known, or the list was sent away.
            Free::WhereNothingAnswers => !exact || self.list == List::Closed || way == Way::Takes,
            Free::Always => true,
        };
        let taken = in_hand.map(|&candidate| Found::Candidate(candidate));
        let taken = taken.or_else(|| is_free.then_some(Found::Words(words)));
        if taken.is_some() {
            *self = Self::default();
        }
        taken
    }
}

/// Puts the caret of a field that finds where its letters end, so that what is typed next goes on with them.
pub fn caret_at_end(ctx: &egui::Context, id: Id, letters: &str) {
    let end = egui::text::CCursor::new(letters.chars().count());
    let mut edit = TextEdit::load_state(ctx, id).unwrap_or_default();
    edit.cursor.set_char_range(Some(egui::text::CCursorRange::one(end)));
    edit.store(ctx, id);
}

/// When words are taken as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Free {
    Never,
    /// Else the letters stay: whoever keeps them (a draft) has them found again.
    WhereNothingAnswers,
    /// Where nobody keeps letters that are not taken.
    Always,
}

/// How a field is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By Tab or Enter: what is in hand is meant.
    Takes,
    /// By any other key or a click: only what cannot mean anything else is taken.
    Leaves,
}

/// What a person did in a finder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// The candidate with this index.
    Candidate(usize),
    /// What was typed, as it is.
    Words(String),
    /// Nothing any more.
    Cleared,
}

/// The field.
pub struct Finder<'a> {
    pub id: Id,
    pub name: &'a str,
    pub theme: &'a Theme,
    pub candidates: &'a [Candidate],
    /// Those that are listed when asked for with nothing typed, in this order; none to list nothing.
    pub offered: &'a [usize],
    /// What is chosen now; empty when nothing is.
    pub chosen: &'a str,
    pub hint: &'a str,
    pub nothing_found: &'a str,
    pub free: Free,
    pub width: f32,
    /// Low, in small type, among small things.
    pub small: bool,
    /// What is typed and chosen is not in sight: dots, and no list.
    pub hidden: bool,
}

/// Rows in sight at once.
const MOST_ROWS: f32 = 8.0;
const ROW: f32 = 28.0;
/// Stands for what is chosen and not in sight.
const HIDDEN: &str = "•••";

impl Finder<'_> {
    /// Shows the field, and the list above it while something is being looked for.
    pub fn show(self, ui: &mut Ui, state: &mut FinderState) -> (Response, Option<Found>) {
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        let empty = !state.is_searching();
        let Answers { found: listed, exact } = match (focused, empty) {
            (false, _) => Answers { found: Vec::new(), exact: true },
            (true, true) => Answers { found: self.offered.to_vec(), exact: true },
            (true, false) => answers(self.candidates, &state.query),
        };
        let sure = exact || self.free == Free::Never;
        let listing = focused
            && state.list != List::Closed
            && (!empty || state.list == List::Opened && !listed.is_empty());
        let (mut found, mut in_list) = (None, false);
        if focused {
            if listing {
                Self::move_in_list(ui, state, listed.len());
            } else if empty
                && !listed.is_empty()
                && !self.hidden
                && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown))
            {
                state.list = List::Opened;
            }
            let backspace = ui.input(|input| input.key_pressed(Key::Backspace));
            if state.query.is_empty() && backspace && !self.chosen.is_empty() {
                found = Some(Found::Cleared);
            }
        }
        // What is not understood stays in sight.
        let searching = state.is_searching();
        let mut shown =
            if focused || searching { state.query.clone() } else { self.chosen.to_owned() };
        let hint = match (self.chosen.is_empty(), self.hidden) {
            (true, _) => self.hint,
            (false, true) => HIDDEN,
            (false, false) => self.chosen,
        };
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: listing,
            ..EventFilter::default()
        };
        let edit = TextEdit::singleline(&mut shown)
            .id(self.id)
            .password(self.hidden)
            .hint_text(RichText::new(hint).color(self.theme.muted))
            .text_color_opt((searching && !focused).then_some(self.theme.alert))
            .desired_width(self.width)
            .font(egui::FontId::proportional(if self.small { size::SMALL } else { size::BODY }))
            .margin(if self.small {
                egui::Margin::symmetric(6, 3)
            } else {
                egui::Margin::symmetric(10, 8)
            })
            .event_filter(filter);
        let response = ui.add(edit).accessible_name(self.name.to_owned());
        super::form::comes_in_sight(&response);
        if response.gained_focus() {
            *state =
                FinderState { query: std::mem::take(&mut state.query), ..FinderState::default() };
        }
        if response.changed() {
            super::kept::line(&response, &mut shown);
            state.query = shown;
            state.row = 0;
            state.pointed = false;
            state.list = List::OfLetters;
        }
        if response.clicked() && empty {
            state.list = List::Opened;
        }
        if listing
            && !self.hidden
            && let Some(clicked) = self.list(state, &response, &listed, sure)
        {
            found = Some(Found::Candidate(clicked));
            in_list = true;
        }
        if response.lost_focus() && found.is_none() && state.has_in_hand() {
            let takes = ui.input(|input| {
                let tab = input.key_pressed(Key::Tab) && !input.modifiers.shift;
                tab || input.key_pressed(Key::Enter)
            });
            let way = if takes { Way::Takes } else { Way::Leaves };
            found = state.settle(self.candidates, self.offered, self.free, way);
        }
        // Letters that came with the Backspace that let go of what was chosen are the next ones looked for.
        if found.as_ref().is_some_and(|found| *found != Found::Cleared) {
            *state = FinderState::default();
        }
        state.clicked = in_list;
        (response, found)
    }

    fn move_in_list(ui: &Ui, state: &mut FinderState, count: usize) {
        ui.input_mut(|input| {
            if input.consume_key(Modifiers::NONE, Key::Escape) {
                (state.list, state.pointed) = (List::Closed, false);
            }
            if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
                // In a list that opened by itself nothing is in hand before the first arrow.
                let first = state.list == List::Opened && !state.pointed;
                let next = if first { 0 } else { state.row + 1 };
                state.row = next.min(count.saturating_sub(1));
                state.pointed = true;
            }
            if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
                state.row = state.row.saturating_sub(1);
                state.pointed = true;
            }
        });
    }

    /// The matches above the field, the first one in hand where they are `sure`. Returns the one that was clicked.
    fn list(
        &self,
        state: &FinderState,
        field: &Response,
        matches: &[usize],
        sure: bool,
    ) -> Option<usize> {
        let mut clicked = None;
        Popup::from_response(field)
            .id(self.id.with("list"))
            .open(true)
            .align(RectAlign::TOP_START)
            .gap(4.0)
            .width(field.rect.width().max(320.0))
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .show(|ui| {
                if matches.is_empty() {
                    ui.label(RichText::new(self.nothing_found).color(self.theme.muted));
                }
                ui.spacing_mut().item_spacing.y = 0.0;
                let most = MOST_ROWS * ROW;
                ScrollArea::vertical().max_height(most).show(ui, |ui| {
                    for (row, &index) in matches.iter().enumerate() {
                        let Some(candidate) = self.candidates.get(index) else { continue };
                        let in_hand = row == state.row
                            && (state.pointed || sure && state.list != List::Opened);
                        let shown = self.row(ui, candidate, in_hand);
                        if in_hand && state.pointed {
                            shown.scroll_to_me(None);
                        }
                        if shown.clicked() {
                            clicked = Some(index);
                        }
                    }
                });
            });
        clicked
    }

    fn row(&self, ui: &mut Ui, candidate: &Candidate, selected: bool) -> Response {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::CLICK);
        if selected || response.hovered() {
            ui.painter().rect_filled(rect, 4, self.theme.highlight);
        }
        let inner = rect.shrink2(vec2(8.0, 0.0));
        let builder = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center));
        ui.scope_builder(builder, |ui| {
            ui.label(&candidate.label);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let detail = RichText::new(&candidate.detail).size(size::SMALL);
                ui.add(egui::Label::new(detail.color(self.theme.muted)).truncate());
            });
        });
        response
    }
}

/// What answers the letters that were typed.
struct Answers {
    /// The likeliest first.
    found: Vec<usize>,
    /// They answer as they are; else only but for one fault of typing.
    exact: bool,
}

/// The candidates that answer `query`.
fn answers(candidates: &[Candidate], query: &str) -> Answers {
    let query = fold(query.trim());
    let parts: Vec<_> = query.split_whitespace().collect();
    let found_by = |has: fn(&Candidate, &str) -> bool| {
        let all = candidates.iter().enumerate();
        let mut found: Vec<_> = all
            .filter(|(_, candidate)| parts.iter().all(|part| has(candidate, part)))
            .map(|(index, candidate)| {
                // What it is called before what it belongs to.
                let called = &candidate.folded[..candidate.called];
                let by_the_rest = !parts.iter().all(|part| called.contains(part));
                (by_the_rest, likelihood(&candidate.folded, &query), index)
            })
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(.., index)| index).collect::<Vec<_>>()
    };
    let found = found_by(Candidate::has);
    if !found.is_empty() {
        return Answers { found, exact: true };
    }
    let about = found_by(|candidate, part| candidate.has(part) || candidate.is_about(part));
    if !about.is_empty() {
        return Answers { found: about, exact: false };
    }
    Answers {
        found: found_by(|candidate, part| candidate.has(part) || candidate.nearly_has(part)),
        exact: false,
    }
}

/// Smaller is likelier: the very start, then the start of a word, then anywhere.
fn likelihood(folded: &str, query: &str) -> usize {
    let is_number = query.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    if is_number {
        return usize::from(words.next() != Some(query));
    }
    let without_number = folded.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if without_number.starts_with(query) {
        0
    } else if words.any(|word| word.starts_with(query)) {
        1
    } else {
        2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(query: &str) -> Vec<String> {
        let candidates = [
            Candidate::new("Emplois créés, maintenus", "Économie plurielle", Some(1)),
            Candidate::new("Déchets et réemploi", "Respect de l’environnement", Some(27)),
            Candidate::new("Égalité femmes-hommes", "Solidarité sociale", Some(13)),
            Candidate::new("Qualité de l’emploi", "Solidarité sociale", Some(10)),
        ];
        let found = answers(&candidates, query).found;
        found.into_iter().map(|i| candidates[i].label.clone()).collect()
    }

    #[test]
    fn an_axis_is_found_without_accents_or_case_the_likeliest_first() {
        assert_eq!(found("egalite"), ["Égalité femmes-hommes"]);
        assert_eq!(found("EMPLOI")[0], "Emplois créés, maintenus");
        assert_eq!(found("emploi").len(), 3);
        assert_eq!(found("soc emp"), ["Qualité de l’emploi"]);
        assert!(found("zzz").is_empty());
    }

    #[test]
    fn particles_and_spaces_fold_away_and_what_an_axis_is_about_comes_after_what_it_is_called() {
        let names = ["Éloïse de La Tour-Maubec", "Thibault van den Bosch", "Jean-Noël d’Hauterive"];
        let mut candidates: Vec<_> =
            names.into_iter().map(|name| Candidate::new(name, "", None)).collect();
        candidates.push(Candidate::new("Pays de Haute-Truyère", "collège", None));
        let journeys = Candidate::new("Déplacements", "Environnement", Some(28));
        candidates.push(journeys.about("Comment se déplace-t-on ? mobilité douce, co-voiturage"));
        candidates.push(Candidate::new("Mobilier", "", None));
        for (query, expected) in [
            ("latour", vec![0]),
            ("delatour", vec![0]),
            ("vanden", vec![1]),
            ("denbosch", vec![1]),
            ("haute", vec![2, 3]),
            ("dhaute", vec![2]),
            ("mobil", vec![5]),
            ("mobilité", vec![4]),
            ("covoit", vec![4]),
        ] {
            assert_eq!(answers(&candidates, query).found, expected, "{query}");
        }
        assert!(answers(&candidates, "latour").exact);
        assert!(!answers(&candidates, "covoit").exact);
    }

    #[test]
    fn what_is_called_so_comes_before_what_stands_under_it() {
        assert_eq!(found("sol").len(), 2, "by their pillar");
        let candidates = [
            Candidate::new("Personnes fragilisées", "Solidarité sociale", Some(9)),
            Candidate::new("Actions de solidarité", "Solidarité sociale", Some(16)),
        ];
        assert_eq!(answers(&candidates, "sol").found, [1, 0]);
    }

    #[test]
    fn what_stands_around_an_apostrophe_or_a_hyphen_begins_words() {
        let names =
            ["Fatou Diallo", "Awa N’Diaye", "Sandine Roy", "Jean-Pierre Ott", "Nadia Diallo"];
        let candidates = names.map(|name| Candidate::new(name, "", None));
        let found = |query: &str| -> Vec<&str> {
            answers(&candidates, query).found.into_iter().map(|at| names[at]).collect()
        };
        for query in ["n'dia", "n’di", "ndia", "n'diaye"] {
            assert_eq!(found(query)[0], "Awa N’Diaye", "{query}");
        }
        assert_eq!((found("n'dia").len(), found("n'di").len()), (1, 1));
        assert_eq!(found("jean-p"), ["Jean-Pierre Ott"]);
        assert_eq!(found("pierre-jean"), ["Jean-Pierre Ott"]);
        assert!(found("p-d").is_empty());
    }

    #[test]
    fn an_axis_is_found_by_its_number() {
        assert_eq!(found("1")[0], "Emplois créés, maintenus");
        assert_eq!(found("27"), ["Déchets et réemploi"]);
    }
}
