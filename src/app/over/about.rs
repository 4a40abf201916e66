//! What this program is, and where its method comes from.

use egui::{Color32, Context, Rect, Sense, Vec2, pos2};
use jiff::civil::Date;

use crate::app::base::identity;
use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::{buttons, modal, paragraph, secondary, small};
use crate::session::BaseFramework;
use crate::words::{Release, Words};

/// The width of the icon, in points.
const ICON: f32 = 48.0;

/// About Curseur. Whether it stays open.
pub fn ui(ctx: &Context, words: Words, theme: &Theme, today: Date) -> bool {
    let title = words.text("about-title");
    let shown = modal(ctx, theme, "about", &title, 520.0, |ui, opened| {
        ui.horizontal(|ui| {
            let (icon, _) = ui.allocate_exact_size(Vec2::splat(ICON), Sense::hover());
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(identity::texture(ctx).id(), icon, whole, Color32::WHITE);
            ui.add_space(4.0);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(strong(words.text("start-name"), size::TITLE));
                let version = words.release(Release::this(), today);
                ui.label(small(words.with("about-version", [("version", version.into())]), theme));
            });
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
            ui.add_space(6.0);
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
    use jiff::civil::date;

    use crate::app::base::theme::{self, Theme};
    use crate::session::Language;
    use crate::words::Words;

    #[test]
    fn it_says_where_the_method_comes_from_and_what_is_ours_and_closes_by_escape() {
        let mut harness = Harness::builder().with_context_setup(theme::install).build_ui_state(
            |ui, open| {
                if *open {
                    let words = Words::new(Language::Fr);
                    *open = super::ui(ui.ctx(), words, Theme::of(ui.ctx()), date(2026, 11, 30));
                }
            },
            true,
        );
        harness.run();
        harness.get_by_label_contains(concat!("Version ", env!("CARGO_PKG_VERSION")));
        harness.get_by_label_contains("directement inspirée de celle de la Région Rhône-Alpes");
        harness.get_by_label_contains("lecture qu’en fait Curseur");
        harness.get_by_label_contains("ne quitte cet ordinateur");
        harness.key_press(egui::Key::Escape);
        harness.run();
        assert!(!*harness.state());
    }
}
