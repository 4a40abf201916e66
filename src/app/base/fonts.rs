//! Letters that the fonts of the house lack: once one is on screen, a font of the computer that has it is looked for, aside.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use egui::epaint::text::InsertFontFamily;
use egui::{FallbackRequest, FontData, FontFamily, FontInsert, FontProvider};

use super::codes;
use super::desk::Desk;
use super::jobs::Pending;
use super::theme::semibold;
use crate::session::is_right_to_left;
use crate::storage::Fonts;

/// Where fonts are looked for: the computer's, or what a test gives.
pub type Where = fn() -> &'static Fonts;

/// A font of the computer for each letter, none where no font has it.
type Found = BTreeMap<char, Option<FontInsert>>;

/// The fonts of the computer, as far as they were needed.
pub struct OtherFonts {
    asked: Arc<Asked>,
    finding: Pending<BTreeSet<char>, Found>,
    place: Where,
    /// It was said how letters from right to left stand here.
    is_direction_told: bool,
}

/// What egui asks for while it lays out texts, and what was found of it.
#[derive(Default)]
struct Asked {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    wanted: BTreeSet<char>,
    found: Found,
}

impl FontProvider for Asked {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let letter = request.cluster.chars().next()?;
        self.with(|state| {
            if let Some(found) = state.found.get(&letter) {
                return found.clone();
            }
            state.wanted.insert(letter);
            None
        })
    }
}

impl Asked {
    fn with<T>(&self, work: impl FnOnce(&mut State) -> T) -> T {
        work(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl OtherFonts {
    pub fn new(ctx: &egui::Context, place: Where) -> Self {
        let asked = Arc::new(Asked::default());
        ctx.add_font_provider(Arc::clone(&asked) as Arc<dyn FontProvider>);
        ctx.add_glyph_rasterizer(codes::rasterizer());
        Self { asked, finding: Pending::default(), place, is_direction_told: false }
    }

    /// Once a frame is laid out: has looked for what it lacked, and takes what was found for those before.
    pub fn work(&mut self, desk: &mut Desk) {
        let wanted = self.asked.with(|state| state.wanted.clone());
        if !wanted.is_empty() {
            self.finding.want(wanted);
            let place = self.place;
            self.finding.work(&desk.jobs, |letters| move || look(place(), &letters));
        }
        let Some(found) = self.finding.take() else { return };
        self.tell(desk, &found);
        self.asked.with(|state| {
            state.wanted.retain(|letter| !found.contains_key(letter));
            state.found.extend(found);
        });
        // What egui did not find, it does not ask for again.
        desk.ctx.set_font_providers(vec![Arc::clone(&self.asked) as Arc<dyn FontProvider>]);
    }

    fn tell(&mut self, desk: &mut Desk, found: &Found) {
        let words = desk.words();
        let (drawn, lacking): (Vec<_>, Vec<_>) = found.iter().partition(|(_, font)| font.is_some());
        if !lacking.is_empty() {
            let letters = lacking.into_iter().map(|(letter, _)| *letter);
            desk.tell_too(words.letters_without_font(letters));
        }
        let turned = drawn.iter().any(|(letter, _)| is_right_to_left(**letter));
        if turned && !std::mem::replace(&mut self.is_direction_told, true) {
            desk.tell_too(words.text("letters-right-to-left"));
        }
    }
}

/// A font for each letter, and what is in its file.
fn look(fonts: &Fonts, letters: &BTreeSet<char>) -> Found {
    let mut read = BTreeMap::new();
    let found = fonts.find(letters);
    let found = found.into_iter().map(|(letter, font)| {
        let insert = font.and_then(|font| {
            let name = &font.post_script_name;
            let inserted = read.entry(name).or_insert_with(|| {
                let data = FontData::from_blob(Arc::new(fonts.bytes(font)?), font.index);
                let families = [FontFamily::Proportional, semibold()].map(|family| {
                    InsertFontFamily { family, priority: egui::epaint::text::FontPriority::Lowest }
                });
                Some(FontInsert::new(name, data, families.into()))
            });
            inserted.clone()
        });
        (letter, insert)
    });
    found.collect()
}
