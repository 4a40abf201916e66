//! What stands over everything else: one thing at a time, and the keyboard given back after it.

use egui::{Context, Event, Id, Memory, Ui};

use super::app::App;
use super::leaving::{After, Leaving};
use super::typed_over::{Typed, TypedOver};
use crate::app::away::follow::FollowState;
use crate::app::base::action::Action;
use crate::app::base::dialog::{Dialog, Offered};
use crate::app::base::look::Look;
use crate::app::base::theme::Theme;
use crate::app::open::Open;
use crate::app::over::copy::{CopyChoice, CopyState};
use crate::app::over::dialogs::{self, Choice};
use crate::app::over::erase::EraseState;
use crate::app::over::erase::extract::ExtractState;
use crate::app::over::export::ExportState;
use crate::app::over::import::ImportState;
use crate::app::over::merge::MergeState;
use crate::app::over::palette::{self, PaletteState};
use crate::app::over::path::{PathChoice, PathPrompt, Purpose};
use crate::app::over::split::SplitState;
use crate::app::over::unseal::{UnsealChoice, UnsealState};
use crate::app::over::{about, keys};

/// Something over everything else.
pub enum Overlay {
    Palette(PaletteState),
    Keys,
    About,
    Dialog(Dialog),
    Copy(CopyState),
    Merge(MergeState),
    Split(SplitState),
    Import(Box<ImportState>),
    Extract(ExtractState),
    Erase(Box<EraseState>),
    Export(Box<ExportState>),
    Follow(Box<FollowState>),
    Path(PathPrompt),
    Unseal(Box<UnsealState>),
}

/// What stands over everything else, if anything does.
#[derive(Default)]
pub struct Over {
    shown: Option<Overlay>,
    /// Something did in the last frame.
    was_shown: bool,
    /// What had the keyboard before that.
    under: Option<Id>,
    /// What had the keyboard in it when it was last drawn, which goes with it.
    inside: Option<Id>,
    typed: TypedOver,
}

/// What was answered to what stands over the rest.
enum Answer {
    Dialog(Choice, bool),
    Path(PathPrompt, PathChoice),
    Copy(CopyChoice),
    Unseal(UnsealChoice),
}

impl Over {
    /// Shows this instead of what is there.
    pub fn show(&mut self, overlay: Overlay) {
        if let Overlay::Dialog(dialog) = &overlay {
            log::debug!("asks {}", dialogs::title(dialog));
        } else if matches!(overlay, Overlay::Path(_)) {
            log::debug!("asks for a path");
        }
        self.typed.begin();
        self.shown = Some(overlay);
    }

    pub fn close(&mut self) {
        self.shown = None;
    }

    pub fn is_shown(&self) -> bool {
        self.shown.is_some()
    }

    /// What is only read goes when a sentence is typed over it: the letters go where the keyboard was. Whether it goes.
    pub fn yields_to_letters(&mut self, ui: &Ui) -> bool {
        let is_letter =
            |event: &Event| matches!(event, Event::Text(text) if !text.trim().is_empty());
        let yields = matches!(self.shown, Some(Overlay::Keys | Overlay::About))
            && ui.input(|input| input.events.iter().any(is_letter));
        if yields {
            self.close();
            match self.under {
                Some(under) => ui.memory_mut(|memory| memory.request_focus(under)),
                None => ui.memory_mut(Memory::stop_text_input),
            }
        }
        yields
    }

    /// The form that asks what is exported, while it is shown.
    pub fn export(&mut self) -> Option<&mut ExportState> {
        match &mut self.shown {
            Some(Overlay::Export(state)) => Some(state),
            _ => None,
        }
    }

    /// What asks for a passphrase, while it does.
    pub fn unseal(&mut self) -> Option<&mut UnsealState> {
        match &mut self.shown {
            Some(Overlay::Unseal(state)) => Some(state),
            _ => None,
        }
    }

    /// Once nothing is over the rest any more, the keyboard is where it was before, unless a command moved it.
    fn give_keyboard_back(&mut self, ctx: &Context) {
        if !std::mem::take(&mut self.was_shown) {
            return;
        }
        let (inside, now) = (self.inside.take(), ctx.memory(Memory::focused));
        if let Some(before) = self.under.take()
            && (now.is_none() || now == inside)
        {
            ctx.memory_mut(|memory| memory.request_focus(before));
            ctx.request_repaint();
        }
    }
}

impl App {
    /// Letters that nothing takes of what stands over the screen are kept, and given back once it is gone.
    pub(super) fn keep_typed_over(&mut self, ui: &Ui) {
        let former = self.over.typed.waiting().to_owned();
        let typed = if self.over.is_shown() {
            // In its first frame the keyboard is still where it was.
            if !self.over.was_shown {
                return;
            }
            self.over.typed.take(ui)
        } else {
            self.over.typed.give(ui, self.over.under);
            (!former.is_empty()).then_some(Typed::Letters)
        };
        let writes = |open: &&mut Open| open.document.may_write();
        let Some(open) = self.screens.shown_session_mut().filter(writes) else { return };
        if typed == Some(Typed::Letters) {
            open.keep_typed_over(&former, self.over.typed.waiting());
        }
        if self.over.is_shown()
            && (typed == Some(Typed::Enter) || typed.is_some() && former.is_empty())
        {
            self.desk.tell(self.desk.words().text("typed-over"));
        }
    }

    pub(super) fn over_ui(&mut self, ui: &Ui, out: &mut Vec<Action>) {
        let Some(mut overlay) = self.over.shown.take() else {
            return self.over.give_keyboard_back(ui.ctx());
        };
        if !std::mem::replace(&mut self.over.was_shown, true) {
            self.over.under = ui.ctx().memory(Memory::focused);
        }
        let (stays, answer) = self.show(ui.ctx(), &mut overlay, out);
        self.over.typed.notice(ui.ctx());
        if let Overlay::Palette(palette) = &overlay
            && !stays
            && let Some(sentence) = palette.sentence(self.desk.words())
        {
            self.over.typed.keep(sentence);
        }
        self.over.inside = ui.ctx().memory(Memory::focused);
        match answer {
            Some(Answer::Dialog(choice, closing)) => self.chosen(choice, closing),
            Some(Answer::Path(prompt, PathChoice::Path(path))) => self.picked(prompt.pick, path),
            Some(Answer::Copy(CopyChoice::AsItIs)) => self.pick_place_for_session(Purpose::Copy),
            Some(Answer::Copy(CopyChoice::HandOver(copy))) => {
                self.pick_place_for_session(Purpose::HandOver(copy));
            }
            Some(Answer::Unseal(choice)) => self.unseal(choice),
            Some(Answer::Path(_, PathChoice::Cancel) | Answer::Copy(CopyChoice::Cancel)) | None => {
            }
        }
        if stays && !self.over.is_shown() {
            self.over.shown = Some(overlay);
        }
        if !self.over.is_shown() {
            ui.memory_mut(Memory::stop_text_input);
            ui.request_repaint();
        }
    }

    /// Draws it. Whether it stays, and what was answered.
    fn show(
        &self,
        ctx: &Context,
        overlay: &mut Overlay,
        out: &mut Vec<Action>,
    ) -> (bool, Option<Answer>) {
        let (words, theme) = (self.desk.words(), Theme::of(ctx));
        let stays = match overlay {
            Overlay::Palette(state) => {
                palette::ui(ctx, words, theme, |c| self.is_enabled(c), state, out)
            }
            Overlay::Keys => keys::ui(ctx, words, theme),
            Overlay::About => about::ui(ctx, words, theme, self.desk.today()),
            Overlay::Merge(state) => self.with_look(|look| state.ui(ctx, look, out)),
            Overlay::Split(state) => self.with_look(|look| state.ui(ctx, look, out)),
            Overlay::Import(state) => self.with_look(|look| state.ui(ctx, look, out)),
            Overlay::Extract(state) => self.with_look(|look| state.ui(ctx, look, out)),
            Overlay::Follow(state) => state.ui(ctx, words, theme, out),
            Overlay::Export(state) => self.with_look(|look| state.ui(ctx, look, out)),
            Overlay::Erase(state) => self.with_look(|look| state.ui(ctx, look, out)),
            Overlay::Dialog(dialog) => {
                let closing = matches!(dialog, Dialog::CloseUnsaved { .. });
                let answer = dialogs::ui(ctx, words, theme, dialog);
                return (answer.is_none(), answer.map(|choice| Answer::Dialog(choice, closing)));
            }
            Overlay::Copy(copy) => {
                let answer = copy.ui(ctx, words, theme);
                return (answer.is_none(), answer.map(Answer::Copy));
            }
            Overlay::Unseal(state) => {
                let answer = state.ui(ctx, words, theme);
                let goes = matches!(answer, Some(UnsealChoice::Cancel | UnsealChoice::Read(..)));
                return (!goes, answer.map(Answer::Unseal));
            }
            Overlay::Path(prompt) => {
                let answer = prompt.ui(ctx, words, theme);
                let answer = answer.map(|choice| Answer::Path(prompt.clone(), choice));
                return (answer.is_none(), answer);
            }
        };
        (stays, None)
    }

    /// Shows something over a session; false without one.
    fn with_look(&self, show: impl FnOnce(&Look<'_>) -> bool) -> bool {
        self.screens.shown_session().is_some_and(|open| show(&open.look(&self.desk)))
    }

    /// What was chosen in a dialog.
    fn chosen(&mut self, choice: Choice, closing: bool) {
        if choice != Choice::OpenAnyway {
            // Others may open it.
            let asked_of = self.asked_of.take();
            self.desk.jobs.run(move || drop(asked_of));
        }
        match choice {
            Choice::Cancel => {
                self.after();
            }
            Choice::Understood => {}
            Choice::Retry => {
                if let Some(open) = self.screens.session_mut() {
                    open.document.save_now();
                }
                if closing && let Some(after) = self.after() {
                    self.leaving = Leaving::WhenSaved(after);
                }
            }
            Choice::SaveElsewhere => self.pick_place_for_session(Purpose::Move),
            Choice::CloseWithoutSaving => {
                self.leaving = Leaving::Now(self.after().unwrap_or(After::Start));
            }
            Choice::Open(Offered::File(path)) => self.open_whatever(path),
            Choice::Open(Offered::Kept(path)) => self.open_copy(path),
            Choice::Open(Offered::Read(session)) => self.create(session.as_ref().clone()),
            Choice::OpenAnyway => {
                if let Some(opened) = self.asked_of.take() {
                    self.opened(opened);
                }
            }
            Choice::SeeAll => self.act(crate::app::base::command::Command::Library.into()),
            Choice::OpenOther => self.act(crate::app::base::command::Command::OpenFile.into()),
            Choice::ProjectOn(display) => {
                if let Some(open) = self.screens.session_mut() {
                    open.project_on(display);
                }
            }
            Choice::ProjectHere => {
                if let Some(open) = self.screens.session_mut() {
                    open.project_here(&mut self.desk);
                }
            }
            Choice::Read(path, whom) => self.read_list(path, whom),
            Choice::TakeBack => self.stop_projecting(),
            Choice::StopAndClose => {
                self.stop_projecting();
                let after = self.after().unwrap_or(After::Start);
                self.ask_to_leave(after);
            }
        }
    }

    fn stop_projecting(&mut self) {
        if let Some(open) = self.screens.session_mut() {
            open.stop_projecting();
        }
    }
}
