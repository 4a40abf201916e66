//! What the list is narrowed to, and its order.

use egui::{Button, Id, TextEdit, Ui, vec2};

use super::state::{LibraryState, Next, Wanted};
use super::{LibraryLook, folder_name};
use crate::app::base::action::Action;
use crate::app::open::journal::choose::one_of;
use crate::app::widgets::dialog::small;
use crate::app::widgets::{Answer, Choice, Clearable, Reach, Segment};
use crate::storage::library::Order;

const FIELD: f32 = 190.0;

/// The field that is searched from.
pub fn search_id() -> Id {
    Id::unique("library search")
}

pub fn ui(ui: &mut Ui, look: &LibraryLook<'_>, library: &mut LibraryState, out: &mut Vec<Action>) {
    let words = look.words;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        let hint = words.text("library-search");
        let search = TextEdit::singleline(&mut library.wanted.query.search)
            .id(search_id())
            .hint_text(&hint)
            .desired_width(260.0)
            .margin(egui::Margin::symmetric(10, 6));
        let field = ui.add(search).accessible_name(hint);
        if library.takes(Next::Search) {
            field.request_focus();
        }
        let LibraryState { wanted: Wanted { query, .. }, choices, .. } = library;
        let lists = [
            (
                ["library-organisation", "library-organisation-all"],
                &mut query.organisation,
                &choices.organisations,
            ),
            (
                ["library-territory", "library-territory-all"],
                &mut query.territory,
                &choices.territories,
            ),
        ];
        for (ids, chosen, all) in lists {
            let [name, every] = ids.map(|id| words.text(id));
            let shown = chosen.clone().unwrap_or_else(|| every.clone());
            narrow(ui, |ui| {
                one_of(ui, &name, &shown, &every, chosen, || {
                    all.iter().map(|text| (text.clone(), text.clone())).collect()
                });
            });
        }
        let (name, every) = (words.text("library-year"), words.text("library-year-all"));
        let shown = query.year.map_or_else(|| every.clone(), |year| year.to_string());
        narrow(ui, |ui| {
            one_of(ui, &name, &shown, &every, &mut query.year, || {
                choices.years.iter().map(|year| (*year, year.to_string())).collect()
            });
        });
    });
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        order(ui, look, library);
        ui.checkbox(&mut library.wanted.by_approach, words.text("library-by-approach"));
        folders(ui, look, out);
    });
}

/// The folders that are listed beside that of the sessions, each to be left out again.
fn folders(ui: &mut Ui, look: &LibraryLook<'_>, out: &mut Vec<Action>) {
    for folder in look.others {
        let said = folder_name(folder);
        let name = look.words.with("library-drop", [("name", (&said).into())]);
        let chip = Button::new(small(format!("{said} ×"), look.theme)).fill(look.theme.highlight);
        let chip = ui.add(chip.truncate()).accessible_name(&name);
        if chip.on_hover_text(format!("{name}\n{}", folder.display())).clicked() {
            out.push(Action::DropFolder(folder.clone()));
        }
    }
}

fn narrow(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui(vec2(FIELD, ui.spacing().interact_size.y), |ui| {
        ui.set_width(FIELD);
        content(ui);
    });
}

/// The same order again turns it round.
fn order(ui: &mut Ui, look: &LibraryLook<'_>, library: &mut LibraryState) {
    let words = look.words;
    let orders = [
        (Order::Date, "library-by-date", "library-key-date"),
        (Order::Title, "library-by-title", "library-key-title"),
        (Order::Organisation, "library-by-organisation", "library-key-organisation"),
        (Order::Arguments, "library-by-arguments", "library-key-arguments"),
    ];
    let turned = words.text("library-turned");
    let segments = orders.map(|(value, word, letter)| {
        let mut word = words.text(word);
        if library.wanted.query.reversed && library.wanted.query.order == value {
            word = format!("{word} {turned}");
        }
        Segment { value, word, letter: words.text(letter), quiet: false }
    });
    let subject = words.text("library-order");
    let choice = Choice {
        words,
        theme: look.theme,
        id: ui.scope_id().with("order"),
        subject: &subject,
        segments: &segments,
        chosen: Some(library.wanted.query.order),
        in_words: true,
        clearable: Clearable::ByChoosing,
        reach: Reach::Tab,
    };
    match choice.show(ui) {
        Answer::Set(order) => {
            library.wanted.query.order = order;
            library.wanted.query.reversed = false;
        }
        Answer::Clear => library.wanted.query.reversed = !library.wanted.query.reversed,
        Answer::Up | Answer::Down | Answer::Nothing => {}
    }
}
