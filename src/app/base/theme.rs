//! The one place that names sizes and fonts, and the colours of the facilitator's window. There are two more palettes:
//! that of the wall in `wall/theme.rs`, and that of pictures in `export/picture/inks.rs`, which is the light one here.

use std::sync::Arc;

use egui::{Color32, CornerRadius, FontData, FontFamily, FontId, Margin, Stroke, TextStyle, vec2};

use crate::session::{MarkShape, PillarId};

/// The colours of one theme. No colour means good or bad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    pub dark: bool,
    /// Behind everything.
    pub paper: Color32,
    /// Panels, cards and fields on the paper.
    pub card: Color32,
    pub ink: Color32,
    /// Secondary text; 4.5:1 or more on paper and card.
    pub muted: Color32,
    /// Lines that part things.
    pub line: Color32,
    /// The rail of a cursor.
    pub rail: Color32,
    /// The row in hand, and the last argument.
    pub highlight: Color32,
    pub highlight_line: Color32,
    /// Focus and selection.
    pub accent: Color32,
    /// Something is not saved, or will be lost.
    pub alert: Color32,
    /// One hue for each pillar heading of the method, by rank.
    pillars: [Color32; 4],
    /// One hue for each shape of a mark: an accent, since the shape and the letter say it all.
    marks: [Color32; 7],
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

impl Theme {
    pub const LIGHT: Self = Self {
        dark: false,
        paper: rgb(0x00f7_f6f1),
        card: rgb(0x00ff_ffff),
        ink: rgb(0x001d_2129),
        muted: rgb(0x005b_626d),
        line: rgb(0x00dc_d9d0),
        rail: rgb(0x00b4_afa3),
        highlight: rgb(0x00fe_f2d3),
        highlight_line: rgb(0x00e3_b95c),
        accent: rgb(0x0035_4f9c),
        alert: rgb(0x00a8_2318),
        pillars: [rgb(0x0093_640b), rgb(0x00a3_2a47), rgb(0x0025_6b43), rgb(0x0036_4a9b)],
        marks: [
            rgb(0x0027_4690),
            rgb(0x0080_2a6b),
            rgb(0x0082_560a),
            rgb(0x005b_626d),
            rgb(0x000d_6370),
            rgb(0x0065_4a33),
            rgb(0x004a_3f86),
        ],
    };

    pub const DARK: Self = Self {
        dark: true,
        paper: rgb(0x0016_191e),
        card: rgb(0x0020_242b),
        ink: rgb(0x00ec_ece6),
        muted: rgb(0x00a9_b0ba),
        line: rgb(0x003a_404a),
        rail: rgb(0x006c_727c),
        highlight: rgb(0x0041_3718),
        highlight_line: rgb(0x009a_7a2c),
        accent: rgb(0x0093_aef5),
        alert: rgb(0x00ff_9c8f),
        pillars: [rgb(0x00e2_b45a), rgb(0x00f0_93a8), rgb(0x0079_c99a), rgb(0x009a_afee)],
        marks: [
            rgb(0x009d_b4f5),
            rgb(0x00e8_a4da),
            rgb(0x00e2_b45a),
            rgb(0x00a9_b0ba),
            rgb(0x0073_c9d2),
            rgb(0x00d6_bb9c),
            rgb(0x00bc_b4ee),
        ],
    };

    /// Light, for who needs lines and colours to stand out: 7:1 for text, 3:1 for what parts things.
    pub const STARK_LIGHT: Self = Self {
        dark: false,
        paper: rgb(0x00ff_ffff),
        card: rgb(0x00ff_ffff),
        ink: rgb(0x0000_0000),
        muted: rgb(0x003a_3f47),
        line: rgb(0x006b_6b6b),
        rail: rgb(0x004f_4f4f),
        highlight: rgb(0x00ff_efbf),
        highlight_line: rgb(0x006b_4700),
        accent: rgb(0x0019_2f7a),
        alert: rgb(0x0086_1109),
        pillars: [rgb(0x0064_4200), rgb(0x007d_1730), rgb(0x0012_4d2e), rgb(0x0023_3480)],
        marks: [
            rgb(0x001c_3677),
            rgb(0x0063_1b52),
            rgb(0x005f_3d00),
            rgb(0x003e_444d),
            rgb(0x0005_4650),
            rgb(0x004c_3522),
            rgb(0x003a_2f72),
        ],
    };

    /// Dark, likewise.
    pub const STARK_DARK: Self = Self {
        dark: true,
        paper: rgb(0x0000_0000),
        card: rgb(0x0000_0000),
        ink: rgb(0x00ff_ffff),
        muted: rgb(0x00d4_d8de),
        line: rgb(0x0094_9494),
        rail: rgb(0x00b8_b8b8),
        highlight: rgb(0x0020_1a00),
        highlight_line: rgb(0x00ff_d366),
        accent: rgb(0x00b0_c5ff),
        alert: rgb(0x00ff_b3a8),
        ..Self::DARK
    };

    pub fn of(ctx: &egui::Context) -> &'static Self {
        static LIGHT: Theme = Theme::LIGHT;
        static DARK: Theme = Theme::DARK;
        static STARK_LIGHT: Theme = Theme::STARK_LIGHT;
        static STARK_DARK: Theme = Theme::STARK_DARK;
        match (ctx.theme(), stands_out(ctx)) {
            (egui::Theme::Dark, false) => &DARK,
            (egui::Theme::Light, false) => &LIGHT,
            (egui::Theme::Dark, true) => &STARK_DARK,
            (egui::Theme::Light, true) => &STARK_LIGHT,
        }
    }

    /// The hue of a pillar's heading; ink for one that the group added.
    pub fn pillar(&self, pillar: &PillarId) -> Color32 {
        pillar.rank().and_then(|rank| self.pillars.get(rank)).copied().unwrap_or(self.ink)
    }

    /// The hue of a mark.
    pub fn mark(&self, shape: MarkShape) -> Color32 {
        let at = MarkShape::ALL.iter().position(|found| *found == shape);
        at.map_or(self.ink, |at| self.marks[at])
    }

    /// A framed area on the paper.
    pub fn frame(&self) -> egui::Frame {
        egui::Frame::new()
            .fill(self.card)
            .stroke(Stroke::new(1.0, self.line))
            .corner_radius(8)
            .inner_margin(Margin::symmetric(14, 12))
    }
}

/// Inter’s semi-bold, for headings and what carries weight.
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// A text in semi-bold of `size` points.
pub fn strong(text: impl Into<String>, size: f32) -> egui::RichText {
    egui::RichText::new(text).font(FontId::new(size, semibold()))
}

/// `text` as it is laid out: egui breaks lines at the narrow no-break space of French, but not at the wide one.
pub fn unbroken(text: &str) -> String {
    text.replace('\u{202f}', "\u{a0}")
}

/// How long a ball glides, in seconds; not at all where nothing is to move.
pub fn glide(ui: &egui::Ui) -> f32 {
    if ui.style().animation_time <= 0.0 { 0.0 } else { 0.3 }
}

/// Sizes of type, in points: one scale.
pub mod size {
    /// On a map that is to be seen whole: nothing is smaller.
    pub const LEAST: f32 = 9.8;
    pub const SMALL: f32 = 11.5;
    pub const BODY: f32 = 14.0;
    pub const PILLAR: f32 = 15.0;
    pub const HEADING: f32 = 19.0;
    pub const TITLE: f32 = 26.0;
    /// The name on the first screen.
    pub const NAME: f32 = 44.0;
}

/// Fonts and both themes. Once, before the first frame.
pub fn install(ctx: &egui::Context) {
    let mut fonts = egui::FontDefinitions::default();
    for (name, bytes) in [
        ("inter", &include_bytes!("../../../assets/fonts/Inter-Regular.otf")[..]),
        ("inter-semibold", &include_bytes!("../../../assets/fonts/Inter-SemiBold.otf")[..]),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (family, first) in [(FontFamily::Proportional, "inter"), (semibold(), "inter-semibold")] {
        let chain = std::iter::once(first.to_owned()).chain(fallback.iter().cloned()).collect();
        fonts.families.insert(family, chain);
    }
    ctx.set_fonts(fonts);
    ctx.all_styles_mut(|style| {
        style.spacing.item_spacing = vec2(8.0, 6.0);
        style.spacing.button_padding = vec2(10.0, 5.0);
        style.spacing.interact_size.y = 28.0;
        style.interaction.selectable_labels = false;
        style.visuals.text_cursor.blink = false;
        style.url_in_tooltip = false;
        for (text_style, size) in [
            (TextStyle::Small, size::SMALL),
            (TextStyle::Body, size::BODY),
            (TextStyle::Button, size::BODY),
            (TextStyle::Heading, size::HEADING),
        ] {
            style.text_styles.insert(text_style, FontId::new(size, FontFamily::Proportional));
        }
    });
    colour_both(ctx, [Theme::LIGHT, Theme::DARK]);
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        // Where the system does not say.
        options.fallback_theme = egui::Theme::Light;
        options.quit_shortcuts.clear();
    });
}

/// Has lines and colours stand out more, or as usual.
pub fn stand_out(ctx: &egui::Context, more: bool) {
    if more != stands_out(ctx) {
        ctx.data_mut(|data| data.insert_temp(contrast_id(), more));
        let usual = [Theme::LIGHT, Theme::DARK];
        colour_both(ctx, if more { [Theme::STARK_LIGHT, Theme::STARK_DARK] } else { usual });
    }
}

fn stands_out(ctx: &egui::Context) -> bool {
    ctx.data(|data| data.get_temp(contrast_id())).unwrap_or(false)
}

fn contrast_id() -> egui::Id {
    egui::Id::unique("more contrast")
}

fn colour_both(ctx: &egui::Context, [light, dark]: [Theme; 2]) {
    ctx.style_mut_of(egui::Theme::Light, |style| colour(&mut style.visuals, &light));
    ctx.style_mut_of(egui::Theme::Dark, |style| colour(&mut style.visuals, &dark));
}

fn colour(visuals: &mut egui::Visuals, theme: &Theme) {
    // Ink stays readable where it is paler: 4.5:1 in both themes.
    visuals.disabled_alpha = 0.65;
    visuals.override_text_color = Some(theme.ink);
    visuals.weak_text_color = Some(theme.muted);
    visuals.panel_fill = theme.paper;
    visuals.window_fill = theme.card;
    visuals.window_stroke = Stroke::new(1.0, theme.line);
    visuals.extreme_bg_color = theme.card;
    visuals.text_edit_bg_color = Some(theme.card);
    visuals.selection.bg_fill = theme.accent.gamma_multiply(0.25);
    visuals.selection.stroke = Stroke::new(1.5, theme.accent);
    visuals.hyperlink_color = theme.accent;
    visuals.error_fg_color = theme.alert;
    visuals.warn_fg_color = theme.alert;
    let widgets = &mut visuals.widgets;
    for (state, line) in [
        (&mut widgets.noninteractive, theme.line),
        (&mut widgets.inactive, theme.rail),
        (&mut widgets.hovered, theme.muted),
        (&mut widgets.active, theme.accent),
        (&mut widgets.open, theme.accent),
    ] {
        state.bg_fill = theme.card;
        state.weak_bg_fill = theme.card;
        state.bg_stroke = Stroke::new(1.0, line);
        state.fg_stroke = Stroke::new(1.2, theme.ink);
        state.corner_radius = CornerRadius::same(6);
        state.expansion = 0.0;
    }
    widgets.active.bg_stroke.width = 2.0;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::picture::inks;

    /// WCAG 2 contrast.
    fn contrast(a: Color32, b: Color32) -> f32 {
        let luminance = |c: Color32| {
            let [r, g, b, _] = egui::Rgba::from(c).to_array();
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn pictures_have_the_inks_of_the_light_window() {
        let same = |ink: Color32, [r, g, b]: [u8; 3]| assert_eq!(ink, Color32::from_rgb(r, g, b));
        same(Theme::LIGHT.ink, inks::INK);
        same(Theme::LIGHT.muted, inks::MUTED);
        for id in ["eco", "soc", "env", "gov", "own"].map(PillarId::new) {
            same(Theme::LIGHT.pillar(&id), inks::pillar(&id));
        }
    }

    #[test]
    fn where_more_contrast_is_asked_for_all_text_has_seven_to_one_and_all_lines_three() {
        for theme in [Theme::STARK_LIGHT, Theme::STARK_DARK] {
            for fill in [theme.paper, theme.card, theme.highlight] {
                let few = [theme.ink, theme.muted, theme.accent, theme.alert];
                for text in few.iter().chain(&theme.pillars).chain(&theme.marks) {
                    assert!(7.0 <= contrast(*text, fill), "{text:?} {}", contrast(*text, fill));
                }
            }
            for line in [theme.line, theme.rail, theme.highlight_line] {
                assert!(3.0 <= contrast(line, theme.card), "{line:?}");
            }
        }
    }

    #[test]
    fn text_is_legible_on_every_fill_in_both_themes() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            for fill in [theme.paper, theme.card, theme.highlight] {
                assert!(7.0 <= contrast(theme.ink, fill), "ink");
                let few = [theme.muted, theme.accent, theme.alert];
                for text in few.iter().chain(&theme.pillars).chain(&theme.marks) {
                    assert!(
                        4.5 <= contrast(*text, fill),
                        "{text:?} on {fill:?}: {}",
                        contrast(*text, fill)
                    );
                }
            }
        }
    }
}
