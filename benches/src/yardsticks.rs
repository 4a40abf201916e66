//! What others do of the same kind, in its plainest form.

use std::hint::black_box;

use egui::{Context, Event, Grid, Rect, Slider, Ui, pos2};

/// One frame: interface code and tessellation, as far as the graphics card.
pub fn draw(context: &Context, content: impl FnMut(&mut Ui)) {
    draw_after(context, Vec::new(), content);
}

/// The same after what a person did.
pub fn draw_after(context: &Context, events: Vec<Event>, content: impl FnMut(&mut Ui)) {
    run(context, egui::RawInput { events, ..egui::RawInput::default() }, content);
}

/// The same so many seconds after the start, for what moves by itself.
pub fn draw_at(context: &Context, seconds: f64, content: impl FnMut(&mut Ui)) {
    run(context, egui::RawInput { time: Some(seconds), ..egui::RawInput::default() }, content);
}

fn run(context: &Context, input: egui::RawInput, content: impl FnMut(&mut Ui)) {
    let screen = Rect::from_min_max(pos2(0.0, 0.0), pos2(1920.0, 1080.0));
    let input = egui::RawInput { screen_rect: Some(screen), ..input };
    let mut output = context.run_ui(input, content);
    black_box(context.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point));
    // There is no graphics card here to hand the textures to.
    output.drop_without_applying_deltas();
}

/// A window with nothing in it but sliders of egui's own.
pub struct Sliders {
    context: Context,
    positions: Vec<i32>,
}

impl Sliders {
    pub fn new(count: i32) -> Self {
        Self { context: Context::default(), positions: (0..count).collect() }
    }

    pub fn frame(&mut self) {
        let Self { context, positions } = self;
        draw(context, |ui| {
            for position in positions.iter_mut() {
                ui.add(Slider::new(position, -100..=100));
            }
        });
    }
}

/// Sliders beside a grid of small buttons, all in view, told to a screen reader as well.
pub struct SlidersAndButtons {
    context: Context,
    positions: Vec<i32>,
    buttons: usize,
}

impl SlidersAndButtons {
    pub fn new(sliders: i32, buttons: usize) -> Self {
        let context = Context::default();
        context.enable_accesskit();
        Self { context, positions: (0..sliders).collect(), buttons }
    }

    pub fn frame(&mut self) {
        const COLUMNS: usize = 15;
        let Self { context, positions, buttons } = self;
        draw(context, |ui| {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    for position in positions.iter_mut() {
                        ui.add(Slider::new(position, -100..=100));
                    }
                });
                Grid::new("buttons").show(ui, |ui| {
                    for button in 1..=*buttons {
                        _ = ui.small_button("A");
                        if button % COLUMNS == 0 {
                            ui.end_row();
                        }
                    }
                });
            });
        });
    }
}
