//! How large what is projected is in the eyes of whoever sits in the last row.

/// The height of every picture, in its own pixels.
pub const PICTURE: f32 = 1080.0;

/// The height of Inter's small letters, in sizes of its letters: by them words are read.
pub const X_HEIGHT: f32 = 0.546;

/// The least that what is to be read may measure, in minutes of arc: standards for rooms take it.
pub const READ: f32 = 17.0;

/// The least that the words of the last argument measure on a page of their own, at [`NEAR`] and nearer.
pub const READ_AT_EASE: f32 = 25.0;

/// How far the last row is by itself, in heights of the picture.
pub const NEAR: f32 = 6.0;

/// From farther than this, in heights of the picture, no size of text is enough: the screen is too small for the room.
pub const FARTHEST: f32 = 10.0;

/// How much of the sight something takes that is so many pixels high, on a picture of so many, seen from so many heights
/// of the picture, in minutes of arc.
pub fn minutes_of_arc(pixels: f32, picture: f32, heights: f32) -> f32 {
    60.0 * (pixels / (picture * heights)).atan().to_degrees()
}

/// The size of letters of which the small ones take so many minutes of arc from so many heights of the picture.
pub fn size_for(minutes: f32, heights: f32) -> f32 {
    (minutes / 60.0).to_radians().tan() * PICTURE * heights / X_HEIGHT
}

#[cfg(test)]
mod tests {
    use egui::FontFamily;

    use super::*;
    use crate::app::base::theme;

    #[test]
    fn small_letters_are_as_high_as_the_font_draws_them() {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            for family in [FontFamily::Proportional, theme::semibold()] {
                let font = egui::FontId::new(500.0, family);
                let x = ui.painter().layout_no_wrap("x".to_owned(), font, egui::Color32::BLACK);
                let high = x.mesh_bounds.height() / 500.0;
                assert!((high - X_HEIGHT).abs() < 0.01, "{high}");
            }
        });
        output.drop_without_applying_deltas();
    }

    #[test]
    fn sixty_four_pixels_take_eighteen_minutes_at_six_heights_and_forty_six_thirteen() {
        let from_the_back = |size: f32| minutes_of_arc(size * X_HEIGHT, PICTURE, 6.0);
        assert!((13.0..14.0).contains(&from_the_back(46.0)));
        assert!((18.0..19.0).contains(&from_the_back(64.0)));
        for heights in [1.0, 4.0, 6.0, 10.0] {
            let size = size_for(READ, heights);
            let read = minutes_of_arc(size * X_HEIGHT, PICTURE, heights);
            assert!((read - READ).abs() < 0.01, "{heights}: {read}");
        }
    }
}
