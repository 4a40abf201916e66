//! A picture on a screen of any shape, without a window around it.

use curseur::analysis::projection::{Capacity, Mode, Projected, Scene, Source, View, project};
use curseur::analysis::{Question, questions};
use curseur::app::base::settings::{WallText, WallTheme};
use curseur::app::base::theme;
use curseur::app::wall::{self, LaidMap, MapPlan, Picture};
use curseur::export::left_out;
use curseur::session::{ActorId, AxisId, Ground, Language, MomentKind, Plan, Session};
use curseur::words::Words;
use egui::{Pos2, RawInput, Rect, Vec2, vec2};
use egui_kittest::Harness;

use crate::painted::Painted;

/// The screens of projectors, in pixels.
pub const SCREENS: [(&str, Vec2); 3] =
    [("1920", vec2(1920.0, 1080.0)), ("1280", vec2(1280.0, 800.0)), ("1024", vec2(1024.0, 768.0))];

/// How a picture is made.
#[derive(Clone, Debug)]
pub struct Staging {
    pub mode: Mode,
    pub plan: Plan,
    pub axis: Option<AxisId>,
    pub ground: Option<Ground>,
    pub moment: Option<MomentKind>,
    pub actor: Option<ActorId>,
    pub page: usize,
    pub follows: bool,
    pub language: Language,
    pub theme: WallTheme,
    pub text: WallText,
    pub screen: Vec2,
}

impl Staging {
    pub fn of(mode: Mode) -> Self {
        Self {
            mode,
            plan: Plan::default(),
            axis: None,
            ground: None,
            moment: Some(MomentKind::Pairs),
            actor: None,
            page: 0,
            follows: true,
            language: Language::Fr,
            theme: WallTheme::Light,
            text: WallText::default(),
            screen: SCREENS[0].1,
        }
    }

    fn aspect(&self) -> f32 {
        self.screen.x / self.screen.y
    }

    pub fn project(&self, session: &Session) -> Projected {
        self.project_with(session, &questions(session))
    }

    /// With what its ties ask, read once for many pictures.
    pub fn project_with(&self, session: &Session, questions: &[Question]) -> Projected {
        let capacity: Capacity = wall::capacity(self.text, self.aspect());
        project(
            Source {
                session,
                left_out: &left_out(Words::new(self.language)),
                language: self.language,
                sitting: session.latest_sitting().map(|sitting| sitting.id),
                questions,
            },
            self.plan,
            &View {
                mode: self.mode,
                axis: self.axis.clone(),
                ground: self.ground.clone(),
                moment: self.moment.clone(),
                follows: self.follows,
                actor: self.actor,
                page: self.page,
                capacity,
            },
        )
    }

    pub fn picture(&self, session: &Session) -> Picture {
        self.picture_of(self.project(session))
    }

    pub fn picture_of(&self, projected: Projected) -> Picture {
        Picture {
            projected,
            words: Words::new(self.language),
            theme: self.theme,
            text: self.text,
            glides: false,
            map: None,
        }
    }

    /// All that is painted, a point for each pixel.
    pub fn paint(&self, ctx: &egui::Context, picture: &mut Picture) -> Painted {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, self.screen));
        let input = || RawInput { screen_rect, ..RawInput::default() };
        if let (Scene::Map(actors), None) = (&picture.projected.scene, &picture.map) {
            let aspect = self.aspect();
            let mut plan = None;
            let measuring = ctx.run_ui(input(), |ui| {
                plan = Some(MapPlan::of(ui, actors, picture.words, aspect));
            });
            measuring.drop_without_applying_deltas();
            picture.map = plan.map(|plan| LaidMap::of(plan).into());
        }
        let output = ctx.run_ui(input(), |ui| {
            full_screen(ui, picture);
        });
        let painted = Painted::of(&output.shapes);
        output.drop_without_applying_deltas();
        painted
    }

    /// The picture on its screen, a point for each pixel.
    pub fn show(&self, session: &Session) -> Harness<'static, Picture> {
        self.show_at(session, 0.25)
    }

    /// The same, so many seconds from one frame to the next.
    pub fn show_at(&self, session: &Session, seconds: f32) -> Harness<'static, Picture> {
        let picture = self.picture(session);
        let aspect = self.aspect();
        let mut harness = Harness::builder()
            .with_size(self.screen)
            .with_render_cursor(false)
            .with_step_dt(seconds)
            .with_context_setup(theme::install)
            .build_ui_state(
                move |ui, picture: &mut Picture| {
                    if let (Scene::Map(actors), None) = (&picture.projected.scene, &picture.map) {
                        let plan = MapPlan::of(ui, actors, picture.words, aspect);
                        picture.map = Some(LaidMap::of(plan).into());
                    }
                    full_screen(ui, picture);
                },
                picture,
            );
        harness.run();
        harness
    }
}

/// Up to the edges, as in a window of its own.
fn full_screen(ui: &mut egui::Ui, picture: &Picture) {
    let screen = ui.content_rect();
    ui.scope_builder(egui::UiBuilder::new().max_rect(screen), |ui| {
        ui.set_clip_rect(screen);
        wall::ui(ui, picture);
    });
}
