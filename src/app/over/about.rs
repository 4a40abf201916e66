//! What this program is, and where its method comes from.

use egui::Context;

use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::{buttons, modal, paragraph, secondary, small};
use crate::session::BaseFramework;
use crate::words::Words;

/// About Curseur. Whether it stays open.
pub fn ui(ctx: &Context, words: Words, theme: &Theme) -> bool {
    let title = words.text("about-title");
    let shown = modal(ctx, theme, "about", &title, 520.0, |ui, opened| {
        ui.horizontal(|ui| {
            ui.label(strong(words.text("start-name"), size::TITLE));
            let version = env!("CARGO_PKG_VERSION");
            ui.add_space(4.0);
            ui.label(small(words.with("about-version", [("version", version.into())]), theme));
        });
        paragraph(ui, words.text("about-purpose"));
        let source = BaseFramework::dts().source.get(words.language).to_owned();
        for (heading, text) in [
            ("about-method", source),
            ("about-ours", words.text("about-ours-text")),
            ("about-data", words.text("about-data-text")),
            ("about-licence", words.text("about-licence-text")),
            ("about-font", words.text("about-font-text")),
        ] {
            ui.add_space(10.0);
            ui.label(strong(words.text(heading), size::SMALL).color(theme.muted));
            paragraph(ui, text);
        }
        buttons(ui, |ui| {
            let close = secondary(ui, words.text("close"));
            if opened {
                close.request_focus();
            }
            close.clicked()
        })
    });
    !(shown.inner || shown.dismissed)
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use crate::app::base::theme::{self, Theme};
    use crate::session::Language;
    use crate::words::Words;

    #[test]
    fn it_says_where_the_method_comes_from_and_what_is_ours_and_closes_by_escape() {
        let mut harness = Harness::builder().with_context_setup(theme::install).build_ui_state(
            |ui, open| {
                if *open {
                    *open = super::ui(ui.ctx(), Words::new(Language::Fr), Theme::of(ui.ctx()));
                }
            },
            true,
        );
        harness.run();
        harness.get_by_label_contains("directement inspirée de celle de la Région Rhône-Alpes");
        harness.get_by_label_contains("lecture qu’en fait Curseur");
        harness.get_by_label_contains("ne quitte cet ordinateur");
        harness.key_press(egui::Key::Escape);
        harness.run();
        assert!(!*harness.state());
    }
}
