//! Copies of one session, joined: which ones, what each brings, what waits for the group, and the new file.

pub mod state;

use std::path::Path;

use egui::{Key, Label, Modifiers, RichText, ScrollArea, TextEdit, Ui};

use super::frame::{Parts, leave_by_escape};
use crate::app::base::action::Action;
use crate::app::base::notice::Notice;
use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::{self, small};
use crate::app::widgets::{ends, form, notices};
use crate::words::Words;
use state::{Came, Told};

pub use state::Joining;

/// So far the keys take what was brought, at once.
const A_PAGE: f32 = 240.0;

#[derive(Clone, Copy)]
struct JoiningLook<'a> {
    words: Words,
    theme: &'a Theme,
}

fn ui(
    ui: &mut Ui,
    words: Words,
    joining: &mut Joining,
    notices: &mut Vec<Notice>,
    out: &mut Vec<Action>,
) -> Asked {
    leave_by_escape(ui, notices, out);
    let theme = Theme::of(ui.ctx());
    let look = JoiningLook { words, theme };
    let parts = Parts { name: "joining", theme };
    parts.head(ui, 6, |ui| header(ui, look, joining, out));
    let asked = parts.foot(ui, 10, |ui| {
        out.extend(notices::ui(ui, notices, words, theme).map(Action::from));
        foot(ui, look, joining, out)
    });
    let width = (ui.available_width() * 0.34).clamp(300.0, 520.0);
    parts.side(ui, width, |ui| {
        ScrollArea::vertical().id_salt("copies to join").auto_shrink(false).show(ui, |ui| {
            copies(ui, look, joining, out);
        });
    });
    parts.middle(ui, |ui| {
        let pages = pages(ui);
        ScrollArea::vertical().id_salt("what is brought").auto_shrink(false).show(ui, |ui| {
            ui.scroll_with_delta(egui::vec2(0.0, -A_PAGE * pages));
            form::column(ui, |ui| told(ui, look, joining));
        });
    });
    asked
}

/// What is asked of the screen itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Nothing,
    Write,
}

/// By how many pages the keys go further down.
fn pages(ui: &Ui) -> f32 {
    if dialog::is_covered(ui) {
        return 0.0;
    }
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as f32;
        count(Key::PageDown) - count(Key::PageUp)
    })
}

fn header(ui: &mut Ui, look: JoiningLook<'_>, joining: &Joining, out: &mut Vec<Action>) {
    ends(
        ui,
        36.0,
        |ui| {
            let title = joining.title(look.words);
            ui.add(Label::new(strong(title, size::HEADING - 1.0)).truncate());
        },
        |ui| {
            if ui.button(look.words.text("past-close")).clicked() {
                out.push(Action::Leave);
            }
        },
    );
}

/// Which copies are joined.
fn copies(ui: &mut Ui, look: JoiningLook<'_>, joining: &mut Joining, out: &mut Vec<Action>) {
    let words = look.words;
    form::section(ui, words.text("joining-copies"));
    form::help(ui, look.theme, words.text("joining-copies-help"));
    for copy in &mut joining.copies {
        ui.add_space(8.0);
        let name = copy.name();
        match &copy.read {
            Ok(read) => {
                ui.horizontal_wrapped(|ui| ui.checkbox(&mut copy.chosen, &name));
                let mut said =
                    vec![words.with("library-arguments", [("count", read.arguments.into())])];
                said.push(words.date(read.last));
                said.extend(copy.folder());
                form::help(ui, look.theme, said.join(" · "));
            }
            Err(why) => {
                ui.add(Label::new(RichText::new(&name).size(size::BODY)).wrap());
                form::alert(ui, look.theme, words.read_error(why));
            }
        }
    }
    if joining.is_reading() {
        ui.add_space(8.0);
        form::help(ui, look.theme, words.text("joining-reading"));
    }
    ui.add_space(10.0);
    if dialog::secondary(ui, words.text("joining-add")).clicked() {
        out.push(Action::AddCopy);
    }
}

/// What came of joining them.
fn told(ui: &mut Ui, look: JoiningLook<'_>, joining: &Joining) {
    let (words, theme) = (look.words, look.theme);
    match joining.came() {
        Came::Nothing if joining.is_reading() => {
            form::help(ui, theme, words.text("joining-reading"));
        }
        Came::Nothing => form::help(ui, theme, words.text("joining-count")),
        Came::Not(why) => form::alert(ui, theme, why.clone()),
        Came::Joined(Told { brought, parts, waits, .. }) => {
            form::section(ui, words.text("joining-brings"));
            for (name, what) in brought {
                ui.add_space(4.0);
                form::caption(ui, theme, name);
                ui.add(Label::new(RichText::new(what).size(size::BODY)).wrap());
            }
            for part in parts {
                form::section(ui, part.head.clone());
                for item in &part.items {
                    ui.add(Label::new(RichText::new(format!("– {item}")).size(size::BODY)).wrap());
                }
            }
            ui.add_space(14.0);
            let waits = if *waits { "joining-waits" } else { "joining-nothing-waits" };
            form::help(ui, theme, words.text(waits));
        }
    }
}

/// The file that is written, and once it is there, how it is opened.
fn foot(ui: &mut Ui, look: JoiningLook<'_>, joining: &mut Joining, out: &mut Vec<Action>) -> Asked {
    let (words, theme) = (look.words, look.theme);
    if let Some(path) = joining.written().map(Path::to_owned) {
        let said = words.with("joining-written", [("path", path.display().to_string().into())]);
        let text = small(said, theme).color(theme.ink);
        let told = ui.add(Label::new(text).wrap());
        ui.ctx().accesskit_node_builder(told.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
        ui.add_space(6.0);
        let open = dialog::primary(ui, theme, words.text("joining-open-it"));
        if std::mem::take(&mut joining.focus) {
            open.request_focus();
        }
        if open.clicked() {
            out.push(Action::Open(path));
        }
        return Asked::Nothing;
    }
    let name = words.text("joining-name");
    let folder = joining.folder().display().to_string();
    let folder = words.with("joining-folder", [("folder", folder.into())]);
    ui.horizontal_wrapped(|ui| {
        ui.label(strong(&name, size::SMALL));
        ui.add(Label::new(small(folder, theme)).truncate());
    });
    let mut asked = Asked::Nothing;
    let ready = joining.is_ready();
    let text = words.text("joining-write");
    let width = form::width_of_button(ui, &text) + 24.0;
    ui.horizontal(|ui| {
        let wide = (ui.available_width() - width).max(120.0);
        let edit = TextEdit::singleline(&mut joining.name)
            .desired_width(wide)
            .margin(egui::Margin::symmetric(10, 7));
        let field = ui.add(edit).accessible_name(&name);
        if std::mem::take(&mut joining.focus) {
            field.request_focus();
        }
        if field.changed() {
            joining.problem.clear();
        }
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let write = ui.add_enabled_ui(ready, |ui| dialog::primary(ui, theme, text)).inner;
        if write.clicked() || enter && ready {
            asked = Asked::Write;
        } else if enter {
            field.request_focus();
        }
    });
    if !joining.problem.is_empty() {
        form::alert(ui, theme, joining.problem.clone());
    }
    asked
}
